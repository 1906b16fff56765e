package dev.xinmiao.decision.eval;

import static org.assertj.core.api.Assertions.assertThat;

import dev.xinmiao.decision.Location;
import dev.xinmiao.decision.Problem;
import dev.xinmiao.decision.Settings;
import dev.xinmiao.decision.expr.Expr;
import dev.xinmiao.decision.expr.FeelType;
import dev.xinmiao.decision.expr.FeelType.ListType;
import dev.xinmiao.decision.expr.FeelType.Simple;
import dev.xinmiao.decision.feel.FeelParser;
import dev.xinmiao.decision.feel.FeelSyntaxException;
import dev.xinmiao.decision.feel.Scope;
import dev.xinmiao.decision.value.FeelContext;
import dev.xinmiao.decision.value.FeelText;
import dev.xinmiao.decision.value.Possibles;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Whatever text a model holds: an error with its place, or a value, and nothing else, in little time.
 * {@code ./xinmiao fuzz} makes a campaign of it: {@code -Dfuzz.texts} says how many, and then no time is set.
 */
class FuzzTest {
    private static final Duration TIME = Duration.ofSeconds(10);
    private static final int TEXTS = Integer.getInteger("fuzz.texts", 0);
    private static final int TOLD_EVERY = 100_000;
    private static final Location HERE = new Location("fuzz.dmn", "decision d", 1, 1);
    private static final Settings SETTINGS =
            Settings.DEFAULT.withClock(Feel.CLOCK).withLongestValue(10_000).withMostSteps(200_000);

    private static final List<String> NAMES = List.of("n", "m", "s", "b", "l", "c", "d");
    private static final List<FeelType> TYPES = List.of(
            Simple.NUMBER,
            Simple.NUMBER,
            Simple.STRING,
            Simple.BOOLEAN,
            new ListType(Simple.NUMBER),
            Simple.ANY,
            Simple.DATE);
    private static final List<Object> VALUES = List.of(
            BigDecimal.TWO,
            new BigDecimal("-0.5"),
            "text",
            true,
            List.of(BigDecimal.ONE, BigDecimal.TWO, BigDecimal.TEN),
            FeelContext.of(Map.of("a", BigDecimal.ONE, "b", List.of("x"))),
            LocalDate.of(2026, 3, 5));
    private static final Scope SCOPE = new Scope(null, NAMES, TYPES);

    @Test
    void any_text_is_refused_at_its_place_or_evaluated() throws IOException {
        long seed = System.nanoTime();
        MutatedExpressions expressions = new MutatedExpressions(new Random(seed));
        long end = System.nanoTime() + TIME.toNanos();
        int count = 0;
        while (TEXTS > 0 ? count < TEXTS : System.nanoTime() < end) {
            String text = expressions.next();
            long began = System.nanoTime();
            try {
                check(text, count % 3);
            } catch (RuntimeException | StackOverflowError | AssertionError e) {
                throw new AssertionError("seed " + seed + ", text " + count + ": " + text, e);
            }
            assertThat(Duration.ofNanos(System.nanoTime() - began))
                    .as("seed %s: %s", seed, text)
                    .isLessThan(Duration.ofSeconds(5));
            count++;
            if (count % TOLD_EVERY == 0 || count == TEXTS) {
                System.out.println("FEEL texts evaluated or refused: " + count);
            }
        }
    }

    /** @param kind plain inputs, some missing, or the text as a unary test of each value */
    private static void check(String text, int kind) {
        List<Problem> problems = new ArrayList<>();
        Frame frame = new Frame(null, NAMES.size());
        for (int i = 0; i < NAMES.size(); i++) {
            frame.set(i, kind == 1 && i % 2 == 0 ? Possibles.ofType(TYPES.get(i), i) : VALUES.get(i));
        }
        try {
            Expr expression = kind == 2
                    ? FeelParser.unaryTests(text, SCOPE, HERE, name -> null, problems::add)
                    : FeelParser.expression(text, SCOPE, HERE, name -> null, problems::add);
            Interpreter interpreter = new Interpreter(TableEvaluation.NONE, problems, SETTINGS);
            if (expression instanceof Expr.Test test) {
                VALUES.forEach(value -> show(interpreter.test(test, value, frame)));
            } else {
                show(interpreter.evaluate(expression, frame));
            }
        } catch (FeelSyntaxException e) {
            problems.add(e.problem());
        }
        for (Problem problem : problems) {
            assertThat(problem.location().line()).isPositive();
            assertThat(problem.location().column()).isPositive();
            assertThat(problem.message()).isNotBlank();
        }
    }

    private static void show(@Nullable Object value) {
        assertThat(FeelText.literal(value)).isNotNull();
        assertThat(Possibles.causesOf(value)).isNotNull();
    }
}
