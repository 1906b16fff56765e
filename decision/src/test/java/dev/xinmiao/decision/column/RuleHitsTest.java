package dev.xinmiao.decision.column;

import static org.assertj.core.api.Assertions.assertThat;

import dev.xinmiao.decision.Decision;
import dev.xinmiao.decision.DmnModel;
import dev.xinmiao.decision.Evaluator;
import dev.xinmiao.decision.column.ColumnModel.Results;
import dev.xinmiao.decision.eval.DecisionTables;
import dev.xinmiao.decision.eval.Frame;
import dev.xinmiao.decision.eval.Interpreter;
import dev.xinmiao.decision.explain.Explanation;
import dev.xinmiao.decision.explain.Explanation.Match;
import dev.xinmiao.decision.explain.Explanation.OfTable;
import dev.xinmiao.decision.expr.Expr;
import dev.xinmiao.decision.expr.Expr.DecisionTable.HitPolicy;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The rules that hit in columns are those of the row interpreter. */
class RuleHitsTest {
    @Test
    void are_those_of_the_row_interpreter_on_random_models() throws Exception {
        int[] compared = new int[1];
        for (int seed = 0; seed < Integer.getInteger("columns.models", 300); seed++) {
            DmnModel model = RandomModels.model(seed, 6);
            RandomPopulations made = new RandomPopulations(model, seed);
            List<List<@Nullable Object>> rows = new ArrayList<>();
            for (int i = 0; i < 100; i++) {
                rows.add(made.row(i < 50 ? 0 : 0.2));
            }
            for (Execution how : List.of(Execution.KERNELS, Execution.GENERATED)) {
                Results results = run(model, rows, how);
                for (int row = 0; row < rows.size(); row++) {
                    compare(model, rows.get(row), results, row, compared);
                }
            }
        }
        assertThat(compared[0]).isPositive();
    }

    @Test
    void are_those_of_the_row_interpreter_on_the_models_of_the_packs() throws Exception {
        try (Stream<Path> packs = Files.walk(Path.of("../packs"))) {
            for (Path file :
                    packs.filter(each -> each.toString().endsWith(".dmn")).toList()) {
                DmnModel model = DmnModel.read(file);
                RandomPopulations made = new RandomPopulations(model, 7);
                List<List<@Nullable Object>> rows = new ArrayList<>();
                for (int i = 0; i < 300; i++) {
                    rows.add(made.row(i % 3 * 0.1));
                }
                Results results = run(model, rows);
                for (int row = 0; row < rows.size(); row++) {
                    compare(model, rows.get(row), results, row, new int[1]);
                }
            }
        }
    }

    @Test
    void hold_whatever_missing_inputs_turn_out_to_be() throws Exception {
        int open = 0;
        for (int seed = 0; seed < Integer.getInteger("columns.models", 300); seed++) {
            DmnModel model = RandomModels.model(seed, 6);
            RandomPopulations made = new RandomPopulations(model, seed);
            List<List<@Nullable Object>> rows = new ArrayList<>();
            List<List<@Nullable Object>> completed = new ArrayList<>();
            for (int i = 0; i < 60; i++) {
                rows.add(made.row(0.1, 0.3));
                completed.add(made.completed(rows.getLast()));
            }
            Results results = run(model, rows);
            Results outcomes = run(model, completed);
            Evaluator strict = model.strictEvaluator();
            for (int row = 0; row < rows.size(); row++) {
                set(strict, completed.get(row));
                if (!strict.problems().isEmpty()) {
                    continue; // What is missing is of its type.
                }
                for (int table = 0; table < results.rules().size(); table++) {
                    RuleHits said = results.rules().get(table);
                    RuleHits came = outcomes.rules().get(table);
                    BitSet others = came.rules(row);
                    others.andNot(said.rules(row));
                    assertThat(others)
                            .as(
                                    "seed %d, row %s as %s, %s",
                                    seed,
                                    rows.get(row),
                                    completed.get(row),
                                    said.table().name())
                            .isEqualTo(new BitSet());
                    open += said.rule(row) == RuleHits.OPEN ? 1 : 0;
                    if (said.rule(row) != RuleHits.OPEN && said.isSingle()) {
                        assertThat(said.rule(row)).isEqualTo(came.rule(row));
                    }
                }
            }
        }
        assertThat(open).isPositive();
    }

    @Test
    void are_told_of_tables_in_contexts_too_and_only_where_asked_for() throws Exception {
        String xml = """
                <definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/" name="m" namespace="n">
                  <inputData id="i" name="staff"><variable name="staff" typeRef="number"/></inputData>
                  <decision id="d" name="points"><variable name="points" typeRef="number"/>
                    <informationRequirement><requiredInput href="#i"/></informationRequirement>
                    <context><contextEntry><variable name="band"/>
                      <decisionTable hitPolicy="COLLECT"><input><inputExpression><text>staff</text></inputExpression></input><output/>
                        <rule><inputEntry><text>&gt; 10</text></inputEntry><outputEntry><text>"some"</text></outputEntry></rule>
                        <rule><inputEntry><text>&gt; 100</text></inputEntry><outputEntry><text>"many"</text></outputEntry></rule>
                      </decisionTable></contextEntry>
                      <contextEntry><text/><literalExpression><text>count(band)</text></literalExpression></contextEntry>
                    </context></decision>
                </definitions>
                """;
        DmnModel model = DmnModel.read("m.dmn", new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
        Population rows = Differences.population(model, List.of(List.of(5), List.of(50), List.of(500)));

        Results results = model.columnsWithRules(rows, model.decisions()).runAll(1);

        assertThat(results.rules()).singleElement().satisfies(band -> {
            assertThat(band.table().name()).isEqualTo("points.band");
            assertThat(band.rules(0)).isEqualTo(new BitSet());
            assertThat(band.rules(1).stream()).containsExactly(1);
            assertThat(band.rules(2).stream()).containsExactly(1, 2);
            assertThat(band.rule(0)).isEqualTo(RuleHits.NONE);
            assertThat(band.rule(2)).isEqualTo(1);
        });
        assertThat(model.columns(rows, model.decisions()).runAll(1).rules()).isEmpty();
    }

    private static Results run(DmnModel model, List<List<@Nullable Object>> rows) {
        return run(model, rows, Execution.AUTOMATIC);
    }

    private static Results run(DmnModel model, List<List<@Nullable Object>> rows, Execution how) {
        return model.columnsWithRules(Differences.population(model, rows), model.decisions())
                .runAll(2, how);
    }

    private static void set(Evaluator evaluator, List<@Nullable Object> row) {
        evaluator.reset();
        for (int i = 0; i < row.size(); i++) {
            evaluator.set(i, row.get(i));
        }
    }

    private static void compare(
            DmnModel model, List<@Nullable Object> values, Results results, int row, int[] compared) {
        Evaluator evaluator = model.strictEvaluator();
        set(evaluator, values);
        for (RuleHits hits : results.rules()) {
            Decision decision = model.decision(hits.table().name()).orElse(null);
            OfTable table = decision == null
                    ? null
                    : table(evaluator.explain(decision.index()).logic());
            if (table == null) {
                continue;
            }
            BitSet expected = new BitSet();
            table.rules().stream()
                    .filter(each ->
                            each.match() == Match.HIT && allows(hits.table().logic(), table))
                    .forEach(each -> expected.set(each.number()));
            assertThat(hits.rules(row))
                    .as("%s, %s: %s", model.name(), hits.table().name(), values)
                    .isEqualTo(expected);
            int counts = hits.rule(row);
            boolean several = expected.cardinality() > 1;
            if (several && hits.table().logic().hitPolicy() == HitPolicy.UNIQUE) {
                assertThat(counts).isEqualTo(RuleHits.SEVERAL);
            } else if (several && hits.table().logic().hitPolicy() == HitPolicy.PRIORITY) {
                assertThat(counts == RuleHits.SEVERAL || expected.get(counts)).isTrue();
                if (counts != RuleHits.SEVERAL) {
                    Expr output = hits.table()
                            .logic()
                            .rules()
                            .get(counts - 1)
                            .outputs()
                            .getFirst();
                    assertThat(((Expr.Constant) output).value()).isEqualTo(table.value());
                }
            } else {
                assertThat(counts).isEqualTo(Math.max(0, expected.nextSetBit(0)));
            }
            compared[0]++;
        }
    }

    /** The table, also where what it came to was then checked against a type. */
    private static @Nullable OfTable table(Explanation logic) {
        return logic instanceof OfTable table
                ? table
                : logic.children().size() == 1 ? table(logic.children().getFirst()) : null;
    }

    private static boolean allows(Expr.DecisionTable table, OfTable explained) {
        Interpreter interpreter = new Interpreter(new DecisionTables(), null, Clock.systemUTC());
        for (int i = 0; i < table.inputs().size(); i++) {
            Expr.Test allowed = table.inputs().get(i).allowed();
            Frame column = new Frame(null, 1);
            column.set(0, explained.columns().get(i).value());
            if (allowed != null && !Boolean.TRUE.equals(interpreter.evaluate(allowed.condition(), column))) {
                return false;
            }
        }
        return true;
    }
}
