package dev.xinmiao.decision.tck;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A kit of few tests, right and wrong ones. */
class TestReportTest {
    private static final String MODEL = """
            <definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/" name="m" namespace="m">
              <inputData id="n" name="n"><variable name="n" typeRef="number"/></inputData>
              <decision id="d" name="double"><variable name="double"/>
                <informationRequirement><requiredInput href="#n"/></informationRequirement>
                <literalExpression><text>n * 2</text></literalExpression></decision>
              <decision id="s" name="text"><literalExpression><text>" a, \\"b\\" "</text></literalExpression></decision>
              <decision id="q" name="quiet"><literalExpression><text>null</text></literalExpression></decision>
              <decision id="e" name="wrong"><literalExpression><text>1 + "a"</text></literalExpression></decision>
              <decisionService id="v" name="service">
                <outputDecision href="#d"/><outputDecision href="#s"/><inputData href="#n"/></decisionService>
            </definitions>""";

    @TempDir
    Path kit;

    private Path one;

    @BeforeEach
    void writeKit() throws IOException {
        one = Files.createDirectories(kit.resolve("TestCases/compliance-level-2/0001-one"));
        Files.writeString(one.resolve("m.dmn"), MODEL);
    }

    private static String file(String... cases) {
        return """
                <testCases xmlns="http://www.omg.org/spec/DMN/20160719/testcase" xmlns:xsd="http://www.w3.org/2001/XMLSchema"
                    xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><modelName>m.dmn</modelName>%s</testCases>""".formatted(String.join("", cases));
    }

    private static String testCase(String id, String inputs, String result, String value) {
        return "<testCase id=\"%s\">%s<resultNode name=\"%s\"><expected>%s</expected></resultNode></testCase>"
                .formatted(id, inputs, result, value);
    }

    private static String number(String name, String value) {
        return "<inputNode name=\"%s\">%s</inputNode>".formatted(name, value("decimal", value));
    }

    private static String value(String type, String value) {
        return "<value xsi:type=\"xsd:%s\">%s</value>".formatted(type, value);
    }

    private String csv() throws IOException {
        StringWriter out = new StringWriter();
        TestReport.of(TestKit.in(kit)).writeCsv(out);
        return out.toString();
    }

    @Test
    void counts_cases_directories_and_errors_by_level() throws IOException {
        Files.writeString(
                one.resolve("0001-one-test-01.xml"),
                file(
                        testCase("1", number("n", "2"), "double", value("decimal", "4.000000001")),
                        testCase("2", "", "text", value("string", " a, \"b\" ")),
                        "<testCase id=\"3\"><resultNode name=\"wrong\" errorResult=\"true\"/></testCase>",
                        "<testCase id=\"4\"><resultNode name=\"quiet\" errorResult=\"true\"/></testCase>"));
        Path two = Files.createDirectories(kit.resolve("TestCases/compliance-level-3/0002-two"));
        Files.writeString(two.resolve("m.dmn"), MODEL);
        Files.writeString(
                two.resolve("0002-two-test-01.xml"),
                file(testCase("1", number("n", "2"), "double", value("decimal", "5"))));
        Files.createDirectories(kit.resolve("TestCases/non-compliant/0003"));
        Files.writeString(kit.resolve("TestCases/non-compliant/0003/x-test-01.xml"), "");

        TestReport report = TestReport.of(TestKit.in(kit));

        assertThat(report.lines())
                .containsExactly(
                        "compliance-level-2: 4 passed, 0 failed",
                        "compliance-level-3: 0 passed, 1 failed",
                        "directories passed whole: 1 of 2",
                        "error nodes reported: 1 of 2",
                        "total: 4 passed, 1 failed");
        assertThat(report.allPassed()).isFalse();
        assertThat(csv().lines())
                .startsWith(
                        "directory,test,case,result,message",
                        "compliance-level-2/0001-one,0001-one-test-01,1,PASSED,",
                        "compliance-level-2/0001-one,0001-one-test-01,2,PASSED,",
                        "compliance-level-2/0001-one,0001-one-test-01,3,PASSED,",
                        "compliance-level-2/0001-one,0001-one-test-01,4,PASSED,",
                        "compliance-level-2/0001-one,0001-one-test-01,4,UNREPORTED,"
                                + "The error expected of quiet was not reported with a place.",
                        "compliance-level-3/0002-two,0002-two-test-01,1,FAILED,double: expected 5 but was 4 []");
    }

    @Test
    void a_service_may_be_called_for_one_of_its_outputs() throws IOException {
        Files.writeString(
                one.resolve("0001-one-test-01.xml"),
                file("<testCase id=\"1\" type=\"decisionService\" invocableName=\"service\">" + number("n", "2")
                        + "<resultNode name=\"double\"><expected>" + value("decimal", "4")
                        + "</expected></resultNode></testCase>"));
        assertThat(TestReport.of(TestKit.in(one)).allPassed()).isTrue();
    }

    @Test
    void broken_files_and_cases_are_failures_that_say_why() throws IOException {
        Files.writeString(one.resolve("a-test-01.xml"), "<testCases>");
        Files.writeString(one.resolve("b-test-01.xml"), "<!DOCTYPE a [<!ENTITY b \"b\">]><testCases>&b;</testCases>");
        Files.writeString(one.resolve("c-test-01.xml"), "<other/>");
        Files.writeString(one.resolve("d-test-01.xml"), file().replace("m.dmn", "gone.dmn"));
        Files.writeString(one.resolve("e-test-01.xml"), file().replace("m.dmn", "../m.dmn"));
        Files.writeString(one.resolve("f-test-01.xml"), file());
        Files.writeString(
                one.resolve("g-test-01.xml"),
                file(
                        testCase("1", number("n", "many"), "double", value("decimal", "4")),
                        testCase("2", "", "nobody", value("decimal", "4")),
                        testCase("3", "", "double", value("date", "2026-02-30")),
                        "<testCase id=\"4\"/>",
                        "<testCase id=\"5\" type=\"bkm\" invocableName=\"x\"><resultNode name=\"x\"/></testCase>"));
        Files.writeString(one.resolve("broken.dmn"), "<definitions>");
        Files.writeString(
                one.resolve("h-test-01.xml"), file(testCase("1", "", "d", "")).replace("m.dmn", "broken.dmn"));

        assertThat(csv().lines().skip(1)).hasSize(12).allMatch(line -> line.contains(",FAILED,"));
        assertThat(csv())
                .contains("not well-formed XML", "DOCTYPE", "its root is not <testCases>", "“gone.dmn” is not beside")
                .contains("no <modelName>", "no <testCase>", "“many” is no xsd:decimal", "no decision “nobody”")
                .contains(
                        "“2026-02-30” is no xsd:date", "no result node", "has no function “x”", "The model is refused");
    }

    @Test
    void a_folder_without_tests_has_none() throws IOException {
        assertThat(TestKit.in(kit).directories()).isEmpty();
    }
}
