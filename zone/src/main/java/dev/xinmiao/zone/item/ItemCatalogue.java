package dev.xinmiao.zone.item;

import dev.xinmiao.zone.item.ServiceItem.Batch;
import dev.xinmiao.zone.pack.InvalidPackException;
import dev.xinmiao.zone.pack.Pack;
import dev.xinmiao.zone.programme.ProgrammeCatalogue;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All services of a zone with all their versions, read and checked together. Immutable. */
public final class ItemCatalogue {
    /** The file of a pack that keeps what was published. */
    public static final String RECORD = PublishedVersions.FILE;

    private final SortedMap<String, NavigableMap<Integer, ServiceItem>> items;
    private final List<Bundle> bundles;
    private final List<Errand> errands;

    ItemCatalogue(Collection<ServiceItem> versions, List<Bundle> bundles, List<Errand> errands) {
        this.items = new TreeMap<>();
        for (ServiceItem item : versions) {
            items.computeIfAbsent(item.code(), each -> new TreeMap<>()).put(item.version(), item);
        }
        this.bundles = List.copyOf(bundles);
        this.errands = List.copyOf(errands);
    }

    /**
     * Reads {@code items/*.yaml}, {@code bundles/*.yaml} and {@code errands.yaml} of a pack.
     *
     * @throws InvalidPackException with all problems found: what is wrong in a file, unknown programmes and facts, gaps between
     *     versions, changes without a new version, and steps that an item's life doesn't have
     */
    public static ItemCatalogue load(Pack pack, ProgrammeCatalogue programmes) {
        return new ItemFiles(pack, programmes).load();
    }

    /** As {@link #load}, but items published and not yet on record are let in, for {@link #publishedVersions()}. */
    public static ItemCatalogue loadToPublish(Pack pack, ProgrammeCatalogue programmes) {
        return new ItemFiles(pack, programmes).loadToPublish();
    }

    /** What the public list shows on a day: the version of each item then in force, unless it has been retired. */
    public List<ServiceItem> on(LocalDate day) {
        return items.keySet().stream()
                .flatMap(code -> current(code, day).stream())
                .filter(item -> item.status().state() != ItemState.RETIRED)
                .sorted(Comparator.comparing(ServiceItem::category).thenComparing(ServiceItem::code))
                .toList();
    }

    /** The version in force on a day, also of an item that was retired; drafts never are. */
    public Optional<ServiceItem> current(String code, LocalDate day) {
        return published(code).filter(item -> item.validity().covers(day)).reduce((_, later) -> later);
    }

    /** The version a case began under. */
    public Optional<ServiceItem> version(String code, int version) {
        return Optional.ofNullable(
                items.getOrDefault(code, Collections.emptyNavigableMap()).get(version));
    }

    /** All versions that were ever published, the newest first. */
    public List<ServiceItem> versions(String code) {
        return published(code).toList().reversed();
    }

    private Stream<ServiceItem> published(String code) {
        return items.getOrDefault(code, Collections.emptyNavigableMap()).values().stream()
                .filter(item -> item.status().state().isPublic());
    }

    /** Everything, drafts too, by code and version. */
    public List<ServiceItem> all() {
        return items.values().stream()
                .flatMap(versions -> versions.values().stream())
                .toList();
    }

    /** How many items each batch has on a day. */
    public SortedMap<Batch, Long> batches(LocalDate day) {
        return on(day).stream()
                .collect(Collectors.groupingBy(
                        ServiceItem::batch,
                        () -> new TreeMap<>(Comparator.comparingInt(Batch::number)),
                        Collectors.counting()));
    }

    /** What happened to items until a day, the latest first. */
    public List<ItemChange> changes(LocalDate day) {
        return items.keySet().stream()
                .flatMap(code -> changes(code).stream())
                .filter(change -> !change.day().isAfter(day))
                .sorted(Comparator.comparing(ItemChange::day)
                        .reversed()
                        .thenComparing(ItemChange::item, ServiceItem.BY_CODE.reversed()))
                .toList();
    }

    /** The history of one item, the oldest first. */
    public List<ItemChange> changes(String code) {
        var changes = new ArrayList<ItemChange>();
        ServiceItem before = null;
        for (ServiceItem item : published(code).toList()) {
            changes.add(new ItemChange(
                    item.validity().from(),
                    item,
                    before == null ? ItemChange.Kind.ADDED : ItemChange.Kind.CHANGED,
                    before == null ? Set.of() : Part.changed(before, item)));
            LocalDate since = item.status().since();
            if (since != null) {
                changes.add(new ItemChange(
                        since,
                        item,
                        item.status().state() == ItemState.RETIRED
                                ? ItemChange.Kind.RETIRED
                                : ItemChange.Kind.SUSPENDED,
                        Set.of()));
            }
            before = item;
        }
        return changes;
    }

    public List<Bundle> bundles() {
        return bundles;
    }

    public Optional<Bundle> bundle(String id) {
        return bundles.stream().filter(bundle -> bundle.id().equals(id)).findFirst();
    }

    /** The items of a bundle or an errand on a day, in its order. */
    public List<ServiceItem> named(List<String> codes, LocalDate day) {
        return codes.stream()
                .map(code -> current(code, day).orElse(null))
                .filter(Objects::nonNull)
                .toList();
    }

    public List<Errand> errands() {
        return errands;
    }

    /** What {@code items-published.yaml} should say of these items. */
    public String publishedVersions() {
        return PublishedVersions.text(all());
    }
}
