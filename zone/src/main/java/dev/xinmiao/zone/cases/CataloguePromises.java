package dev.xinmiao.zone.cases;

import dev.xinmiao.zone.calendar.Limit;
import dev.xinmiao.zone.calendar.LimitUnit;
import dev.xinmiao.zone.calendar.Term;
import dev.xinmiao.zone.casework.ItemPromises;
import dev.xinmiao.zone.casework.process.Material;
import dev.xinmiao.zone.casework.process.ProcessLimit;
import dev.xinmiao.zone.item.ItemCatalogue;
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

    private static @Nullable ProcessLimit limit(dev.xinmiao.zone.item.Limit limit, Mark mark) {
        return switch (limit.unit()) {
            case PER_CLAUSE -> null;
            case AT_ONCE -> new ProcessLimit(new Term(Limit.AT_ONCE, mark), null);
            case WORKING_DAY, CALENDAR_DAY, HOUR -> {
                LimitUnit unit = LimitUnit.valueOf(limit.unit().name());
                yield new ProcessLimit(term(limit.promised(), unit, mark), term(limit.legal(), unit, mark));
            }
        };
    }

    private static @Nullable Term term(@Nullable BigDecimal number, LimitUnit unit, Mark mark) {
        return number == null ? null : new Term(Limit.of(number, unit), mark);
    }
}
