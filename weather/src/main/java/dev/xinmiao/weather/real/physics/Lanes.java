package dev.xinmiao.weather.real.physics;

import dev.xinmiao.weather.lanes.Functions;

/** Functions over a row, in place, by vector instructions: the compiler doesn't make them by itself. */
final class Lanes {
    private Lanes() {}

    static void exp(double[] row) {
        Functions.exp(row, row);
    }

    /** The exponential of minus each value. */
    static void decay(double[] row) {
        for (int at = 0; at < row.length; at++) {
            row[at] = -row[at];
        }
        Functions.exp(row, row);
    }

    static void log(double[] row) {
        Functions.log(row, row);
    }
}
