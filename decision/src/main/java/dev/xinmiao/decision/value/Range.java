package dev.xinmiao.decision.value;

import dev.xinmiao.decision.expr.Expr.Comparison.Operator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A FEEL range. A null end is open to infinity.
 *
 * @param comparison the operator of a range written as a comparison, {@code (< 10)}; two ranges equal only when
 *     written alike, and {@code (!= 10)} is everything outside its ends
 */
public record Range(
        boolean lowIncluded,
        @Nullable Object low,
        @Nullable Object high,
        boolean highIncluded,
        @Nullable Operator comparison) {

    public static Range of(boolean lowIncluded, Object low, Object high, boolean highIncluded) {
        return new Range(lowIncluded, low, high, highIncluded, null);
    }

    /** Whether the value lies in the range; null where it cannot be compared with the ends. */
    public @Nullable Boolean holds(@Nullable Object value) {
        if (value == null) {
            return null;
        }
        if (comparison == Operator.NOT_EQUAL) {
            Boolean equal = Equality.equal(value, low);
            return equal == null ? null : !equal;
        }
        if (low != null) {
            int order = Ordering.compare(value, low);
            if (order == Ordering.INCOMPARABLE) {
                return null;
            }
            if (order < 0 || (order == 0 && !lowIncluded)) {
                return false;
            }
        }
        if (high != null) {
            int order = Ordering.compare(value, high);
            if (order == Ordering.INCOMPARABLE) {
                return null;
            }
            if (order > 0 || (order == 0 && !highIncluded)) {
                return false;
            }
        }
        return low != null || high != null ? true : null;
    }

    boolean sameAs(Range other) {
        return lowIncluded == other.lowIncluded
                && highIncluded == other.highIncluded
                && comparison == other.comparison
                && Equality.same(low, other.low)
                && Equality.same(high, other.high);
    }

    @Override
    public String toString() {
        return Objects.toString(FeelText.of(this));
    }
}
