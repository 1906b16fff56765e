package dev.xinmiao.decision.value;

import java.math.BigDecimal;
import java.time.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** FEEL's equality of plain values. */
public final class Equality {
    private Equality() {}

    /** {@code a = b}: null where the two are of different kinds, so that they cannot be compared. */
    public static @Nullable Boolean equal(@Nullable Object a, @Nullable Object b) {
        if (a == null || b == null) {
            return a == b;
        }
        if (a instanceof BigDecimal x) {
            return b instanceof BigDecimal y ? x.compareTo(y) == 0 : null;
        }
        return a instanceof String || a instanceof Boolean
                ? (a.getClass() == b.getClass() ? a.equals(b) : null)
                : equalOthers(a, b);
    }

    private static @Nullable Boolean equalOthers(Object a, Object b) {
        return switch (a) {
            case List<?> x -> b instanceof List<?> y ? equalLists(x, y) : null;
            case FeelContext x -> b instanceof FeelContext y ? equalContexts(x, y) : null;
            case FeelTime x -> b instanceof FeelTime y ? equalTimes(x, y) : null;
            case FeelDateTime x -> b instanceof FeelDateTime y ? equalDateTimes(x, y) : null;
            case Period x -> b instanceof Period y ? x.toTotalMonths() == y.toTotalMonths() : null;
            case Range x -> b instanceof Range y ? x.sameAs(y) : null;
            default ->
                a.getClass() == b.getClass() || a instanceof FeelFunction && b instanceof FeelFunction
                        ? a.equals(b)
                        : null;
        };
    }

    /** Whether two values are one and the same for the purpose of collecting distinct values; never null. */
    public static boolean same(@Nullable Object a, @Nullable Object b) {
        return a == b || Boolean.TRUE.equals(equal(a, b));
    }

    private static @Nullable Boolean equalLists(List<?> a, List<?> b) {
        if (a.size() != b.size()) {
            return false;
        }
        for (int i = 0; i < a.size(); i++) {
            if (!same(a.get(i), b.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean equalContexts(FeelContext a, FeelContext b) {
        if (!a.names().equals(b.names())) {
            return false;
        }
        for (String name : a.names()) {
            if (!same(a.get(name), b.get(name))) {
                return false;
            }
        }
        return true;
    }

    /** Fractions of a second do not count: FEEL compares times by hour, minute, second and offset. */
    private static boolean equalTimes(FeelTime a, FeelTime b) {
        return (a.zone() == null) == (b.zone() == null) && a.secondOfDay() == b.secondOfDay();
    }

    private static boolean equalDateTimes(FeelDateTime a, FeelDateTime b) {
        return (a.zone() == null) == (b.zone() == null) && a.epochSecond() == b.epochSecond();
    }
}
