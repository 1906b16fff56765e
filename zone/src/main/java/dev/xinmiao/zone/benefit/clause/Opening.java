package dev.xinmiao.zone.benefit.clause;

import dev.xinmiao.zone.kernel.ZoneClock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Locale;

/** A window as pages write it: a close at midnight is 24:00 of the day before, as notices say. */
public record Opening(Instant opens, Instant closes, boolean open) {
    public static Opening of(Window.Once window, Instant now) {
        return new Opening(
                window.opens(), window.closes(), !now.isBefore(window.opens()) && now.isBefore(window.closes()));
    }

    /** Whether it is still to come. */
    public boolean isAhead(Instant now) {
        return now.isBefore(opens);
    }

    public String opensZh() {
        return zh(at(opens), false);
    }

    public String closesZh() {
        return zh(at(closes), true);
    }

    public String opensEn() {
        return en(at(opens), false);
    }

    public String closesEn() {
        return en(at(closes), true);
    }

    private static ZonedDateTime at(Instant instant) {
        return instant.atZone(ZoneClock.CHINA);
    }

    private static String zh(ZonedDateTime at, boolean end) {
        LocalDate day = day(at, end);
        return "%d年%d月%d日 %s".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth(), time(at, end));
    }

    private static String en(ZonedDateTime at, boolean end) {
        return day(at, end) + " " + time(at, end);
    }

    private static LocalDate day(ZonedDateTime at, boolean end) {
        return isMidnight(at) && end ? at.toLocalDate().minusDays(1) : at.toLocalDate();
    }

    private static String time(ZonedDateTime at, boolean end) {
        return isMidnight(at) && end ? "24:00" : String.format(Locale.ROOT, "%02d:%02d", at.getHour(), at.getMinute());
    }

    private static boolean isMidnight(ZonedDateTime at) {
        return at.toLocalTime().equals(LocalTime.MIDNIGHT);
    }
}
