package dev.xinmiao.decision.value;

import java.math.BigDecimal;
import java.math.MathContext;
import org.jspecify.annotations.Nullable;

/**
 * One end of an interval: a number that is reached ({@code included}) or only approached, or infinity.
 *
 * @param value null for infinity
 * @param sign of infinity; 0 for a number
 */
record Bound(@Nullable BigDecimal value, int sign, boolean included) {

    static Bound at(BigDecimal value, boolean included) {
        return new Bound(value, 0, included);
    }

    static Bound infinite(int sign) {
        return new Bound(null, sign, false);
    }

    int compare(Bound other) {
        if (value == null || other.value == null) {
            return Integer.compare(sign, other.sign);
        }
        return value.compareTo(other.value);
    }

    int signum() {
        return value == null ? sign : value.signum();
    }

    boolean isZero() {
        return value != null && value.signum() == 0;
    }

    Bound negate() {
        return value == null ? infinite(-sign) : at(value.negate(), included);
    }

    Bound plus(Bound other) {
        if (value == null) {
            return this;
        }
        if (other.value == null) {
            return other;
        }
        BigDecimal sum = value.add(other.value, MathContext.DECIMAL128);
        return at(sum, (included && other.included) || sum.signum() != 0);
    }

    Bound times(Bound other) {
        if (isZero() || other.isZero()) {
            return at(BigDecimal.ZERO, (isZero() && included) || (other.isZero() && other.included));
        }
        return value == null || other.value == null
                ? infinite(signum() * other.signum())
                : at(value.multiply(other.value, MathContext.DECIMAL128), true);
    }

    /**
     * The quotient at a corner.
     *
     * @param divisorSign of the whole divisor, which tells from which side zero is approached
     * @return null for infinity by infinity: the other corners enclose whatever that is
     */
    @Nullable
    Bound by(Bound divisor, int divisorSign) {
        if (isZero()) {
            return this;
        }
        if (divisor.isZero()) {
            return infinite(signum() * divisorSign);
        }
        if (divisor.value == null) {
            return value == null ? null : at(BigDecimal.ZERO, false);
        }
        return value == null
                ? infinite(sign * divisorSign)
                : at(value.divide(divisor.value, MathContext.DECIMAL128), true);
    }

    /** The lower of two ends of a union: reached if either is. */
    Bound lowest(Bound other) {
        int order = compare(other);
        return order == 0 ? (included ? this : other) : order < 0 ? this : other;
    }

    Bound highest(Bound other) {
        int order = compare(other);
        return order == 0 ? (included ? this : other) : order > 0 ? this : other;
    }

    /** The lower of two upper ends that both apply: reached only if both are. */
    Bound tightest(Bound other) {
        int order = compare(other);
        return order == 0 ? (included ? other : this) : order < 0 ? this : other;
    }

    /** The higher of two lower ends that both apply. */
    Bound tightestLow(Bound other) {
        int order = compare(other);
        return order == 0 ? (included ? other : this) : order > 0 ? this : other;
    }
}
