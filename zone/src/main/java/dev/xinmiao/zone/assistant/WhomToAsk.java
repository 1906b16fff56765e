package dev.xinmiao.zone.assistant;

import dev.xinmiao.search.Hit;
import dev.xinmiao.search.Query;
import dev.xinmiao.zone.identity.Viewer;
import dev.xinmiao.zone.item.ItemCatalogue;
import dev.xinmiao.zone.item.OfferingPoint;
import dev.xinmiao.zone.item.ServiceItem;
import dev.xinmiao.zone.kernel.Bilingual;
import dev.xinmiao.zone.kernel.Mark;
import dev.xinmiao.zone.kernel.ZoneClock;
import dev.xinmiao.zone.pack.Pack;
import dev.xinmiao.zone.pack.YamlNode;
import dev.xinmiao.zone.search.Readers;
import dev.xinmiao.zone.search.ZoneIndex;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who can answer what the sources can't: the unit of the nearest service, and the zone's own desk. */
@Component
public class WhomToAsk {
    private static final String ITEM = "item";
    private static final Set<String> DESK = Set.of("zh", "en", "phone", "mark");

    private final ZoneIndex index;
    private final ItemCatalogue items;
    private final ZoneClock clock;
    private final @Nullable Desk desk;

    WhomToAsk(ZoneIndex index, ItemCatalogue items, ZoneClock clock, Pack pack) {
        this.index = index;
        this.items = items;
        this.clock = clock;
        this.desk = pack.description().get("desk").map(WhomToAsk::desk).orElse(null);
    }

    /** @param phone with its mark */
    public record Desk(Bilingual name, String phone) {}

    /**
     * @param service what the question comes nearest to; null where it comes near none
     * @param unit in charge of it
     * @param point where it is offered
     */
    public record Nearest(ServiceItem service, Bilingual unit, OfferingPoint point) {
        public String phone() {
            return point.mark().on(point.phone());
        }
    }

    /**
     * @param nearest null where no service comes near
     * @param desk the zone's own; null where its pack names none
     */
    public record Whom(@Nullable Nearest nearest, @Nullable Desk desk) {}

    private static Desk desk(YamlNode node) {
        node.only(DESK);
        return new Desk(
                new Bilingual(node.required("zh").text(), node.required("en").text()),
                Mark.of(node.text("mark", "")).on(node.required("phone").text()));
    }

    Whom of(String question, Viewer viewer) {
        return new Whom(nearest(question, viewer).orElse(null), desk);
    }

    private Optional<Nearest> nearest(String question, Viewer viewer) {
        LocalDate today = clock.today();
        Query query = new Query(question, Readers.held(viewer), Set.of(ITEM), Map.of(), today, false, 0, 1);
        return index.search(query).hits().stream()
                .filter(WhomToAsk::sharesWords)
                .map(hit -> hit.id().substring(ITEM.length() + 1))
                .flatMap(code -> items.current(code, today).stream())
                .filter(item -> !item.points().isEmpty())
                .map(item ->
                        new Nearest(item, item.provider().lead(), item.points().getFirst()))
                .findFirst();
    }

    /** A service that merely sounds alike would send somebody to the wrong office. */
    private static boolean sharesWords(Hit hit) {
        return hit.valid()
                && hit.reasons().words().stream().anyMatch(word -> word.length() > 1)
                && hit.reasons().title() + hit.reasons().text() > 0;
    }
}
