package dev.xinmiao.decision;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Models for tests: those beside the tests, and tables written as text. */
public final class Models {
    private Models() {}

    public static Path path(String resource) {
        try {
            URL url = Objects.requireNonNull(Models.class.getResource(resource), resource);
            return Path.of(url.toURI());
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(e);
        }
    }

    public static DmnModel read(String resource) {
        try {
            return DmnModel.read(path(resource));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InvalidModelException e) {
            throw new AssertionError(e);
        }
    }

    public static DmnModel parse(String xml) {
        try {
            return DmnModel.read("text.dmn", new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InvalidModelException e) {
            throw new AssertionError(xml, e);
        }
    }

    /** A model of one decision {@code d}, a literal expression over inputs given by name and type. */
    public static DmnModel literal(String expression, Map<String, String> inputs) {
        StringBuilder xml = new StringBuilder(
                "<definitions xmlns=\"https://www.omg.org/spec/DMN/20230324/MODEL/\" name=\"t\" namespace=\"t\">");
        StringBuilder requirements = new StringBuilder();
        inputs.forEach((name, type) -> {
            xml.append("<inputData id=\"%s\" name=\"%s\"><variable name=\"%s\" typeRef=\"%s\"/></inputData>"
                    .formatted(name, name, name, type));
            requirements.append(
                    "<informationRequirement><requiredInput href=\"#%s\"/></informationRequirement>".formatted(name));
        });
        xml.append("<decision id=\"d\" name=\"d\">").append(requirements);
        xml.append("<literalExpression><text><![CDATA[%s]]></text></literalExpression>".formatted(expression));
        return parse(xml.append("</decision></definitions>").toString());
    }

    /**
     * A model of one decision {@code d} that is a table over inputs {@code a}, {@code b}, ….
     *
     * @param attributes of the table, e.g. {@code hitPolicy="FIRST"}
     * @param inputTypes one per input column
     * @param outputs XML of the output clauses, or their number
     * @param rows cells parted by {@code |}, inputs first
     */
    public static DmnModel table(String attributes, List<String> inputTypes, String outputs, String... rows) {
        StringBuilder xml = new StringBuilder(
                "<definitions xmlns=\"https://www.omg.org/spec/DMN/20230324/MODEL/\" name=\"t\" namespace=\"t\">");
        for (int i = 0; i < inputTypes.size(); i++) {
            String name = name(i);
            xml.append("<inputData id=\"%s\" name=\"%s\"><variable name=\"%s\" typeRef=\"%s\"/></inputData>"
                    .formatted(name, name, name, inputTypes.get(i)));
        }
        xml.append("<decision id=\"d\" name=\"d\">");
        for (int i = 0; i < inputTypes.size(); i++) {
            xml.append("<informationRequirement><requiredInput href=\"#%s\"/></informationRequirement>"
                    .formatted(name(i)));
        }
        xml.append("<decisionTable ").append(attributes).append('>');
        for (int i = 0; i < inputTypes.size(); i++) {
            xml.append("<input><inputExpression><text>%s</text></inputExpression></input>".formatted(name(i)));
        }
        xml.append(outputs);
        for (String row : rows) {
            xml.append("<rule>");
            String[] cells = row.split("\\|", -1);
            for (int i = 0; i < cells.length; i++) {
                String element = i < inputTypes.size() ? "inputEntry" : "outputEntry";
                xml.append("<%s><text><![CDATA[%s]]></text></%s>".formatted(element, cells[i].strip(), element));
            }
            xml.append("</rule>");
        }
        return parse(xml.append("</decisionTable></decision></definitions>").toString());
    }

    private static String name(int input) {
        return String.valueOf((char) ('a' + input));
    }
}
