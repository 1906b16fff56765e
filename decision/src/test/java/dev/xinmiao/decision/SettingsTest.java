package dev.xinmiao.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {
    private static final Settings SMALL = Settings.DEFAULT
            .withStrict(true)
            .withDeepestNesting(50)
            .withLongestValue(100)
            .withMostSteps(10_000);

    private static Evaluator evaluator(String expression, Settings settings) {
        return Models.literal(expression, Map.of()).evaluator(settings);
    }

    @Test
    void the_defaults_are_these() {
        assertThat(Settings.DEFAULT)
                .isEqualTo(new Settings(Settings.DEFAULT.clock(), false, false, 500, 1_000_000, 10_000_000));
    }

    @Test
    void bounds_must_be_positive() {
        assertThatThrownBy(() -> Settings.DEFAULT.withMostSteps(0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_clock_tells_the_day() {
        Clock clock = Clock.fixed(Instant.parse("2026-03-05T10:00:00Z"), ZoneOffset.UTC);
        assertThat(evaluator("today()", Settings.DEFAULT.withClock(clock)).value("d"))
                .isEqualTo(LocalDate.of(2026, 3, 5));
    }

    @Test
    void an_input_not_set_is_missing_or_null_if_strict() {
        DmnModel model = Models.literal("a = null", Map.of("a", "number"));
        assertThat(model.evaluator().value("d")).isEqualTo(false);
        assertThat(model.evaluator(Settings.DEFAULT.withStrict(true)).value("d"))
                .isEqualTo(true);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "for i in 1..101 return i",
                "for i in 1..1000000000 return i",
                "some i in 1..1000000000 satisfies i < 0",
                "for i in 1..20, j in 1..20 return i",
                "concatenate(for i in 1..60 return i, for i in 1..60 return i)",
                "flatten(for i in 1..20 return for j in 1..20 return j)",
                "(for i in 1..30 return if i = 1 then \"ab\" else partial[-1] + partial[-1])[-1]",
                "string join(for i in 1..60 return \"ab\", \"\")",
                "string(for i in 1..90 return i)",
                "replace(\"aaaaaaaaaa\", \"a\", \"$0$0$0$0$0$0$0$0$0$0$0$0\")",
            })
    void a_value_that_would_become_too_long_is_null_with_a_problem(String expression) {
        assertEnds(evaluator(expression, SMALL), "would become longer than 100");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{f: function(n) f(n + 1), r: f(0)}.r",
                "{f: function(n) f(n + 1) + f(n + 2), r: f(0)}.r",
                "(for i in 1..90 return if i = 1 then [] else [partial[-1]])[-1]",
                "(for i in 1..90 return if i = 1 then {} else {a: partial[-1]})[-1]",
            })
    void too_deep_an_evaluation_is_null_with_a_problem(String expression) {
        Evaluator evaluator = evaluator(expression.startsWith("{f") ? recursive(expression) : expression, SMALL);
        assertEnds(evaluator, "50");
    }

    /** A context's entry doesn't see itself: the function is handed to itself. */
    private static String recursive(String expression) {
        return expression.contains("+ f(")
                ? "{f: function(g, n) g(g, n + 1) + g(g, n + 2), r: f(f, 0)}.r"
                : "{f: function(g, n) g(g, n + 1), r: f(f, 0)}.r";
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{f: function(g, n) if n = 0 then 1 else g(g, n - 1) + g(g, n - 1), r: f(f, 14)}.r",
                "some a in 1..90, b in 1..90, c in 1..90 satisfies false",
                "every a in 1..90, b in 1..90, c in 1..90 satisfies a + b + c > 0",
                "(for i in 1..40 return if i = 1 then [] else [partial[-1], partial[-1]])[-1]",
                "matches(\"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!\", \"^(a|aa)+\\1b$\")",
                "(for i in 1..100 return for j in 1..100 return j)[1]",
            })
    void an_evaluation_without_end_is_null_with_a_problem(String expression) {
        assertEnds(evaluator(expression, SMALL), "takes more than 10000 steps");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "for i in 1..1000000000 return i",
                "{f: function(g, n) g(g, n + 1) + g(g, n + 1), r: f(f, 0)}.r",
                "(for i in 1..100000 return if i = 1 then [] else [partial[-1]])[-1]",
                "(for i in 1..100 return if i = 1 then [] else [partial[-1], partial[-1]])[-1]",
                "(for i in 1..100 return if i = 1 then \"abc\" else partial[-1] + partial[-1])[-1]",
                "for i in 1..1000000 return for j in 1..1000000 return {a: i, b: j}",
                "for i in 1..1000000 return string join(for j in 1..1000 return \"long\", \"er\")",
                "some a in 1..1000000, b in 1..1000000, c in 1..1000000 satisfies false",
                "{l: for i in 1..1000000 return i, r: some a in l satisfies list contains(l, -1)}.r",
                "distinct values(for i in 1..1000000 return {a: i})",
                "matches(\"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!\", \"^(a|aa)+\\1b$\")",
                "(for i in 1..1000000 return if i = 1 then {} else context put(partial[-1], string(i), partial))[-1]",
            })
    void nothing_takes_the_memory_the_stack_or_forever(String expression) {
        // a tenth of the default steps, so that the test is quick; the other bounds are the defaults
        Evaluator evaluator = evaluator(expression, Settings.DEFAULT.withMostSteps(1_000_000));
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(60), () -> assertEnds(evaluator, ""));
    }

    @Test
    void after_an_evaluation_that_went_too_far_the_next_is_as_usual() {
        Evaluator evaluator =
                Models.literal("for i in 1..n return i", Map.of("n", "number")).evaluator(SMALL);
        assertThat(evaluator.set("n", 1000).value("d")).isNull();
        evaluator.reset();
        assertThat(evaluator.set("n", 1).value("d")).isEqualTo(java.util.List.of(BigDecimal.ONE));
        assertThat(evaluator.problems()).isEmpty();
    }

    @Test
    void problems_of_a_row_are_not_counted_without_end() {
        Evaluator evaluator = evaluator("for i in 1..100000 return i + \"a\"", Settings.DEFAULT);
        evaluator.value("d");
        assertThat(evaluator.problems()).hasSize(1000);
    }

    @Test
    void an_explanation_of_a_function_that_calls_itself_has_an_end() {
        Evaluator evaluator = evaluator("{f: function(g, n) g(g, n + 1), r: f(f, 0)}.r", SMALL);
        assertThat(evaluator.explain(0).value()).isNull();
    }

    private static void assertEnds(Evaluator evaluator, String problem) {
        assertThat(evaluator.value("d")).isNull();
        assertThat(evaluator.problems()).isNotEmpty().last().satisfies(p -> {
            assertThat(p.message()).contains(problem);
            assertThat(p.location().line()).isPositive();
            assertThat(p.location().element()).isEqualTo("decision d");
        });
    }
}
