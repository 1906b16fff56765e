package dev.xinmiao.decision.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.xinmiao.decision.Decision;
import dev.xinmiao.decision.DmnModel;
import dev.xinmiao.decision.Evaluator;
import dev.xinmiao.decision.InvalidModelException;
import dev.xinmiao.decision.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModelCheckTest {
    private static final Path KIT = Path.of("../../shared/dmn-tck");

    @TempDir
    Path folder;

    private List<Problem> check(String elements) throws IOException {
        Path file = folder.resolve("m.dmn");
        Files.writeString(file, """
                <definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/" name="m" namespace="m">
                <itemDefinition name="grade"><typeRef>string</typeRef><allowedValues><text>"A", "B"</text></allowedValues>
                </itemDefinition>
                <inputData id="n" name="amount"><variable name="amount" typeRef="number"/></inputData>
                <inputData id="s" name="name"><variable name="name" typeRef="string"/></inputData>
                <inputData id="g" name="grade of it"><variable name="grade of it" typeRef="grade"/></inputData>
                <inputData id="d" name="day"><variable name="day" typeRef="date"/></inputData>
                """ + elements + "</definitions>");
        return ModelCheck.of(file);
    }

    private static String decision(String type, String text) {
        return """
                <decision id="x" name="x"><variable name="x" typeRef="%s"/>
                <informationRequirement><requiredInput href="#n"/></informationRequirement>
                <informationRequirement><requiredInput href="#s"/></informationRequirement>
                <informationRequirement><requiredInput href="#g"/></informationRequirement>
                <informationRequirement><requiredInput href="#d"/></informationRequirement>
                <literalExpression><text><![CDATA[[amount, name, grade of it, day, %s][-1]]]></text></literalExpression>
                </decision>""".formatted(type, text);
    }

    private static List<Problem> of(String code, List<Problem> problems) {
        return problems.stream().filter(each -> each.code().equals(code)).toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "a" + 1                          | "a" + 1
            amount + name                    | amount + name
            amount = "5"                     | amount = "5"
            name > 5                         | name > 5
            day < "2026-01-01"               | day < "2026-01-01"
            day + 1                          | day + 1
            -name                            | -name
            if amount then 1 else 2          | amount
            name and true                    | name
            amount between "1" and 2         | "1"
            amount in ("1", 2)               | "1"
            upper case(amount)               | upper case(amount)
            contains(name)                   | contains(name)
            for i in [1, 2] return i + name  | i + name
            {a: name, b: a + 1}.b            | a + 1
            (function(p: number) p)(name)    | name
            {a: 1}.c                         | {a: 1}.c
            """)
    void a_clash_of_types_is_told_where_it_is(String text, String place) throws IOException {
        List<Problem> problems = check(decision("Any", text));

        assertThat(problems).singleElement().satisfies(each -> {
            assertThat(each.code()).isEqualTo("type-clash");
            assertThat(each.severity()).isEqualTo(Problem.Severity.ERROR);
            assertThat(each.location().element()).isEqualTo("decision x");
            String before = "<literalExpression><text><![CDATA[[amount, name, grade of it, day, ";
            assertThat(each.location().column()).isEqualTo(before.length() + text.indexOf(place) + 1);
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            name + string(amount)
            day + duration("P1D") > day
            amount = null
            if name = "x" then 1 else "y"
            [1, 2, "a"][item = "a"]
            sum(amount, 1) + count([name])
            max([1, 2]) * amount
            day - day < duration("P10D")
            date and time(day, time("10:00:00")) > date and time("2026-01-01T00:00:00")
            {a: 1, b: a + 1}.b * 2
            some i in [1, 2] satisfies i > amount
            day.year - 1
            amount in [1..5]
            name in ("x", "y")
            (function(p) p + 1)(amount)
            substring(name, 1, 2) = "a"
            """)
    void what_is_right_raises_no_alarm(String text) throws IOException {
        assertThat(check(decision("Any", text))).isEmpty();
    }

    @Test
    void a_decision_must_have_its_declared_type() throws IOException {
        assertThat(check(decision("number", "1").replace("[amount, name, grade of it, day, 1][-1]", "\"1\"")))
                .extracting(Problem::code)
                .contains("type-clash");
    }

    private static String table(String columns, String rules) {
        return """
                <decision id="x" name="x">
                <informationRequirement><requiredInput href="#n"/></informationRequirement>
                <informationRequirement><requiredInput href="#s"/></informationRequirement>
                <informationRequirement><requiredInput href="#g"/></informationRequirement>
                <informationRequirement><requiredInput href="#d"/></informationRequirement>
                <decisionTable hitPolicy="FIRST">%s%s</decisionTable></decision>""".formatted(columns, rules);
    }

    @Test
    void cells_of_the_wrong_type_and_outputs_not_allowed_are_told() throws IOException {
        List<Problem> problems = check(table("""
                <input><inputExpression><text>amount</text></inputExpression></input>
                <input><inputExpression><text>grade of it</text></inputExpression></input>
                <output typeRef="grade"><outputValues><text>"A", "B"</text></outputValues></output>""", """
                <rule><inputEntry><text>"5"</text></inputEntry><inputEntry><text>-</text></inputEntry>
                <outputEntry><text>"A"</text></outputEntry></rule>
                <rule><inputEntry><text>-</text></inputEntry><inputEntry><text>"A", "C"</text></inputEntry>
                <outputEntry><text>"Z"</text></outputEntry></rule>"""));

        assertThat(problems)
                .extracting(Problem::code)
                .contains("type-clash", "value-not-allowed", "output-not-allowed");
        assertThat(of("value-not-allowed", problems))
                .singleElement()
                .satisfies(each -> assertThat(each.message()).contains("\"C\""));
        assertThat(of("output-not-allowed", problems)).hasSize(1);
    }

    @Test
    void a_variable_where_the_column_holds_texts_of_that_name_is_hinted_at() throws IOException {
        List<Problem> problems = check(table("""
                <input><inputExpression><text>grade of it</text></inputExpression></input><output/>""", """
                <rule><inputEntry><text>name</text></inputEntry><outputEntry><text>1</text></outputEntry></rule>
                <rule><inputEntry><text>"name"</text></inputEntry><outputEntry><text>2</text></outputEntry></rule>
                <rule><inputEntry><text>-</text></inputEntry><outputEntry><text>3</text></outputEntry></rule>"""));

        assertThat(of("unquoted-text", problems))
                .singleElement()
                .satisfies(each -> assertThat(each.hint()).contains("\"name\""));
    }

    @Test
    void requirements_and_inputs_that_nothing_uses_are_hinted_at() throws IOException {
        List<Problem> problems = check("""
                <decision id="x" name="x">
                <informationRequirement><requiredInput href="#n"/></informationRequirement>
                <informationRequirement><requiredInput href="#s"/></informationRequirement>
                <literalExpression><text>amount</text></literalExpression></decision>""");

        assertThat(of("requirement-not-used", problems))
                .singleElement()
                .satisfies(each -> assertThat(each.message()).contains("“name”"));
        assertThat(of("unused-input", problems)).hasSize(2);
    }

    @Test
    void what_the_reader_refuses_is_told_with_its_code() throws IOException {
        assertThat(check(decision("Any", "amuont"))).extracting(Problem::code).containsExactly("unknown-name");
        assertThat(check("""
                <decision id="x" name="x"><literalExpression><text>amount</text></literalExpression></decision>""")).extracting(Problem::code).contains("not-required");
        assertThat(check(decision("Any", "1 +"))).extracting(Problem::code).contains("syntax");
        List<Problem> cycle = check("""
                <decision id="x" name="x"><informationRequirement><requiredDecision href="#y"/></informationRequirement>
                <literalExpression><text>y</text></literalExpression></decision>
                <decision id="y" name="y"><informationRequirement><requiredDecision href="#x"/></informationRequirement>
                <literalExpression><text>x</text></literalExpression></decision>""");
        assertThat(cycle).singleElement().satisfies(each -> {
            assertThat(each.code()).isEqualTo("requirement-cycle");
            assertThat(each.message()).contains("x → y → x");
        });
    }

    static boolean hasKit() {
        return Files.isDirectory(KIT);
    }

    /** In the public kit, a decision that rests on no input and is said to be null for its types reports an error. */
    @Test
    @EnabledIf("hasKit")
    void no_clash_is_told_of_decisions_that_evaluate_without_an_error() throws IOException {
        List<Path> models;
        try (Stream<Path> files = Files.walk(KIT)) {
            models = files.filter(file -> file.toString().endsWith(".dmn")).toList();
        }
        int checked = 0;
        for (Path file : models) {
            DmnModel model;
            try {
                model = DmnModel.readTolerantly(file);
            } catch (InvalidModelException e) {
                continue;
            }
            for (Problem clash : of("type-clash", model.analysis().findings())) {
                for (Decision decision : model.decisions()) {
                    String element = "decision " + decision.name();
                    if (clash.message().contains("so this is null")
                            && decision.requiredInputs().isEmpty()
                            && clash.location().element().equals(element)) {
                        Evaluator evaluator = model.strictEvaluator();
                        evaluator.value(decision.index());
                        assertThat(evaluator.problems()).as("%s", clash).isNotEmpty();
                        checked++;
                    }
                }
            }
        }
        assertThat(checked).isGreaterThan(300);
    }
}
