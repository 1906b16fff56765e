package dev.xinmiao.zone.calendar;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A time in which a clock stands still. Refuses to be without a reason, and to end before it begins.
 *
 * @param until null while nobody knows
 * @param kind code of a {@link StopKind}
 */
public record Stop(Instant from, @Nullable Instant until, String kind, String reason) {
    public Stop {
        if (kind.isBlank() || reason.isBlank()) {
            throw new IllegalArgumentException("停表须写明事由和理由。 a clock is stopped only with a kind and a reason");
        }
        if (until != null && until.isBefore(from)) {
            throw new IllegalArgumentException(
                    "停表不能在开始之前结束。 the stop can't end at " + until + ", before it begins at " + from);
        }
    }

    boolean covers(Instant moment) {
        return !from.isAfter(moment) && (until == null || until.isAfter(moment));
    }
}
