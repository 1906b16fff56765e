package dev.xinmiao.decision.dmn;

import dev.xinmiao.decision.Location;
import dev.xinmiao.decision.Problem;
import dev.xinmiao.decision.Problem.Severity;
import dev.xinmiao.decision.dmn.XmlElement.Place;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads XML into a tree whose every element and text knows its line and column. Refuses document type declarations
 * (and so entities, bombs and outside files), trees deeper than {@value #MAX_DEPTH} and larger than
 * {@value #MAX_ELEMENTS} elements.
 */
final class XmlSource {
    static final int MAX_DEPTH = 96;
    static final int MAX_ELEMENTS = 1_000_000;

    private final String file;
    private final String source;
    private final int[] lineStarts;

    private XmlSource(String file, String source) {
        this.file = file;
        this.source = source;
        this.lineStarts = lineStarts(source);
    }

    static XmlElement read(String file, String source) throws Refused {
        return new XmlSource(file, source).read();
    }

    /** The file can't be read at all. */
    static final class Refused extends Exception {
        private static final long serialVersionUID = 1L;
        final transient Problem problem;

        Refused(Location location, String message, String hint) {
            super(message);
            this.problem = new Problem(Severity.ERROR, location, message, hint);
        }
    }

    private XmlElement read() throws Refused {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(source));
            try {
                return tree(reader);
            } finally {
                reader.close();
            }
        } catch (XMLStreamException e) {
            var where = e.getLocation();
            throw new Refused(
                    new Location(file, "XML", Math.max(0, where.getLineNumber()), Math.max(0, where.getColumnNumber())),
                    "This is not well-formed XML: " + firstLineOfReason(e),
                    "Save the file from a DMN editor again, or mend the XML at this place.");
        }
    }

    private XmlElement tree(XMLStreamReader reader) throws XMLStreamException, Refused {
        Deque<XmlElement> open = new ArrayDeque<>();
        @Nullable XmlElement root = null;
        int elements = 0;
        Markup markup = new Markup(source);
        while (reader.hasNext()) {
            int event = reader.next();
            switch (event) {
                case XMLStreamConstants.DTD ->
                    throw refused(
                            source.indexOf("<!DOCTYPE"),
                            "A document type declaration (DOCTYPE) is not allowed in a DMN file.",
                            "Delete the DOCTYPE and any entities it declares.");
                case XMLStreamConstants.START_ELEMENT -> {
                    int start = markup.startTag();
                    XmlElement element = element(reader, placeOf(start));
                    if (root == null) {
                        root = element;
                    } else {
                        open.element().children.add(element);
                    }
                    open.push(element);
                    if (++elements > MAX_ELEMENTS || open.size() > MAX_DEPTH) {
                        throw refused(
                                start,
                                "The file is nested too deeply or has too many elements.",
                                "At most " + MAX_ELEMENTS + " elements, " + MAX_DEPTH + " deep.");
                    }
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
                    open.element().append(reader.getText(), placeOf(markup.text()));
                case XMLStreamConstants.END_ELEMENT -> {
                    markup.endTag();
                    open.pop();
                }
                default -> {}
            }
        }
        if (root == null) {
            throw refused(0, "The file is empty.", "");
        }
        return root;
    }

    private static XmlElement element(XMLStreamReader reader, Place place) {
        String namespace = reader.getNamespaceURI();
        XmlElement element = new XmlElement(namespace == null ? "" : namespace, reader.getLocalName(), place);
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            String attributeNamespace = reader.getAttributeNamespace(i);
            if (attributeNamespace == null || attributeNamespace.isEmpty()) {
                element.attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
            }
        }
        return element;
    }

    private Refused refused(int offset, String message, String hint) {
        Place place = placeOf(offset);
        return new Refused(new Location(file, "XML", place.line(), place.column()), message, hint);
    }

    private Place placeOf(int offset) {
        int found = Arrays.binarySearch(lineStarts, offset);
        int line = found >= 0 ? found : -found - 2;
        return new Place(line + 1, offset - lineStarts[line] + 1);
    }

    private static int[] lineStarts(String source) {
        int[] starts = new int[(int) source.chars().filter(c -> c == '\n').count() + 1];
        int line = 0;
        for (int i = source.indexOf('\n'); i >= 0; i = source.indexOf('\n', i + 1)) {
            starts[++line] = i + 1;
        }
        return starts;
    }

    private static String firstLineOfReason(XMLStreamException e) {
        String message = String.valueOf(e.getMessage());
        int marker = message.indexOf("Message: ");
        return (marker < 0 ? message : message.substring(marker + "Message: ".length()))
                .lines()
                .findFirst()
                .orElse("");
    }
}
