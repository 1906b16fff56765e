package dev.xinmiao.zone.catalogue;

import dev.xinmiao.zone.item.Bundle;
import dev.xinmiao.zone.item.Category;
import dev.xinmiao.zone.item.Errand;
import dev.xinmiao.zone.item.ServiceItem;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * The public list.
 *
 * @param batches how many items each batch has today: a count is true of its batch and date only
 * @param found those the filter lets through, by category in their order
 */
public record ListView(
        ItemFilter filter,
        LocalDate today,
        int total,
        Map<ServiceItem.Batch, Long> batches,
        Map<Category, Long> categories,
        Map<Category, List<ServiceItem>> found,
        List<Errand> errands,
        List<Bundle> bundles) {
    public int count() {
        return found.values().stream().mapToInt(List::size).sum();
    }
}
