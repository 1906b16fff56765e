package dev.xinmiao.zone.benefit.clause;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** A DMN file as it is edited: the cells of its tables and the texts of its formulas; all else stays as it is written. */
public final class DmnFile {
    /** Between the parts of a cell's name: decision, rule, column. */
    private static final String PART = "/";
    /** A rule that is to go. */
    public static final String DELETE = "delete";

    private final Document document;

    private DmnFile(Document document) {
        this.document = document;
    }

    /** Refuses what is no XML; other documents and entities are never fetched. */
    public static DmnFile of(String xml) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            factory.setNamespaceAware(true);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            return new DmnFile(builder.parse(new InputSource(new StringReader(xml))));
        } catch (SAXException | IOException e) {
            throw new IllegalArgumentException("这不是 XML：" + e.getMessage() + " This is no XML.", e);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    Element root() {
        return document.getDocumentElement();
    }

    /** What can be edited of a decision. */
    public sealed interface Editable {
        /** @param name of the entry that changes it */
        record Formula(String decision, String name, String text) implements Editable {}

        record Table(String decision, String id, List<String> headings, List<Row> rows, int spare)
                implements Editable {}
    }

    /** @param cells inputs, then outputs, then annotations */
    public record Row(int number, List<Cell> cells) {}

    public record Cell(String name, String text) {}

    public List<Editable> decisions() {
        List<Editable> found = new ArrayList<>();
        for (Element decision : children(document.getDocumentElement(), "decision")) {
            String name = decision.getAttribute("name");
            String id = decision.getAttribute("id");
            children(decision, "literalExpression").stream()
                    .findFirst()
                    .ifPresent(formula -> found.add(new Editable.Formula(name, id, text(formula))));
            children(decision, "decisionTable").stream()
                    .findFirst()
                    .ifPresent(table -> found.add(table(name, id, table)));
        }
        return found;
    }

    private static Editable.Table table(String name, String id, Element table) {
        List<String> headings = new ArrayList<>();
        children(table, "input")
                .forEach(input -> headings.add(children(input, "inputExpression").stream()
                        .findFirst()
                        .map(DmnFile::text)
                        .orElse("")));
        children(table, "output")
                .forEach(output ->
                        headings.add(output.getAttribute("name").isEmpty() ? name : output.getAttribute("name")));
        children(table, "annotation").forEach(annotation -> headings.add(annotation.getAttribute("name")));
        List<Row> rows = new ArrayList<>();
        List<Element> rules = children(table, "rule");
        for (int rule = 0; rule < rules.size(); rule++) {
            List<Element> cells = cells(rules.get(rule));
            String row = id + PART + rule + PART;
            rows.add(new Row(
                    rule,
                    IntStream.range(0, cells.size())
                            .mapToObj(i -> new Cell(row + i, text(cells.get(i))))
                            .toList()));
        }
        return new Editable.Table(name, id, headings, rows, rules.size());
    }

    private static List<Element> cells(Element rule) {
        List<Element> cells = new ArrayList<>(children(rule, "inputEntry"));
        cells.addAll(children(rule, "outputEntry"));
        cells.addAll(children(rule, "annotationEntry"));
        return cells;
    }

    /**
     * Puts texts in the place of others.
     *
     * @param changed by the names that {@link #decisions} gives; a rule whose name ends in {@link #DELETE} goes, and the one
     *     behind the last is made where its output says something
     */
    public DmnFile with(Map<String, String> changed) {
        for (Element decision : children(document.getDocumentElement(), "decision")) {
            String id = decision.getAttribute("id");
            children(decision, "literalExpression").stream().findFirst().ifPresent(formula -> {
                if (changed.containsKey(id)) {
                    set(formula, changed.getOrDefault(id, ""));
                }
            });
            children(decision, "decisionTable").stream().findFirst().ifPresent(table -> change(table, id, changed));
        }
        return this;
    }

    private static void change(Element table, String id, Map<String, String> changed) {
        List<Element> rules = children(table, "rule");
        for (int rule = 0; rule < rules.size(); rule++) {
            String row = id + PART + rule + PART;
            write(rules.get(rule), row, changed);
            if (changed.containsKey(row + DELETE)) {
                table.removeChild(rules.get(rule));
            }
        }
        String spare = id + PART + rules.size() + PART;
        if (!rules.isEmpty() && !output(table, spare, changed).isBlank()) {
            Element made = (Element) rules.getLast().cloneNode(true);
            made.removeAttribute("id");
            write(made, spare, changed);
            table.appendChild(made);
        }
    }

    private static String output(Element table, String row, Map<String, String> changed) {
        return changed.getOrDefault(row + children(table, "input").size(), "");
    }

    private static void write(Element rule, String row, Map<String, String> changed) {
        List<Element> cells = cells(rule);
        for (int i = 0; i < cells.size(); i++) {
            String text = changed.get(row + i);
            if (text != null) {
                boolean test = cells.get(i).getLocalName().equals("inputEntry");
                set(cells.get(i), test && text.isBlank() ? "-" : text);
            }
        }
    }

    static String text(Element element) {
        return children(element, "text").stream()
                .findFirst()
                .map(Element::getTextContent)
                .orElse("")
                .strip();
    }

    private static void set(Element element, String text) {
        children(element, "text").stream().findFirst().ifPresent(each -> each.setTextContent(text.strip()));
    }

    static List<Element> children(Element element, String name) {
        NodeList nodes = element.getChildNodes();
        return IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .filter(node -> node.getNodeType() == Node.ELEMENT_NODE && name.equals(node.getLocalName()))
                .map(Element.class::cast)
                .toList();
    }

    public String text() {
        try {
            Transformer transformer = TransformerFactory.newInstance().newTransformer();
            transformer.setOutputProperty(OutputKeys.ENCODING, "UTF-8");
            StringWriter out = new StringWriter();
            transformer.transform(new DOMSource(document), new StreamResult(out));
            return out.toString();
        } catch (TransformerException e) {
            throw new IllegalStateException("the DMN file can't be written", e);
        }
    }
}
