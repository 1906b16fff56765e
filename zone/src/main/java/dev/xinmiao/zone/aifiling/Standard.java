package dev.xinmiao.zone.aifiling;

import dev.xinmiao.zone.kernel.Bilingual;
import dev.xinmiao.zone.kernel.Mark;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The yardstick that a filing is measured by, in its editions.
 *
 * @param kinds the risks and topics by id, in the order of the standard
 */
public record Standard(Map<String, Kind> kinds, List<Edition> editions, Bilingual interval) {

    /** One of the 31 risks, or of the topics that must not be refused. */
    public record Kind(String id, String group, Bilingual name) {}

    /** @param until its last day; null for open */
    public record Edition(
            String id,
            LocalDate from,
            @Nullable LocalDate until,
            Bilingual name,
            Mark mark,
            List<Bank> banks,
            List<Check> checks,
            List<Clause> clauses) {
        public Optional<Bank> bank(String id) {
            return banks.stream().filter(each -> each.id().equals(id)).findFirst();
        }

        public Optional<Check> check(String id) {
            return checks.stream().filter(each -> each.id().equals(id)).findFirst();
        }

        public Optional<Clause> clause(String id) {
            return clauses.stream().filter(each -> each.id().equals(id)).findFirst();
        }

        boolean holdsOn(LocalDate day) {
            return !day.isBefore(from) && (until == null || !day.isAfter(until));
        }
    }

    /** How often a bank is looked through. */
    public enum Update {
        WEEK,
        MONTH;

        /** Friday the 3rd → Friday the 10th. */
        LocalDate dueAfter(LocalDate last) {
            return this == WEEK ? last.plusWeeks(1) : last.plusMonths(1);
        }
    }

    /**
     * A library of keywords or questions: the total and each kind have a least number, and both count.
     *
     * @param each least number by kind
     */
    public record Bank(
            String id, Bilingual name, int total, Map<String, Integer> each, Update update, String clause, Mark mark) {
        /** What the kinds need together: less than {@link #total}, so that neither makes the other needless. */
        public int leastOfKinds() {
            return each.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    /**
     * A test on a random sample.
     *
     * @param counted what is counted: passed, refused
     * @param sample least size of the sample
     * @param samplePercent least size as a percentage of all; 0 where there is none
     * @param atMost whether what is counted may at most be {@code percent}, rather than at least
     */
    public record Check(
            String id,
            Bilingual name,
            Bilingual counted,
            int sample,
            int samplePercent,
            boolean atMost,
            int percent,
            String clause,
            Mark mark) {
        public Rate rate() {
            return new Rate(percent, atMost);
        }

        /** The least sample of so many, rounded up. */
        public long leastSample(long population) {
            return Math.max(sample, Rate.shareRoundedUp(population, samplePercent));
        }
    }

    /** A clause that is answered 符合, 不符合 or 不适用. */
    public record Clause(String id, String chapter, Bilingual name) {}

    /** The edition of that day; of a day before the first, the first. */
    public Edition on(LocalDate day) {
        return editions.stream().filter(each -> each.holdsOn(day)).findFirst().orElse(editions.getFirst());
    }

    public Kind kind(String id) {
        return java.util.Objects.requireNonNull(kinds.get(id), id);
    }
}
