package dev.xinmiao.weather.lanes;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/** In single precision. */
final class FloatFunctions {
    private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
    private static final int FRACTION = 23;
    private static final int BIAS = 127;
    private static final float LOG2_E = (float) (1 / Math.log(2));
    /** ln 2 in two parts; products of the first with small whole numbers are exact. */
    private static final float LN2_HIGH = 0x1.62e4p-1f;

    private static final float LN2_LOW = 0x1.7f7d1cp-20f;
    /** Added to a number it leaves the nearest whole number in the last bits. */
    private static final float ROUND = 0x1.8p23f;

    private static final float LEAST = -87;
    private static final float MOST = 88;
    /** Of the series of the exponential, from the last on; the first two are 1. */
    private static final float[] EXP = {1f / 5040, 1f / 720, 1f / 120, 1f / 24, 1f / 6, 1f / 2};
    /** Of that of the area hyperbolic tangent over its argument, in the square of it. */
    private static final float[] LOG = {1f / 9, 1f / 7, 1f / 5, 1f / 3};

    private static final int HALF_ROOT = Float.floatToRawIntBits((float) Math.sqrt(0.5));
    private static final int SHIFT = (BIAS << FRACTION) - HALF_ROOT;
    private static final int FRACTION_BITS = (1 << FRACTION) - 1;
    /** A number in whose last bits a whole number can be put, and what is to be taken from it. */
    private static final int WHOLE = Float.floatToRawIntBits(0x1p23f);

    private static final float WHOLE_BIAS = 0x1p23f + BIAS;

    private FloatFunctions() {}

    static void exp(float[] x, float[] result) {
        for (int at = 0; at < x.length; at += SPECIES.length()) {
            exp(FloatVector.fromArray(SPECIES, x, at)).intoArray(result, at);
        }
    }

    static void log(float[] x, float[] result) {
        for (int at = 0; at < x.length; at += SPECIES.length()) {
            log(FloatVector.fromArray(SPECIES, x, at)).intoArray(result, at);
        }
    }

    /** 2 to a whole power times the exponential of what is left, which is at most half of ln 2. */
    private static FloatVector exp(FloatVector given) {
        FloatVector x = given.max(LEAST).min(MOST);
        FloatVector shifted = x.mul(LOG2_E).add(ROUND);
        FloatVector power = shifted.sub(ROUND);
        FloatVector rest = x.sub(power.mul(LN2_HIGH)).sub(power.mul(LN2_LOW));
        FloatVector sum = FloatVector.broadcast(SPECIES, EXP[0]);
        for (int term = 1; term < EXP.length; term++) {
            sum = sum.mul(rest).add(EXP[term]);
        }
        sum = sum.mul(rest).add(1).mul(rest).add(1);
        IntVector scale = (IntVector) shifted.reinterpretAsInts().add(BIAS).lanewise(VectorOperators.LSHL, FRACTION);
        return sum.mul(scale.reinterpretAsFloats());
    }

    /** That of a power of 2 and that of a number m about 1: ln m = 2 artanh((m − 1) / (m + 1)). */
    private static FloatVector log(FloatVector x) {
        IntVector shifted = (IntVector) x.reinterpretAsInts().add(SHIFT);
        FloatVector power = ((IntVector)
                        shifted.lanewise(VectorOperators.LSHR, FRACTION).or(WHOLE))
                .reinterpretAsFloats()
                .sub(WHOLE_BIAS);
        FloatVector near = ((IntVector) shifted.and(FRACTION_BITS).add(HALF_ROOT)).reinterpretAsFloats();
        FloatVector share = near.sub(1).div(near.add(1));
        FloatVector square = share.mul(share);
        FloatVector sum = FloatVector.broadcast(SPECIES, LOG[0]);
        for (int term = 1; term < LOG.length; term++) {
            sum = sum.mul(square).add(LOG[term]);
        }
        FloatVector twice = share.add(share);
        FloatVector series = twice.add(twice.mul(square).mul(sum));
        // What is no positive number goes through: x − x is nought for all that are.
        FloatVector found =
                power.mul(LN2_HIGH).add(power.mul(LN2_LOW).add(series)).add(x.sub(x));
        return found.blend(Float.NEGATIVE_INFINITY, x.compare(VectorOperators.EQ, 0))
                .blend(Float.NaN, x.compare(VectorOperators.LT, 0));
    }
}
