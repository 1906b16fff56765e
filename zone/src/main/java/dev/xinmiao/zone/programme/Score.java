package dev.xinmiao.zone.programme;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a score: both bounds are the same number once nothing that matters is missing, e.g. 33–82 before.
 *
 * @param min null where there is no lower bound
 * @param max null where there is no upper bound
 */
public record Score(@Nullable BigDecimal min, @Nullable BigDecimal max) {

    public static final Score UNKNOWN = new Score(null, null);

    public static Score exactly(BigDecimal value) {
        return new Score(value, value);
    }

    /** Compares by number: 60 and 60.0 are the same bound. */
    public boolean exact() {
        return min != null && max != null && min.compareTo(max) == 0;
    }
}
