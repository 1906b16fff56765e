package dev.xinmiao.decision.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.xinmiao.decision.Decision;
import dev.xinmiao.decision.DmnModel;
import dev.xinmiao.decision.Evaluator;
import dev.xinmiao.decision.Location;
import dev.xinmiao.decision.Models;
import dev.xinmiao.decision.column.Differences;
import dev.xinmiao.decision.column.Outcomes;
import dev.xinmiao.decision.column.Population;
import dev.xinmiao.decision.column.RandomModels;
import dev.xinmiao.decision.column.RandomPopulations;
import dev.xinmiao.decision.compare.Comparison.Change;
import dev.xinmiao.decision.compare.Comparison.Transition;
import dev.xinmiao.decision.expr.Expr;
import dev.xinmiao.decision.value.FeelText;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WhatIfTest {
    private static final String SUBSIDY = """
            <definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/" name="m" namespace="n">
              <inputData id="i" name="staff"><variable name="staff" typeRef="number"/></inputData>
              <decision id="d" name="subsidy"><variable name="subsidy" typeRef="number"/>
                <informationRequirement><requiredInput href="#i"/></informationRequirement>
                <decisionTable><input label="staff"><inputExpression><text>staff</text></inputExpression></input><output/>
                  <rule><inputEntry><text>&lt; 50</text></inputEntry><outputEntry><text>0</text></outputEntry></rule>
                  <rule><inputEntry><text>[50..100)</text></inputEntry><outputEntry><text>20</text></outputEntry></rule>
                  <rule><inputEntry><text>&gt;= 100</text></inputEntry><outputEntry><text>5</text></outputEntry></rule>
                </decisionTable></decision>
            </definitions>
            """;

    private static Population staff(DmnModel model, int... numbers) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (int each : numbers) {
            rows.add(List.of(each));
        }
        return Differences.population(model, rows);
    }

    private static Threshold threshold(DmnModel model, Object value) {
        return Thresholds.of(model).stream()
                .filter(each -> !each.output() && each.value().equals(value))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void who_changes_is_told_with_transitions_totals_and_examples() {
        DmnModel now = Models.parse(SUBSIDY);
        DmnModel then = Models.parse(SUBSIDY.replace("50", "60"));
        Versions versions = new Versions(
                now, now.decisions().getFirst(), then, then.decisions().getFirst());
        List<Change> changes = new ArrayList<>();

        Comparison comparison = versions.compare(staff(now, 10, 55, 60, 59, 120), 1, changes::add);

        assertThat(comparison.rows()).isEqualTo(5);
        assertThat(comparison.changed()).isEqualTo(2);
        assertThat(changes)
                .containsExactly(
                        new Change(1, BigDecimal.valueOf(20).stripTrailingZeros(), BigDecimal.ZERO),
                        new Change(3, BigDecimal.valueOf(20).stripTrailingZeros(), BigDecimal.ZERO))
                .isEqualTo(comparison.examples());
        assertThat(comparison.transitions())
                .containsEntry(new Transition(new BigDecimal("2E+1"), BigDecimal.ZERO), 2L)
                .containsEntry(new Transition(new BigDecimal("2E+1"), new BigDecimal("2E+1")), 1L);
        assertThat(comparison.totals().losers()).isEqualTo(2);
        assertThat(comparison.totals().lost()).isEqualByComparingTo("40");
        assertThat(comparison.totals().winners()).isZero();
        assertThat(comparison.before().sum()).isEqualByComparingTo("65");
        assertThat(comparison.after().sum()).isEqualByComparingTo("25");
    }

    @Test
    void inputs_are_matched_by_name_and_new_ones_are_read_behind_them() {
        DmnModel now = Models.literal("a > 1", Map.of("a", "number"));
        DmnModel then = Models.parse("""
                <definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/" name="t" namespace="t">
                  <inputData id="b" name="b"><variable name="b" typeRef="number"/></inputData>
                  <inputData id="a" name="a"><variable name="a" typeRef="number"/></inputData>
                  <decision id="d" name="d"><informationRequirement><requiredInput href="#a"/></informationRequirement>
                    <informationRequirement><requiredInput href="#b"/></informationRequirement>
                    <literalExpression><text>a &gt; b</text></literalExpression></decision></definitions>""");
        Versions versions = new Versions(
                now, now.decisions().getFirst(), then, then.decisions().getFirst());

        assertThat(versions.inputs()).extracting(each -> each.name()).containsExactly("a", "b");
        DmnModel both = Models.literal("a > b", new java.util.TreeMap<>(Map.of("a", "number", "b", "number")));
        Population rows = Differences.population(both, List.of(List.of(2, 1), List.of(2, 3)));
        assertThat(versions.compare(rows, 1).changed()).isEqualTo(1);
    }

    @Test
    void a_threshold_that_bands_share_moves_in_all_of_them_or_in_one_rule_only() {
        DmnModel model = Models.parse(SUBSIDY);
        Threshold fifty = threshold(model, new BigDecimal("5E+1"));

        assertThat(fifty.rules()).containsExactly(1, 2);
        assertThat(fifty.tested()).isEqualTo("staff");
        assertThat(fifty).hasToString("subsidy: staff 50 (rule 1, 2)");
        assertThat(fifty.movedTo(60, model).strictEvaluator().set("staff", 55).value("subsidy"))
                .isEqualTo(BigDecimal.ZERO);
        assertThat(fifty.onlyIn(2)
                        .movedTo(60, model)
                        .strictEvaluator()
                        .set("staff", 55)
                        .value("subsidy"))
                .isNull();
        assertThatThrownBy(() -> fifty.onlyIn(3)).hasMessageContaining("not in rule 3");
    }

    @Test
    void a_sweep_counts_outcomes_at_each_value() {
        DmnModel model = Models.parse(SUBSIDY);
        List<BigDecimal> values = Sweep.range(new BigDecimal(50), new BigDecimal(60), new BigDecimal(5));
        Sweep sweep = new Sweep(model, model.decisions().getFirst(), threshold(model, new BigDecimal("5E+1")), values);

        List<Sweep.Point> points = sweep.over(staff(model, 49, 50, 55, 59, 60, 100), 1);

        assertThat(points).extracting(each -> each.comparison().changed()).containsExactly(0L, 1L, 3L);
        assertThat(points.getLast().comparison().after().counts())
                .containsEntry(BigDecimal.ZERO, 4L)
                .containsEntry(new BigDecimal("2E+1"), 1L);
        assertThat(points.getLast().comparison().examples().getFirst().row()).isEqualTo(1);
        assertThatThrownBy(() -> Sweep.range(BigDecimal.TEN, BigDecimal.ONE, BigDecimal.ONE))
                .hasMessageContaining("is no range");
    }

    @Test
    void a_cliff_tells_who_is_near_and_what_one_more_costs() {
        DmnModel model = Models.parse(SUBSIDY);
        Cliffs cliffs = new Cliffs(model, model.decisions().getFirst(), new BigDecimal(2), BigDecimal.ONE);

        List<Cliff> of = cliffs.of(model.inputs().getFirst(), staff(model, 47, 48, 50, 98, 99, 100, 101, 500), 1);

        assertThat(of).hasSize(2);
        Cliff fifty = of.getFirst();
        assertThat(List.of(fifty.below(), fifty.at(), fifty.above(), fifty.turning()))
                .containsExactly(1L, 1L, 0L, 2L);
        assertThat(fifty.gained()).isEqualByComparingTo("40");
        assertThat(fifty.lost()).isZero();
        Cliff hundred = of.getLast();
        assertThat(List.of(hundred.below(), hundred.at(), hundred.above(), hundred.turning()))
                .containsExactly(2L, 1L, 1L, 4L);
        assertThat(hundred.lost()).isEqualByComparingTo("60");
        assertThat(hundred.greatestLoss()).isEqualByComparingTo("15");
        assertThat(hundred.examples()).containsExactly(3, 4, 5, 6);
    }

    @Test
    void a_moved_threshold_is_as_if_another_were_written_in_the_file() throws Exception {
        int compared = 0;
        for (int seed = 0; seed < 60; seed++) {
            String xml = RandomModels.xml(seed, 4);
            DmnModel model = Models.parse(xml);
            RandomPopulations made = new RandomPopulations(model, seed);
            Random random = new Random(seed);
            for (Threshold each : Thresholds.of(model)) {
                if (random.nextInt(12) == 0 && each.value() instanceof BigDecimal) {
                    Object other = random.nextBoolean() ? new BigDecimal("3") : new BigDecimal("50.5");
                    Evaluator moved = each.movedTo(other, model).strictEvaluator();
                    Evaluator written = Models.parse(rewritten(xml, each, FeelText.literal(other)))
                            .strictEvaluator();
                    for (int i = 0; i < 10; i++) {
                        List<@Nullable Object> row = made.row(0.1);
                        assertThat(values(moved, row)).as("%s", each).isEqualTo(values(written, row));
                        compared++;
                    }
                }
            }
        }
        assertThat(compared).isPositive();
    }

    private static String rewritten(String xml, Threshold threshold, String value) {
        List<String> lines = new ArrayList<>(xml.lines().toList());
        List<Expr.Constant> backwards = new ArrayList<>(threshold.constants());
        backwards.sort(Comparator.comparing(
                        (Expr.Constant each) -> each.span().location().column())
                .reversed());
        for (Expr.Constant each : backwards) {
            Location cell = each.span().origin();
            String line = lines.get(cell.line() - 1);
            int at = cell.column() - 1;
            for (int i = 0; i < each.span().start(); i++) {
                at = line.charAt(at) == '&' ? line.indexOf(';', at) + 1 : at + 1;
            }
            String text = each.span().text();
            assertThat(line.substring(at)).startsWith(text);
            lines.set(cell.line() - 1, line.substring(0, at) + value + line.substring(at + text.length()));
        }
        return String.join("\n", lines);
    }

    private static List<@Nullable Object> values(Evaluator evaluator, List<@Nullable Object> row) {
        evaluator.reset();
        for (int i = 0; i < row.size(); i++) {
            evaluator.set(i, row.get(i));
        }
        List<@Nullable Object> values = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            Object value = evaluator.value(i);
            values.add(value instanceof BigDecimal number ? FeelText.number(number) : FeelText.literal(value));
        }
        return values;
    }

    @Test
    void comparisons_and_sweeps_count_what_the_row_interpreter_gives_on_random_models() throws Exception {
        long changed = 0;
        for (int seed = 0; seed < Integer.getInteger("columns.models", 40); seed++) {
            DmnModel model = RandomModels.model(seed, 4);
            RandomPopulations made = new RandomPopulations(model, seed);
            List<List<@Nullable Object>> rows = new ArrayList<>();
            for (int i = 0; i < 1100; i++) {
                rows.add(made.row(0.05));
            }
            List<Threshold> thresholds = Thresholds.of(model).stream()
                    .filter(each -> !(each.value() instanceof LocalDate))
                    .toList();
            if (thresholds.isEmpty()) {
                continue;
            }
            Threshold threshold = thresholds.get(seed % thresholds.size());
            List<BigDecimal> values = List.of(new BigDecimal("2.5"), new BigDecimal(99));
            Population population = Differences.population(model, rows);
            Population first = Differences.population(model, rows.subList(0, 600));
            Population rest = Differences.population(model, rows.subList(600, rows.size()));
            for (Decision decision : model.decisions()) {
                Sweep sweep = new Sweep(model, decision, threshold, values);
                List<Sweep.Point> points = sweep.over(population, 2);
                List<Sweep.Point> joined = new ArrayList<>();
                Sweep.add(joined, sweep.over(first, 1));
                Sweep.add(joined, sweep.over(rest, 1));
                for (int i = 0; i < values.size(); i++) {
                    DmnModel moved = threshold.movedTo(values.get(i), model);
                    Comparison compared = new Versions(
                                    model, decision, moved, moved.decisions().get(decision.index()))
                            .compare(population, 1);
                    Comparison pieces = joined.get(i).comparison();
                    check(model, moved, decision, rows, points.get(i).comparison());
                    assertThat(compared.transitions())
                            .isEqualTo(points.get(i).comparison().transitions())
                            .isEqualTo(pieces.transitions());
                    assertThat(pieces.examples()).isEqualTo(compared.examples());
                    assertThat(pieces.after().sum())
                            .isEqualByComparingTo(compared.after().sum());
                    changed += compared.changed();
                }
            }
        }
        assertThat(changed).isPositive();
    }

    private static void check(
            DmnModel before,
            DmnModel after,
            Decision decision,
            List<List<@Nullable Object>> rows,
            Comparison comparison) {
        Map<Transition, Long> transitions = new HashMap<>();
        List<Change> changes = new ArrayList<>();
        BigDecimal gained = BigDecimal.ZERO;
        BigDecimal lost = BigDecimal.ZERO;
        Evaluator now = before.strictEvaluator();
        Evaluator then = after.strictEvaluator();
        for (int row = 0; row < rows.size(); row++) {
            Object one = plain(now, rows.get(row), decision);
            Object other = plain(then, rows.get(row), decision);
            transitions.merge(new Transition(one, other), 1L, Long::sum);
            if (!Objects.equals(one, other)) {
                changes.add(new Change(row, one, other));
            }
            if (one instanceof BigDecimal was && other instanceof BigDecimal is) {
                gained = gained.add(is.subtract(was).max(BigDecimal.ZERO));
                lost = lost.add(was.subtract(is).max(BigDecimal.ZERO));
            }
        }
        assertThat(comparison.transitions()).isEqualTo(transitions);
        assertThat(comparison.changed()).isEqualTo(changes.size());
        assertThat(comparison.examples()).isEqualTo(changes.subList(0, Math.min(Comparison.EXAMPLES, changes.size())));
        assertThat(comparison.totals().gained()).isEqualByComparingTo(gained);
        assertThat(comparison.totals().lost()).isEqualByComparingTo(lost);
    }

    private static @Nullable Object plain(Evaluator evaluator, List<@Nullable Object> row, Decision decision) {
        evaluator.reset();
        for (int i = 0; i < row.size(); i++) {
            evaluator.set(i, row.get(i));
        }
        return switch (evaluator.value(decision.index())) {
            case null -> null;
            case BigDecimal number -> number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
            case String text -> text;
            case Boolean truth -> truth;
            case Object other -> new Outcomes.Literal(FeelText.literal(other));
        };
    }
}
