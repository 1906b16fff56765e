package dev.xinmiao.decision.value;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * A FEEL date and time, with an offset, a region or neither.
 *
 * @param zone a {@link ZoneOffset}, a region, or null for a local date and time
 */
public record FeelDateTime(LocalDateTime local, @Nullable ZoneId zone) {

    /** Midnight UTC of a date: what a date means where a date and time is wanted. */
    public static FeelDateTime atMidnightUtc(LocalDate date) {
        return new FeelDateTime(date.atStartOfDay(), ZoneOffset.UTC);
    }

    public FeelTime time() {
        return new FeelTime(local.toLocalTime(), zone);
    }

    public LocalDate date() {
        return local.toLocalDate();
    }

    /** The offset from UTC at this moment in seconds, null for a local one. */
    public @Nullable Integer offsetSeconds() {
        return zone == null ? null : zone.getRules().getOffset(local).getTotalSeconds();
    }

    /** Seconds on the UTC time line; a local one is read as UTC. */
    public long epochSecond() {
        Integer offset = offsetSeconds();
        return local.toEpochSecond(ZoneOffset.UTC) - (offset == null ? 0 : offset);
    }

    /** A point later on the time line; across a change of summer time the clock jumps. */
    public FeelDateTime plus(Duration duration) {
        if (zone == null || zone instanceof ZoneOffset) {
            return new FeelDateTime(local.plus(duration), zone);
        }
        return new FeelDateTime(local.atZone(zone).plus(duration).toLocalDateTime(), zone);
    }

    public FeelDateTime plusMonths(long months) {
        return new FeelDateTime(local.plusMonths(months), zone);
    }

    public static FeelDateTime of(LocalDate date, LocalTime clock, @Nullable ZoneId zone) {
        return new FeelDateTime(LocalDateTime.of(date, clock), zone);
    }

    @Override
    public String toString() {
        return TemporalText.write(this);
    }
}
