package dev.xinmiao.zone.item;

import dev.xinmiao.zone.kernel.Bilingual;
import dev.xinmiao.zone.kernel.Mark;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One version of a service that the zone offers (事项). A case keeps the version it began under.
 *
 * @param code never changed, never used for another item
 * @param version from 1
 * @param points where it is offered; one code for the same service in several offices
 * @param change what this version changed; null for the first
 * @param process the process that an application runs through; null where there is none online
 * @param guide the page that helps before one begins; null for none
 * @param words colloquial words by which people look for it
 */
public record ServiceItem(
        String code,
        int version,
        Bilingual name,
        Category category,
        List<Stage> stages,
        Nature nature,
        Provider provider,
        Audience audience,
        Bilingual content,
        List<OfferingPoint> points,
        List<Channel> channels,
        Limit limit,
        List<Material> materials,
        Bilingual fee,
        Bilingual result,
        Bilingual complaint,
        Batch batch,
        @Nullable Bilingual change,
        Validity validity,
        Status status,
        Basis basis,
        @Nullable String process,
        @Nullable String guide,
        List<String> words) {
    /** By code, then by version. */
    public static final Comparator<ServiceItem> BY_CODE =
            Comparator.comparing(ServiceItem::code).thenComparing(ServiceItem::version);

    public ServiceItem {
        stages = List.copyOf(stages);
        points = List.copyOf(points);
        channels = List.copyOf(channels);
        materials = List.copyOf(materials);
        words = List.copyOf(words);
    }

    /** The unit in charge, and those that help. */
    public record Provider(Bilingual lead, List<Bilingual> coUnits, ProviderKind kind) {
        public Provider {
            coUnits = List.copyOf(coUnits);
        }
    }

    /** For whom: in words, by coarse groups, and as conditions that the platform can answer. */
    public record Audience(Bilingual text, List<AudienceGroup> groups, List<AudienceCondition> conditions) {
        public Audience {
            groups = List.copyOf(groups);
            conditions = List.copyOf(conditions);
        }
    }

    /** The list by which it was published: a count of items is true of batches on a day only. */
    public record Batch(int number, LocalDate date) {}

    /**
     * @param to last day; null while it is open
     * @param reviewBy when somebody has to look at it again; shown in public once it has passed
     */
    public record Validity(LocalDate from, @Nullable LocalDate to, LocalDate reviewBy) {
        public boolean covers(LocalDate day) {
            return !day.isBefore(from) && (to == null || !day.isAfter(to));
        }
    }

    /**
     * @param since null unless suspended or retired
     * @param reason likewise
     */
    public record Status(
            ItemState state,
            @Nullable LocalDate since,
            @Nullable Bilingual reason) {}

    /** What the item rests on, so that nothing is taken for official that isn't. */
    public record Basis(Mark mark, Bilingual text) {}

    public boolean isReviewOverdueOn(LocalDate day) {
        return validity.reviewBy().isBefore(day);
    }

    public List<OfferingPoint> stalePointsOn(LocalDate day) {
        return points.stream().filter(point -> point.isStaleOn(day)).toList();
    }

    /** Whether someone may begin a case today. */
    public boolean isOpen() {
        return process != null && status.state() == ItemState.PUBLISHED;
    }

    /** {@code zc-001@2}. */
    public String id() {
        return code + "@" + version;
    }
}
