package dev.xinmiao.decision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.xinmiao.decision.value.FeelText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files of every edition of DMN, each with what is particular to it. */
class VersionsTest {
    private static final String COMMON = """
            <definitions xmlns="%1$s" xmlns:feel="%2$s" name="m" namespace="urn:m">
              <itemDefinition id="t" name="tAge"><typeRef>%3$snumber</typeRef>
                <allowedValues><text>[0..150]</text></allowedValues></itemDefinition>
              <inputData id="a" name="age"><variable name="age" typeRef="tAge"/></inputData>
              <businessKnowledgeModel id="k" name="doubled"><variable name="doubled" typeRef="%3$snumber"/>
                <encapsulatedLogic>
                  <formalParameter name="x" typeRef="%3$snumber"/>
                  <literalExpression><text>x * 2</text></literalExpression>
                </encapsulatedLogic></businessKnowledgeModel>
              <decision id="d" name="group"><variable name="group" typeRef="%3$sstring"/>
                <informationRequirement><requiredInput href="#a"/></informationRequirement>
                <knowledgeRequirement><requiredKnowledge href="#k"/></knowledgeRequirement>
                <decisionTable hitPolicy="FIRST">
                  <input><inputExpression typeRef="%3$snumber"><text>doubled(age)</text></inputExpression></input>
                  <output typeRef="%3$sstring"/>
                  <rule><inputEntry><text>&lt; 36</text></inputEntry>
                    <outputEntry><text>"minor"</text></outputEntry></rule>
                  <rule><inputEntry><text>-</text></inputEntry>
                    <outputEntry><text>"adult"</text></outputEntry></rule>
                </decisionTable></decision>
            </definitions>""";

    @ParameterizedTest(name = "DMN {0}")
    @CsvSource({
        "1.1, http://www.omg.org/spec/DMN/20151101/dmn.xsd, http://www.omg.org/FEEL/20140401, feel:",
        "1.2, http://www.omg.org/spec/DMN/20180521/MODEL/, http://www.omg.org/spec/DMN/20180521/FEEL/, feel:",
        "1.2, http://www.omg.org/spec/DMN/20180521/MODEL/, http://www.omg.org/spec/DMN/20180521/FEEL/, ''",
        "1.3, https://www.omg.org/spec/DMN/20191111/MODEL/, https://www.omg.org/spec/DMN/20191111/FEEL/, ''",
        "1.4, https://www.omg.org/spec/DMN/20211108/MODEL/, https://www.omg.org/spec/DMN/20211108/FEEL/, ''",
        "1.5, https://www.omg.org/spec/DMN/20230324/MODEL/, https://www.omg.org/spec/DMN/20230324/FEEL/, ''",
        "1.6, https://www.omg.org/spec/DMN/20240513/MODEL/, https://www.omg.org/spec/DMN/20240513/FEEL/, ''",
    })
    void every_edition_is_read(String edition, String namespace, String feel, String prefix) {
        DmnModel model = Models.parse(COMMON.formatted(namespace, feel, prefix));
        Evaluator row = model.strictEvaluator();
        assertThat(row.set("age", 17).value("group")).isEqualTo("minor");
        row.reset();
        assertThat(row.set("age", 18).value("group")).isEqualTo("adult");
        row.reset();
        row.set("age", 200);
        assertThat(row.problems())
                .singleElement()
                .satisfies(p -> assertThat(p.message()).contains("200 is not a value of the type tAge"));
        assertThat(model.warnings()).isEmpty();
    }

    @Test
    void types_of_1_1_are_qualified_names_of_any_prefix() {
        DmnModel model = Models.parse("""
                <d:definitions xmlns:d="http://www.omg.org/spec/DMN/20151101/dmn.xsd" xmlns:own="urn:own"
                    xmlns:f="http://www.omg.org/FEEL/20140401" name="m" namespace="urn:own">
                  <d:itemDefinition name="tPerson">
                    <d:itemComponent name="born"><d:typeRef>f:date</d:typeRef></d:itemComponent>
                    <d:itemComponent name="worked"><d:typeRef>f:dayTimeDuration</d:typeRef></d:itemComponent>
                    <d:itemComponent name="owns" isCollection="true">
                      <d:typeRef xmlns:g="http://www.omg.org/FEEL/20140401">g:string</d:typeRef></d:itemComponent>
                  </d:itemDefinition>
                  <d:inputData id="i" name="person"><d:variable name="person" typeRef="own:tPerson"/></d:inputData>
                  <d:decision id="d1" name="d"><d:variable name="d" typeRef="f:number"/>
                    <d:informationRequirement><d:requiredInput href="#i"/></d:informationRequirement>
                    <d:literalExpression><d:text>count(person.owns) + person.born.year</d:text></d:literalExpression>
                  </d:decision>
                </d:definitions>""");
        assertThat(model.warnings()).isEmpty();
        assertThat(FeelText.literal(model.evaluator()
                        .set(
                                "person",
                                dev.xinmiao.decision.value.FeelContext.of(java.util.Map.of(
                                        "born", java.time.LocalDate.of(2000, 1, 1),
                                        "worked", java.time.Duration.ofDays(1),
                                        "owns", java.util.List.of("a", "b"))))
                        .value("d")))
                .isEqualTo("2002");
    }

    @Test
    void the_boxed_conditional_and_iterations_came_with_1_4() {
        DmnModel model = Models.parse("""
                <definitions xmlns="https://www.omg.org/spec/DMN/20211108/MODEL/" name="m" namespace="urn:m">
                  <decision id="d" name="d"><conditional>
                    <if><literalExpression><text>1 &lt; 2</text></literalExpression></if>
                    <then><for iteratorVariable="i"><in><literalExpression><text>1..3</text></literalExpression></in>
                      <return><literalExpression><text>i + count(partial)</text></literalExpression></return></for></then>
                    <else><literalExpression><text>null</text></literalExpression></else>
                  </conditional></decision>
                </definitions>""");
        assertThat(FeelText.literal(model.evaluator().value("d"))).isEqualTo("[1, 3, 5]");
    }

    @Test
    void type_constraints_came_with_1_5() {
        DmnModel model = Models.parse("""
                <definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/" name="m" namespace="urn:m">
                  <itemDefinition name="tNumbers" isCollection="true"><typeRef>number</typeRef>
                    <allowedValues><text>&gt; 0</text></allowedValues>
                    <typeConstraint><text>count(?) &lt;= 2</text></typeConstraint></itemDefinition>
                  <inputData id="i" name="i"><variable name="i" typeRef="tNumbers"/></inputData>
                </definitions>""");
        assertThat(problems(model, java.util.List.of(1, 2))).isZero();
        assertThat(problems(model, java.util.List.of(1, -2))).isEqualTo(1);
        assertThat(problems(model, java.util.List.of(1, 2, 3))).isEqualTo(1);
    }

    private static int problems(DmnModel model, Object input) {
        return model.evaluator().set("i", input).problems().size();
    }
}
