package dev.xinmiao.decision.dmn;

import dev.xinmiao.decision.Location;
import java.util.ArrayList;
import java.util.List;

/** One DMN file, as XML. */
record ModelFile(String file, XmlElement root, String name, String namespace, List<Import> imports) {
    /** {@code name} is the prefix under which its elements are known; empty: no prefix (DMN 1.5). */
    record Import(String name, String namespace, String locationUri, XmlElement xml) {}

    static ModelFile of(String file, XmlElement root) {
        List<Import> imports = new ArrayList<>();
        for (XmlElement i : root.children("import")) {
            if (DmnVersion.isKnown(i.attribute("importType", ""))) {
                String name = i.attribute("name", "").strip();
                imports.add(new Import(name, i.attribute("namespace", ""), i.attribute("locationURI", ""), i));
            }
        }
        return new ModelFile(
                file, root, root.attribute("name", "").strip(), root.attribute("namespace", ""), List.copyOf(imports));
    }

    Location at(XmlElement xml, String element) {
        return new Location(file, element, xml.place.line(), xml.place.column());
    }

    Location atText(XmlElement xml, String element) {
        return new Location(
                file, element, xml.textPlace().line(), xml.textPlace().column());
    }
}
