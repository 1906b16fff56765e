package dev.xinmiao.zone.catalogue;

import dev.xinmiao.zone.item.ItemChange;
import dev.xinmiao.zone.item.ItemWorkbook;
import dev.xinmiao.zone.item.Words;
import java.util.LinkedHashMap;
import java.util.Map;

/** The items of today in the words of their files, and every change until today. */
final class JsonFeed {
    private JsonFeed() {}

    static Map<String, Object> of(Catalogue catalogue) {
        var feed = new LinkedHashMap<String, Object>();
        feed.put(
                "batches",
                catalogue.batches().entrySet().stream()
                        .map(batch -> Map.of(
                                "number", batch.getKey().number(),
                                "date", batch.getKey().date().toString(),
                                "items", batch.getValue()))
                        .toList());
        feed.put("items", catalogue.today().stream().map(ItemWorkbook::tree).toList());
        feed.put("changes", catalogue.changes().stream().map(JsonFeed::change).toList());
        return feed;
    }

    private static Map<String, Object> change(ItemChange change) {
        var entry = new LinkedHashMap<String, Object>();
        entry.put("day", change.day().toString());
        entry.put("code", change.item().code());
        entry.put("version", change.item().version());
        entry.put(
                "name",
                Map.of(
                        "zh",
                        change.item().name().zh(),
                        "en",
                        change.item().name().en()));
        entry.put("kind", Words.of(change.kind()));
        entry.put("changed", change.parts().stream().map(Words::of).toList());
        if (change.item().change() != null) {
            entry.put(
                    "said",
                    Map.of(
                            "zh",
                            change.item().change().zh(),
                            "en",
                            change.item().change().en()));
        }
        return entry;
    }
}
