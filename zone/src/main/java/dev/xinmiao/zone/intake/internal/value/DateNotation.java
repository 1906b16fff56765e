package dev.xinmiao.zone.intake.internal.value;

import dev.xinmiao.zone.intake.Fault;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads days in the notations of Chinese offices: {@code 2026-03-05}, {@code 2026/3/5}, {@code 2026.3.5}, {@code 20260305},
 * {@code 2026年3月5日}, a spreadsheet's serial day; a time of day after it is dropped. Notations that begin with the day or
 * the month are refused: 03/05/2026 is two days.
 */
public final class DateNotation {
    private static final Pattern DAY = Pattern.compile("([0-9]{4})(?:([-/.])([0-9]{1,2})\\2([0-9]{1,2})"
            + "|年([0-9]{1,2})月([0-9]{1,2})[日号]|([0-9]{2})([0-9]{2}))"
            + "(?:T?[0-9]{1,2}(?:[:时][0-9]{1,2})(?:[:分][0-9]{1,2}(?:\\.[0-9]+)?[秒]?)?[Z]?)?");
    private static final Pattern MONTH_ONLY = Pattern.compile("[0-9]{4}(?:[-/.][0-9]{1,2}|年[0-9]{1,2}月|年)");
    private static final Pattern SERIAL = Pattern.compile("[0-9]{5}(?:\\.[0-9]+)?");
    private static final Pattern YEAR = Pattern.compile("([0-9]{4})(?:\\.0+)?(?:年|年度)?");
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2100;

    private DateNotation() {}

    public static Reading<LocalDate> day(String text) {
        String compact = Notation.compact(text);
        Matcher day = DAY.matcher(compact);
        if (day.matches()) {
            return day(day);
        }
        if (SERIAL.matcher(compact).matches()) {
            return SerialDate.toDate(new BigDecimal(compact), false)
                    .map(Reading::known)
                    .orElseGet(() -> Reading.wrong(Fault.DATE_IMPLAUSIBLE));
        }
        return Reading.wrong(MONTH_ONLY.matcher(compact).matches() ? Fault.DATE_WITHOUT_DAY : Fault.DATE_WRONG);
    }

    private static Reading<LocalDate> day(Matcher parts) {
        int first = parts.group(3) != null ? 3 : parts.group(5) != null ? 5 : 7;
        int year = Integer.parseInt(parts.group(1));
        try {
            LocalDate day =
                    LocalDate.of(year, Integer.parseInt(parts.group(first)), Integer.parseInt(parts.group(first + 1)));
            return year < FIRST_YEAR || year > LAST_YEAR ? Reading.wrong(Fault.DATE_IMPLAUSIBLE) : Reading.known(day);
        } catch (DateTimeException e) {
            return Reading.wrong(Fault.DATE_WRONG);
        }
    }

    /** {@code 2025}, {@code 2025年}, {@code 2025年度}, or the year of a day. */
    public static Reading<Integer> year(String text) {
        Matcher year = YEAR.matcher(Notation.compact(text));
        if (!year.matches()) {
            return day(text).then(day -> Reading.known(day.getYear()));
        }
        int number = Integer.parseInt(year.group(1));
        return number < FIRST_YEAR || number > LAST_YEAR
                ? Reading.wrong(Fault.DATE_IMPLAUSIBLE)
                : Reading.known(number);
    }
}
