package dev.xinmiao.weather.real.physics;

import dev.xinmiao.weather.real.Columns;

/** What lies under the columns of a block: rows for each kind of ground, which share a column by fractions. */
final class Ground {
    static final int LAND = 0;
    static final int ICE = 1;
    static final int SEA = 2;
    static final int KINDS = 3;

    final double[][] fraction = new double[KINDS][Columns.SIZE];
    /** Whether any column of the block has some of it. */
    final boolean[] present = new boolean[KINDS];

    /** Temperature of the skin, K. */
    final double[][] skin = new double[KINDS][Columns.SIZE];

    final double[][] albedo = new double[KINDS][Columns.SIZE];
    /** How much of what wet ground would evaporate this ground does. */
    final double[][] wetness = new double[KINDS][Columns.SIZE];

    /** Logarithm of the roughness in metres, for wind and for heat, and how much more the drag is. */
    final double[][] windRoughness = new double[KINDS][Columns.SIZE];

    final double[][] heatRoughness = new double[KINDS][Columns.SIZE];
    final double[] mountains = new double[Columns.SIZE];
    /** Standard deviation of heights, m. */
    final double[] unevenness = new double[Columns.SIZE];

    /** Below the skin of land and of ice, K. */
    final double[][] slab = new double[2][Columns.SIZE];
    /** To which soil tends. */
    final double[] climate = new double[Columns.SIZE];

    final double[] snow = new double[Columns.SIZE];

    /** Means of all kinds: albedo, temperature, emission in W/m². */
    final double[] meanAlbedo = new double[Columns.SIZE];

    final double[] meanSkin = new double[Columns.SIZE];
    final double[] emitted = new double[Columns.SIZE];

    /** Looks which kinds there are. */
    void look() {
        for (int kind = 0; kind < KINDS; kind++) {
            double most = 0;
            for (double part : fraction[kind]) {
                most = Math.max(most, part);
            }
            present[kind] = most > 0;
        }
    }

    void mean(double[][] values, double[] result) {
        for (int i = 0; i < Columns.SIZE; i++) {
            result[i] = fraction[LAND][i] * values[LAND][i]
                    + fraction[ICE][i] * values[ICE][i]
                    + fraction[SEA][i] * values[SEA][i];
        }
    }

    static double emission(double skin) {
        double squared = skin * skin;
        return Constants.EMISSIVITY * Constants.STEFAN * squared * squared;
    }

    /** Reckons the means. */
    void average() {
        mean(albedo, meanAlbedo);
        mean(skin, meanSkin);
        for (int i = 0; i < Columns.SIZE; i++) {
            emitted[i] = fraction[LAND][i] * emission(skin[LAND][i])
                    + fraction[ICE][i] * emission(skin[ICE][i])
                    + fraction[SEA][i] * emission(skin[SEA][i]);
        }
    }
}
