package dev.xinmiao.zone.item;

import dev.xinmiao.zone.kernel.Bilingual;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An item as its file says it: mappings, lists and texts under the names of the pack format. {@link ItemReader} reads it back
 * to an equal item. Files and workbooks are written from it.
 */
final class ItemTree {
    private ItemTree() {}

    static Map<String, Object> of(ServiceItem item) {
        var tree = new LinkedHashMap<String, Object>();
        put(tree, "code", item.code());
        put(tree, "version", String.valueOf(item.version()));
        put(tree, "change", both(item.change()));
        put(tree, "name", both(item.name()));
        put(tree, "category", Words.of(item.category()));
        put(tree, "stages", words(item.stages()));
        put(tree, "nature", Words.of(item.nature()));
        put(tree, "provider", provider(item.provider()));
        put(tree, "audience", audience(item.audience()));
        put(tree, "content", both(item.content()));
        put(tree, "limit", limit(item.limit()));
        put(tree, "materials", item.materials().stream().map(ItemTree::material).toList());
        put(tree, "channels", words(item.channels()));
        put(tree, "points", item.points().stream().map(ItemTree::point).toList());
        put(tree, "fee", both(item.fee()));
        put(tree, "result", both(item.result()));
        put(tree, "complaint", both(item.complaint()));
        put(tree, "process", item.process());
        put(tree, "guide", item.guide());
        put(tree, "words", item.words());
        put(tree, "batch", batch(item.batch()));
        put(tree, "effectiveFrom", item.validity().from().toString());
        put(tree, "effectiveTo", text(item.validity().to()));
        put(tree, "reviewBy", item.validity().reviewBy().toString());
        put(tree, "status", Words.of(item.status().state()));
        put(tree, "since", text(item.status().since()));
        put(tree, "reason", both(item.status().reason()));
        Map<String, Object> basis = both(item.basis().text());
        put(basis, "mark", item.basis().mark().sign());
        put(tree, "basis", basis);
        return tree;
    }

    /** The part of the item whose change makes a new version. */
    static Object of(ServiceItem item, Part part) {
        return switch (part) {
            case LIMIT -> limit(item.limit());
            case MATERIALS -> item.materials().stream().map(ItemTree::material).toList();
            case AUDIENCE -> audience(item.audience());
            case UNIT -> provider(item.provider());
        };
    }

    private static Map<String, Object> provider(ServiceItem.Provider provider) {
        Map<String, Object> tree = both(provider.lead());
        put(tree, "kind", Words.of(provider.kind()));
        put(tree, "with", provider.coUnits().stream().map(ItemTree::both).toList());
        return tree;
    }

    private static Map<String, Object> audience(ServiceItem.Audience audience) {
        Map<String, Object> tree = both(audience.text());
        put(tree, "groups", words(audience.groups()));
        put(
                tree,
                "conditions",
                audience.conditions().stream().map(ItemTree::condition).toList());
        return tree;
    }

    private static Map<String, Object> condition(AudienceCondition condition) {
        var tree = new LinkedHashMap<String, Object>();
        switch (condition) {
            case AudienceCondition.Meets meets -> put(tree, "programmes", meets.programmes());
            case AudienceCondition.FactBegins begins -> {
                put(tree, "fact", begins.fact().name());
                put(tree, "begins", begins.beginnings());
            }
        }
        return tree;
    }

    private static Map<String, Object> limit(Limit limit) {
        var tree = new LinkedHashMap<String, Object>();
        put(tree, "legal", number(limit.legal()));
        put(tree, "promised", number(limit.promised()));
        put(tree, "unit", Words.of(limit.unit()));
        put(tree, "zh", limit.note().zh());
        put(tree, "en", limit.note().en());
        return tree;
    }

    private static Map<String, Object> material(Material material) {
        var tree = new LinkedHashMap<String, Object>();
        put(tree, "key", material.key());
        tree.putAll(both(material.name()));
        put(tree, "need", Words.of(material.need()));
        put(tree, "form", Words.of(material.form()));
        put(tree, "source", both(material.source()));
        return tree;
    }

    private static Map<String, Object> point(OfferingPoint point) {
        Map<String, Object> tree = both(point.name());
        put(tree, "contact", point.contact());
        put(tree, "phone", point.phone());
        put(tree, "hours", both(point.hours()));
        put(tree, "verified", point.verified().toString());
        put(tree, "mark", point.mark().sign());
        return tree;
    }

    private static Map<String, Object> batch(ServiceItem.Batch batch) {
        var tree = new LinkedHashMap<String, Object>();
        put(tree, "number", String.valueOf(batch.number()));
        put(tree, "date", batch.date().toString());
        return tree;
    }

    /** Absent texts give an empty mapping, which is left out. */
    private static Map<String, Object> both(@Nullable Bilingual text) {
        var tree = new LinkedHashMap<String, Object>();
        if (text != null) {
            put(tree, "zh", text.zh());
            put(tree, "en", text.en());
        }
        return tree;
    }

    private static List<String> words(List<? extends Enum<?>> constants) {
        return constants.stream().map(Words::of).toList();
    }

    private static String number(@Nullable BigDecimal number) {
        return number == null ? "" : number.toPlainString();
    }

    private static String text(@Nullable Object value) {
        return Objects.toString(value, "");
    }

    /** What is empty is left out of the file. */
    private static void put(Map<String, Object> tree, String key, @Nullable Object value) {
        boolean empty = switch (value) {
            case null -> true;
            case String text -> text.isEmpty();
            case List<?> list -> list.isEmpty();
            case Map<?, ?> map -> map.isEmpty();
            default -> false;
        };
        if (!empty && value != null) {
            tree.put(key, value);
        }
    }
}
