package dev.xinmiao.decision.value;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * A FEEL time of day, with an offset, a region or neither.
 *
 * @param zone a {@link ZoneOffset}, a region, or null for a local time
 */
public record FeelTime(LocalTime clock, @Nullable ZoneId zone) {

    /** The offset from UTC in seconds, null for a local time. A region's is that of its standard time. */
    public @Nullable Integer offsetSeconds() {
        return switch (zone) {
            case null -> null;
            case ZoneOffset offset -> offset.getTotalSeconds();
            case ZoneId region ->
                region.getRules().getStandardOffset(Instant.EPOCH).getTotalSeconds();
        };
    }

    /** Seconds since midnight UTC; of the local clock where there is no zone. */
    long secondOfDay() {
        Integer offset = offsetSeconds();
        return clock.toSecondOfDay() - (offset == null ? 0L : offset);
    }

    /** Moves the clock, wrapping around midnight. */
    public FeelTime plusSeconds(long seconds) {
        return new FeelTime(clock.plusSeconds(seconds % 86_400), zone);
    }

    @Override
    public String toString() {
        return TemporalText.write(this);
    }

    static @Nullable ZoneId zoneOrNull(String id) {
        try {
            return ZoneId.of(id);
        } catch (DateTimeException unknown) {
            return null;
        }
    }
}
