package dev.xinmiao.zone.kernel;

import java.time.Instant;
import java.time.LocalDate;

/**
 * The two dates of a question: the day on which a rule is applied (it chooses the rule's edition and what "last
 * year" means), and the moment up to which statements count.
 */
public record AsOf(LocalDate day, Instant knownAt) {
    /** The last full year before the day (上一会计年度). */
    public int lastFullYear() {
        return day.getYear() - 1;
    }
}
