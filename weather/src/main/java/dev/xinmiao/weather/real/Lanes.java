package dev.xinmiao.weather.real;

import dev.xinmiao.weather.lanes.Functions;

/** Functions of every value of a row, by vector instructions; rows are a multiple of 16 long. The result may be the argument. */
public final class Lanes {
    private Lanes() {}

    public static void exp(double[] x, double[] result) {
        Functions.exp(x, result);
    }

    public static void log(double[] x, double[] result) {
        Functions.log(x, result);
    }
}
