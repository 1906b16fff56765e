package dev.xinmiao.decision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.xinmiao.decision.eval.Frame;
import dev.xinmiao.decision.eval.Interpreter;
import dev.xinmiao.decision.eval.TableEvaluation;
import dev.xinmiao.decision.feel.FeelParser;
import dev.xinmiao.decision.feel.Scope;
import dev.xinmiao.decision.value.FeelText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The XML of small models, put together from their elements. */
final class Drg {
    private Drg() {}

    static String input(String name, String type) {
        return "<inputData id=\"%s\" name=\"%s\"><variable name=\"%s\" typeRef=\"%s\"/></inputData>"
                .formatted(id(name), name, name, type);
    }

    static String literal(String text) {
        return "<literalExpression><text><![CDATA[" + text + "]]></text></literalExpression>";
    }

    static String decision(String name, String type, String needs, String logic) {
        return "<decision id=\"%s\" name=\"%s\">%s%s%s</decision>"
                .formatted(id(name), name, variable(name, type), needs, logic);
    }

    static String needsInput(String name) {
        return "<informationRequirement><requiredInput href=\"#" + id(name) + "\"/></informationRequirement>";
    }

    static String needsDecision(String name) {
        return "<informationRequirement><requiredDecision href=\"#" + id(name) + "\"/></informationRequirement>";
    }

    static String needsKnowledge(String name) {
        return "<knowledgeRequirement><requiredKnowledge href=\"#" + id(name) + "\"/></knowledgeRequirement>";
    }

    /** @param parameters {@code name} or {@code name:type}, parted by semicolons */
    static String knowledge(String name, String type, String needs, String parameters, String logic) {
        StringBuilder formal = new StringBuilder();
        parts(parameters)
                .map(p -> p.split(":"))
                .forEach(p -> formal.append("<formalParameter name=\"" + p[0] + "\"")
                        .append(p.length > 1 ? " typeRef=\"" + p[1] + "\"/>" : "/>"));
        return "<businessKnowledgeModel id=\"%s\" name=\"%s\">%s<encapsulatedLogic>%s%s</encapsulatedLogic>%s"
                        .formatted(id(name), name, variable(name, type), formal, logic, needs)
                + "</businessKnowledgeModel>";
    }

    /** The last four are names parted by semicolons. */
    static String service(
            String name, String type, String outputs, String encapsulated, String inputDecisions, String inputs) {
        return "<decisionService id=\"%s\" name=\"%s\">%s%s%s%s%s</decisionService>"
                .formatted(
                        id(name),
                        name,
                        variable(name, type),
                        references("outputDecision", outputs),
                        references("encapsulatedDecision", encapsulated),
                        references("inputDecision", inputDecisions),
                        references("inputData", inputs));
    }

    /** @param more attributes, and children after a bar */
    static String type(String name, String base, String more) {
        int bar = more.indexOf('|');
        return "<itemDefinition name=\"%s\"%s>%s%s</itemDefinition>"
                .formatted(
                        name,
                        bar < 0 ? more : more.substring(0, bar),
                        base.isEmpty() ? "" : "<typeRef>" + base + "</typeRef>",
                        more.substring(bar + 1).startsWith("<") ? more.substring(bar + 1) : "");
    }

    private static String references(String element, String names) {
        StringBuilder references = new StringBuilder();
        parts(names).forEach(n -> references.append("<%s href=\"#%s\"/>".formatted(element, id(n))));
        return references.toString();
    }

    private static String variable(String name, String type) {
        return "<variable name=\"" + name + "\"" + (type.isEmpty() ? "/>" : " typeRef=\"" + type + "\"/>");
    }

    private static Stream<String> parts(String list) {
        return Stream.of(list.split(";")).filter(p -> !p.isEmpty());
    }

    private static String id(String name) {
        return "_" + name.replace(' ', '_');
    }

    static void check(String elements, String inputs, String asked, String expected)
            throws IOException, InvalidModelException {
        Path file = Files.createTempFile("model", ".dmn");
        DmnModel model;
        try {
            Files.writeString(
                    file,
                    "<definitions xmlns=\"https://www.omg.org/spec/DMN/20230324/MODEL/\" name=\"m\" namespace=\"urn:m\">"
                            + elements + "</definitions>");
            model = DmnModel.readTolerantly(file);
        } finally {
            Files.delete(file);
        }
        Evaluator evaluator = model.strictEvaluator();
        Map<String, @Nullable Object> given = new LinkedHashMap<>();
        parts(inputs).map(i -> i.split("=", 2)).forEach(i -> given.put(i[0], feel(i[1])));
        Object value;
        if (asked.startsWith("!")) {
            value = evaluator.invoke(asked.substring(1), given);
        } else {
            given.forEach(evaluator::set);
            value = evaluator.value(asked);
        }
        assertThat(FeelText.literal(value)).isEqualTo(expected.equals("ERR") ? "null" : expected);
        if (expected.equals("ERR")) {
            assertThat(Stream.concat(evaluator.problems().stream(), model.warnings().stream()))
                    .isNotEmpty()
                    .allSatisfy(p -> assertThat(p.location().line()).isPositive());
        }
    }

    private static @Nullable Object feel(String text) {
        return new Interpreter(TableEvaluation.NONE, null, Settings.DEFAULT)
                .evaluate(
                        FeelParser.expression(text, Scope.EMPTY, new Location("test", "input", 1, 1)),
                        new Frame(null, 0));
    }
}
