package dev.xinmiao.decision.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.xinmiao.decision.DmnModel;
import dev.xinmiao.decision.Models;
import dev.xinmiao.decision.Problem;
import dev.xinmiao.decision.Problem.Severity;
import dev.xinmiao.decision.analysis.TableFinding.Gap;
import dev.xinmiao.decision.analysis.TableFinding.Overlap;
import dev.xinmiao.decision.analysis.TableFinding.Shadowed;
import dev.xinmiao.decision.analysis.TableFinding.Unreachable;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TableAnalysisTest {
    private static final String OUTPUT = "<output/>";

    private static TableAnalysis analyse(String attributes, List<String> types, String outputs, String... rows) {
        return analyse(Models.table(attributes, types, outputs, rows));
    }

    private static TableAnalysis analyse(DmnModel model) {
        return model.analysis().tables().getFirst();
    }

    private static List<String> regions(TableAnalysis analysis) {
        return analysis.of(Gap.class).stream().map(Gap::region).toList();
    }

    @Test
    void a_gap_is_told_as_a_region_with_a_row_in_it() {
        TableAnalysis analysis = analyse(
                "",
                List.of("number", "string"),
                OUTPUT,
                "<= 500 | - | 1",
                "> 500 | \"甲\", \"乙\" | 2",
                "> 800 | not(\"甲\", \"乙\") | 3");

        assertThat(regions(analysis)).containsExactly("a in (500..800] and not(b in (\"乙\", \"甲\"))");
        Gap gap = analysis.of(Gap.class).getFirst();
        assertThat(gap.row()).containsEntry("a", new BigDecimal(501)).containsEntry("b", "other");
        assertThat(gap.problem().severity()).isEqualTo(Severity.WARNING);
        assertThat(analysis.isComplete()).isTrue();
    }

    @Test
    void times_moments_and_durations_have_pieces_too() {
        assertThat(regions(analyse("", List.of("days and time duration"), OUTPUT, "< duration(\"P3D\") | 1")))
                .containsExactly("a >= @\"P3D\"");
        assertThat(regions(analyse("", List.of("years and months duration"), OUTPUT, "<= duration(\"P1Y\") | 1")))
                .containsExactly("a > @\"P1Y\"");
        assertThat(regions(analyse("", List.of("time"), OUTPUT, ">= time(\"00:00:00\") | 1")))
                .isEmpty();
        assertThat(regions(analyse("", List.of("date and time"), OUTPUT, "!= @\"2026-01-01T00:00:00\" | 1")))
                .containsExactly("a = @\"2026-01-01T00:00:00\"");
        // There is no day between the 2nd and the 3rd.
        assertThat(regions(analyse(
                        "", List.of("date"), OUTPUT, "<= date(\"2026-01-02\") | 1", ">= date(\"2026-01-03\") | 2")))
                .isEmpty();
    }

    @Test
    void null_is_a_gap_only_where_asked_or_where_a_cell_names_it() {
        DmnModel model = Models.table("", List.of("boolean", "number"), OUTPUT, "true | - | 1", "false | > 0 | 2");

        assertThat(regions(analyse(model))).containsExactly("a = false and b <= 0");
        assertThat(model.analysis().tables(true).getFirst().of(Gap.class).stream()
                        .map(Gap::region))
                .contains("a = null");
        assertThat(regions(analyse("", List.of("number"), OUTPUT, "null | 1", "> 0 | 2")))
                .containsExactly("a <= 0");
    }

    @Test
    void neither_a_default_output_nor_a_collection_leaves_gaps() {
        String otherwise = "<output><defaultOutputEntry><text>0</text></defaultOutputEntry></output>";
        assertThat(analyse("", List.of("number"), otherwise, "> 0 | 1").findings())
                .isEmpty();
        assertThat(analyse("hitPolicy=\"COLLECT\"", List.of("number"), OUTPUT, "> 0 | 1", "> 5 | 2")
                        .findings())
                .isEmpty();
    }

    @Test
    void what_lies_between_whole_numbers_is_a_hint_only() {
        TableAnalysis analysis = analyse("", List.of("number"), OUTPUT, "<= 5 | 1", ">= 6 | 2");

        assertThat(regions(analysis)).containsExactly("a in (5..6)");
        assertThat(analysis.findings().getFirst().problem().severity()).isEqualTo(Severity.HINT);
        // The hint it gives is one that the analysis understands.
        String type = "<itemDefinition name=\"count\"><typeRef>number</typeRef><allowedValues><text>floor(?) = ?</text>"
                + "</allowedValues></itemDefinition>";
        assertThat(regions(analyse(typed(type, "count", "", "&lt;= 5|1", ">= 6|2"))))
                .isEmpty();
    }

    @Test
    void rules_of_a_unique_table_must_not_hit_at_once() {
        TableAnalysis analysis =
                analyse("", List.of("number", "boolean"), OUTPUT, "<= 5 | - | 1", ">= 5 | true | 2", "> 5 | false | 3");

        Overlap overlap = analysis.of(Overlap.class).getFirst();
        assertThat(overlap.region()).isEqualTo("a = 5 and b = true");
        assertThat(overlap.row()).isEqualTo(Map.of("a", new BigDecimal(5), "b", true));
        assertThat(overlap.problem().severity()).isEqualTo(Severity.ERROR);
        assertThat(overlap.problem().message()).startsWith("Rules 1 and 2 both hit");
    }

    @Test
    void rules_of_an_any_table_must_agree_where_they_hit_at_once() {
        assertThat(analyse("hitPolicy=\"ANY\"", List.of("number"), OUTPUT, "> 0 | 1", "> 5 | 1", "<= 0 | 2")
                        .findings())
                .isEmpty();
        assertThat(analyse("hitPolicy=\"ANY\"", List.of("number"), OUTPUT, "> 0 | 1", "> 5 | 3", "<= 0 | 2")
                        .of(Overlap.class))
                .singleElement()
                .satisfies(overlap -> assertThat(overlap.region()).isEqualTo("a > 5"));
    }

    @Test
    void a_rule_is_shadowed_by_one_before_it_or_by_several_together() {
        assertThat(analyse("hitPolicy=\"FIRST\"", List.of("number"), OUTPUT, "> 0 | 1", "> 5 | 2", "- | 3")
                        .of(Shadowed.class))
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.rule()).isEqualTo(2);
                    assertThat(each.by()).containsExactly(1);
                });
        assertThat(analyse(
                                "hitPolicy=\"FIRST\"",
                                List.of("number"),
                                OUTPUT,
                                "<= 5 | 1",
                                "> 5 | 2",
                                "[0..10] | 3",
                                "- | 4")
                        .of(Shadowed.class))
                .singleElement()
                .satisfies(each -> assertThat(each.by()).containsExactly(1, 2));
        // The last rule of the table above catches null.
        String values = "<output><outputValues><text>\"low\", \"high\"</text></outputValues></output>";
        assertThat(analyse("hitPolicy=\"PRIORITY\"", List.of("number"), values, "> 5 | \"high\"", "> 0 | \"low\"")
                        .of(Shadowed.class))
                .singleElement()
                .satisfies(each -> assertThat(each.rule()).isEqualTo(1));
    }

    @Test
    void a_rule_is_unreachable_where_no_allowed_value_meets_it() {
        String type = "<itemDefinition name=\"grade\"><typeRef>string</typeRef><allowedValues><text>\"A\", \"B\"</text>"
                + "</allowedValues></itemDefinition>";
        TableAnalysis analysis = analyse(typed(type, "grade", "", "\"A\"|1", "\"C\"|2", "\"B\"|3"));

        assertThat(analysis.of(Unreachable.class)).singleElement().satisfies(each -> {
            assertThat(each.rule()).isEqualTo(2);
            assertThat(each.column()).isEqualTo(1);
            assertThat(each.problem().location().line()).isPositive();
        });
        assertThat(regions(analysis)).isEmpty();
        assertThat(analyse("", List.of("number"), OUTPUT, "? > 5 and ? < 3 | 1", "- | 2")
                        .of(Unreachable.class))
                .hasSize(1);
    }

    @Test
    void columns_that_look_at_the_same_value_are_one() {
        DmnModel model = Models.parse(table(
                "",
                "<input><inputExpression><text>a</text></inputExpression></input>",
                "> 0|&lt;= 5|1",
                "> 5|-|2",
                "&lt;= 0|-|3"));

        assertThat(analyse(model).findings()).isEmpty();
    }

    @Test
    void cells_with_more_than_constants_are_said_not_to_be_analysed() {
        TableAnalysis analysis = analyse("", List.of("number", "number"), OUTPUT, "> b | - | 1", "<= 0 | > 3 | 2");

        assertThat(analysis.isComplete()).isFalse();
        assertThat(analysis.omitted().getFirst()).startsWith("1 cell is compared with more than constants");
        assertThat(analysis.findings()).isEmpty();
    }

    @Test
    void a_calculated_column_has_the_values_that_its_model_can_give() {
        DmnModel model = Models.parse("""
                <definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/" name="t" namespace="t">
                  <itemDefinition name="share"><typeRef>number</typeRef><allowedValues><text>[0..100]</text></allowedValues>
                  </itemDefinition>
                  <inputData id="a" name="a"><variable name="a" typeRef="share"/></inputData>
                  <decision id="p" name="p"><variable name="p" typeRef="number"/>
                    <informationRequirement><requiredInput href="#a"/></informationRequirement>
                    <literalExpression><text>a * 2</text></literalExpression></decision>
                  <decision id="d" name="d"><informationRequirement><requiredDecision href="#p"/></informationRequirement>
                    <decisionTable><input><inputExpression><text>p</text></inputExpression></input><output/>
                      <rule><inputEntry><text>[0..150)</text></inputEntry><outputEntry><text>1</text></outputEntry></rule>
                      <rule><inputEntry><text>[150..200)</text></inputEntry><outputEntry><text>2</text></outputEntry></rule>
                    </decisionTable></decision>
                </definitions>""");

        assertThat(regions(analyse(model))).containsExactly("p = 200");
    }

    @Test
    void a_table_of_a_thousand_rules_and_six_inputs_takes_a_few_seconds() {
        DmnModel model = Models.parse(big(new Random(3)));
        long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();

        TableAnalysis analysis = analyse(model);

        long seconds = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before) / 1_000_000_000;
        assertThat(seconds).isLessThan(20);
        assertThat(analysis.of(Gap.class)).hasSize(TableAnalyser.MOST);
        assertThat(analysis.omitted()).isNotEmpty();
        for (Gap gap : analysis.of(Gap.class)) {
            assertThat(RandomTable.value(model, gap.row())).as(gap.region()).isNull();
        }
    }

    private static String big(Random random) {
        List<String> names = List.of("a", "b", "c", "x", "y", "z");
        StringBuilder xml = new StringBuilder(
                "<definitions xmlns=\"https://www.omg.org/spec/DMN/20230324/MODEL/\" name=\"t\" namespace=\"t\">");
        names.forEach(name ->
                xml.append("<inputData id=\"%s\" name=\"%s\"><variable name=\"%s\" typeRef=\"number\"/></inputData>"
                        .formatted(name, name, name)));
        xml.append("<decision id=\"d\" name=\"d\">");
        names.forEach(name ->
                xml.append("<informationRequirement><requiredInput href=\"#" + name + "\"/></informationRequirement>"));
        xml.append("<decisionTable hitPolicy=\"FIRST\">");
        names.forEach(
                name -> xml.append("<input><inputExpression><text>" + name + "</text></inputExpression></input>"));
        xml.append("<output/>");
        for (int rule = 0; rule < 1000; rule++) {
            xml.append("<rule>");
            for (int input = 0; input < names.size(); input++) {
                int from = random.nextInt(1000);
                String cell =
                        random.nextInt(10) == 0 ? "-" : "[" + from + ".." + (from + 1 + random.nextInt(500)) + "]";
                xml.append("<inputEntry><text>" + cell + "</text></inputEntry>");
            }
            xml.append("<outputEntry><text>" + rule + "</text></outputEntry></rule>");
        }
        return xml.append("</decisionTable></decision></definitions>").toString();
    }

    /** A table over an input {@code a} of a type of one's own. */
    private static DmnModel typed(String definition, String type, String attributes, String... rows) {
        return Models.parse(table(attributes, "", rows)
                .replace("<inputData", definition + "<inputData")
                .replace("typeRef=\"number\"", "typeRef=\"" + type + "\""));
    }

    private static String table(String attributes, String moreInputs, String... rows) {
        return """
                <definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/" name="t" namespace="t">
                <inputData id="a" name="a"><variable name="a" typeRef="number"/></inputData>
                <decision id="d" name="d"><informationRequirement><requiredInput href="#a"/></informationRequirement>
                <decisionTable %s><input><inputExpression><text>a</text></inputExpression></input>%s<output/>
                %s
                </decisionTable></decision></definitions>""".formatted(
                        attributes,
                        moreInputs,
                        Arrays.stream(rows)
                                .map(row -> {
                                    String[] cells = row.split("\\|");
                                    StringBuilder rule = new StringBuilder("<rule>");
                                    for (int i = 0; i < cells.length; i++) {
                                        String element = i < cells.length - 1 ? "inputEntry" : "outputEntry";
                                        rule.append("<%s><text>%s</text></%s>".formatted(element, cells[i], element));
                                    }
                                    return rule.append("</rule>").toString();
                                })
                                .collect(Collectors.joining("\n")));
    }

    @Test
    void findings_of_a_model_are_problems_with_places() {
        List<Problem> findings = Models.table("", List.of("number"), OUTPUT, "<= 5 | 1", "> 6 | 2")
                .analysis()
                .findings();

        assertThat(findings).singleElement().satisfies(each -> {
            assertThat(each.code()).isEqualTo("gap");
            assertThat(each.location().line()).isPositive();
            assertThat(each.hint()).isNotEmpty();
        });
    }
}
