package dev.xinmiao.decision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.xinmiao.decision.value.FeelText;
import dev.xinmiao.decision.value.Possibles;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/** Whatever the missing inputs turn out to be, the table's value then is among those given before. */
class SoundnessTest {
    private static final List<String> TYPES = List.of("number", "boolean", "string");
    private static final String OUTPUT = "<output><outputValues><text>3, 1, 2, 0, 5</text></outputValues></output>";
    private static final String DEFAULT = "<output><outputValues><text>3, 1, 2, 0, 5</text></outputValues>"
            + "<defaultOutputEntry><text>7</text></defaultOutputEntry></output>";

    record Row(int number, boolean flag, String text) {
        List<@Nullable Object> values() {
            return Arrays.asList(number, flag, text);
        }
    }

    @Property(tries = 400)
    void a_table_over_missing_inputs_admits_every_exact_result(
            @ForAll("policies") String policy,
            @ForAll("outputs") String output,
            @ForAll("rules") List<String> rules,
            @ForAll("rows") Row row,
            @ForAll("missing") List<Boolean> missing) {
        DmnModel model = Models.table(policy, TYPES, output, rules.toArray(String[]::new));
        Evaluator exact = model.evaluator();
        Evaluator open = model.evaluator();
        for (int i = 0; i < TYPES.size(); i++) {
            exact.set(i, row.values().get(i));
            if (!missing.get(i)) {
                open.set(i, row.values().get(i));
            }
        }

        assertThat(Possibles.admits(open.value(0), exact.value(0)))
                .as(
                        "%s %s%n%s%ngives %s, over missing inputs %s",
                        policy, row, String.join("\n", rules), FeelText.literal(exact.value(0)), open.value(0))
                .isTrue();
        assertThat(missing).satisfies(m -> {
            for (int cause : Evaluator.causes(open.value(0))) {
                assertThat(m.get(cause)).isTrue();
            }
        });
    }

    @Provide
    Arbitrary<String> policies() {
        return Arbitraries.of(
                "hitPolicy=\"UNIQUE\"",
                "hitPolicy=\"ANY\"",
                "hitPolicy=\"FIRST\"",
                "hitPolicy=\"PRIORITY\"",
                "hitPolicy=\"RULE ORDER\"",
                "hitPolicy=\"OUTPUT ORDER\"",
                "hitPolicy=\"COLLECT\"",
                "hitPolicy=\"COLLECT\" aggregation=\"SUM\"",
                "hitPolicy=\"COLLECT\" aggregation=\"MIN\"",
                "hitPolicy=\"COLLECT\" aggregation=\"MAX\"",
                "hitPolicy=\"COLLECT\" aggregation=\"COUNT\"");
    }

    @Provide
    Arbitrary<String> outputs() {
        return Arbitraries.of(OUTPUT, DEFAULT);
    }

    @Provide
    Arbitrary<List<String>> rules() {
        Arbitrary<String> number = Arbitraries.of(
                "-", "> 3", "<= 3", "[2..5)", "3", "not(3)", "< 2, > 6", "? * 2 > 7", "not([1..4])", "null");
        Arbitrary<String> flag = Arbitraries.of("-", "true", "false", "not(true)");
        Arbitrary<String> text = Arbitraries.of(
                "-", "\"x\"", "\"y\", \"z\"", "not(\"x\")", "starts with(?, \"x\")", "< \"y\"", "string length(?) > 1");
        Arbitrary<String> result = Arbitraries.of("0", "1", "2", "3", "5", "a", "if b then 1 else a + 1");
        return Combinators.combine(number, flag, text, result)
                .as((n, f, t, r) -> String.join(" | ", Stream.of(n, f, t, r).toList()))
                .list()
                .ofMinSize(1)
                .ofMaxSize(5);
    }

    @Provide
    Arbitrary<Row> rows() {
        return Combinators.combine(
                        Arbitraries.integers().between(-1, 8),
                        Arbitraries.of(true, false),
                        Arbitraries.of("x", "y", "z", "xx", "other", ""))
                .as(Row::new);
    }

    @Provide
    Arbitrary<List<Boolean>> missing() {
        return Arbitraries.of(true, false).list().ofSize(TYPES.size());
    }
}
