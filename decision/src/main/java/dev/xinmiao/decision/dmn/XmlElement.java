package dev.xinmiao.decision.dmn;

import dev.xinmiao.decision.Location;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An XML element with the place it was read from. Filled by {@link XmlSource} only. */
public final class XmlElement {
    final String namespace;
    final String name;
    final Place place;
    final Map<String, String> attributes = new LinkedHashMap<>();
    final List<XmlElement> children = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private @Nullable Place textPlace;

    /** Line and column, from 1. */
    record Place(int line, int column) {}

    XmlElement(String namespace, String name, Place place) {
        this.namespace = namespace;
        this.name = name;
        this.place = place;
    }

    void append(String characters, Place where) {
        if (textPlace == null && !characters.isBlank()) {
            textPlace = where;
        }
        text.append(characters);
    }

    public String name() {
        return name;
    }

    public Location location(String file) {
        return new Location(file, name, place.line(), place.column());
    }

    /** The element's own text without the white space around it. */
    String text() {
        return text.toString().strip();
    }

    /** The element's own text to the last space. */
    public String wholeText() {
        return text.toString();
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
        return attributes.getOrDefault(key, otherwise);
    }

    public Optional<XmlElement> child(String childName) {
        return children(childName).findFirst();
    }

    /** Children of DMN's own vocabulary by that name; those of extensions have another namespace. */
    public Stream<XmlElement> children(String childName) {
        return children.stream().filter(c -> c.name.equals(childName) && c.namespace.equals(namespace));
    }

    String childText(String childName) {
        return child(childName).map(XmlElement::text).orElse("");
    }
}
