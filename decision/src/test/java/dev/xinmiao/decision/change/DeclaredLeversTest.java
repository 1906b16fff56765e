package dev.xinmiao.decision.change;

import static org.assertj.core.api.Assertions.assertThat;

import dev.xinmiao.decision.DmnModel;
import dev.xinmiao.decision.InvalidModelException;
import dev.xinmiao.decision.Models;
import dev.xinmiao.decision.Problem;
import dev.xinmiao.decision.change.Lever.Direction;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How inputs may be changed, as model files tell it. */
class DeclaredLeversTest {
    private static String model(String type, String change) {
        return """
                <definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/" xmlns:xm="https://xinmiao.dev/dmn/change"
                  name="t" namespace="t">
                  <itemDefinition name="grade"><typeRef>string</typeRef><allowedValues><text>"a", "b"</text></allowedValues></itemDefinition>
                  <inputData id="x" name="x"><extensionElements>%s</extensionElements><variable name="x" typeRef="%s"/></inputData>
                  <decision id="d" name="d"><informationRequirement><requiredInput href="#x"/></informationRequirement>
                    <literalExpression><text>x</text></literalExpression></decision>
                </definitions>""".formatted(change, type);
    }

    private static Lever declared(String type, String change) {
        DmnModel model = Models.parse(model(type, change));
        assertThat(model.warnings()).isEmpty();
        return java.util.Objects.requireNonNull(model.levers().get(0));
    }

    @Test
    void an_amount_has_a_direction_costs_a_step_and_bounds() {
        assertThat(declared(
                        "number", "<xm:change direction='up' cost='1' costPerUnit='0.5' step='2' min='0' max='500'/>"))
                .isEqualTo(new Lever.Amount(
                        Direction.UP,
                        BigDecimal.ONE,
                        new BigDecimal("0.5"),
                        BigDecimal.TWO,
                        BigDecimal.ZERO,
                        new BigDecimal(500)));
        assertThat(declared("number", "<xm:change/>")).isEqualTo(Lever.amount(Direction.EITHER));
    }

    @Test
    void a_choice_lists_values_with_their_costs() {
        assertThat(
                        declared(
                                "grade",
                                "<xm:change cost='7'><xm:value cost='3'>\"a\"</xm:value><xm:value>\"b\"</xm:value></xm:change>"))
                .isEqualTo(new Lever.Choice(
                        List.of(new Lever.Option("a", new BigDecimal(3)), new Lever.Option("b", new BigDecimal(7)))));
    }

    @Test
    void an_input_is_fixed_unless_something_is_said() {
        assertThat(Models.parse(model("number", "")).levers().inputs()).isEmpty();
        assertThat(Models.parse(model("number", "<xm:change direction='fixed'/>"))
                        .levers()
                        .inputs())
                .isEmpty();
        assertThat(Models.parse(model("number", "<other:change xmlns:other='o' direction='up'/>"))
                        .levers()
                        .inputs())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            number | <xm:change direction='sideways'/>                 | sideways
            number | <xm:change cost='cheap'/>                         | cost is no number
            number | <xm:change cost='-1'/>                            | negative
            number | <xm:change step='0'/>                             | more than 0
            number | <xm:change min='5' max='1'/>                      | more than the greatest
            string | <xm:change direction='up'/>                       | up or down
            grade  | <xm:change><xm:value>"c"</xm:value></xm:change>   | can't be set to
            grade  | <xm:change><xm:value>a</xm:value></xm:change>     | a
            """)
    void what_is_wrong_is_told_with_its_place(String type, String change, String message) throws Exception {
        try {
            DmnModel.read("t.dmn", new ByteArrayInputStream(model(type, change).getBytes(StandardCharsets.UTF_8)));
        } catch (InvalidModelException e) {
            assertThat(e.problems()).hasSize(1);
            Problem problem = e.problems().getFirst();
            assertThat(problem.message()).contains(message);
            assertThat(problem.location().line()).isEqualTo(4);
            assertThat(problem.location().element()).contains("inputData x");
            return;
        }
        throw new AssertionError("read: " + change);
    }

    @Test
    void an_attribute_that_does_not_exist_is_a_warning() {
        DmnModel model = Models.parse(model("number", "<xm:change costPerUnits='2'/>"));

        assertThat(model.warnings()).singleElement().satisfies(each -> {
            assertThat(each.message()).contains("costPerUnits");
            assertThat(each.hint()).contains("costPerUnit");
            assertThat(each.location().line()).isEqualTo(4);
        });
    }
}
