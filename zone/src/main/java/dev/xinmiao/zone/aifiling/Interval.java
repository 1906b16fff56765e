package dev.xinmiao.zone.aifiling;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * The 95 % confidence interval of a rate by Wilson's score method without continuity correction (Wilson, J. Am. Stat.
 * Assoc. 22, 1927; method 3 of Newcombe, Statistics in Medicine 17, 1998). It is shown and decides nothing.
 *
 * @param low from 0 to 1
 * @param high from 0 to 1
 */
public record Interval(double low, double high) {
    /** The 97.5 % quantile of the normal distribution. */
    private static final double Z = 1.959963984540054;

    /** Refuses an empty sample. */
    public static Interval wilson(long counted, long sample) {
        if (sample <= 0 || counted < 0 || counted > sample) {
            throw new IllegalArgumentException(counted + " of " + sample + " has no interval");
        }
        double n = sample;
        double rate = counted / n;
        double square = Z * Z;
        double centre = 2 * n * rate + square;
        double spread = Z * Math.sqrt(square + 4 * n * rate * (1 - rate));
        double below = 2 * (n + square);
        // At the ends the formula gives 0 and 1 but for rounding.
        return new Interval(
                counted == 0 ? 0 : (centre - spread) / below, counted == sample ? 1 : (centre + spread) / below);
    }

    /** {@code 95.34 % – 96.57 %}, rounded outwards. */
    @Override
    public String toString() {
        return percent(low, RoundingMode.FLOOR) + " % – " + percent(high, RoundingMode.CEILING) + " %";
    }

    private static String percent(double share, RoundingMode rounding) {
        return new BigDecimal(share).movePointRight(2).setScale(2, rounding).toPlainString();
    }
}
