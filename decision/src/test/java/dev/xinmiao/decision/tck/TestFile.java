package dev.xinmiao.decision.tck;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** One file of test cases of the DMN TCK. */
record TestFile(Path file, Path model, List<Case> cases) {
    /** {@code service} is the decision service or function to invoke, null where decisions are asked for. */
    record Case(String id, @Nullable String service, List<Given> inputs, List<Expected> results) {}

    record Given(String name, @Nullable String namespace, Element value) {}

    /** {@code value} is null where nothing but an error (and so null) is expected. */
    record Expected(String name, boolean error, @Nullable Element value) {}

    String directory() {
        Path folder = file.getParent();
        return folder == null ? "" : String.valueOf(folder.getFileName());
    }

    static TestFile read(Path file) throws IOException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
            Element root = factory.newDocumentBuilder().parse(file.toFile()).getDocumentElement();
            String model =
                    children(root, "modelName").getFirst().getTextContent().strip();
            List<Case> cases =
                    children(root, "testCase").stream().map(TestFile::testCase).toList();
            return new TestFile(file, file.resolveSibling(model), cases);
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException(file.toString(), e);
        }
    }

    private static Case testCase(Element element) {
        String type = element.getAttribute("type");
        boolean invokes = type.equals("decisionService") || type.equals("bkm");
        List<Given> inputs = children(element, "inputNode").stream()
                .map(i -> new Given(
                        i.getAttribute("name"), i.hasAttribute("namespace") ? i.getAttribute("namespace") : null, i))
                .toList();
        List<Expected> results = children(element, "resultNode").stream()
                .map(r -> new Expected(
                        r.getAttribute("name"),
                        Boolean.parseBoolean(r.getAttribute("errorResult")),
                        children(r, "expected").stream().findFirst().orElse(null)))
                .toList();
        return new Case(
                element.getAttribute("id"), invokes ? element.getAttribute("invocableName") : null, inputs, results);
    }

    static List<Element> children(Element parent, String name) {
        List<Element> found = new ArrayList<>();
        NodeList nodes = parent.getChildNodes();
        for (int i = 0; i < nodes.getLength(); i++) {
            Node node = nodes.item(i);
            if (node instanceof Element e && e.getLocalName().equals(name)) {
                found.add(e);
            }
        }
        return found;
    }
}
