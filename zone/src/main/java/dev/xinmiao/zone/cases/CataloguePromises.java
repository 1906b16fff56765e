package dev.xinmiao.zone.cases;

import dev.xinmiao.zone.casework.ItemPromises;
import dev.xinmiao.zone.casework.process.Material;
import dev.xinmiao.zone.casework.process.ProcessLimit;
import dev.xinmiao.zone.item.ItemCatalogue;
import dev.xinmiao.zone.item.Limit;
import dev.xinmiao.zone.item.ServiceItem;
import dev.xinmiao.zone.kernel.Mark;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Holds a case to what the published item promised: its papers, its limit. */
@Component
class CataloguePromises implements ItemPromises {
    private final ItemCatalogue items;

    CataloguePromises(ItemCatalogue items) {
        this.items = items;
    }

    @Override
    public Promise of(String item, int version) {
        return items.version(item, version).map(CataloguePromises::promise).orElse(new Promise(List.of(), null));
    }

    private static Promise promise(ServiceItem item) {
        return new Promise(
                item.materials().stream()
                        .map(each -> new Material(
                                each.key(),
                                each.name(),
                                Material.Need.valueOf(each.need().name())))
                        .toList(),
                limit(item.limit(), item.basis().mark()));
    }

    private static @Nullable ProcessLimit limit(Limit limit, Mark mark) {
        return switch (limit.unit()) {
            case PER_CLAUSE -> null;
            case AT_ONCE ->
                new ProcessLimit(new ProcessLimit.Span(BigDecimal.ZERO, ProcessLimit.Unit.AT_ONCE, mark), null);
            case WORKING_DAY, CALENDAR_DAY, HOUR -> {
                ProcessLimit.Unit unit = ProcessLimit.Unit.valueOf(limit.unit().name());
                yield new ProcessLimit(span(limit.promised(), unit, mark), span(limit.legal(), unit, mark));
            }
        };
    }

    private static ProcessLimit.@Nullable Span span(@Nullable BigDecimal number, ProcessLimit.Unit unit, Mark mark) {
        return number == null ? null : new ProcessLimit.Span(number, unit, mark);
    }
}
