package dev.xinmiao.zone.benefit.clause;

import dev.xinmiao.zone.kernel.ZoneClock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.Year;
import java.time.temporal.ChronoUnit;

/** When applications are taken (申报时间): from a moment up to, but not including, another. All moments are China's. */
public sealed interface Window {

    /** Once. A window that closes at 24:00 of a day closes when the next begins. */
    record Once(Instant opens, Instant closes) implements Window {}

    /** Every year from one day to another, in whole minutes of the day. */
    record Yearly(MonthDay from, LocalTime opens, MonthDay until, LocalTime closes, boolean midnight)
            implements Window {}

    /** The opening that is open at that moment or comes next; for one that has closed for good, the last. */
    default Once around(Instant now) {
        return switch (this) {
            case Once once -> once;
            case Yearly yearly -> {
                int year = now.atZone(ZoneClock.CHINA).getYear();
                Once thisYear = in(yearly, Year.of(year));
                yield thisYear.closes().isAfter(now) ? thisYear : in(yearly, Year.of(year + 1));
            }
        };
    }

    private static Once in(Yearly yearly, Year year) {
        LocalDateTime end = yearly.until().atYear(year.getValue()).atTime(yearly.closes());
        return new Once(
                at(yearly.from().atYear(year.getValue()).atTime(yearly.opens())),
                at(yearly.midnight() ? end.truncatedTo(ChronoUnit.DAYS).plusDays(1) : end));
    }

    private static Instant at(LocalDateTime local) {
        return local.atZone(ZoneClock.CHINA).toInstant();
    }

    default boolean isOpen(Instant now) {
        Once once = around(now);
        return !now.isBefore(once.opens()) && now.isBefore(once.closes());
    }
}
