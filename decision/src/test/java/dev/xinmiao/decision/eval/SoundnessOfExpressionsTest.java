package dev.xinmiao.decision.eval;

import static org.assertj.core.api.Assertions.assertThat;

import dev.xinmiao.decision.Location;
import dev.xinmiao.decision.expr.Expr;
import dev.xinmiao.decision.expr.FeelType;
import dev.xinmiao.decision.expr.FeelType.Restricted;
import dev.xinmiao.decision.expr.FeelType.Simple;
import dev.xinmiao.decision.feel.FeelParser;
import dev.xinmiao.decision.feel.Scope;
import dev.xinmiao.decision.value.FeelText;
import dev.xinmiao.decision.value.Possibles;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;

/** Whatever the missing inputs turn out to be, the value is among those said to be possible. */
class SoundnessOfExpressionsTest {
    private static final List<String> NAMES = List.of("m", "n", "k", "b", "c", "s", "t", "d");
    private static final Location HERE = new Location("random", "expression", 1, 1);
    private static final Interpreter INTERPRETER = new Interpreter(TableEvaluation.NONE, null, Feel.CLOCK);
    private static final List<BigDecimal> NUMBERS = List.of(
                    "0",
                    "1",
                    "2",
                    "5",
                    "8",
                    "-1",
                    "-3.5",
                    "0.5",
                    "3.14",
                    "7.9999999999999999999999999999999999",
                    "0.9999999999999999999999999999999999",
                    "1e-34",
                    "10",
                    "1000000",
                    "1e30",
                    "-1e20")
            .stream()
            .map(BigDecimal::new)
            .map(number -> number.round(java.math.MathContext.DECIMAL128))
            .toList();

    @Property(tries = 4000)
    void the_true_value_is_always_among_the_possible_ones(@ForAll long seed) {
        Random random = new Random(seed);
        List<FeelType> types = types(random);
        Expr expr = parse(new RandomExpressions(random).any(1 + random.nextInt(4)), types);
        List<@Nullable Object> known = values(types, random);
        Frame described = new Frame(null, NAMES.size());
        boolean[] missing = new boolean[NAMES.size()];
        for (int i = 0; i < missing.length; i++) {
            missing[i] = random.nextInt(3) > 0;
            described.set(i, missing[i] ? Possibles.ofType(types.get(i), i) : known.get(i));
        }
        Object possible = INTERPRETER.evaluate(expr, described);
        assertThat(Possibles.causesOf(possible).stream().allMatch(i -> missing[i]))
                .as("causes are missing inputs")
                .isTrue();
        for (int round = 0; round < 12; round++) {
            List<@Nullable Object> filled = values(types, random);
            Frame frame = new Frame(null, NAMES.size());
            for (int i = 0; i < missing.length; i++) {
                frame.set(i, missing[i] ? filled.get(i) : known.get(i));
            }
            Object exact = INTERPRETER.evaluate(expr, frame);
            assertThat(Possibles.admits(possible, exact))
                    .as(() ->
                            expr.span().text() + "\nwith " + shown(described) + "\nmay be " + FeelText.literal(possible)
                                    + "\nbut with " + shown(frame) + "\nis " + FeelText.literal(exact))
                    .isTrue();
        }
    }

    @Property(tries = 1000)
    void with_all_inputs_given_nothing_is_uncertain(@ForAll long seed) {
        Random random = new Random(seed);
        List<FeelType> types = types(random);
        Expr expr = parse(new RandomExpressions(random).any(1 + random.nextInt(5)), types);
        Frame frame = new Frame(null, NAMES.size());
        List<@Nullable Object> values = values(types, random);
        for (int i = 0; i < values.size(); i++) {
            frame.set(i, values.get(i));
        }
        assertThat(Possibles.within(INTERPRETER.evaluate(expr, frame)))
                .as(() -> expr.span().text())
                .isFalse();
    }

    private static Expr parse(String text, List<FeelType> types) {
        return FeelParser.expression(text, new Scope(null, NAMES, types), HERE);
    }

    private static List<FeelType> types(Random random) {
        List<FeelType> types = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            types.add(restricted(random, Simple.NUMBER, "", "[0..8]", "(0..10)", "> 0", ">= 1", "1, 2, 5", "< 3"));
        }
        types.add(Simple.BOOLEAN);
        types.add(Simple.BOOLEAN);
        types.add(restricted(random, Simple.STRING, "", "\"a\", \"甲\", \"bc\""));
        types.add(restricted(random, Simple.STRING, "", "\"a\", \"甲\", \"bc\""));
        types.add(Simple.DATE);
        return types;
    }

    private static FeelType restricted(Random random, Simple base, String... tests) {
        String test = tests[random.nextInt(tests.length)];
        return test.isEmpty() ? base : new Restricted("t", base, FeelParser.unaryTests(test, Scope.EMPTY, HERE));
    }

    /** A random value for each type, that it allows. */
    private static List<@Nullable Object> values(List<FeelType> types, Random random) {
        List<@Nullable Object> values = new ArrayList<>();
        for (FeelType type : types) {
            Object value;
            do {
                value = INTERPRETER.conform(candidate(type, random), type);
            } while (value == null);
            values.add(value);
        }
        return values;
    }

    private static Object candidate(FeelType type, Random random) {
        FeelType base = type instanceof Restricted restricted ? restricted.base() : type;
        if (base == Simple.NUMBER) {
            return NUMBERS.get(random.nextInt(NUMBERS.size()));
        }
        if (base == Simple.BOOLEAN) {
            return random.nextBoolean();
        }
        return base == Simple.DATE
                ? LocalDate.of(2026, 1, 1).plusDays(random.nextInt(20) - 10)
                : List.of("a", "甲", "bc", "", "zz").get(random.nextInt(5));
    }

    private static String shown(Frame frame) {
        StringBuilder shown = new StringBuilder();
        for (int i = 0; i < NAMES.size(); i++) {
            shown.append(NAMES.get(i))
                    .append(" = ")
                    .append(FeelText.literal(frame.get(i)))
                    .append("; ");
        }
        return shown.toString();
    }
}
