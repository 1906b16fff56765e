package dev.xinmiao.zone.calendar;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * From one moment until another. Refuses to run backwards.
 *
 * @param until null while it lasts
 */
public record Interval(Instant from, @Nullable Instant until) {
    public Interval {
        if (until != null && until.isBefore(from)) {
            throw new IllegalArgumentException("它结束在开始之前。 it ends at " + until + ", before it begins at " + from);
        }
    }

    Stretches within(WorkingTime time) {
        return Stretches.of(time.local(from), until == null ? Long.MAX_VALUE : time.local(until));
    }
}
