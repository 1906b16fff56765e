package dev.xinmiao.decision.value;

import dev.xinmiao.decision.expr.FeelType.Simple;
import dev.xinmiao.decision.value.Possible.Numbers;
import dev.xinmiao.decision.value.Possible.OneOf;
import java.math.BigDecimal;
import java.util.BitSet;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Interval arithmetic over {@link Numbers}. Rounding to 34 digits is monotone, so bounds computed with it are sound
 * when closed; but an open bound may be reached by rounding (1 − 10⁻³⁴ plus 10 is 11), so it stays open only at
 * zero, which no rounding of a non-zero number gives, and where an operation is exact.
 */
public final class Intervals {
    private static final BitSet NONE = new BitSet();

    private Intervals() {}

    /** The smallest interval around a value whose every possibility is a number; null if it may be anything else. */
    public static @Nullable Numbers hull(@Nullable Object value) {
        return switch (value) {
            case Numbers numbers -> numbers;
            case BigDecimal number -> new Numbers(number, true, number, true, NONE);
            case OneOf oneOf -> hull(oneOf);
            case null, default -> null;
        };
    }

    private static @Nullable Numbers hull(OneOf oneOf) {
        BigDecimal low = null;
        BigDecimal high = null;
        for (Object each : oneOf.values()) {
            if (!(each instanceof BigDecimal number)) {
                return null;
            }
            low = low == null ? number : low.min(number);
            high = high == null ? number : high.max(number);
        }
        return new Numbers(low, true, high, true, oneOf.causes());
    }

    public static boolean contains(Numbers interval, BigDecimal number) {
        Bound point = Bound.at(number, true);
        int low = bottom(interval).compare(point);
        int high = top(interval).compare(point);
        return (low < 0 || (low == 0 && interval.lowIncluded()))
                && (high > 0 || (high == 0 && interval.highIncluded()));
    }

    /** Whether some member of {@code a} is less than some member of {@code b}. */
    public static boolean mayBeLess(Numbers a, Numbers b) {
        return bottom(a).compare(top(b)) < 0;
    }

    /** Whether some number is a member of both. */
    public static boolean mayBeEqual(Numbers a, Numbers b) {
        return reaches(bottom(a), top(b)) && reaches(bottom(b), top(a));
    }

    private static boolean reaches(Bound low, Bound high) {
        int order = low.compare(high);
        return order < 0 || (order == 0 && low.included() && high.included());
    }

    public static Object add(Numbers a, Numbers b, BitSet causes) {
        return of(bottom(a).plus(bottom(b)), top(a).plus(top(b)), causes);
    }

    public static Object subtract(Numbers a, Numbers b, BitSet causes) {
        return of(bottom(a).plus(top(b).negate()), top(a).plus(bottom(b).negate()), causes);
    }

    /** Powers of a positive base to a fixed whole exponent grow with it; otherwise little can be said simply. */
    public static Object power(Numbers a, Numbers b, BitSet causes) {
        boolean square = b.low() != null && b.low().equals(b.high()) && b.low().compareTo(BigDecimal.TWO) == 0;
        return square ? multiply(magnitude(a), magnitude(a), causes) : Possibles.anything(Simple.NUMBER, causes);
    }

    private static Numbers magnitude(Numbers a) {
        return java.util.Objects.requireNonNull(hull(absolute(a)));
    }

    public static Object negate(Numbers a) {
        return of(top(a).negate(), bottom(a).negate(), a.causes());
    }

    public static Object multiply(Numbers a, Numbers b, BitSet causes) {
        Bound first = bottom(a).times(bottom(b));
        Bound second = bottom(a).times(top(b));
        Bound third = top(a).times(bottom(b));
        Bound fourth = top(a).times(top(b));
        return of(
                first.lowest(second).lowest(third).lowest(fourth),
                first.highest(second).highest(third).highest(fourth),
                causes);
    }

    /** Division; where the divisor may be zero the quotient may be null, and nothing is known of it. */
    public static Object divide(Numbers a, Numbers b, BitSet causes) {
        if (contains(b, BigDecimal.ZERO)) {
            return Possibles.anything(Simple.NUMBER, causes);
        }
        int sign = bottom(b).signum() >= 0 ? 1 : -1;
        Bound low = null;
        Bound high = null;
        for (Bound x : new Bound[] {bottom(a), top(a)}) {
            for (Bound y : new Bound[] {bottom(b), top(b)}) {
                Bound corner = x.by(y, sign);
                if (corner != null) {
                    low = low == null ? corner : low.lowest(corner);
                    high = high == null ? corner : high.highest(corner);
                }
            }
        }
        return low == null || high == null ? Possibles.anything(Simple.NUMBER, causes) : of(low, high, causes);
    }

    public static Object absolute(Numbers a) {
        Bound low = bottom(a);
        Bound high = top(a);
        if (low.signum() >= 0) {
            return a;
        }
        return high.signum() <= 0
                ? negate(a)
                : of(Bound.at(BigDecimal.ZERO, true), high.highest(low.negate()), a.causes());
    }

    /** A function that never decreases and whose result at a bound may be reached from within. */
    public static Object increasing(Numbers a, UnaryOperator<BigDecimal> function) {
        return of(mapped(bottom(a), function), mapped(top(a), function), a.causes());
    }

    /** Rounding down to a multiple of {@code unit}: below an open upper bound that is one, the next lower is the last. */
    public static Object floor(Numbers a, BigDecimal unit, UnaryOperator<BigDecimal> function) {
        Bound high = mapped(top(a), function);
        if (high.value() != null && !a.highIncluded() && high.compare(top(a)) == 0) {
            high = Bound.at(high.value().subtract(unit), true);
        }
        return of(mapped(bottom(a), function), high, a.causes());
    }

    /** Rounding up, the mirror image. */
    public static Object ceiling(Numbers a, BigDecimal unit, UnaryOperator<BigDecimal> function) {
        Bound low = mapped(bottom(a), function);
        if (low.value() != null && !a.lowIncluded() && low.compare(bottom(a)) == 0) {
            low = Bound.at(low.value().add(unit), true);
        }
        return of(low, mapped(top(a), function), a.causes());
    }

    /** The smallest of one number out of each interval. */
    public static Object min(List<Numbers> all, BitSet causes) {
        Bound low = bottom(all.getFirst());
        Bound high = top(all.getFirst());
        for (Numbers each : all) {
            low = low.lowest(bottom(each));
            high = high.tightest(top(each));
        }
        return of(low, high, causes);
    }

    public static Object max(List<Numbers> all, BitSet causes) {
        Bound low = bottom(all.getFirst());
        Bound high = top(all.getFirst());
        for (Numbers each : all) {
            low = low.tightestLow(bottom(each));
            high = high.highest(top(each));
        }
        return of(low, high, causes);
    }

    static Object join(Numbers a, Numbers b, BitSet causes) {
        return of(bottom(a).lowest(bottom(b)), top(a).highest(top(b)), causes);
    }

    /** The part of an interval up to an end; all of it where nothing would be left. */
    static Object below(Numbers within, BigDecimal end, boolean included) {
        Bound high = top(within).tightest(Bound.at(end, included));
        return reaches(bottom(within), high) ? of(bottom(within), high, within.causes()) : within;
    }

    static Object above(Numbers within, BigDecimal end, boolean included) {
        Bound low = bottom(within).tightestLow(Bound.at(end, included));
        return reaches(low, top(within)) ? of(low, top(within), within.causes()) : within;
    }

    private static Bound mapped(Bound bound, UnaryOperator<BigDecimal> function) {
        return bound.value() == null ? bound : Bound.at(function.apply(bound.value()), true);
    }

    private static Bound bottom(Numbers a) {
        return a.low() == null ? Bound.infinite(-1) : Bound.at(a.low(), a.lowIncluded());
    }

    private static Bound top(Numbers a) {
        return a.high() == null ? Bound.infinite(1) : Bound.at(a.high(), a.highIncluded());
    }

    private static Object of(Bound low, Bound high, BitSet causes) {
        if (low.value() != null && low.compare(high) == 0) {
            return low.value();
        }
        return new Numbers(low.value(), low.included(), high.value(), high.included(), causes);
    }
}
