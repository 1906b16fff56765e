package dev.xinmiao.decision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.xinmiao.decision.value.FeelText;
import dev.xinmiao.decision.value.Possible;
import dev.xinmiao.decision.value.Possibles;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecisionTableTest {
    private static final String ONE = "<output/>";
    private static final String RANKED = "<output><outputValues><text>\"高\",\"中\",\"低\"</text></outputValues></output>";
    private static final String[] OVERLAPPING = {"> 10 | \"低\"", "> 20 | \"高\"", "> 30 | \"中\""};

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "UNIQUE; 15; \"低\"",
                "UNIQUE; 25; null",
                "UNIQUE; 5; null",
                "FIRST; 35; \"低\"",
                "PRIORITY; 35; \"高\"",
                "RULE ORDER; 35; [\"低\", \"高\", \"中\"]",
                "OUTPUT ORDER; 35; [\"高\", \"中\", \"低\"]",
                "COLLECT; 25; [\"低\", \"高\"]",
                "COLLECT; 5; []",
                "ANY; 15; \"低\"",
                "ANY; 25; null",
            })
    void hit_policies_choose_among_the_rules_that_hit(String policy, int a, String expected) {
        DmnModel table = Models.table("hitPolicy=\"" + policy + "\"", List.of("number"), RANKED, OVERLAPPING);

        assertThat(FeelText.literal(table.evaluator().set("a", a).value("d"))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"SUM, 35, 6", "MIN, 35, 1", "MAX, 35, 3", "COUNT, 35, 3", "COUNT, 5, 0", "SUM, 5, null"})
    void aggregations_put_the_outputs_together(String aggregation, int a, String expected) {
        DmnModel table = Models.table(
                "hitPolicy=\"COLLECT\" aggregation=\"" + aggregation + "\"",
                List.of("number"),
                ONE,
                "> 10 | 1",
                "> 20 | 2",
                "> 30 | 3");

        assertThat(FeelText.literal(table.evaluator().set("a", a).value("d"))).isEqualTo(expected);
    }

    @Test
    void clashing_rules_are_reported_with_their_numbers() {
        Evaluator evaluator = Models.table("hitPolicy=\"UNIQUE\"", List.of("number"), ONE, OVERLAPPING)
                .evaluator()
                .set("a", 25);

        assertThat(evaluator.value("d")).isNull();
        assertThat(evaluator.problems())
                .singleElement()
                .satisfies(p -> assertThat(p.message()).contains("1, 2"));
    }

    @Test
    void default_outputs_stand_in_where_no_rule_hits() {
        String outputs = "<output><defaultOutputEntry><text>\"无\"</text></defaultOutputEntry></output>";
        DmnModel table = Models.table("", List.of("number"), outputs, "> 10 | \"有\"");

        assertThat(table.evaluator().set("a", 5).value("d")).isEqualTo("无");
    }

    @Test
    void several_outputs_make_a_context() {
        String outputs = "<output name=\"档\"/><output name=\"分 值\"/>";
        DmnModel table = Models.table("", List.of("number"), outputs, "> 10 | \"A\" | a * 2", "<= 10 | \"B\" | 0");

        assertThat(FeelText.literal(table.evaluator().set("a", 11).value("d"))).isEqualTo("{档: \"A\", 分 值: 22}");
    }

    private static final String[] BANDS = {">= 30 | 20", "[25..30) | 16", "[20..25) | 12", "[10..20) | 8", "< 10 | 0"};

    @Test
    void bands_that_cover_all_numbers_never_give_null_for_a_missing_one() {
        Evaluator evaluator = Models.table("", List.of("number"), ONE, BANDS).evaluator();

        assertThat(describe(evaluator.value("d"))).isEqualTo("0 or 8 or 12 or 16 or 20");
        assertThat(Evaluator.causes(evaluator.value("d"))).containsExactly(0);
    }

    @Test
    void a_gap_between_bands_gives_null_for_a_missing_number() {
        Evaluator evaluator = Models.table("", List.of("number"), ONE, ">= 30 | 20", "< 30 | 10", "> 40 | 5")
                .evaluator();

        assertThat(describe(evaluator.value("d"))).contains("null", "20", "10");
        assertThat(Possibles.mayBeNull(Models.table("", List.of("number"), ONE, "> 30 | 20", "< 30 | 10")
                        .evaluator()
                        .value("d")))
                .isTrue();
    }

    @Test
    void first_stops_at_a_rule_that_surely_hits() {
        Evaluator evaluator = Models.table(
                        "hitPolicy=\"FIRST\"",
                        List.of("number", "number"),
                        ONE,
                        "> 5 | - | 1",
                        "- | > 5 | 2",
                        "- | - | 3")
                .evaluator();

        assertThat(evaluator.set("a", 6).value("d")).isEqualTo(BigDecimal.ONE);
        assertThat(describe(evaluator.set("a", 4).value("d"))).isEqualTo("2 or 3");
    }

    @Test
    void missing_inputs_that_change_nothing_leave_the_value_plain() {
        Evaluator evaluator = Models.table(
                        "hitPolicy=\"FIRST\"",
                        List.of("boolean", "number"),
                        ONE,
                        "false | - | \"不通过\"",
                        "true | >= 60 | \"通过\"",
                        "- | - | \"不通过\"")
                .evaluator();

        assertThat(evaluator.set("a", false).value("d")).isEqualTo("不通过");
        evaluator.reset();
        assertThat(evaluator.set("b", 30).value("d")).isEqualTo("不通过");
        evaluator.reset();
        assertThat(Evaluator.causes(evaluator.set("b", 70).value("d"))).containsExactly(0);
    }

    @Test
    void a_null_that_only_may_be_there_is_no_error() {
        Evaluator evaluator = Models.table(
                        "hitPolicy=\"FIRST\"", List.of("number"), ONE, "null | 0", ">= 30 | 20", "- | 10")
                .evaluator();
        Possible maybeNull = new Possible.OneOf(Arrays.asList(null, BigDecimal.valueOf(40)), new BitSet());

        assertThat(describe(evaluator.set("a", maybeNull).value("d"))).isEqualTo("0 or 20");
        assertThat(evaluator.problems()).isEmpty();
    }

    @Test
    void only_inputs_that_matter_are_named_as_causes() {
        Evaluator evaluator = Models.table(
                        "hitPolicy=\"FIRST\"", List.of("number", "number"), ONE, "> 5 | - | 1", "<= 5 | - | 2")
                .evaluator();

        assertThat(Evaluator.causes(evaluator.value("d"))).containsExactly(0);
    }

    @Test
    void a_missing_text_may_be_one_of_those_named_or_another() {
        Evaluator evaluator = Models.table(
                        "hitPolicy=\"FIRST\"", List.of("string"), ONE, "\"制造业\" | 1", "\"服务业\", \"农业\" | 2", "- | 3")
                .evaluator();

        assertThat(describe(evaluator.value("d"))).isEqualTo("1 or 2 or 3");
    }

    @Test
    void a_sum_over_missing_numbers_is_bounded_by_what_can_hit_together() {
        Evaluator evaluator = Models.table(
                        "hitPolicy=\"COLLECT\" aggregation=\"SUM\"",
                        List.of("number"),
                        ONE,
                        "> 10 | 5",
                        "> 20 | 5",
                        "<= 10 | 1")
                .evaluator();

        assertThat(describe(evaluator.value("d"))).isEqualTo("1 or 5 or 10");
    }

    @Test
    void what_might_go_wrong_for_some_value_of_a_missing_input_is_not_reported() {
        Evaluator evaluator = Models.table("hitPolicy=\"UNIQUE\"", List.of("number"), ONE, OVERLAPPING)
                .evaluator();

        assertThat(Possibles.mayBeNull(evaluator.value("d"))).isTrue();
        assertThat(evaluator.problems()).isEmpty();
    }

    @Test
    void a_null_that_passes_no_cell_is_no_error() {
        Evaluator evaluator =
                Models.table("", List.of("number"), ONE, BANDS).evaluator().set("a", null);

        assertThat(evaluator.value("d")).isNull();
        assertThat(evaluator.problems()).isEmpty();
    }

    @Test
    void bounds_of_an_input_narrow_the_rules_that_may_hit() {
        Evaluator evaluator = Models.table("", List.of("number"), ONE, BANDS).evaluator();
        Object between = new Possible.Numbers(new BigDecimal(12), true, new BigDecimal(26), false, new BitSet());

        assertThat(describe(evaluator.set("a", between).value("d"))).isEqualTo("8 or 12 or 16");
    }

    private static String describe(@Nullable Object value) {
        return value instanceof Possible possible
                ? Arrays.stream(Possibles.describe(possible).split(" or "))
                        .sorted(Comparator.comparingInt(DecisionTableTest::order))
                        .collect(Collectors.joining(" or "))
                : FeelText.literal(value);
    }

    private static int order(String text) {
        return text.equals("null") ? Integer.MAX_VALUE : Integer.parseInt(text);
    }
}
