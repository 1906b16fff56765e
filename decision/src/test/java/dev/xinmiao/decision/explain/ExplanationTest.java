package dev.xinmiao.decision.explain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.xinmiao.decision.DmnModel;
import dev.xinmiao.decision.Evaluator;
import dev.xinmiao.decision.Models;
import dev.xinmiao.decision.explain.Explanation.Match;
import dev.xinmiao.decision.explain.Explanation.OfDecision;
import dev.xinmiao.decision.explain.Explanation.OfInput;
import dev.xinmiao.decision.explain.Explanation.OfJunction;
import dev.xinmiao.decision.explain.Explanation.OfTable;
import dev.xinmiao.decision.explain.Reason.Outcome;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ExplanationTest {
    private final DmnModel model = Models.read("small-enterprise.dmn");
    private final Evaluator evaluator = model.evaluator();

    private OfDecision explain(String decision) {
        return evaluator.explain(model.decision(decision).orElseThrow().index());
    }

    private void enterprise(int staff, int revenue, double share) {
        evaluator
                .set("职工总数", staff)
                .set("年销售收入", revenue)
                .set("研发 人员 占比", share)
                .set("列入 失信名单", false);
    }

    @Test
    void a_false_conjunction_shows_only_what_failed() {
        enterprise(501, 15000, 30);

        OfDecision size = explain("规模合规");

        assertThat(size.value()).isEqualTo(false);
        assertThat(size.authorities())
                .singleElement()
                .satisfies(a -> assertThat(a.name()).isEqualTo("办法第六条"));
        assertThat(size.logic())
                .isInstanceOfSatisfying(
                        OfJunction.class,
                        and -> assertThat(and.children())
                                .extracting(Explanation::text)
                                .containsExactly("职工总数 <= 500"));
    }

    @Test
    void the_reasons_of_a_no_are_the_failed_conditions_with_both_sides() {
        enterprise(501, 15000, 30);

        assertThat(explain("规模合规").reasons()).singleElement().satisfies(r -> {
            assertThat(r.outcome()).isEqualTo(Outcome.FAILS);
            assertThat(r.left()).isEqualTo("职工总数");
            assertThat(r.leftValue()).isEqualTo(new BigDecimal(501));
            assertThat(r.operator()).isEqualTo("<=");
            assertThat(r.rightValue()).isEqualTo(new BigDecimal(500));
            assertThat(r.distance()).isEqualByComparingTo("1");
            assertThat(r.inputs()).containsExactly(0);
            assertThat(r.authorities()).extracting(a -> a.name()).containsExactly("办法第六条");
        });
    }

    @Test
    void a_verdict_leads_through_the_decisions_beneath_to_the_input() {
        enterprise(501, 15000, 30);

        assertThat(explain("评价结论").reasons())
                .singleElement()
                .satisfies(r -> assertThat(r.left()).isEqualTo("职工总数"));
    }

    @Test
    void rules_that_missed_show_the_cell_that_failed_first_and_by_how_much() {
        enterprise(100, 15000, 23.5);

        OfTable table = (OfTable) explain("评价结论").logic();

        assertThat(table.rules())
                .extracting(r -> r.match())
                .containsExactly(Match.MISSED, Match.MISSED, Match.MISSED, Match.HIT);
        assertThat(table.rules().get(2).cells()).singleElement().satisfies(cell -> {
            assertThat(cell.label()).isEqualTo("研发得分");
            assertThat(cell.value()).isEqualTo(new BigDecimal(8));
            assertThat(cell.test()).isEqualTo(">= 16");
            assertThat(cell.distance()).isEqualByComparingTo("8");
        });
        assertThat(table.hits().getFirst().annotations()).containsEntry("条款", "第六条（五）");
        assertThat(table.hits().getFirst().outputs()).containsEntry("结论", "不通过");
    }

    @Test
    void a_function_is_explained_through_its_body_down_to_the_argument() {
        enterprise(100, 15000, 27);

        Explanation score = explain("研发得分");

        OfTable bands = find(score, OfTable.class);
        assertThat(bands.hits()).singleElement().satisfies(r -> {
            assertThat(r.number()).isEqualTo(2);
            assertThat(r.annotations()).containsEntry("条款", "B档");
        });
        assertThat(find(bands, OfInput.class).name()).isEqualTo("研发 人员 占比");
    }

    @Test
    void an_open_verdict_names_the_conditions_and_inputs_that_could_change_it() {
        evaluator.set("职工总数", 100).set("年销售收入", 15000).set("列入 失信名单", false);

        OfDecision verdict = explain("评价结论");

        assertThat(verdict.causes()).containsExactly(2);
        assertThat(verdict.reasons())
                .filteredOn(r -> r.outcome() == Outcome.OPEN)
                .singleElement()
                .satisfies(r -> {
                    assertThat(r.left()).isEqualTo("研发得分");
                    assertThat(r.inputs()).containsExactly(2);
                    assertThat(r.clauses()).containsExactly("第六条（五）");
                });
        assertThat(find(explain("研发得分"), OfInput.class).missing()).isTrue();
    }

    @Test
    void a_missing_input_that_changes_nothing_is_no_cause() {
        evaluator.set("职工总数", 501);

        assertThat(explain("评价结论").value()).isEqualTo("不通过");
        assertThat(explain("评价结论").causes()).isEmpty();
    }

    @Test
    void reasons_read_as_sentences_in_chinese_and_english() {
        enterprise(501, 15000, 30);
        Reason reason = explain("规模合规").reasons().getFirst();

        assertThat(Sentences.in(Locale.CHINA).of(reason)).isEqualTo("职工总数为501，要求不超过500，相差1");
        assertThat(Sentences.in(Locale.ENGLISH).of(reason)).isEqualTo("职工总数 is 501, required: at most 500 (off by 1)");
    }

    @Test
    void an_if_counts_by_its_condition_where_the_branch_is_written_out_and_by_the_branch_else() {
        DmnModel choice = Models.literal("if 停产 then false else 产值 >= 10", Map.of("停产", "boolean", "产值", "number"));
        Evaluator stopped = choice.evaluator().set("停产", true);
        Evaluator running = choice.evaluator().set("停产", false).set("产值", 9);

        assertThat(stopped.explain(0).reasons()).singleElement().satisfies(r -> {
            assertThat(r.left()).isEqualTo("停产");
            assertThat(r.outcome()).isEqualTo(Outcome.FAILS);
        });
        assertThat(running.explain(0).reasons())
                .singleElement()
                .satisfies(r -> assertThat(r.left()).isEqualTo("产值"));
    }

    @Test
    void a_negation_turns_its_condition_round() {
        DmnModel negated = Models.literal("not(失信 or 负债率 > 70)", Map.of("失信", "boolean", "负债率", "number"));
        Evaluator row = negated.evaluator().set("失信", false).set("负债率", 80);

        assertThat(row.explain(0).reasons()).singleElement().satisfies(r -> {
            assertThat(r.operator()).isEqualTo("<=");
            assertThat(r.outcome()).isEqualTo(Outcome.FAILS);
            assertThat(Sentences.in(Locale.CHINA).of(r)).isEqualTo("负债率为80，要求不超过70，相差10");
        });
    }

    private static <T extends Explanation> T find(Explanation root, Class<T> type) {
        List<Explanation> open = new ArrayList<>(List.of(root));
        while (!open.isEmpty()) {
            Explanation next = open.removeFirst();
            if (type.isInstance(next)) {
                return type.cast(next);
            }
            open.addAll(next.children());
        }
        throw new AssertionError("no " + type.getSimpleName());
    }

    @Test
    void a_miss_is_told_by_its_first_failing_cell_whatever_the_hit_policy() {
        for (String policy : List.of("UNIQUE", "ANY", "FIRST", "PRIORITY", "COLLECT", "RULE ORDER", "OUTPUT ORDER")) {
            DmnModel model = Models.table(
                    "hitPolicy=\"" + policy + "\"",
                    List.of("number", "string"),
                    "<output><outputValues><text>\"x\", \"y\"</text></outputValues></output>",
                    ">= 10 | \"A\", \"B\" | \"x\"",
                    "not([1..6]) | - | \"y\"",
                    "- | \"A\" | \"x\"");
            Evaluator row = model.evaluator().set("a", new BigDecimal("4.5")).set("b", "C");

            OfTable table = (OfTable) row.explain(0).logic();

            assertThat(table.rules()).extracting(each -> each.match()).containsOnly(Match.MISSED);
            assertThat(table.rules().get(0).cells()).singleElement().satisfies(cell -> {
                assertThat(cell.test()).isEqualTo(">= 10");
                assertThat(cell.distance()).isEqualByComparingTo("5.5");
            });
            assertThat(table.rules().get(1).cells().getFirst().distance()).isEqualByComparingTo("1.5");
            assertThat(table.rules().get(2).cells()).singleElement().satisfies(cell -> {
                assertThat(cell.label()).isEqualTo("b");
                assertThat(cell.value()).isEqualTo("C");
                assertThat(cell.distance()).isNull();
            });
        }
    }

    @Test
    void a_date_is_missed_by_days() {
        DmnModel table = Models.table("", List.of("date"), "<output/>", "< date(\"2026-01-01\") | 1");
        DmnModel expression = Models.literal("a >= date(\"2026-01-01\") or a = null", Map.of("a", "date"));
        Evaluator late = table.evaluator().set("a", LocalDate.of(2026, 1, 11));
        Evaluator early = expression.evaluator().set("a", LocalDate.of(2025, 12, 30));

        Reason inTable = late.explain(0).reasons().getFirst();
        Reason inExpression = early.explain(0).reasons().getFirst();

        assertThat(inTable.distance()).isEqualByComparingTo("10");
        assertThat(Sentences.in(Locale.CHINA).of(inTable)).endsWith("，相差10天");
        assertThat(inExpression.distance()).isEqualByComparingTo("2");
        assertThat(Sentences.in(Locale.ENGLISH).of(inExpression)).endsWith("(off by 2 days)");
    }

    @Test
    void a_value_that_the_table_does_not_allow_is_told_instead_of_rules() {
        DmnModel model = Models.parse("""
                <definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/" name="m" namespace="n">
                  <inputData id="i" name="share"><variable name="share" typeRef="number"/></inputData>
                  <decision id="d" name="d"><informationRequirement><requiredInput href="#i"/></informationRequirement>
                    <decisionTable><input><inputExpression><text>share</text></inputExpression>
                      <inputValues><text>[0..100]</text></inputValues></input><output/>
                      <rule><inputEntry><text>&gt; 50</text></inputEntry><outputEntry><text>1</text></outputEntry></rule>
                    </decisionTable></decision></definitions>""");
        OfDecision explained = model.evaluator().set("share", 120).explain(0);

        assertThat(((OfTable) explained.logic()).rules()).isEmpty();
        assertThat(explained.reasons()).singleElement().satisfies(reason -> {
            assertThat(reason.right()).isEqualTo("[0..100]");
            assertThat(reason.distance()).isEqualByComparingTo("20");
        });
    }

    @Test
    void every_operand_of_an_or_that_failed_is_told_with_its_distance() {
        DmnModel either = Models.literal("a >= 10 or a in (3..5) or b = \"X\"", Map.of("a", "number", "b", "string"));
        Evaluator row = either.evaluator().set("a", 8).set("b", "Y");

        assertThat(row.explain(0).reasons())
                .extracting(Reason::distance)
                .usingElementComparator(java.util.Comparator.nullsFirst(java.util.Comparator.naturalOrder()))
                .containsExactly(new BigDecimal(2), new BigDecimal(3), null);
    }

    @Test
    void the_inputs_that_mattered_are_those_that_decisive_conditions_read() {
        enterprise(501, 15000, 30);

        assertThat(explain("规模合规").inputs()).containsExactly(0);
        assertThat(explain("研发得分").inputs()).containsExactly(2);

        DmnModel loop = Models.literal("some x in [1, 2] satisfies x > a", Map.of("a", "number", "b", "number"));
        assertThat(loop.evaluator().set("a", 1).explain(0).inputs())
                .containsExactly(loop.input("a").orElseThrow().index());
    }

    /** Once both rules were told as if they spoke for the value, which is null. */
    @Test
    void rules_that_may_not_hit_together_are_told_first() {
        DmnModel overlapping =
                Models.table("hitPolicy=\"UNIQUE\"", List.of("number"), "<output/>", "< 30 | 1", "> 20 | 2");
        Evaluator row = overlapping.evaluator();
        row.set(0, 25);

        List<Reason> reasons = row.explain(0).reasons();

        assertThat(reasons).hasSize(3);
        String table = overlapping.decisions().getFirst().name();
        assertThat(Sentences.in(Locale.CHINA).of(reasons.getFirst()))
                .isEqualTo("表“" + table + "”的规则1, 2同时命中，命中策略UNIQUE不允许，结果为空");
        assertThat(Sentences.in(Locale.ENGLISH).of(reasons.getFirst()))
                .isEqualTo("rules 1, 2 of the table “" + table
                        + "” hit together, which its hit policy UNIQUE doesn’t allow; its value is empty");
    }
}
