package dev.xinmiao.decision.dmn;

import dev.xinmiao.decision.Location;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An XML element with the place it was read from. Filled by {@link XmlParser} only. */
public final class XmlElement {
    final String namespace;
    final String name;
    final Place place;
    final Map<String, String> attributes = new LinkedHashMap<>(4);
    final List<XmlElement> children = new ArrayList<>(4);
    private String text = "";
    private @Nullable Place textPlace;

    /** Line and column, from 1. */
    record Place(int line, int column) {}

    XmlElement(String namespace, String name, Place place) {
        this.namespace = namespace;
        this.name = name;
        this.place = place;
    }

    /** @param begin where its first visible character stands; null where it has none */
    void append(String characters, @Nullable Place begin) {
        text = text.isEmpty() ? characters : text.concat(characters);
        if (textPlace == null) {
            textPlace = begin;
        }
    }

    public String name() {
        return name;
    }

    public String namespace() {
        return namespace;
    }

    /** All children, of whatever vocabulary, in the order of the text. */
    public List<XmlElement> children() {
        return Collections.unmodifiableList(children);
    }

    public Location location(String file) {
        return new Location(file, name, place.line(), place.column());
    }

    /** The element's own text without the white space around it. */
    String text() {
        return text.strip();
    }

    /** The element's own text to the last space. */
    public String wholeText() {
        return text;
    }

    /** Where {@link #text()} begins; the element itself where it has none. */
    Place textPlace() {
        return textPlace == null ? place : textPlace;
    }

    public @Nullable String attribute(String key) {
        return attributes.get(key);
    }

    /** An attribute of another vocabulary, such as {@code xsi:type}. */
    public @Nullable String attributeOf(String vocabulary, String key) {
        return attributes.get(foreign(vocabulary, key));
    }

    static String foreign(String vocabulary, String key) {
        return '{' + vocabulary + '}' + key;
    }

    public String attribute(String key, String otherwise) {
        String value = attributes.get(key);
        return value == null ? otherwise : value;
    }

    /** The first of {@link #children}; null where there is none. */
    public @Nullable XmlElement child(String childName) {
        for (XmlElement child : children) {
            if (is(child, childName)) {
                return child;
            }
        }
        return null;
    }

    /** Children of the element's own vocabulary by that name; those of extensions have another namespace. */
    public List<XmlElement> children(String childName) {
        List<XmlElement> found = new ArrayList<>();
        for (XmlElement child : children) {
            if (is(child, childName)) {
                found.add(child);
            }
        }
        return found;
    }

    private boolean is(XmlElement child, String childName) {
        return child.name.equals(childName) && child.namespace.equals(namespace);
    }

    String childText(String childName) {
        XmlElement child = child(childName);
        return child == null ? "" : child.text();
    }
}
