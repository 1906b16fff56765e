package dev.xinmiao.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.xinmiao.decision.expr.FeelType;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadingTest {
    @Test
    void a_model_tells_its_inputs_decisions_and_clauses() {
        DmnModel model = Models.read("small-enterprise.dmn");

        assertThat(model.name()).isEqualTo("小企业评价");
        assertThat(model.inputs()).extracting(Input::name).containsExactly("职工总数", "年销售收入", "研发 人员 占比", "列入 失信名单");
        assertThat(model.inputs().get(1).label()).isEqualTo("年销售收入（万元）");
        assertThat(model.inputs().get(1).type()).isEqualTo(FeelType.Simple.NUMBER);
        Decision size = model.decision("规模合规").orElseThrow();
        assertThat(size.authorities()).extracting(KnowledgeSource::name).containsExactly("办法第六条");
        assertThat(size.authorities().getFirst().type()).isEqualTo("规范性文件");
        assertThat(size.requiredInputs()).containsExactly(0, 1);
        assertThat(model.decision("verdict").orElseThrow().requiredInputs()).containsExactly(0, 1, 2, 3);
        assertThat(model.warnings()).isEmpty();
    }

    @Test
    void places_are_right_behind_entities_comments_and_empty_elements() throws Exception {
        String text = """
                <definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/" name="m" namespace="n" x="a>b">
                  <!-- <inputData/> --><?pi <x> ?>
                  <inputData name="a"/><decision name="d"><literalExpression><text>1 &lt; 2 and 3 &gt; 2</text></literalExpression></decision>
                  <decision name="e"><literalExpression><text><!-- no --> <![CDATA[ 1 + ]]></text></literalExpression></decision>
                </definitions>
                """;

        InvalidModelException refused = catchThrowableOfType(
                InvalidModelException.class,
                () -> DmnModel.read("m.dmn", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))));

        Location place = refused.problems().getFirst().location();
        assertThat(place.line()).isEqualTo(4);
        assertThat(text.lines().toList().get(3).substring(0, place.column() - 1))
                .endsWith("<![CDATA[ 1 +");
    }

    @Test
    void every_expression_is_placed_where_it_stands_in_the_file() {
        DmnModel model = Models.read("small-enterprise.dmn");

        Location location =
                model.decision("规模合规").orElseThrow().expression().span().location();

        assertThat(location.file()).isEqualTo("small-enterprise.dmn");
        assertThat(location.line()).isEqualTo(61);
        assertThat(location.column()).isEqualTo(30);
        assertThat(location.element()).isEqualTo("decision 规模合规");
    }

    @Test
    void boxed_expressions_of_all_kinds_evaluate() {
        Evaluator evaluator = Models.read("boxes.dmn").evaluator().set("n", 5);

        assertThat(evaluator.value("invoked")).isEqualTo(new BigDecimal(120));
        assertThat(evaluator.value("big holders")).hasToString("[{holder: \"A\", share of capital: 60}]");
        assertThat(evaluator.value("looped")).asString().contains("10", "20", "30");
        assertThat(evaluator.value("any over twenty")).isEqualTo(true);
        assertThat(evaluator.value("all over twenty")).isEqualTo(false);
        assertThat(evaluator.value("in steps")).isEqualTo(new BigDecimal(18));
        assertThat(evaluator.value("listed")).isEqualTo(List.of(new BigDecimal(5), "b"));
    }

    @Test
    void a_decision_service_is_a_function_whose_inputs_stand_in_for_the_models() {
        Evaluator evaluator = Models.read("boxes.dmn").evaluator().set("n", 5);

        assertThat(evaluator.value("sum of n")).isEqualTo(new BigDecimal(65));
        assertThat(evaluator.value("served")).isEqualTo(new BigDecimal(101));
    }

    @Test
    void imported_models_are_found_in_the_same_folder_and_known_by_prefix() {
        DmnModel model = Models.read("imports/main.dmn");

        assertThat(model.inputs()).extracting(Input::namespace).containsExactly("https://xinmiao.dev/test/base");
        assertThat(model.evaluator().set("数", 20).value("加一")).isEqualTo(new BigDecimal(41));
    }

    @Test
    void all_mistakes_are_told_at_once_each_with_place_and_hint() {
        List<Problem> problems = problemsOf("bad/several-mistakes.dmn");

        assertThat(problems).extracting(p -> p.location().line()).containsExactly(4, 7, 14, 20, 24);
        assertThat(problems.get(0).message()).contains("nummer");
        assertThat(problems.get(0).hint()).contains("number");
        assertThat(problems.get(1).location().column()).isEqualTo(30);
        assertThat(problems.get(1).message()).contains("职工总素");
        assertThat(problems.get(1).hint()).contains("职工总数");
        assertThat(problems.get(2).location().column()).isEqualTo(11);
        assertThat(problems.get(2).location().element()).isEqualTo("decision 乙");
        assertThat(problems.get(2).message()).contains("资产总额").contains("not required");
        assertThat(problems.get(2).hint()).contains("informationRequirement");
        assertThat(problems.get(3).message()).contains("SUM").contains("COLLECT");
        assertThat(problems.get(4).message()).contains("Rule 2 has 2 input and 1 output entries");
        assertThat(problems.get(4).location().element()).isEqualTo("decision 丙 / rule 2");
    }

    @ParameterizedTest(name = "{0} in {1} is {2}")
    @CsvSource({
        "named, d1, hi x!?",
        "named, d2, hi x",
        "named, d3, hi x",
        "named, d4, hi y",
        "named, d5, x",
        "named, d6,",
        "named, d7,",
        "named, d8, true",
        "named, d9, hi x",
        "unnamed, d1, hi x!?xhi y",
        "unnamed, d3, own",
        "unnamed, d4, x",
        "middle, db, hi x!",
        "middle, eb,",
    })
    void what_is_imported_is_known_by_the_imports_name_or_by_its_own(String file, String decision, String expected) {
        DmnModel model = Models.read("imports/unnamed/" + file + ".dmn");
        Evaluator evaluator = model.strictEvaluator();
        model.inputs().forEach(input -> evaluator.set(input.index(), "x"));
        Object value = evaluator.value(decision);
        assertThat(value == null ? null : value.toString()).isEqualTo(expected);
        assertThat(evaluator.problems())
                .hasSize(value == null ? 1 : 0)
                .allSatisfy(p -> assertThat(p.location().element()).isEqualTo("decision " + decision));
    }

    @Test
    void circles_duplicates_and_dangling_references_are_refused() {
        assertThat(problemsOf("bad/graph-mistakes.dmn"))
                .extracting(Problem::message)
                .anySatisfy(m -> assertThat(m).contains("in a circle: 甲 → 乙 → 甲"))
                .anySatisfy(m -> assertThat(m).contains("“职工总数” is given twice"))
                .anySatisfy(m -> assertThat(m).contains("“#stuff” refers to no element"));
        assertThat(problemsOf("bad/graph-mistakes.dmn"))
                .filteredOn(p -> p.message().contains("#stuff"))
                .singleElement()
                .satisfies(p -> assertThat(p.hint()).contains("staff"));
    }

    @Test
    void broken_xml_is_refused_with_its_place() {
        assertThat(problemsOf("bad/not-well-formed.dmn")).singleElement().satisfies(p -> {
            assertThat(p.location().line()).isEqualTo(4);
            assertThat(p.message()).contains("not well-formed");
        });
    }

    @Test
    void a_document_type_and_so_an_entity_bomb_is_refused() {
        assertThat(problemsOf("bad/entity-bomb.dmn"))
                .singleElement()
                .satisfies(p -> assertThat(p.message()).contains("DOCTYPE"));
    }

    @Test
    void a_file_outside_is_never_read() {
        assertThat(problemsOfText("<!DOCTYPE d [<!ENTITY f SYSTEM \"file:///etc/hostname\">]><definitions xmlns="
                        + "\"https://www.omg.org/spec/DMN/20230324/MODEL/\" name=\"t\">&f;</definitions>"))
                .singleElement()
                .satisfies(p -> assertThat(p.message()).contains("DOCTYPE"));
    }

    @Test
    void a_file_with_too_many_elements_is_refused() {
        String inputs = "<inputData id=\"i%1$d\" name=\"i%1$d\"/>";
        assertThat(problemsOfText("<definitions xmlns=\"https://www.omg.org/spec/DMN/20230324/MODEL/\" name=\"t\">"
                        + IntStream.range(0, 10_001).mapToObj(inputs::formatted).collect(Collectors.joining())
                        + "</definitions>"))
                .singleElement()
                .satisfies(p -> {
                    assertThat(p.message()).contains("more than 10000 inputs");
                    assertThat(p.location().element()).isEqualTo("inputData i10000");
                });
    }

    @ParameterizedTest
    @ValueSource(ints = {3_000, 200_001})
    void an_expression_nested_too_deeply_or_too_long_is_refused_at_its_place(int parentheses) {
        assertThat(problemsOfText("<definitions xmlns=\"https://www.omg.org/spec/DMN/20230324/MODEL/\" name=\"t\">"
                        + "<decision id=\"d\" name=\"d\"><literalExpression>\n<text>"
                        + "(".repeat(parentheses) + "</text></literalExpression></decision></definitions>"))
                .singleElement()
                .satisfies(p -> {
                    assertThat(p.message()).containsAnyOf("more than 150 levels deep", "longer than 200000 characters");
                    assertThat(p.location().element()).isEqualTo("decision d");
                    assertThat(p.location().line()).isEqualTo(2);
                });
    }

    @Test
    void a_chain_of_decisions_that_is_too_long_is_refused() {
        StringBuilder xml = new StringBuilder("<definitions xmlns=\"https://www.omg.org/spec/DMN/20230324/MODEL/\""
                + " name=\"t\"><decision id=\"d0\" name=\"d0\"><literalExpression><text>1</text></literalExpression>"
                + "</decision>");
        for (int i = 1; i < 9_990; i++) {
            xml.append(("<decision id=\"d%d\" name=\"d%d\"><informationRequirement><requiredDecision href=\"#d%d\"/>"
                            + "</informationRequirement></decision>")
                    .formatted(i, i, i + 1));
        }
        xml.append("<decision id=\"d9990\" name=\"d9990\"/></definitions>");
        assertThat(problemsOfText(xml.toString())).singleElement().satisfies(p -> {
            assertThat(p.message()).contains("rest on one another more than 1000 levels deep");
            assertThat(p.location().element()).isEqualTo("decision d1");
        });
    }

    @Test
    void bytes_that_are_not_the_declared_encoding_are_refused() {
        byte[] gbk = {'<', 'a', '>', (byte) 0xD6, (byte) 0xD0, '<', '/', 'a', '>'};
        assertThatThrownBy(() -> DmnModel.read("x.dmn", new ByteArrayInputStream(gbk)))
                .isInstanceOf(InvalidModelException.class)
                .hasMessageContaining("not UTF-8");
    }

    @Test
    void other_xml_is_told_apart_from_dmn() {
        byte[] bpmn =
                "<definitions xmlns=\"http://www.omg.org/spec/BPMN/20100524/MODEL\"/>".getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> DmnModel.read("x.dmn", new ByteArrayInputStream(bpmn)))
                .isInstanceOf(InvalidModelException.class)
                .hasMessageContaining("DMN 1.1, 1.2, 1.3, 1.4, 1.5");
    }

    @Test
    void deeply_nested_files_are_refused_before_they_exhaust_the_stack() {
        byte[] deep = ("<a>".repeat(10_000) + "</a>".repeat(10_000)).getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> DmnModel.read("x.dmn", new ByteArrayInputStream(deep)))
                .isInstanceOf(InvalidModelException.class)
                .hasMessageContaining("nested too deeply");
    }

    /** Once a circle or an href to nothing hid all mistakes of expressions. */
    @Test
    void mistakes_of_the_graph_and_of_expressions_are_told_together() {
        List<Problem> problems = problemsOfText("""
                <definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/" name="m" namespace="n">
                  <decision id="a" name="a"><informationRequirement><requiredDecision href="#b"/></informationRequirement>
                    <literalExpression><text>b + 1</text></literalExpression></decision>
                  <decision id="b" name="b"><informationRequirement><requiredDecision href="#a"/></informationRequirement>
                    <literalExpression><text>a + x</text></literalExpression></decision>
                  <decision id="c" name="c"><informationRequirement><requiredDecision href="#nothing"/></informationRequirement>
                    <literalExpression><text>nothing + 1</text></literalExpression></decision>
                  <decision id="d" name="d"><literalExpression><text>1 +</text></literalExpression></decision>
                  <decisionService id="s" name="s"><outputDecision href="#a"/></decisionService>
                </definitions>
                """);

        assertThat(problems)
                .extracting(Problem::code)
                .containsExactly("requirement-cycle", "unknown-name", "unknown-reference", "syntax");
    }

    @Test
    void an_unknown_name_is_answered_with_near_ones() {
        Evaluator evaluator = Models.read("small-enterprise.dmn").evaluator();

        assertThatThrownBy(() -> evaluator.set("职工人数", 3)).hasMessageContaining("near it: 职工总数");
        assertThatThrownBy(() -> evaluator.value("评价结果")).hasMessageContaining("评价结论");
    }

    private static List<Problem> problemsOfText(String xml) {
        byte[] bytes = xml.getBytes(StandardCharsets.UTF_8);
        return catchThrowableOfType(
                        InvalidModelException.class, () -> DmnModel.read("t.dmn", new ByteArrayInputStream(bytes)))
                .problems();
    }

    private static List<Problem> problemsOf(String resource) {
        return catchThrowableOfType(InvalidModelException.class, () -> DmnModel.read(Models.path(resource)))
                .problems();
    }
}
