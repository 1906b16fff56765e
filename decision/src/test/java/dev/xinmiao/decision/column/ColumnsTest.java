package dev.xinmiao.decision.column;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.xinmiao.decision.DmnModel;
import dev.xinmiao.decision.Evaluator;
import dev.xinmiao.decision.Input;
import dev.xinmiao.decision.expr.FeelType;
import dev.xinmiao.decision.value.Possible;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Columns say what the row interpreter says. */
class ColumnsTest {
    static Stream<Path> models() throws IOException {
        try (Stream<Path> packs = Files.walk(Path.of("../packs"))) {
            return packs.filter(file -> file.toString().endsWith(".dmn")).sorted().toList().stream();
        }
    }

    /** Every other one with whole numbers among its calculations. */
    private static DmnModel drawn(int seed) throws Exception {
        return seed % 2 == 0 ? RandomModels.model(seed, 6) : RandomModels.withFloors(seed, 6);
    }

    private static String xml(int seed) {
        return seed % 2 == 0 ? RandomModels.xml(seed, 6) : RandomModels.xmlWithFloors(seed, 6);
    }

    /** {@code -Dcolumns.models=10000} for a long campaign. */
    @Test
    void agree_with_the_row_interpreter_on_random_models() throws Exception {
        for (int seed = 0; seed < Integer.getInteger("columns.models", 300); seed++) {
            DmnModel model = drawn(seed);
            RandomPopulations made = new RandomPopulations(model, seed);
            List<List<@Nullable Object>> rows = new ArrayList<>();
            for (int i = 0; i < 150; i++) {
                rows.add(made.row(i < 50 ? 0 : 0.2));
            }
            assertThat(Differences.of(model, rows, 1))
                    .as("model of seed %d: %s", seed, xml(seed))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void agree_with_the_row_interpreter_on_the_models_of_the_packs(Path file) throws Exception {
        DmnModel model = DmnModel.read(file);
        for (double nulls : new double[] {0, 0.05, 0.5}) {
            RandomPopulations made = new RandomPopulations(model, 7);
            List<List<@Nullable Object>> rows = new ArrayList<>();
            for (int i = 0; i < 1500; i++) {
                rows.add(made.row(nulls));
            }
            assertThat(Differences.of(model, rows, 2)).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void say_nothing_false_of_rows_with_missing_inputs_in_the_models_of_the_packs(Path file) throws Exception {
        DmnModel model = DmnModel.read(file);
        RandomPopulations made = new RandomPopulations(model, 11);
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (int i = 0; i < 1500; i++) {
            rows.add(made.row(0.1, i % 3 * 0.15));
        }
        int[] certain = new int[2];
        assertThat(Differences.ofMissing(model, made, rows, certain)).isEmpty();
        System.out.printf("%s: %d certain answers, of which columns left %d open%n", file, certain[0], certain[1]);
    }

    @Test
    void say_nothing_false_of_rows_with_missing_inputs_in_random_models() throws Exception {
        int[] certain = new int[2];
        for (int seed = 0; seed < Integer.getInteger("columns.models", 300); seed++) {
            DmnModel model = drawn(seed);
            RandomPopulations made = new RandomPopulations(model, seed);
            List<List<@Nullable Object>> rows = new ArrayList<>();
            for (int i = 0; i < 100; i++) {
                rows.add(made.row(0.1, 0.3));
            }
            assertThat(Differences.ofMissing(model, made, rows, certain))
                    .as("model of seed %d: %s", seed, xml(seed))
                    .isEmpty();
        }
        System.out.printf("random models: %d certain answers, of which columns left %d open%n", certain[0], certain[1]);
    }

    /** Once the row interpreter took "1 or null" for null: nothing said that an input was behind it. */
    @Test
    void leave_open_what_an_operation_in_rows_makes_of_something_open() throws Exception {
        DmnModel model = DmnModel.read("m.dmn", new ByteArrayInputStream("""
                <definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/" id="m" name="m" namespace="test">
                  <inputData name="n" id="n"><variable name="n" typeRef="number"/></inputData>
                  <decision name="base" id="base"><variable name="base"/>
                    <informationRequirement><requiredInput href="#n"/></informationRequirement>
                    <literalExpression><text>if n &gt; 5 then 1 else null</text></literalExpression></decision>
                  <decision name="total" id="total"><variable name="total"/>
                    <informationRequirement><requiredDecision href="#base"/></informationRequirement>
                    <decisionTable hitPolicy="COLLECT" aggregation="MIN">
                      <input><inputExpression><text>base</text></inputExpression></input>
                      <output/>
                      <rule><inputEntry><text>-</text></inputEntry>
                        <outputEntry><text>max(base, 10)</text></outputEntry></rule>
                      <rule><inputEntry><text>-</text></inputEntry>
                        <outputEntry><text>sum(for i in [99] return i)</text></outputEntry></rule>
                    </decisionTable></decision>
                </definitions>
                """.getBytes(StandardCharsets.UTF_8)));
        Vocabulary words = new Vocabulary();
        ColumnBuilder n = new ColumnBuilder(FeelType.Simple.NUMBER, words);
        n.addMissing(false);
        n.add(6);
        n.add(5);
        Answers answers = model.columns(new Population(3, List.of(n.build()), words), model.decisions())
                .run(1)
                .getLast();
        assertThat(answers.get(0)).isInstanceOf(Possible.class);
        assertThat(Evaluator.causes(answers.get(0))).containsExactly(0);
        assertThat(answers.get(1)).isEqualTo(BigDecimal.TEN);
        assertThat(answers.get(2)).isNull();
    }

    private static DmnModel techSme() throws Exception {
        return DmnModel.read(Path.of("../packs/national/tech-sme-2017.dmn"));
    }

    /** Once they named input 0, whichever was missing. */
    @Test
    void open_answers_name_the_missing_inputs_that_the_decision_can_read() throws Exception {
        DmnModel model = techSme();
        int staff = model.input("职工总数").orElseThrow().index();
        int sales = model.input("销售收入").orElseThrow().index();
        RandomPopulations made = new RandomPopulations(model, 3);
        List<@Nullable Object> row = made.row(0);
        row.set(staff, 100);
        row.set(sales, Differences.MISSING);
        row.set(model.input("科技人员").orElseThrow().index(), Differences.MISSING);
        Population one = Differences.population(model, List.of(row));

        Object share = model.columns(one, List.of(model.decision("科技人员占比").orElseThrow()))
                .run(1)
                .getFirst()
                .get(0);

        assertThat(Evaluator.causes(share))
                .containsExactly(model.input("科技人员").orElseThrow().index());
    }

    @Test
    void say_which_values_their_types_do_not_allow() throws Exception {
        int found = 0;
        for (int seed = 0; seed < 100; seed++) {
            DmnModel model = RandomModels.model(seed, 6);
            RandomPopulations made = new RandomPopulations(model, seed);
            List<List<@Nullable Object>> rows = new ArrayList<>();
            List<String> expected = new ArrayList<>();
            Evaluator evaluator = model.strictEvaluator();
            for (int row = 0; row < 50; row++) {
                rows.add(made.row(0.1));
                for (Input input : model.inputs()) {
                    evaluator.reset();
                    evaluator.set(input.index(), rows.getLast().get(input.index()));
                    if (!evaluator.problems().isEmpty()) {
                        expected.add(row + " " + input.name());
                    }
                }
            }
            found += expected.size();
            assertThat(NotAllowed.in(Differences.population(model, rows), model.inputs()))
                    .extracting(each -> each.row() + " " + each.input().name())
                    .containsExactlyInAnyOrderElementsOf(expected);
        }
        assertThat(found).isPositive();
    }

    @Test
    void populations_that_do_not_fit_are_refused_in_a_sentence() throws Exception {
        DmnModel model = techSme();
        Vocabulary texts = new Vocabulary();
        ColumnBuilder builder = new ColumnBuilder(FeelType.Simple.STRING, texts);
        builder.add("a");
        Column column = builder.build();

        assertThatThrownBy(() -> model.columns(new Population(1, List.of(column), texts), model.decisions()))
                .hasMessageStartingWith("The population has 1 columns, the model 22 inputs: 申请日, ");
        assertThatThrownBy(() -> new Population(2, List.of(column), texts))
                .hasMessageStartingWith("Column 0 (from 0) has 1 rows, the population 2");
        assertThatThrownBy(() -> new Population(1, List.of(column), new Vocabulary()))
                .hasMessageContaining("another vocabulary");
    }
}
