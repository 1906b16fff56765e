package dev.xinmiao.decision.builtin;

import dev.xinmiao.decision.value.FeelDateTime;
import dev.xinmiao.decision.value.FeelTime;
import dev.xinmiao.decision.value.Range;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.time.temporal.IsoFields;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The calendar, the present, and {@code is}. */
final class TemporalFunctions {
    private TemporalFunctions() {}

    static void define(BuiltIns.Table table) {
        table.define(
                "now(): date and time",
                (a, caller) -> new FeelDateTime(
                        caller.now().toLocalDateTime(), caller.now().getZone()));
        table.define("today(): date", (a, caller) -> caller.now().toLocalDate());
        table.define(
                "day of year(date: date|date and time): number",
                (a, caller) ->
                        BigDecimal.valueOf(ConversionFunctions.dateOf(a[0]).getDayOfYear()));
        table.define(
                "day of week(date: date|date and time): string",
                (a, caller) ->
                        ConversionFunctions.dateOf(a[0]).getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH));
        table.define(
                "month of year(date: date|date and time): string",
                (a, caller) ->
                        ConversionFunctions.dateOf(a[0]).getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH));
        table.define(
                "week of year(date: date|date and time): number",
                (a, caller) ->
                        BigDecimal.valueOf(ConversionFunctions.dateOf(a[0]).get(IsoFields.WEEK_OF_WEEK_BASED_YEAR)));
        table.define("is(value1?: any, value2?: any): boolean", (a, caller) -> identical(a[0], a[1]));
    }

    /** Unlike {@code =}: another zone is another value, whatever the moment. */
    private static boolean identical(@Nullable Object a, @Nullable Object b) {
        if (a instanceof FeelTime || a instanceof FeelDateTime || a instanceof LocalDate || a instanceof Range) {
            return a.equals(b);
        }
        return Objects.equals(a, b) || dev.xinmiao.decision.value.Equality.same(a, b);
    }
}
