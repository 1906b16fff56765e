package dev.xinmiao.weather.grid;

import java.util.stream.IntStream;

/**
 * Where the layers of the atmosphere lie, from the top down: the pressure of half level k, between layers, is a(k) + b(k) times that of
 * the surface (Simmons and Burridge 1981, Mon. Wea. Rev. 109, 758).
 *
 * @param a in Pa, one more than there are layers
 * @param b without unit, 0 at the top and 1 at the ground
 */
public record HybridLevels(double[] a, double[] b) {
    /** The pressure, in Pa, at which tables of levels are made. */
    public static final double REFERENCE_PRESSURE = 100_000;

    /** Above this fraction of the reference pressure, layers no longer feel the ground. */
    private static final double FLAT_ABOVE = 0.1;

    /** How slowly layers forget the ground; small enough that they stay apart above the highest mountains. */
    private static final double BEND = 1.3;

    public HybridLevels {
        if (a.length != b.length || a.length < 2) {
            throw new IllegalArgumentException(
                    "levels need as many a as b, and at least two, not " + a.length + " and " + b.length);
        }
    }

    /** Layers between given fractions of the surface pressure, from 0 to 1. */
    public static HybridLevels sigma(double... halves) {
        return new HybridLevels(new double[halves.length], halves);
    }

    /** Layers of the same mass. */
    public static HybridLevels even(int layers) {
        return sigma(IntStream.rangeClosed(0, layers)
                .mapToDouble(half -> (double) half / layers)
                .toArray());
    }

    private static final int MOLTENI = 8;

    /** The eight layers of Molteni 2003 (Clim. Dyn. 20, 175). */
    public static HybridLevels molteni() {
        return sigma(0, 0.05, 0.14, 0.26, 0.42, 0.60, 0.77, 0.90, 1);
    }

    /** The 26 layers of CAM, for the cases of Jablonowski and Williamson 2006 (Q. J. R. Meteorol. Soc. 132, 2943, table B1 of NCAR/TN-469). */
    public static HybridLevels cam() {
        double[] a = {
            0.002194067, 0.004895209, 0.009882418, 0.01805201, 0.02983724, 0.04462334, 0.06160587, 0.07851243,
                    0.07731271,
            0.07590131, 0.07424086, 0.07228744, 0.06998933, 0.06728574, 0.06410509, 0.06036322, 0.05596111, 0.05078225,
            0.04468960, 0.03752191, 0.02908949, 0.02084739, 0.01334443, 0.00708499, 0.00252136, 0, 0
        };
        double[] b = {
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0.01505309,
            0.03276228,
            0.05359622,
            0.07810627,
            0.1069411,
            0.1408637,
            0.1807720,
            0.2277220,
            0.2829562,
            0.3479364,
            0.4243822,
            0.5143168,
            0.6201202,
            0.7235355,
            0.8176768,
            0.8962153,
            0.9534761,
            0.9851122,
            1
        };
        for (int half = 0; half < a.length; half++) {
            a[half] *= REFERENCE_PRESSURE;
        }
        return new HybridLevels(a, b);
    }

    /**
     * Layers for forecasts, thin near the ground and at the tropopause (Frierson et al. 2006, J. Atmos. Sci. 63, 2548), that follow
     * the ground below and pressure above; eight are Molteni's.
     */
    public static HybridLevels forecast(int layers) {
        if (layers == MOLTENI) {
            return molteni();
        }
        double[] a = new double[layers + 1];
        double[] b = new double[layers + 1];
        for (int half = 1; half <= layers; half++) {
            double above = 1 - (double) half / layers;
            double fraction = Math.exp(-5 * (0.05 * above + 0.95 * above * above * above));
            b[half] = Math.pow(Math.max(0, (fraction - FLAT_ABOVE) / (1 - FLAT_ABOVE)), BEND);
            a[half] = (fraction - b[half]) * REFERENCE_PRESSURE;
        }
        return new HybridLevels(a, b);
    }

    /** How many layers there are. */
    public int layers() {
        return a.length - 1;
    }

    /** Pressure of a half level, in Pa, above a surface of a pressure. */
    public double half(int half, double surface) {
        return a[half] + b[half] * surface;
    }

    /** Pressure in the middle of a layer, in Pa: the mean of its two half levels. */
    public double full(int layer, double surface) {
        return (half(layer, surface) + half(layer + 1, surface)) / 2;
    }
}
