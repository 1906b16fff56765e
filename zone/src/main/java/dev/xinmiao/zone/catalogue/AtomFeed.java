package dev.xinmiao.zone.catalogue;

import dev.xinmiao.zone.item.ItemChange;
import dev.xinmiao.zone.item.Words;
import dev.xinmiao.zone.kernel.Bilingual;
import dev.xinmiao.zone.kernel.ZoneClock;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** The changes of the catalogue as Atom (RFC 4287), the latest first. */
final class AtomFeed {
    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newInstance();

    private final XMLStreamWriter xml;
    private final String site;

    private AtomFeed(XMLStreamWriter xml, String site) {
        this.xml = xml;
        this.site = site;
    }

    /** @param site the address that the paths of pages follow */
    static byte[] of(List<ItemChange> changes, String site) {
        var out = new ByteArrayOutputStream();
        try {
            XMLStreamWriter xml = FACTORY.createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
            new AtomFeed(xml, site).write(changes);
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("writing to memory doesn't fail", e);
        }
        return out.toByteArray();
    }

    private void write(List<ItemChange> changes) throws XMLStreamException {
        xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
        xml.writeStartElement("feed");
        xml.writeDefaultNamespace(ATOM);
        text("id", site + "/services");
        text("title", "涉企服务事项变更 Changes of services");
        text(
                "updated",
                moment(changes.isEmpty() ? LocalDate.EPOCH : changes.getFirst().day()));
        link("self", site + "/services.atom");
        link("alternate", site + "/services");
        for (ItemChange change : changes) {
            entry(change);
        }
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private void entry(ItemChange change) throws XMLStreamException {
        String page = site + "/services/" + change.item().code() + "?version="
                + change.item().version();
        xml.writeStartElement("entry");
        text("id", page + "#" + Words.of(change.kind()));
        text("title", title(change.kind()) + "：" + change.item().name().zh());
        text("updated", moment(change.day()));
        link("alternate", page);
        xml.writeStartElement("author");
        text("name", change.item().provider().lead().zh());
        xml.writeEndElement();
        text("summary", summary(change).toString());
        xml.writeEndElement();
    }

    private static String title(ItemChange.Kind kind) {
        return switch (kind) {
            case ADDED -> "新增";
            case CHANGED -> "变更";
            case SUSPENDED -> "暂停";
            case RETIRED -> "停办";
        };
    }

    private static Bilingual summary(ItemChange change) {
        return switch (change.kind()) {
            case ADDED -> change.item().content();
            case CHANGED ->
                Objects.requireNonNullElse(change.item().change(), change.item().content());
            case SUSPENDED, RETIRED ->
                Objects.requireNonNullElse(
                        change.item().status().reason(), change.item().content());
        };
    }

    private void text(String name, String value) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(value);
        xml.writeEndElement();
    }

    private void link(String relation, String address) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", relation);
        xml.writeAttribute("href", address);
    }

    private static String moment(LocalDate day) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(day.atStartOfDay(ZoneClock.CHINA));
    }
}
