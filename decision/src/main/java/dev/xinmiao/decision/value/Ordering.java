package dev.xinmiao.decision.value;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import org.jspecify.annotations.Nullable;

/** FEEL's order of plain values: numbers, strings, dates, times and durations, each among themselves. */
public final class Ordering {
    /** Returned by {@link #compare} for values that have no order between them. */
    public static final int INCOMPARABLE = Integer.MIN_VALUE;

    private Ordering() {}

    /** Negative, zero, positive, or {@link #INCOMPARABLE}. */
    public static int compare(@Nullable Object a, @Nullable Object b) {
        if (a == null || b == null) {
            return INCOMPARABLE;
        }
        return switch (a) {
            case BigDecimal x -> b instanceof BigDecimal y ? x.compareTo(y) : INCOMPARABLE;
            case String x -> b instanceof String y ? Integer.signum(byCodePoint(x, y)) : INCOMPARABLE;
            case LocalDate x ->
                switch (b) {
                    case LocalDate y -> Integer.signum(x.compareTo(y));
                    default -> INCOMPARABLE;
                };
            case FeelDateTime x ->
                b instanceof FeelDateTime y && (x.zone() == null) == (y.zone() == null)
                        ? Long.compare(x.epochSecond(), y.epochSecond())
                        : INCOMPARABLE;
            case FeelTime x ->
                b instanceof FeelTime y && (x.zone() == null) == (y.zone() == null)
                        ? Long.compare(x.secondOfDay(), y.secondOfDay())
                        : INCOMPARABLE;
            case Duration x -> b instanceof Duration y ? Integer.signum(x.compareTo(y)) : INCOMPARABLE;
            case Period x -> b instanceof Period y ? Long.compare(x.toTotalMonths(), y.toTotalMonths()) : INCOMPARABLE;
            default -> INCOMPARABLE;
        };
    }

    /** UTF-16 order differs from the order of code points beyond the basic plane. */
    private static int byCodePoint(String a, String b) {
        int length = Math.min(a.length(), b.length());
        for (int i = 0; i < length; i++) {
            char x = a.charAt(i);
            char y = b.charAt(i);
            if (x != y) {
                return Character.isSurrogate(x) != Character.isSurrogate(y)
                        ? (Character.isSurrogate(x) ? 1 : -1)
                        : x - y;
            }
        }
        return a.length() - b.length();
    }
}
