package dev.xinmiao.decision.dmn;

import dev.xinmiao.decision.Location;
import java.util.List;

/** One DMN file, as XML. */
record ModelFile(String file, XmlElement root, String name, String namespace, List<Import> imports) {
    /** {@code name} is the prefix under which its elements are known; empty: no prefix (DMN 1.5). */
    record Import(String name, String namespace, String locationUri, XmlElement xml) {}

    static ModelFile of(String file, XmlElement root) {
        List<Import> imports = root.children("import")
                .filter(i -> DmnVersion.of(i.attribute("importType", "")).isPresent())
                .map(i -> new Import(
                        i.attribute("name", "").strip(),
                        i.attribute("namespace", ""),
                        i.attribute("locationURI", ""),
                        i))
                .toList();
        return new ModelFile(file, root, root.attribute("name", "").strip(), root.attribute("namespace", ""), imports);
    }

    Location at(XmlElement xml, String element) {
        return new Location(file, element, xml.place.line(), xml.place.column());
    }

    Location atText(XmlElement xml, String element) {
        return new Location(
                file, element, xml.textPlace().line(), xml.textPlace().column());
    }
}
