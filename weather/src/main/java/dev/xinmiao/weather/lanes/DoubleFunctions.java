package dev.xinmiao.weather.lanes;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/** In double precision. */
final class DoubleFunctions {
    private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
    private static final int FRACTION = 52;
    private static final int BIAS = 1023;
    private static final double LOG2_E = 1 / Math.log(2);
    /** ln 2 in two parts; products of the first with small whole numbers are exact. */
    private static final double LN2_HIGH = 0x1.62e42fefap-1;

    private static final double LN2_LOW = 0x1.cf79abc9e3b39p-40;
    /** Added to a number it leaves the nearest whole number in the last bits. */
    private static final double ROUND = 0x1.8p52;

    private static final double LEAST = -708;
    private static final double MOST = 709;
    /** Of the series of the exponential, from the last on; the first two are 1. */
    private static final double[] EXP = {
        1.0 / 6227020800L,
        1.0 / 479001600,
        1.0 / 39916800,
        1.0 / 3628800,
        1.0 / 362880,
        1.0 / 40320,
        1.0 / 5040,
        1.0 / 720,
        1.0 / 120,
        1.0 / 24,
        1.0 / 6,
        1.0 / 2
    };
    /** Of that of the area hyperbolic tangent over its argument, in the square of it. */
    private static final double[] LOG = {
        1.0 / 21, 1.0 / 19, 1.0 / 17, 1.0 / 15, 1.0 / 13, 1.0 / 11, 1.0 / 9, 1.0 / 7, 1.0 / 5, 1.0 / 3
    };

    private static final long HALF_ROOT = Double.doubleToRawLongBits(Math.sqrt(0.5));
    private static final long SHIFT = ((long) BIAS << FRACTION) - HALF_ROOT;
    private static final long FRACTION_BITS = (1L << FRACTION) - 1;
    /** A number in whose last bits a whole number can be put, and what is to be taken from it. */
    private static final long WHOLE = Double.doubleToRawLongBits(0x1p52);

    private static final double WHOLE_BIAS = 0x1p52 + BIAS;

    private DoubleFunctions() {}

    static void exp(double[] x, double[] result) {
        for (int at = 0; at < x.length; at += SPECIES.length()) {
            exp(DoubleVector.fromArray(SPECIES, x, at)).intoArray(result, at);
        }
    }

    static void log(double[] x, double[] result) {
        for (int at = 0; at < x.length; at += SPECIES.length()) {
            log(DoubleVector.fromArray(SPECIES, x, at)).intoArray(result, at);
        }
    }

    /** 2 to a whole power times the exponential of what is left, which is at most half of ln 2. */
    private static DoubleVector exp(DoubleVector given) {
        DoubleVector x = given.max(LEAST).min(MOST);
        DoubleVector shifted = x.mul(LOG2_E).add(ROUND);
        DoubleVector power = shifted.sub(ROUND);
        DoubleVector rest = x.sub(power.mul(LN2_HIGH)).sub(power.mul(LN2_LOW));
        DoubleVector sum = DoubleVector.broadcast(SPECIES, EXP[0]);
        for (int term = 1; term < EXP.length; term++) {
            sum = sum.mul(rest).add(EXP[term]);
        }
        sum = sum.mul(rest).add(1).mul(rest).add(1);
        LongVector scale = (LongVector) shifted.reinterpretAsLongs().add(BIAS).lanewise(VectorOperators.LSHL, FRACTION);
        return sum.mul(scale.reinterpretAsDoubles());
    }

    /** That of a power of 2 and that of a number m about 1: ln m = 2 artanh((m − 1) / (m + 1)). */
    private static DoubleVector log(DoubleVector x) {
        LongVector shifted = (LongVector) x.reinterpretAsLongs().add(SHIFT);
        DoubleVector power = ((LongVector)
                        shifted.lanewise(VectorOperators.LSHR, FRACTION).or(WHOLE))
                .reinterpretAsDoubles()
                .sub(WHOLE_BIAS);
        DoubleVector near = ((LongVector) shifted.and(FRACTION_BITS).add(HALF_ROOT)).reinterpretAsDoubles();
        DoubleVector share = near.sub(1).div(near.add(1));
        DoubleVector square = share.mul(share);
        DoubleVector sum = DoubleVector.broadcast(SPECIES, LOG[0]);
        for (int term = 1; term < LOG.length; term++) {
            sum = sum.mul(square).add(LOG[term]);
        }
        DoubleVector twice = share.add(share);
        DoubleVector series = twice.add(twice.mul(square).mul(sum));
        // What is no positive number goes through: x − x is nought for all that are.
        DoubleVector found =
                power.mul(LN2_HIGH).add(power.mul(LN2_LOW).add(series)).add(x.sub(x));
        return found.blend(Double.NEGATIVE_INFINITY, x.compare(VectorOperators.EQ, 0))
                .blend(Double.NaN, x.compare(VectorOperators.LT, 0));
    }
}
