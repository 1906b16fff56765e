package dev.xinmiao.zone.item;

import dev.xinmiao.zone.kernel.Bilingual;
import java.util.List;

/**
 * What somebody has in mind when they come (开办、扩产、招人 …): a way into the list.
 *
 * @param items codes, those most asked for first
 */
public record Errand(String id, Bilingual name, List<String> items) {
    public Errand {
        items = List.copyOf(items);
    }
}
