package dev.xinmiao.weather.real.physics;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/** Functions over a row, in place, by the Vector API: the compiler doesn't make vector instructions of them by itself. */
final class Lanes {
    private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;

    private Lanes() {}

    static void exp(double[] row) {
        for (int at = 0; at < row.length; at += SPECIES.length()) {
            DoubleVector.fromArray(SPECIES, row, at)
                    .lanewise(VectorOperators.EXP)
                    .intoArray(row, at);
        }
    }

    /** The exponential of minus each value. */
    static void decay(double[] row) {
        for (int at = 0; at < row.length; at += SPECIES.length()) {
            DoubleVector.fromArray(SPECIES, row, at)
                    .neg()
                    .lanewise(VectorOperators.EXP)
                    .intoArray(row, at);
        }
    }

    static void log(double[] row) {
        for (int at = 0; at < row.length; at += SPECIES.length()) {
            DoubleVector.fromArray(SPECIES, row, at)
                    .lanewise(VectorOperators.LOG)
                    .intoArray(row, at);
        }
    }
}
