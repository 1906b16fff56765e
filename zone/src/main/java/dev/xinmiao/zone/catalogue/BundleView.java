package dev.xinmiao.zone.catalogue;

import dev.xinmiao.zone.form.Field;
import dev.xinmiao.zone.item.Bundle;
import dev.xinmiao.zone.item.Material;
import dev.xinmiao.zone.item.ServiceItem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A bundle with its items of today.
 *
 * @param questions of the items' forms, each once
 */
public record BundleView(Bundle bundle, List<ServiceItem> items, List<Field> questions) {

    /** What is handed in once although several items ask for it; of two demands the stricter, in the order of items. */
    public List<Material> materials() {
        Map<String, Material> once = new LinkedHashMap<>();
        items.stream()
                .flatMap(item -> item.materials().stream())
                .forEach(material -> once.merge(
                        material.key(), material, (one, two) -> one.need().compareTo(two.need()) <= 0 ? one : two));
        return List.copyOf(once.values());
    }

    /** How many the items ask for one by one. */
    public int asked() {
        return items.stream().mapToInt(item -> item.materials().size()).sum();
    }
}
