package dev.xinmiao.decision.builtin;

import dev.xinmiao.decision.value.Caller;
import dev.xinmiao.decision.value.Decimals;
import dev.xinmiao.decision.value.FeelDateTime;
import dev.xinmiao.decision.value.FeelText;
import dev.xinmiao.decision.value.FeelTime;
import dev.xinmiao.decision.value.TemporalText;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** From text and parts to numbers, dates, times and durations, and back to text. */
final class ConversionFunctions {
    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d{1,5})?");

    private ConversionFunctions() {}

    static void define(BuiltIns.Table table) {
        table.define(
                "number(from: string|number): number",
                (a, caller) -> a[0] instanceof BigDecimal ? a[0] : number((String) a[0], null, null, caller));
        table.define(
                "number(from: string, grouping separator: string?, decimal separator: string?): number",
                (a, caller) -> number((String) a[0], (String) a[1], (String) a[2], caller));
        table.define("string(from: any): string", (a, caller) -> string(a[0], caller));
        table.define("date(from: string|date|date and time): date", (a, caller) -> switch (a[0]) {
            case LocalDate date -> date;
            case FeelDateTime dateTime -> dateTime.date();
            case null, default -> read("date", TemporalText.readDate((String) a[0]), a[0], caller);
        });
        table.define("date(year: number, month: number, day: number): date", (a, caller) -> date(a, caller));
        table.define("time(from: string|time|date|date and time): time", (a, caller) -> switch (a[0]) {
            case FeelTime time -> time;
            case FeelDateTime dateTime -> dateTime.time();
            case LocalDate _ -> new FeelTime(LocalTime.MIDNIGHT, ZoneOffset.UTC);
            case null, default -> read("time", TemporalText.readTime((String) a[0]), a[0], caller);
        });
        table.define(
                "time(hour: number, minute: number, second: number, offset?: days and time duration?): time",
                ConversionFunctions::time);
        table.define("date and time(from: string|date and time|date): date and time", (a, caller) -> switch (a[0]) {
            case FeelDateTime dateTime -> dateTime;
            case LocalDate date -> FeelDateTime.atMidnightUtc(date);
            case null, default -> read("date and time", TemporalText.readDateTime((String) a[0]), a[0], caller);
        });
        table.define("date and time(date: date|date and time, time: time): date and time", (a, caller) -> {
            LocalDate date = a[0] instanceof FeelDateTime dateTime ? dateTime.date() : (LocalDate) a[0];
            FeelTime time = (FeelTime) a[1];
            return FeelDateTime.of(date, time.clock(), time.zone());
        });
        table.define(
                "date and time(year: number, month: number, day: number, hour: number, minute: number, second: number,"
                        + " offset?: days and time duration|string?): date and time",
                ConversionFunctions::dateTime);
        table.define(
                "duration(from: string|days and time duration|years and months duration): duration",
                (a, caller) -> a[0] instanceof String text
                        ? read("duration", TemporalText.readDuration(text), text, caller)
                        : a[0]);
        table.define(
                "years and months duration(from: date|date and time, to: date|date and time): years and months"
                        + " duration",
                (a, caller) -> {
                    Period between = Period.between(dateOf(a[0]), dateOf(a[1]));
                    return TemporalText.months(between.toTotalMonths());
                });
    }

    static LocalDate dateOf(@Nullable Object value) {
        return value instanceof FeelDateTime dateTime
                ? dateTime.date()
                : (LocalDate) java.util.Objects.requireNonNull(value);
    }

    private static @Nullable Object read(String type, @Nullable Object value, @Nullable Object text, Caller caller) {
        return value != null ? value : caller.fail("'%s' is not a %s", text, type);
    }

    private static @Nullable Object string(@Nullable Object value, Caller caller) {
        if (value == null) {
            return null;
        }
        String text = FeelText.start(value, caller.longestText());
        caller.allowLength(text.length());
        return text;
    }

    private static @Nullable Object number(
            String text, @Nullable String grouping, @Nullable String decimal, Caller caller) {
        boolean separators = (grouping == null || " ".equals(grouping) || ",".equals(grouping) || ".".equals(grouping))
                && (decimal == null || ",".equals(decimal) || ".".equals(decimal));
        if (!separators || (grouping != null && grouping.equals(decimal))) {
            return caller.fail("The grouping separator must be ' ', ',' or '.', the decimal separator the other one");
        }
        String plain = grouping == null ? text : text.replace(grouping, "");
        plain = decimal == null ? plain : plain.replace(decimal, ".");
        BigDecimal number = NUMBER.matcher(plain).matches() ? Decimals.read(plain) : null;
        return number != null ? number : caller.fail("'%s' is not a number", text);
    }

    private static @Nullable Object date(@Nullable Object[] a, Caller caller) {
        try {
            return LocalDate.of(integer(a[0]), integer(a[1]), integer(a[2]));
        } catch (DateTimeException | ArithmeticException e) {
            return caller.fail("There is no date of year %s, month %s, day %s", a[0], a[1], a[2]);
        }
    }

    private static @Nullable Object time(@Nullable Object[] a, Caller caller) {
        try {
            return new FeelTime(clock(a[0], a[1], a[2]), zone(a[3]));
        } catch (DateTimeException | ArithmeticException e) {
            return caller.fail("There is no time %s:%s:%s", a[0], a[1], a[2]);
        }
    }

    private static @Nullable Object dateTime(@Nullable Object[] a, Caller caller) {
        try {
            LocalDate date = LocalDate.of(integer(a[0]), integer(a[1]), integer(a[2]));
            return new FeelDateTime(LocalDateTime.of(date, clock(a[3], a[4], a[5])), zone(a[6]));
        } catch (DateTimeException | ArithmeticException e) {
            return caller.fail("There is no date and time %s-%s-%s %s:%s:%s", a[0], a[1], a[2], a[3], a[4], a[5]);
        }
    }

    private static LocalTime clock(@Nullable Object hour, @Nullable Object minute, @Nullable Object second) {
        BigDecimal seconds = (BigDecimal) java.util.Objects.requireNonNull(second);
        BigDecimal whole = seconds.setScale(0, java.math.RoundingMode.FLOOR);
        int nanos = seconds.subtract(whole).movePointRight(9).intValue();
        return LocalTime.of(integer(hour), integer(minute), whole.intValueExact(), nanos);
    }

    private static @Nullable ZoneId zone(@Nullable Object offset) {
        return switch (offset) {
            case Duration duration -> ZoneOffset.ofTotalSeconds(Math.toIntExact(duration.toSeconds()));
            case String region -> ZoneId.of(region);
            case null, default -> null;
        };
    }

    private static int integer(@Nullable Object number) {
        return ((BigDecimal) java.util.Objects.requireNonNull(number)).intValueExact();
    }
}
