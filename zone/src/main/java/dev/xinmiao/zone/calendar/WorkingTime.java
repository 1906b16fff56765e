package dev.xinmiao.zone.calendar;

import dev.xinmiao.zone.pack.InvalidPackException;
import dev.xinmiao.zone.pack.Pack;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** All that clocks of a zone run by: its calendar, its office hours, when it warns and what may stop a clock. */
public final class WorkingTime {
    private final WorkingCalendar calendar;
    private final OfficeHours hours;
    private final int soonPercent;
    private final boolean soonOnDueDay;
    private final Map<String, StopKind> stopKinds;
    private final int close;
    private final int noon;
    private final int officeDay;

    WorkingTime(
            WorkingCalendar calendar,
            OfficeHours hours,
            int soonPercent,
            boolean soonOnDueDay,
            Map<String, StopKind> stopKinds) {
        this.calendar = calendar;
        this.hours = hours;
        this.soonPercent = soonPercent;
        this.soonOnDueDay = soonOnDueDay;
        this.stopKinds = stopKinds;
        close = hours.closes().toSecondOfDay();
        officeDay = hours.length();
        noon = hours.when(officeDay / 2);
    }

    /**
     * Reads {@code calendar/clock.yaml} and the years of a pack.
     *
     * @throws InvalidPackException if there is no such file or something in it or in a year can't be right
     */
    public static WorkingTime load(Pack pack) {
        return WorkingTimeReader.read(pack);
    }

    public WorkingCalendar calendar() {
        return calendar;
    }

    public OfficeHours hours() {
        return hours;
    }

    public ZoneId zone() {
        return hours.zone();
    }

    public Collection<StopKind> stopKinds() {
        return stopKinds.values();
    }

    /** Refuses a code that the zone doesn't have. */
    public StopKind stopKind(String code) {
        StopKind kind = stopKinds.get(code);
        if (kind == null) {
            throw new IllegalArgumentException("没有“" + code + "”这种停表事由。 '" + code
                    + "' is no reason for a clock to stand still; known are " + stopKinds.keySet());
        }
        return kind;
    }

    /** The day on which a limit that begins on a day ends; {@link Limit.None} has none and is refused. */
    public DueDay due(LocalDate from, Limit limit) {
        Reading reading = new Clock(from.atStartOfDay(zone()).toInstant(), limit, List.of())
                .read(from.atStartOfDay(zone()).toInstant(), this);
        LocalDate due = reading.due();
        if (due == null) {
            throw new IllegalArgumentException(limit + " has no end");
        }
        return new DueDay(due, reading.provisional());
    }

    int soonPercent() {
        return soonPercent;
    }

    boolean soonOnDueDay() {
        return soonOnDueDay;
    }

    /** The second of the day at which it closes. */
    int close() {
        return close;
    }

    /** The second at which half of the office hours are over. */
    int noon() {
        return noon;
    }

    /** Seconds of office hours in a working day. */
    int officeDay() {
        return officeDay;
    }

    /** What the zone's wall clock shows, as seconds since 1970. */
    long local(Instant instant) {
        return instant.getEpochSecond() + zone().getRules().getOffset(instant).getTotalSeconds();
    }

    Instant instant(long local) {
        return LocalDateTime.ofEpochSecond(local, 0, ZoneOffset.UTC)
                .atZone(zone())
                .toInstant();
    }

    static LocalDate day(long local) {
        return LocalDate.ofEpochDay(Math.floorDiv(local, Counting.DAY));
    }
}
