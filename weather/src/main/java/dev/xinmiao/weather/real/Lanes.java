package dev.xinmiao.weather.real;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/** Functions of every value of a row, by vector instructions; rows are a multiple of 16 long. The result may be the argument. */
public final class Lanes {
    private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;

    private Lanes() {}

    public static void exp(double[] x, double[] result) {
        for (int i = 0; i < x.length; i += SPECIES.length()) {
            DoubleVector.fromArray(SPECIES, x, i).lanewise(VectorOperators.EXP).intoArray(result, i);
        }
    }

    public static void log(double[] x, double[] result) {
        for (int i = 0; i < x.length; i += SPECIES.length()) {
            DoubleVector.fromArray(SPECIES, x, i).lanewise(VectorOperators.LOG).intoArray(result, i);
        }
    }
}
