package dev.xinmiao.decision.value;

import java.math.BigDecimal;
import java.math.MathContext;
import org.jspecify.annotations.Nullable;

/** FEEL's numbers: 34 digits, half-even; roots, powers, logarithms to all their digits. */
public final class Decimals {
    public static final MathContext CONTEXT = MathContext.DECIMAL128;

    /** Intermediate results carry guard digits, so that the last of the 34 is right but in near-ties. */
    private static final MathContext WIDE = new MathContext(52);

    private static final BigDecimal LN_10 = new BigDecimal(
            "2.30258509299404568401799145468436420760110148862877297603332790096757260967735248023599720508959829834");
    private static final BigDecimal TWO = BigDecimal.TWO;
    /** Decimal128 ends near 10⁶¹⁴⁵; beyond some head room a number is refused, before it exhausts the memory. */
    private static final int LARGEST_EXPONENT = 20_000;

    /** A little more than decimal128's largest exponent. */
    private static final int MOST_DIGITS = 6200;

    private Decimals() {}

    /** A number made up of few digits but of an absurd size would be expanded by rounding it or writing it down. */
    public static boolean isReasonable(BigDecimal number) {
        int scale = number.scale();
        return (scale < LARGEST_EXPONENT && scale > -LARGEST_EXPONENT) || number.signum() == 0;
    }

    /** The number that a text in Java's notation writes; null beyond what decimal128 holds, or with digits without end. */
    public static @Nullable BigDecimal read(String text) {
        if (text.length() > MOST_DIGITS) {
            return null;
        }
        try {
            BigDecimal number = new BigDecimal(text);
            boolean holds = Math.abs((long) number.precision() - number.scale()) <= MOST_DIGITS;
            return number.signum() == 0 ? BigDecimal.ZERO : holds ? number.round(CONTEXT) : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** {@code base ** exponent}; null where it is not a real number, or too large or small. */
    public static @Nullable BigDecimal power(BigDecimal base, BigDecimal exponent) {
        if (exponent.signum() == 0) {
            return BigDecimal.ONE;
        }
        if (base.signum() == 0) {
            return exponent.signum() > 0 ? BigDecimal.ZERO : null;
        }
        double digits = exponent.doubleValue() * log10(base.abs());
        if (!(Math.abs(digits) < LARGEST_EXPONENT)) {
            return base.abs().compareTo(BigDecimal.ONE) == 0 && isInteger(exponent) ? signOf(base, exponent) : null;
        }
        if (isInteger(exponent) && exponent.abs().compareTo(BigDecimal.valueOf(999_999_999)) <= 0) {
            int n = exponent.intValueExact();
            BigDecimal power = base.pow(Math.abs(n), WIDE);
            return n > 0 ? power.round(CONTEXT) : BigDecimal.ONE.divide(power, CONTEXT);
        }
        if (base.signum() < 0) {
            return isInteger(exponent) ? signOf(base, exponent).multiply(root(base.negate(), exponent)) : null;
        }
        return root(base, exponent);
    }

    private static BigDecimal root(BigDecimal base, BigDecimal exponent) {
        return tidy(exponential(exponent.multiply(logarithm(base), new MathContext(60))));
    }

    private static BigDecimal signOf(BigDecimal base, BigDecimal exponent) {
        boolean even = exponent.remainder(TWO).signum() == 0;
        return base.signum() > 0 || even ? BigDecimal.ONE : BigDecimal.ONE.negate();
    }

    private static boolean isInteger(BigDecimal number) {
        return number.scale() <= 0 || number.stripTrailingZeros().scale() <= 0;
    }

    private static double log10(BigDecimal positive) {
        int exponent = positive.precision() - positive.scale();
        return exponent + Math.log10(positive.movePointLeft(exponent).doubleValue());
    }

    /** e to the power of a number; null where that is too large or too small. */
    public static @Nullable BigDecimal exp(BigDecimal number) {
        return number.abs().compareTo(BigDecimal.valueOf(2L * LARGEST_EXPONENT)) > 0 ? null : tidy(exponential(number));
    }

    /** The natural logarithm of a positive number. */
    public static BigDecimal log(BigDecimal positive) {
        return tidy(logarithm(positive));
    }

    public static BigDecimal sqrt(BigDecimal number) {
        return tidy(number.sqrt(CONTEXT));
    }

    private static BigDecimal tidy(BigDecimal wide) {
        BigDecimal rounded = wide.round(CONTEXT);
        return rounded.scale() > 0 ? rounded.stripTrailingZeros() : rounded;
    }

    /** x = k·ln 10 + r gives 10ᵏ·eʳ; r is halved eight times, the series summed, and the sum squared as often. */
    private static BigDecimal exponential(BigDecimal x) {
        int k = x.divide(LN_10, WIDE)
                .setScale(0, java.math.RoundingMode.HALF_EVEN)
                .intValueExact();
        MathContext inner = new MathContext(64);
        BigDecimal r =
                x.subtract(LN_10.multiply(BigDecimal.valueOf(k), inner), inner).divide(BigDecimal.valueOf(256), inner);
        BigDecimal term = BigDecimal.ONE;
        BigDecimal sum = BigDecimal.ONE;
        for (int i = 1; i < 40 && term.signum() != 0; i++) {
            term = term.multiply(r, inner).divide(BigDecimal.valueOf(i), inner);
            sum = sum.add(term, inner);
        }
        for (int i = 0; i < 8; i++) {
            sum = sum.multiply(sum, inner);
        }
        return sum.scaleByPowerOfTen(k).round(new MathContext(56));
    }

    /** Of m·10ᵉ: Halley's iteration on eʸ = m from a double, which triples the digits, and e·ln 10. */
    private static BigDecimal logarithm(BigDecimal positive) {
        int exponent = positive.precision() - positive.scale() - 1;
        BigDecimal mantissa = positive.scaleByPowerOfTen(-exponent);
        MathContext inner = new MathContext(60);
        BigDecimal y = BigDecimal.valueOf(Math.log(mantissa.doubleValue()));
        for (int i = 0; i < 2; i++) {
            BigDecimal power = exponential(y);
            y = y.add(TWO.multiply(mantissa.subtract(power, inner)).divide(mantissa.add(power, inner), inner), inner);
        }
        return y.add(LN_10.multiply(BigDecimal.valueOf(exponent)), inner);
    }

    /** The whole part, or the int nearest to it where it doesn't fit one: a position far beyond the end stays so. */
    public static int nearestInt(BigDecimal number) {
        return number.precision() - number.scale() > 10
                ? number.signum() < 0 ? -Integer.MAX_VALUE : Integer.MAX_VALUE
                : (int) Math.clamp(number.longValue(), -Integer.MAX_VALUE, Integer.MAX_VALUE);
    }
}
