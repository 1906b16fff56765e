package dev.xinmiao.decision.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.xinmiao.decision.Decision;
import dev.xinmiao.decision.DmnModel;
import dev.xinmiao.decision.Models;
import dev.xinmiao.decision.Settings;
import dev.xinmiao.decision.change.ChangeResult.Status;
import dev.xinmiao.decision.change.Lever.Direction;
import dev.xinmiao.decision.explain.Sentences;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ChangeSearchTest {
    private static final DmnModel TECH_SME = techSme();

    private static DmnModel techSme() {
        try {
            return DmnModel.read(Path.of("../packs/national/tech-sme-2017.dmn"));
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static Decision decision(DmnModel model, String name) {
        return model.decision(name).orElseThrow();
    }

    private static Lever.Amount amount(Direction direction, String cost, String perUnit) {
        return Lever.amount(direction).withCost(new BigDecimal(cost)).withCostPerUnit(new BigDecimal(perUnit));
    }

    private static List<String> told(ChangeResult result) {
        Sentences chinese = Sentences.in(Locale.CHINA);
        return result.alternatives().stream()
                .map(each -> chinese.of(each) + ": "
                        + each.cost().stripTrailingZeros().toPlainString())
                .toList();
    }

    /** 4 points for scientists, 30 for R&D, 18 for intellectual property: 52. */
    private static Map<String, @Nullable Object> enterprise() {
        Map<String, @Nullable Object> row = new HashMap<>();
        row.put("职工总数", 100);
        row.put("科技人员", 12);
        row.put("销售收入", 3000);
        row.put("资产总额", 5000);
        row.put("研发费用", 120);
        row.put("成本费用总额", 2800);
        row.put("一类知识产权件数", 0);
        row.put("二类知识产权件数", 3);
        row.put("研发机构级别", "无");
        return row;
    }

    private static Levers path() {
        return TECH_SME.levers()
                .with("科技人员", amount(Direction.UP, "0", "5"))
                .with("研发费用", amount(Direction.UP, "10", "1"))
                .with("二类知识产权件数", amount(Direction.UP, "0", "40"));
    }

    @Test
    void tells_the_ways_to_the_next_rung_of_which_none_only_adds_to_another() {
        ChangeResult result = TECH_SME.changes(Goal.test(decision(TECH_SME, "综合得分"), ">= 62"), path())
                .of(enterprise());

        assertThat(result.status()).isEqualTo(Status.EXACT);
        assertThat(told(result))
                .containsExactly(
                        "研发费用由120增至150（+30）: 40", "科技人员由12增至15（+3），且二类知识产权件数由3增至4（+1）: 55", "科技人员由12增至25（+13）: 65");
    }

    @Test
    void needs_several_changes_together_where_no_single_one_suffices() {
        Levers small = path().with("科技人员", amount(Direction.UP, "0", "5").within(null, BigDecimal.valueOf(15)))
                .with("研发费用", amount(Direction.UP, "10", "1").within(null, BigDecimal.valueOf(162)));
        ChangeResult result = TECH_SME.changes(Goal.test(decision(TECH_SME, "综合得分"), ">= 66"), small)
                .of(enterprise());

        assertThat(told(result))
                .containsExactly(
                        "科技人员由12增至15（+3），且研发费用由120增至150（+30）: 55", "研发费用由120增至150（+30），且二类知识产权件数由3增至4（+1）: 80");
    }

    @Test
    void sets_a_text_to_one_of_the_values_that_it_may_have() {
        Levers levers = path().with(
                        "研发机构级别",
                        new Lever.Choice(List.of(
                                new Lever.Option("国家级", BigDecimal.valueOf(30)),
                                new Lever.Option("省级", BigDecimal.valueOf(20)))));
        ChangeResult result = TECH_SME.changes(Goal.value(decision(TECH_SME, "直接确认"), true), levers)
                .of(enterprise());

        assertThat(told(result)).containsExactly("研发机构级别由无改为省级: 20");
    }

    @Test
    void knows_that_levers_which_do_not_matter_are_no_way() {
        ChangeResult result = TECH_SME.changes(Goal.value(decision(TECH_SME, "C2 规模"), false), path())
                .of(enterprise());

        assertThat(result).isEqualTo(ChangeResult.IMPOSSIBLE);
    }

    @Test
    void changes_nothing_where_the_goal_is_reached_already() {
        ChangeResult result = TECH_SME.changes(Goal.test(decision(TECH_SME, "综合得分"), "<= 52"), path())
                .of(enterprise());

        assertThat(result.status()).isEqualTo(Status.EXACT);
        assertThat(told(result)).containsExactly("无需改变: 0");
    }

    @Test
    void counts_only_what_is_certain_while_inputs_are_missing() {
        Map<String, @Nullable Object> row = enterprise();
        row.remove("成本费用总额");
        row.remove("二类知识产权件数");
        ChangeResult result = TECH_SME.changes(Goal.test(decision(TECH_SME, "综合得分"), ">= 60"), path())
                .of(row);

        assertThat(result.status()).isEqualTo(Status.EXACT);
        assertThat(told(result)).containsExactly("科技人员由12增至20（+8），且研发费用由120增至180（+60）: 110");
    }

    @Test
    void goes_one_step_beyond_a_bound_that_does_not_count() {
        DmnModel model = Models.literal("a / b > 0.3 and a <= 200", inputs("a", "number", "b", "number"));
        Goal goal = Goal.value(decision(model, "d"), true);

        assertThat(changed(model, goal, "a", "0.01", Map.of("a", 10, "b", 100))).isEqualByComparingTo("30.01");
        assertThat(changed(model, goal, "a", "7", Map.of("a", 10, "b", 100))).isEqualByComparingTo("31");
        assertThat(changed(model, goal, "a", null, Map.of("a", new BigDecimal("10.5"), "b", 100)))
                .isEqualByComparingTo("30.1");
        assertThat(changed(model, goal, "b", "1", Map.of("a", 10, "b", 100))).isEqualByComparingTo("33");
        assertThat(changed(model, goal, "a", "1", Map.of("a", 250, "b", 100))).isEqualByComparingTo("200");
    }

    private static @Nullable BigDecimal changed(
            DmnModel model, Goal goal, String input, @Nullable String step, Map<String, Object> row) {
        Lever.Amount lever = amount(Direction.EITHER, "0", "1");
        Levers levers = model.levers().with(input, step == null ? lever : lever.withStep(new BigDecimal(step)));
        ChangeResult result = model.changes(goal, levers).of(row);
        assertThat(result.status()).isEqualTo(Status.EXACT);
        return (BigDecimal)
                result.alternatives().getFirst().changes().getFirst().to();
    }

    @Test
    void keeps_to_directions_and_to_what_a_type_allows() {
        DmnModel model = Models.literal("a < 0 or a > 10", inputs("a", "number"));
        Goal goal = Goal.value(decision(model, "d"), true);
        Map<String, Integer> row = Map.of("a", 4);

        assertThat(told(model.changes(goal, model.levers().with("a", amount(Direction.EITHER, "0", "1")))
                        .of(row)))
                .containsExactly("a由4减至-1（−5）: 5");
        assertThat(told(model.changes(goal, model.levers().with("a", amount(Direction.UP, "0", "1")))
                        .of(row)))
                .containsExactly("a由4增至11（+7）: 7");
        Lever.Amount low = amount(Direction.EITHER, "0", "1").within(BigDecimal.ZERO, BigDecimal.TEN);
        assertThat(model.changes(goal, model.levers().with("a", low)).of(row).status())
                .isEqualTo(Status.IMPOSSIBLE);
    }

    @Test
    void looks_at_levers_together_that_are_compared_with_each_other() {
        DmnModel model = Models.literal("2 * a + 3 * b >= 10", inputs("a", "number", "b", "number"));
        Levers levers = model.levers()
                .with("a", amount(Direction.UP, "0", "2.1").within(null, BigDecimal.TEN))
                .with("b", amount(Direction.UP, "0", "3").within(null, BigDecimal.TEN));
        ChangeResult result =
                model.changes(Goal.value(decision(model, "d"), true), levers).of(Map.of("a", 0, "b", 0));

        assertThat(told(result).getFirst()).isEqualTo("a由0增至2（+2），且b由0增至2（+2）: 10.2");
    }

    /** A computed output that is no listed value any more gives way to the rule above it. */
    @Test
    void knows_that_what_a_rule_comes_to_decides_which_rule_counts() {
        String outputs = "<output typeRef=\"number\"><outputValues><text>10, 5, 1, 0</text></outputValues></output>";
        DmnModel priority =
                Models.table("hitPolicy=\"PRIORITY\"", List.of("number", "boolean"), outputs, "-|true|99", "-|-|a");
        Levers levers =
                priority.levers().with("a", amount(Direction.UP, "0", "1").within(null, BigDecimal.TEN));

        ChangeResult outranked = priority.changes(Goal.test(decision(priority, "d"), "> 50"), levers)
                .of(Map.of("a", 0, "b", true));
        assertThat(told(outranked)).containsExactly("a由0增至2（+2）: 2");

        DmnModel any = Models.table(
                "hitPolicy=\"ANY\"", List.of("number", "boolean"), "<output typeRef=\"number\"/>", "-|true|3", "-|-|a");
        ChangeResult agreeing = any.changes(
                        Goal.test(decision(any, "d"), "3"),
                        any.levers().with("a", amount(Direction.UP, "0", "1").within(null, BigDecimal.TEN)))
                .of(Map.of("a", 0, "b", true));
        assertThat(told(agreeing)).containsExactly("a由0增至3（+3）: 3");
    }

    @Test
    void proves_by_ranges_what_it_cannot_solve_and_says_where_it_stops() {
        DmnModel model = Models.literal("floor(a / 7) * floor(b / 3) >= 20", inputs("a", "number", "b", "number"));
        Levers levers =
                model.levers().with("a", amount(Direction.UP, "0", "1")).with("b", amount(Direction.UP, "0", "1"));
        Goal goal = Goal.value(decision(model, "d"), true);
        Map<String, Integer> row = Map.of("a", 0, "b", 0);

        ChangeResult proved = model.changes(goal, levers).of(row);
        assertThat(proved.status()).isEqualTo(Status.EXACT);
        assertThat(proved.alternatives().getFirst().cost()).isEqualByComparingTo("42");

        ChangeResult stopped = model.changes(goal, levers, Effort.DEFAULT.withMostBoxes(40), Settings.DEFAULT)
                .of(row);
        assertThat(stopped.status()).isEqualTo(Status.BOUNDED);
        assertThat(stopped.lowerBound()).isPositive().isLessThanOrEqualTo(new BigDecimal(42));
    }

    @Test
    void tries_the_cheapest_first_where_not_all_can_be_tried() {
        Map<String, String> inputs = new LinkedHashMap<>();
        StringBuilder sum = new StringBuilder("0");
        Map<String, @Nullable Object> row = new HashMap<>();
        for (int i = 0; i < 12; i++) {
            inputs.put("x" + i, "number");
            sum.append(" + (if x%d >= 30 then 3 else if x%d >= 20 then 2 else if x%d >= 10 then 1 else 0)"
                    .formatted(i, i, i));
            row.put("x" + i, 5);
        }
        DmnModel model = Models.literal(sum.toString(), inputs);
        Levers levers = model.levers();
        for (String each : inputs.keySet()) {
            levers = levers.with(each, amount(Direction.UP, "1", "1"));
        }
        ChangeResult few =
                model.changes(Goal.test(decision(model, "d"), ">= 3"), levers).of(row);
        assertThat(few.status()).isEqualTo(Status.EXACT);
        assertThat(few.alternatives().getFirst().cost()).isEqualByComparingTo("18");

        Effort little = Effort.DEFAULT.withMostCombinations(5000).withMostBoxes(100);
        ChangeResult many = model.changes(Goal.test(decision(model, "d"), ">= 30"), levers, little, Settings.DEFAULT)
                .of(row);
        assertThat(many.status()).isEqualTo(Status.BOUNDED);
        assertThat(many.lowerBound()).isPositive();
    }

    @Test
    void refuses_names_and_values_that_the_model_does_not_know() {
        assertThatThrownBy(() -> TECH_SME.levers().with("研发费", amount(Direction.UP, "0", "1")))
                .hasMessageContaining("研发费用");
        assertThatThrownBy(() -> TECH_SME.levers().with("研发机构级别", Lever.to("县级", BigDecimal.ONE)))
                .hasMessageContaining("县级");
        assertThatThrownBy(() -> TECH_SME.levers().with("研发机构级别", amount(Direction.UP, "0", "1")))
                .hasMessageContaining("no number");
        assertThatThrownBy(() -> Goal.test(decision(TECH_SME, "综合得分"), ">= ")).hasMessageContaining("goal:1");
    }

    private static Map<String, String> inputs(String... namesAndTypes) {
        Map<String, String> inputs = new LinkedHashMap<>();
        for (int i = 0; i < namesAndTypes.length; i += 2) {
            inputs.put(namesAndTypes[i], namesAndTypes[i + 1]);
        }
        return inputs;
    }

    @Test
    void a_goal_or_lever_that_cannot_be_is_refused_with_what_can() throws Exception {
        DmnModel model = Models.parse("""
                <definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/" name="m" namespace="n">
                <inputData name="n" id="n"><variable name="n" typeRef="number"/></inputData>
                <decision name="verdict" id="v"><variable name="verdict" typeRef="string"/>
                  <informationRequirement><requiredInput href="#n"/></informationRequirement>
                  <literalExpression><text>if n &gt; 5 then "通过" else "不通过"</text></literalExpression></decision>
                </definitions>
                """);
        assertThatThrownBy(() -> Goal.value(decision(model, "verdict"), "PASS"))
                .hasMessage("“verdict” never comes to \"PASS\"; it comes to \"通过\", \"不通过\"");
        assertThat(Goal.value(decision(model, "verdict"), "通过")).hasToString("verdict: \"通过\"");
        assertThatThrownBy(() -> model.levers().fixed("不存在")).hasMessage("The model has no input “不存在”. It has n.");
    }
}
