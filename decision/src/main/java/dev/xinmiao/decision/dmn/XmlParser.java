package dev.xinmiao.decision.dmn;

import dev.xinmiao.decision.dmn.XmlElement.Place;
import dev.xinmiao.decision.dmn.XmlSource.Refused;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads a document of XML 1.0 (fifth edition) with namespaces, without a document type declaration. It is ours because
 * a model is often read in a process that has just started: the JDK's parsers take longer to begin than all that
 * follows, and the places they tell are off in many files.
 */
final class XmlParser {
    static final int MAX_DEPTH = 96;
    static final int MAX_ELEMENTS = 1_000_000;

    private static final String XML = "http://www.w3.org/XML/1998/namespace";
    private static final String XMLNS = "http://www.w3.org/2000/xmlns/";

    private final XmlCursor in;
    private @Nullable Open open;
    private @Nullable Binding bindings;
    private int depth;
    private int elements;
    /** Places are asked for in the order of the text, so lines are counted on from the last one. */
    private int counted;

    private int line = 1;
    private int lineStart;

    /** An element whose end tag is still to come. */
    private record Open(
            XmlElement element,
            String tag,
            int start,
            @Nullable Binding around,
            @Nullable Open outer) {}

    /** What a prefix means from here on; the empty one is the default namespace. */
    private record Binding(
            String prefix, String namespace, @Nullable Binding earlier) {}

    XmlParser(String file, String source) {
        this.in = new XmlCursor(file, source);
    }

    XmlElement document() throws Refused {
        in.declaration();
        XmlElement root = null;
        while (!in.atEnd()) {
            if (!in.starts("<")) {
                text();
            } else if (in.starts("</")) {
                endTag();
            } else if (in.starts("<!--")) {
                in.comment();
            } else if (in.starts("<![CDATA[") && open != null) {
                append(open.element, in.cdata());
            } else if (in.starts("<?")) {
                in.instruction();
            } else if (in.starts("<!DOCTYPE")) {
                throw in.refused(
                        in.at,
                        "A document type declaration (DOCTYPE) is not allowed in a model file.",
                        "Delete the DOCTYPE and any entities it declares.");
            } else if (open == null && root != null) {
                throw in.malformed(in.at, "there is something behind the end of the root element");
            } else {
                XmlElement element = startTag();
                root = root == null ? element : root;
            }
        }
        if (open != null) {
            throw in.malformed(open.start, "the element <" + open.tag + "> that begins here is never closed");
        }
        if (root == null) {
            throw in.malformed(0, "it holds no element");
        }
        return root;
    }

    private void text() throws Refused {
        if (open != null) {
            append(open.element, in.text());
        } else if (!in.space()) {
            throw in.malformed(in.at, "text stands outside of the root element");
        }
    }

    private void append(XmlElement element, String text) {
        element.append(text, in.firstVisible < 0 ? null : place(in.firstVisible));
    }

    private XmlElement startTag() throws Refused {
        int start = in.at++;
        String tag = in.name();
        Binding around = bindings;
        List<String> attributes = attributes();
        XmlElement element = new XmlElement(namespace(tag, start), local(tag), place(start));
        for (int i = 0; i < attributes.size(); i += 2) {
            String name = attributes.get(i);
            boolean foreign = name.indexOf(':') >= 0 && !name.startsWith("xmlns:");
            String key = foreign ? XmlElement.foreign(namespace(name, start), local(name)) : name;
            if (element.attributes.put(key, attributes.get(i + 1)) != null) {
                throw in.malformed(start, "the attribute " + name + " is given twice");
            }
        }
        if (open != null) {
            open.element.children.add(element);
        }
        if (++elements > MAX_ELEMENTS || depth >= MAX_DEPTH) {
            throw in.refused(
                    start,
                    "The file is nested too deeply or has too many elements.",
                    "At most " + MAX_ELEMENTS + " elements, " + MAX_DEPTH + " deep.");
        }
        if (in.eat("/>")) {
            bindings = around;
        } else {
            in.expect(">", "at the end of this tag");
            open = new Open(element, tag, start, around, open);
            depth++;
        }
        return element;
    }

    /** Names and values by turns; namespaces that they declare hold from here on. */
    private List<String> attributes() throws Refused {
        List<String> attributes = new ArrayList<>();
        while (in.space() && !in.starts(">") && !in.starts("/")) {
            int start = in.at;
            String name = in.name();
            String value = in.value();
            attributes.add(name);
            attributes.add(value);
            if (name.equals("xmlns")) {
                bind("", value, start);
            } else if (name.startsWith("xmlns:")) {
                bind(local(name), value, start);
            }
        }
        return attributes;
    }

    private void bind(String prefix, String namespace, int start) throws Refused {
        boolean reserved = prefix.equals("xmlns")
                || namespace.equals(XMLNS)
                || prefix.equals("xml") != namespace.equals(XML)
                || (namespace.isEmpty() && !prefix.isEmpty());
        if (reserved) {
            throw in.malformed(start, "this prefix can't stand for this namespace");
        }
        bindings = new Binding(prefix, namespace, bindings);
    }

    private String namespace(String name, int start) throws Refused {
        String prefix = name.substring(0, Math.max(0, name.indexOf(':')));
        for (Binding b = bindings; b != null; b = b.earlier) {
            if (b.prefix.equals(prefix)) {
                return b.namespace;
            }
        }
        if (prefix.isEmpty()) {
            return "";
        }
        if (prefix.equals("xml")) {
            return XML;
        }
        throw in.malformed(start, "the prefix " + prefix + " is not declared (xmlns:" + prefix + "=…)");
    }

    private static String local(String name) {
        return name.substring(name.indexOf(':') + 1);
    }

    private void endTag() throws Refused {
        int start = in.at;
        in.at += 2;
        String tag = in.name();
        Open closed = open;
        if (closed == null || !closed.tag.equals(tag)) {
            String wanted = closed == null ? "no element is open" : "</" + closed.tag + "> was expected";
            throw in.malformed(start, "</" + tag + "> stands where " + wanted);
        }
        in.space();
        in.expect(">", "at the end of this tag");
        bindings = closed.around;
        open = closed.outer;
        depth--;
    }

    private Place place(int offset) {
        for (; counted < offset; counted++) {
            if (in.chars[counted] == '\n') {
                line++;
                lineStart = counted + 1;
            }
        }
        return new Place(line, offset - lineStart + 1);
    }
}
