package dev.xinmiao.decision.value;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads and writes FEEL's dates, times and durations (XML Schema's lexical forms, and {@code @Region/City}). */
public final class TemporalText {
    private static final Pattern DATE = Pattern.compile("(-?)([1-9]\\d{4,8}|\\d{4})-(\\d\\d)-(\\d\\d)");
    private static final Pattern TIME =
            Pattern.compile("(\\d\\d):(\\d\\d):(\\d\\d)(?:\\.(\\d+))?(Z|z|[+-]\\d\\d:\\d\\d(?::\\d\\d)?|@.+)?");
    private static final Pattern MONTHS = Pattern.compile("(-?)P(?:(\\d+)Y)?(?:(\\d+)M)?");
    private static final Pattern SECONDS =
            Pattern.compile("(-?)P(?:(\\d+)D)?(T(?:(\\d+)H)?(?:(\\d+)M)?(?:(\\d+(?:\\.\\d*)?|\\.\\d+)S)?)?");
    /** FEEL allows years up to nine digits; so does {@link LocalDate}. */
    private static final BigDecimal LONGEST = BigDecimal.valueOf(Long.MAX_VALUE);

    /** No duration that can be held needs as many; reading more digits than that would take its time. */
    private static final int MOST_CHARACTERS = 200;

    private TemporalText() {}

    /** Any of the forms, as in {@code @"…"}; null if it is none. */
    public static @Nullable Object read(String text) {
        if (text.startsWith("P") || text.startsWith("-P")) {
            return readDuration(text);
        }
        Object date = readDate(text);
        if (date != null) {
            return date;
        }
        Object time = readTime(text);
        return time != null ? time : text.indexOf('T') > 0 ? readDateTime(text) : null;
    }

    public static @Nullable LocalDate readDate(String text) {
        Matcher m = DATE.matcher(text);
        if (!m.matches()) {
            return null;
        }
        try {
            int year = Integer.parseInt(m.group(2));
            return LocalDate.of(
                    m.group(1).isEmpty() ? year : -year, Integer.parseInt(m.group(3)), Integer.parseInt(m.group(4)));
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    public static @Nullable FeelTime readTime(String text) {
        Matcher m = TIME.matcher(text);
        if (!m.matches()) {
            return null;
        }
        String fraction = m.group(4);
        int hour = Integer.parseInt(m.group(1));
        int minute = Integer.parseInt(m.group(2));
        int second = Integer.parseInt(m.group(3));
        if (hour > 23 || minute > 59 || second > 59) {
            return null;
        }
        LocalTime clock = LocalTime.of(hour, minute, second, fraction == null ? 0 : nanos(fraction));
        String zone = m.group(5);
        if (zone == null) {
            return new FeelTime(clock, null);
        }
        ZoneId id = readZone(zone);
        return id == null ? null : new FeelTime(clock, id);
    }

    /** A date and time, or a date alone, read as its midnight. */
    public static @Nullable FeelDateTime readDateTime(String text) {
        int t = text.indexOf('T');
        LocalDate date = readDate(t < 0 ? text : text.substring(0, t));
        if (date == null) {
            return null;
        }
        if (t < 0) {
            return FeelDateTime.of(date, LocalTime.MIDNIGHT, null);
        }
        // 24:00:00 is XML Schema's other name for the next day's midnight
        if (text.startsWith("24:00:00", t + 1)) {
            FeelDateTime start = readDateTime(text.substring(0, t + 1) + "00" + text.substring(t + 3));
            return start == null ? null : new FeelDateTime(start.local().plusDays(1), start.zone());
        }
        FeelTime time = readTime(text.substring(t + 1));
        return time == null ? null : FeelDateTime.of(date, time.clock(), time.zone());
    }

    /** A {@link Duration} or a {@link Period} of years and months. */
    public static @Nullable Object readDuration(String text) {
        if (text.length() > MOST_CHARACTERS) {
            return null;
        }
        Matcher m = MONTHS.matcher(text);
        if (m.matches() && (m.group(2) != null || m.group(3) != null)) {
            try {
                long years = m.group(2) == null ? 0 : Long.parseLong(m.group(2));
                long months = m.group(3) == null ? 0 : Long.parseLong(m.group(3));
                return months((m.group(1).isEmpty() ? 1 : -1) * Math.addExact(Math.multiplyExact(years, 12L), months));
            } catch (ArithmeticException | NumberFormatException tooLong) {
                return null;
            }
        }
        m = SECONDS.matcher(text);
        if (!m.matches() || text.endsWith("T") || text.endsWith("P")) {
            return null;
        }
        BigDecimal seconds = part(m.group(2), 86_400)
                .add(part(m.group(4), 3_600))
                .add(part(m.group(5), 60))
                .add(part(m.group(6), 1));
        if (seconds.compareTo(LONGEST) >= 0) {
            return null;
        }
        return seconds(m.group(1).isEmpty() ? seconds : seconds.negate());
    }

    /** A years and months duration; null beyond what {@link Period} holds. */
    public static @Nullable Period months(long months) {
        long years = months / 12;
        return Math.abs(years) > Integer.MAX_VALUE ? null : Period.of((int) years, (int) (months % 12), 0);
    }

    public static Duration seconds(BigDecimal seconds) {
        long whole = seconds.longValue();
        return Duration.ofSeconds(
                whole,
                seconds.subtract(BigDecimal.valueOf(whole)).movePointRight(9).longValue());
    }

    private static BigDecimal part(@Nullable String digits, long unit) {
        return digits == null ? BigDecimal.ZERO : new BigDecimal(digits).multiply(BigDecimal.valueOf(unit));
    }

    private static int nanos(String fraction) {
        return Integer.parseInt((fraction + "000000000").substring(0, 9));
    }

    private static @Nullable ZoneId readZone(String text) {
        if (text.equalsIgnoreCase("Z")) {
            return ZoneOffset.UTC;
        }
        if (text.charAt(0) == '@') {
            return FeelTime.zoneOrNull(text.substring(1));
        }
        return text.equals("-00:00") ? ZoneOffset.UTC : FeelTime.zoneOrNull(text);
    }

    static String write(FeelTime time) {
        return clock(time.clock()) + zone(time.zone());
    }

    static String write(FeelDateTime dateTime) {
        return write(dateTime.date()) + "T" + clock(dateTime.local().toLocalTime()) + zone(dateTime.zone());
    }

    static String write(LocalDate date) {
        String text = date.toString();
        return text.startsWith("+") ? text.substring(1) : text;
    }

    private static String clock(LocalTime clock) {
        String text = clock.format(DateTimeFormatter.ISO_LOCAL_TIME);
        int dot = text.indexOf('.');
        return dot < 0 ? text : text.replaceFirst("0+$", "");
    }

    private static String zone(@Nullable ZoneId zone) {
        return switch (zone) {
            case null -> "";
            case ZoneOffset offset -> offset.getId();
            case ZoneId region -> "@" + region.getId();
        };
    }

    static String write(Period period) {
        long total = period.toTotalMonths();
        long years = Math.abs(total / 12);
        long months = Math.abs(total % 12);
        return (total < 0 ? "-P" : "P")
                + (years != 0 ? years + "Y" : "")
                + (months != 0 || years == 0 ? months + "M" : "");
    }

    static String write(Duration duration) {
        Duration size = duration.abs();
        StringBuilder text = new StringBuilder(duration.isNegative() ? "-P" : "P");
        if (size.toDays() != 0) {
            text.append(size.toDays()).append('D');
        }
        BigDecimal seconds = BigDecimal.valueOf(size.toSecondsPart())
                .add(BigDecimal.valueOf(size.toNanosPart(), 9))
                .stripTrailingZeros();
        if (size.toHoursPart() != 0 || size.toMinutesPart() != 0 || seconds.signum() != 0 || size.isZero()) {
            text.append('T');
            if (size.toHoursPart() != 0) {
                text.append(size.toHoursPart()).append('H');
            }
            if (size.toMinutesPart() != 0) {
                text.append(size.toMinutesPart()).append('M');
            }
            if (seconds.signum() != 0 || size.isZero()) {
                text.append(seconds.toPlainString()).append('S');
            }
        }
        return text.toString();
    }
}
