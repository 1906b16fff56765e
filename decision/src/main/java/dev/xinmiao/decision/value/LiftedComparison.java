package dev.xinmiao.decision.value;

import dev.xinmiao.decision.expr.Expr.Comparison.Operator;
import dev.xinmiao.decision.expr.FeelType;
import dev.xinmiao.decision.expr.FeelType.Simple;
import dev.xinmiao.decision.value.Possible.Numbers;
import dev.xinmiao.decision.value.Possible.OneOf;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Comparisons of values of which one or both are uncertain; the results are sets of truth values. */
public final class LiftedComparison {
    private LiftedComparison() {}

    /** Compares plain values: true, false, or null where they have no order or are of different kinds. */
    public static @Nullable Boolean plain(Operator operator, @Nullable Object a, @Nullable Object b) {
        if (operator == Operator.EQUAL || operator == Operator.NOT_EQUAL) {
            Boolean equal = Equality.equal(a, b);
            return equal == null ? null : equal == (operator == Operator.EQUAL);
        }
        int order = Ordering.compare(a, b);
        return order == Ordering.INCOMPARABLE ? null : holds(operator, order);
    }

    public static boolean holds(Operator operator, int order) {
        if (order == 0) {
            return operator == Operator.EQUAL || operator == Operator.AT_MOST || operator == Operator.AT_LEAST;
        }
        return operator == Operator.NOT_EQUAL
                || (order < 0
                        ? operator == Operator.LESS || operator == Operator.AT_MOST
                        : operator == Operator.GREATER || operator == Operator.AT_LEAST);
    }

    /** What the comparison may come out as. */
    public static int compare(Operator operator, @Nullable Object a, @Nullable Object b) {
        Numbers x = Intervals.hull(a);
        Numbers y = Intervals.hull(b);
        boolean sets = !(a instanceof Numbers) && !(b instanceof Numbers);
        if (x != null
                && y != null
                && !(sets && operator == Operator.EQUAL)
                && !(sets && operator == Operator.NOT_EQUAL)) {
            return orders(operator, Intervals.mayBeLess(x, y), Intervals.mayBeEqual(x, y), Intervals.mayBeLess(y, x));
        }
        List<@Nullable Object> as = choices(a);
        List<@Nullable Object> bs = choices(b);
        if (as.size() > 1 || bs.size() > 1) {
            int mask = 0;
            for (Object each : as) {
                for (Object other : bs) {
                    mask |= each instanceof Possible || other instanceof Possible
                            ? compare(operator, each, other)
                            : Truth.of(plain(operator, each, other));
                }
            }
            return mask;
        }
        return operator == Operator.EQUAL || operator == Operator.NOT_EQUAL
                ? (operator == Operator.EQUAL ? equal(a, b) : Truth.not(equal(a, b)))
                : ordered(a, b);
    }

    /** Like {@link Equality#same}: what is of different kinds is not the same. */
    public static int same(@Nullable Object a, @Nullable Object b) {
        int mask = Possibles.within(a) || Possibles.within(b)
                ? compare(Operator.EQUAL, a, b)
                : Truth.of(Equality.same(a, b));
        return (mask & Truth.NULL) == 0 ? mask : (mask & Truth.TRUE) | Truth.FALSE;
    }

    private static int orders(Operator operator, boolean less, boolean equal, boolean greater) {
        int mask = 0;
        if (less) {
            mask |= holds(operator, -1) ? Truth.TRUE : Truth.FALSE;
        }
        if (equal) {
            mask |= holds(operator, 0) ? Truth.TRUE : Truth.FALSE;
        }
        if (greater) {
            mask |= holds(operator, 1) ? Truth.TRUE : Truth.FALSE;
        }
        return mask;
    }

    private static List<@Nullable Object> choices(@Nullable Object value) {
        return value instanceof OneOf oneOf ? oneOf.values() : Collections.singletonList(value);
    }

    private static int equal(@Nullable Object a, @Nullable Object b) {
        if (a == null || b == null) {
            Object other = a == null ? b : a;
            return other == null ? Truth.TRUE : Possibles.mayBeNull(other) ? Truth.TRUE | Truth.FALSE : Truth.FALSE;
        }
        FeelType x = Types.unrestricted(Types.of(a));
        FeelType y = Types.unrestricted(Types.of(b));
        if (!(x instanceof Simple) || !(y instanceof Simple) || x == Simple.ANY || y == Simple.ANY) {
            return Truth.ANY;
        }
        boolean nulls = Possibles.mayBeNull(a) || Possibles.mayBeNull(b);
        if (x == y) {
            return Truth.TRUE | Truth.FALSE;
        }
        return nulls ? Truth.ANY : Truth.NULL;
    }

    private static int ordered(@Nullable Object a, @Nullable Object b) {
        if (a == null || b == null) {
            return Truth.NULL;
        }
        FeelType x = Types.unrestricted(Types.of(a));
        boolean comparable = x.equals(Types.unrestricted(Types.of(b)))
                && x instanceof Simple simple
                && switch (simple) {
                    case NUMBER, STRING, DATE, DAYS_TIME_DURATION, YEARS_MONTHS_DURATION -> true;
                    // with and without a zone they have no order
                    case ANY, NULL, BOOLEAN, TIME, DATE_TIME -> false;
                };
        boolean nulls = Possibles.mayBeNull(a) || Possibles.mayBeNull(b);
        return comparable && !nulls ? Truth.TRUE | Truth.FALSE : Truth.ANY;
    }
}
