package dev.xinmiao.zone.aifiling;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * A limit on a rate, decided by whole numbers: 3,839 of 4,000 is 95.975 %, shown as 96.0 % at one decimal, and yet not 96 %.
 *
 * @param percent from 0 to 100
 * @param atMost whether the rate may not be higher, rather than not lower
 */
public record Rate(int percent, boolean atMost) {
    public Rate {
        if (percent < 0 || percent > 100) {
            throw new IllegalArgumentException(percent + " % is no rate; it is from 0 to 100");
        }
    }

    /** Whether so many of a sample meet it; nothing is met by an empty sample. */
    public boolean isMetBy(long counted, long sample) {
        if (counted < 0 || counted > sample) {
            throw new IllegalArgumentException(counted + " of " + sample + " can't be");
        }
        int order = BigInteger.valueOf(counted)
                .multiply(BigInteger.valueOf(100))
                .compareTo(BigInteger.valueOf(sample).multiply(BigInteger.valueOf(percent)));
        return sample > 0 && (atMost ? order <= 0 : order >= 0);
    }

    /** The number that just meets it: the least, or the most, of a sample. */
    public long bound(long sample) {
        return atMost ? shareRoundedDown(sample, percent) : shareRoundedUp(sample, percent);
    }

    /** How many of a sample may fail where a least rate has to pass: 2,469 of 123,457 at 98 %. */
    public long allowedFails(long sample) {
        return atMost ? bound(sample) : sample - bound(sample);
    }

    static long shareRoundedUp(long whole, int percent) {
        return share(whole, percent, RoundingMode.CEILING);
    }

    static long shareRoundedDown(long whole, int percent) {
        return share(whole, percent, RoundingMode.FLOOR);
    }

    private static long share(long whole, int percent, RoundingMode rounding) {
        return BigDecimal.valueOf(whole)
                .multiply(BigDecimal.valueOf(percent))
                .movePointLeft(2)
                .setScale(0, rounding)
                .longValueExact();
    }

    /** For the eye: three decimals, cut on the side that doesn't flatter, so that no failing rate looks like a passing one. */
    String shown(long counted, long sample) {
        if (sample == 0) {
            return "—";
        }
        BigDecimal shown = BigDecimal.valueOf(counted)
                .movePointRight(2)
                .divide(BigDecimal.valueOf(sample), 3, atMost ? RoundingMode.CEILING : RoundingMode.FLOOR);
        return shown.toPlainString() + " %";
    }
}
