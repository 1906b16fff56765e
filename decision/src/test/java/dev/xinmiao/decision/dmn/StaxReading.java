package dev.xinmiao.decision.dmn;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.Deque;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** The same tree read by the JDK's parser, places left out. */
final class StaxReading {
    private static final XmlElement.Place NOWHERE = new XmlElement.Place(0, 0);

    private StaxReading() {}

    /** Null where the parser refuses the document, or finds a reference to what isn't declared. */
    static @Nullable XmlElement read(String source) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            return tree(factory.createXMLStreamReader(new StringReader(source)));
        } catch (XMLStreamException e) {
            return null;
        }
    }

    private static @Nullable XmlElement tree(XMLStreamReader reader) throws XMLStreamException {
        Deque<XmlElement> open = new ArrayDeque<>();
        XmlElement root = null;
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    XmlElement element = element(reader);
                    if (root == null) {
                        root = element;
                    } else {
                        open.element().children.add(element);
                    }
                    open.push(element);
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
                    open.element().append(reader.getText(), NOWHERE);
                case XMLStreamConstants.END_ELEMENT -> open.pop();
                case XMLStreamConstants.ENTITY_REFERENCE, XMLStreamConstants.DTD -> {
                    return null;
                }
                default -> {}
            }
        }
        return root;
    }

    private static XmlElement element(XMLStreamReader reader) {
        XmlElement element = new XmlElement(orEmpty(reader.getNamespaceURI()), reader.getLocalName(), NOWHERE);
        for (int i = 0; i < reader.getNamespaceCount(); i++) {
            String prefix = reader.getNamespacePrefix(i);
            element.attributes.put(
                    prefix == null || prefix.isEmpty() ? "xmlns" : "xmlns:" + prefix,
                    orEmpty(reader.getNamespaceURI(i)));
        }
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            String namespace = orEmpty(reader.getAttributeNamespace(i));
            String name = reader.getAttributeLocalName(i);
            element.attributes.put(
                    namespace.isEmpty() ? name : XmlElement.foreign(namespace, name), reader.getAttributeValue(i));
        }
        return element;
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
