package dev.xinmiao.zone.item;

import dev.xinmiao.zone.kernel.Bilingual;
import dev.xinmiao.zone.kernel.Mark;
import java.util.List;

/**
 * 一件事: one form, several items, one receipt.
 *
 * @param items codes in the order in which they are done
 * @param shared fields that are filled in once for all of them
 */
public record Bundle(
        String id, Bilingual title, Bilingual summary, List<String> items, List<SharedField> shared, Mark mark) {
    public Bundle {
        items = List.copyOf(items);
        shared = List.copyOf(shared);
    }

    /**
     * @param fact key of the fact it is filled in from, empty for none
     */
    public record SharedField(Bilingual name, String fact) {}
}
