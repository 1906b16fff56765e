package dev.xinmiao.zone.kernel;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** An amount of money in yuan, exact to the fen (分). No rounding is performed: what is finer than a fen is refused. */
public record Yuan(long fen) implements Comparable<Yuan> {
    public static final Yuan ZERO = new Yuan(0);

    public static Yuan ofFen(long fen) {
        return new Yuan(fen);
    }

    /** Refuses amounts finer than a fen, or beyond 92 quadrillion yuan. */
    public static Yuan of(BigDecimal yuan) {
        try {
            return new Yuan(yuan.movePointRight(2).longValueExact());
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException(yuan.toPlainString() + " yuan is not a whole number of fen", e);
        }
    }

    public static Yuan of(String yuan) {
        return of(new BigDecimal(yuan));
    }

    public Yuan plus(Yuan other) {
        return new Yuan(Math.addExact(fen, other.fen));
    }

    public Yuan minus(Yuan other) {
        return new Yuan(Math.subtractExact(fen, other.fen));
    }

    public BigDecimal toBigDecimal() {
        return BigDecimal.valueOf(fen, 2);
    }

    /** The full amount: {@code ¥1,234,567.80}. */
    public String format() {
        return (fen < 0 ? "-" : "") + "¥"
                + String.format("%,.2f", toBigDecimal().abs());
    }

    /** For tables, with at most two decimals: {@code 123.46万}, {@code 1.2亿}; rounded half up for the eye only. */
    public String brief() {
        BigDecimal yuan = toBigDecimal();
        BigDecimal size = yuan.abs();
        if (size.compareTo(BigDecimal.valueOf(100_000_000)) >= 0) {
            return scaled(yuan, 8) + "亿";
        }
        if (size.compareTo(BigDecimal.valueOf(10_000)) >= 0) {
            return scaled(yuan, 4) + "万";
        }
        return scaled(yuan, 0);
    }

    private static String scaled(BigDecimal yuan, int digits) {
        BigDecimal rounded = yuan.movePointLeft(digits).setScale(2, RoundingMode.HALF_UP);
        return String.format("%,f", rounded).replaceAll("\\.?0+$", "");
    }

    @Override
    public int compareTo(Yuan other) {
        return Long.compare(fen, other.fen);
    }

    @Override
    public String toString() {
        return toBigDecimal().toPlainString() + " yuan";
    }
}
