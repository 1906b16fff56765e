package dev.xinmiao.decision.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.xinmiao.decision.Decision;
import dev.xinmiao.decision.DmnModel;
import dev.xinmiao.decision.InvalidModelException;
import dev.xinmiao.decision.Models;
import dev.xinmiao.decision.csv.CsvException;
import dev.xinmiao.decision.csv.CsvRows;
import dev.xinmiao.decision.tck.TestKit;
import dev.xinmiao.decision.tck.TestReport;
import dev.xinmiao.decision.tck.TestRows;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GeneratedTestsTest {
    private static final String MODEL = """
            <definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/" name="t" namespace="t">
              <itemDefinition name="money"><typeRef>number</typeRef><allowedValues><text>>= 0</text></allowedValues>
              </itemDefinition>
              <inputData id="a" name="研发费用"><variable name="研发费用" typeRef="money"/></inputData>
              <inputData id="b" name="销售收入"><variable name="销售收入" typeRef="money"/></inputData>
              <inputData id="c" name="行业 &amp; 类"><variable name="行业 &amp; 类" typeRef="string"/></inputData>
              <decision id="p" name="比例"><variable name="比例" typeRef="number"/>
                <informationRequirement><requiredInput href="#a"/></informationRequirement>
                <informationRequirement><requiredInput href="#b"/></informationRequirement>
                <literalExpression><text>if 销售收入 > 0 then 研发费用 / 销售收入 else 0</text></literalExpression></decision>
              <decision id="d" name="得分"><variable name="得分" typeRef="number"/>
                <informationRequirement><requiredDecision href="#p"/></informationRequirement>
                <informationRequirement><requiredInput href="#c"/></informationRequirement>
                <decisionTable hitPolicy="FIRST">
                  <input><inputExpression><text>比例</text></inputExpression></input>
                  <input><inputExpression><text>行业 &amp; 类</text></inputExpression></input><output/>
                  <rule><inputEntry><text>>= 0.06</text></inputEntry><inputEntry><text>"软件", "芯片"</text></inputEntry>
                    <outputEntry><text>50</text></outputEntry></rule>
                  <rule><inputEntry><text>[0.03..0.06)</text></inputEntry><inputEntry><text>-</text></inputEntry>
                    <outputEntry><text>30</text></outputEntry></rule>
                  <rule><inputEntry><text>-</text></inputEntry><inputEntry><text>-</text></inputEntry>
                    <outputEntry><text>0</text></outputEntry></rule>
                </decisionTable></decision>
            </definitions>""";

    @TempDir
    Path folder;

    private static List<Map<String, @Nullable Object>> inputs(TestSuite suite) {
        return suite.cases().stream().map(TestCase::inputs).toList();
    }

    @Test
    void an_edge_is_tried_on_both_sides_and_on_it() {
        DmnModel model = Models.table("", List.of("number"), "<output/>", "<= 500 | 1", "> 500 | 2");
        TestSuite suite = model.analysis().boundaryTests(model.decisions().getFirst());

        assertThat(suite.cases())
                .extracting(each -> each.inputs().get("a"), TestCase::expected)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(new BigDecimal(499), new BigDecimal(1)),
                        org.assertj.core.groups.Tuple.tuple(new BigDecimal(500), new BigDecimal(1)),
                        org.assertj.core.groups.Tuple.tuple(new BigDecimal(501), new BigDecimal(2)));
        assertThat(suite.unreached()).isEmpty();
    }

    @Test
    void rows_are_found_for_columns_that_the_model_calculates() {
        DmnModel model = Models.parse(MODEL);
        ModelAnalysis analysis = model.analysis();
        Decision score = model.decision("得分").orElseThrow();

        TestSuite boundaries = analysis.boundaryTests(score);
        assertThat(boundaries.unreached()).isEmpty();
        assertThat(boundaries.cases())
                .extracting(TestCase::purpose)
                .contains("比例 just below 0.06", "比例 = 0.06", "比例 just above 0.06", "行业 & 类 = \"软件\"");

        TableCoverage coverage =
                analysis.coverage(inputs(analysis.conditionTests(score))).getFirst();
        assertThat(coverage.rulesNotHit()).isEmpty();
        assertThat(coverage.pairs()).isEqualTo(coverage.conditions()).isEqualTo(3);
        assertThat(coverage.conditionsBoth()).isEqualTo(3);
    }

    @Test
    void expected_values_are_those_of_the_row_interpreter_and_pairs_differ_in_one_condition() {
        for (int seed = 100; seed < 130; seed++) {
            RandomTable table = new RandomTable(new Random(seed));
            DmnModel model = table.model("FIRST");
            ModelAnalysis analysis = model.analysis();
            TestSuite suite = analysis.tests();
            for (TestCase each : suite.cases()) {
                assertThat(RandomTable.value(model, each.inputs()))
                        .as("%s\n%s", table, each)
                        .isEqualTo(each.expected());
            }
            TableCoverage coverage = analysis.coverage(inputs(suite)).getFirst();
            List<Integer> never = analysis.tables().getFirst().findings().stream()
                    .map(finding -> switch (finding) {
                        case TableFinding.Shadowed shadowed -> shadowed.rule();
                        case TableFinding.Unreachable unreachable -> unreachable.rule();
                        case TableFinding.Duplicate duplicate -> duplicate.rule();
                        default -> 0;
                    })
                    .toList();
            assertThat(never).as("%s\n%s", table, suite.unreached()).containsAll(coverage.rulesNotHit());
            for (TableCoverage.Rule rule : coverage.rules()) {
                for (TableCoverage.Cell cell : rule.cells()) {
                    String purpose = "d: rule " + rule.number() + " but for its condition " + cell.column() + " ";
                    assertThat(cell.decisive()
                                    || rule.hits() == 0
                                    || suite.unreached().stream().anyMatch(each -> each.startsWith(purpose)))
                            .as("%s\nrule %s, %s\n%s", table, rule.number(), cell, suite)
                            .isTrue();
                }
            }
        }
    }

    @Test
    void coverage_names_the_rules_not_hit() {
        DmnModel model = Models.parse(MODEL);
        TableCoverage coverage = model.analysis()
                .coverage(List.of(
                        Map.of("研发费用", 6, "销售收入", 100, "行业 & 类", "软件"), Map.of("研发费用", 6, "销售收入", 100, "行业 & 类", "农业")))
                .getFirst();

        assertThat(coverage.rulesNotHit()).containsExactly(2);
        assertThat(coverage.rules().getFirst().cells())
                .containsExactly(
                        new TableCoverage.Cell(1, true, false, false), new TableCoverage.Cell(2, true, true, true));
    }

    @Test
    void the_tests_of_the_kits_form_pass_when_run() throws IOException {
        Files.writeString(folder.resolve("得分.dmn"), MODEL);
        TestSuite suite = Models.parse(MODEL).analysis().tests();
        Path tests = folder.resolve("得分-test-01.xml");
        try (Writer out = Files.newBufferedWriter(tests)) {
            suite.writeTck(out, "得分.dmn");
        }

        TestReport report = TestReport.of(TestKit.in(folder));
        assertThat(report.allPassed()).as("%s", report.lines()).isTrue();
        assertThat(TestRows.read(tests)).isEqualTo(inputs(suite));
        // A case that expects something else fails: the comparison is real.
        Files.writeString(
                tests,
                Files.readString(tests)
                        .replace("<value xsi:type=\"xsd:decimal\">50<", "<value xsi:type=\"xsd:decimal\">51<"));
        assertThat(TestReport.of(TestKit.in(folder)).allPassed()).isFalse();
    }

    @Test
    void the_tests_as_csv_give_the_same_rows_again() throws IOException, CsvException, InvalidModelException {
        DmnModel model = Models.parse(MODEL);
        TestSuite suite = model.analysis().tests();
        Path file = folder.resolve("tests.csv");
        try (Writer out = Files.newBufferedWriter(file)) {
            suite.writeCsv(out);
        }

        List<Map<String, @Nullable Object>> read = CsvRows.read(file, model);
        assertThat(read).hasSameSizeAs(suite.cases());
        assertThat(Files.readAllLines(file).getFirst()).isEqualTo("研发费用,销售收入,行业 & 类,得分,purpose");
        for (int i = 0; i < read.size(); i++) {
            TestCase written = suite.cases().get(i);
            assertThat(model.strictEvaluator()
                            .set("研发费用", read.get(i).get("研发费用"))
                            .set("销售收入", read.get(i).get("销售收入"))
                            .set("行业 & 类", read.get(i).get("行业 & 类"))
                            .value(written.decision()))
                    .isEqualTo(written.expected());
        }
    }
}
