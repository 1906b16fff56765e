package dev.xinmiao.zone.lookup.reading;

import dev.xinmiao.zone.kernel.Bilingual;
import dev.xinmiao.zone.lookup.words.Flag;
import dev.xinmiao.zone.lookup.words.Meaning.Comparison;
import dev.xinmiao.zone.lookup.words.Meaning.Held;
import dev.xinmiao.zone.lookup.words.Measure;
import dev.xinmiao.zone.lookup.words.Track;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which enterprises are wanted, and in which order: what the form of the page shows and changes.
 *
 * @param conditions all must hold
 * @param order null for the order of names
 * @param skip how many of the first are left out: 第五高 leaves out four
 * @param limit how many at most; null for all
 * @param columns measures to show that no condition uses
 */
public record Filter(
        List<Condition> conditions,
        @Nullable Order order,
        int skip,
        @Nullable Integer limit,
        List<Of> columns) {

    public Filter {
        conditions = List.copyOf(conditions);
        columns = List.copyOf(columns);
    }

    /**
     * A measure of a year.
     *
     * @param year null for the latest that is known of
     */
    public record Of(Measure measure, @Nullable Integer year) {}

    public record Order(Of by, boolean descending) {}

    /** What must hold of an enterprise. */
    public sealed interface Condition {
        /** @param to the other bound of {@code BETWEEN}; else null */
        record Compare(
                Of of,
                Comparison comparison,
                BigDecimal value,
                @Nullable BigDecimal to) implements Condition {}

        record Standing(String programme, Bilingual name, Held held) implements Condition {}

        record Place(String place, boolean holds) implements Condition {}

        record OnTrack(Track track, boolean holds) implements Condition {}

        /** @param since whether on that day or later; else on that day or earlier */
        record Dated(Measure measure, LocalDate day, boolean since) implements Condition {}

        record Has(Flag flag) implements Condition {}
    }

    public boolean isEmpty() {
        return conditions.isEmpty() && order == null;
    }
}
