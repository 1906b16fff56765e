package dev.xinmiao.zone.programme;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some standings of a list.
 *
 * @param next where the following page begins; null on the last
 */
public record StandingPage(List<Entry> entries, @Nullable String next) {

    /** @param creditCode null where it is not known */
    public record Entry(
            StoredStanding standing, String name, @Nullable String creditCode) {}
}
