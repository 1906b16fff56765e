package dev.xinmiao.zone.programme;

import dev.xinmiao.zone.fact.FactKey;
import org.jspecify.annotations.Nullable;

/**
 * A fact that is missing and could change an answer.
 *
 * @param key in the fact dictionary, which also names the usual source: who could supply it
 * @param year null for a lasting fact
 */
public record FactNeeded(FactKey key, @Nullable Integer year) implements Comparable<FactNeeded> {
    /** As written in files: {@code staff.total@2025}, or the bare key. */
    @Override
    public String toString() {
        return year == null ? key.name() : key + "@" + year;
    }

    @Override
    public int compareTo(FactNeeded other) {
        int byKey = key.compareTo(other.key);
        return byKey != 0 ? byKey : Integer.compare(year == null ? 0 : year, other.year == null ? 0 : other.year);
    }
}
