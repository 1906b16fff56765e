package dev.xinmiao.zone.item;

import dev.xinmiao.zone.kernel.Bilingual;
import dev.xinmiao.zone.kernel.Mark;
import java.util.List;

/**
 * 一件事: one form, several items, one receipt.
 *
 * @param items codes in the order in which they are done
 */
public record Bundle(String id, Bilingual title, Bilingual summary, List<String> items, Mark mark) {
    public Bundle {
        items = List.copyOf(items);
    }
}
