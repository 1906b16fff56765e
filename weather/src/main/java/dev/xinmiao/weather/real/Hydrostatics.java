package dev.xinmiao.weather.real;

import dev.xinmiao.weather.dynamics.Planet;
import dev.xinmiao.weather.grid.HybridLevels;
import java.util.Arrays;

/**
 * Pressures and geopotentials of a block of columns in hydrostatic balance (Simmons and Burridge 1981, Mon. Wea. Rev. 109, 758,
 * equations 2.14 to 3.5). Scratch memory of one thread.
 */
final class Hydrostatics {
    private static final double LIGHTNESS = (double) Planet.LIGHTNESS;

    final int layers;
    /** Pressure of half levels, Pa. */
    final double[][] half;
    /** Mass of layers as pressure, Pa. */
    final double[][] thickness;
    /** Ln of the pressures below and above each layer. */
    final double[][] ratio;

    final double[][] alpha;
    /** K. */
    final double[][] virtual;
    /** In the middle of layers, m²/s². */
    final double[][] geopotential;

    private final double[] a;
    private final double[] b;
    private final double gas;
    private final double[] sum = new double[Columns.SIZE];

    Hydrostatics(HybridLevels levels, Planet planet) {
        layers = levels.layers();
        half = new double[layers + 1][Columns.SIZE];
        thickness = new double[layers][Columns.SIZE];
        ratio = new double[layers][Columns.SIZE];
        alpha = new double[layers][Columns.SIZE];
        virtual = new double[layers][Columns.SIZE];
        geopotential = new double[layers][Columns.SIZE];
        gas = (double) planet.gas();
        a = new double[layers + 1];
        b = new double[layers + 1];
        for (int k = 0; k <= layers; k++) {
            a[k] = (double) levels.a()[k];
            b[k] = (double) levels.b()[k];
        }
        for (int k = 0; k < layers; k++) {
            if (fixed(k) && levels.half(k, 1) > 0) {
                Arrays.fill(ratio[k], (double) Math.log(levels.half(k + 1, 1) / levels.half(k, 1)));
            }
        }
    }

    /** Whether the ratio of the pressures about a layer is the same everywhere: where both are fractions of the surface's, or neither is. */
    private boolean fixed(int layer) {
        return a[layer] == 0 && a[layer + 1] == 0 || b[layer] == 0 && b[layer + 1] == 0;
    }

    /** Fills pressures, and what follows from them, from those of the surface in Pa. */
    void press(double[] surface) {
        for (int k = 0; k <= layers; k++) {
            double[] halves = half[k];
            double fix = a[k];
            double share = b[k];
            for (int i = 0; i < Columns.SIZE; i++) {
                halves[i] = fix + share * surface[i];
            }
        }
        for (int k = 0; k < layers; k++) {
            layer(k);
        }
    }

    private void layer(int k) {
        double[] above = half[k];
        double[] below = half[k + 1];
        double[] dp = thickness[k];
        double[] logs = ratio[k];
        double[] alphas = alpha[k];
        for (int i = 0; i < Columns.SIZE; i++) {
            dp[i] = below[i] - above[i];
        }
        if (a[k] == 0 && b[k] == 0) {
            Arrays.fill(alphas, (double) Math.log(2));
            return;
        }
        if (!fixed(k)) {
            for (int i = 0; i < Columns.SIZE; i++) {
                logs[i] = below[i] / above[i];
            }
            Lanes.log(logs, logs);
        }
        for (int i = 0; i < Columns.SIZE; i++) {
            alphas[i] = 1 - above[i] / dp[i] * logs[i];
        }
    }

    /** Fills virtual temperatures and geopotentials, after pressures; without humidity where there is none. */
    void stack(double[] ground, double[][] temperature, double[][] humidity) {
        System.arraycopy(ground, 0, sum, 0, Columns.SIZE);
        for (int k = layers - 1; k >= 0; k--) {
            double[] t = temperature[k];
            double[] v = virtual[k];
            if (humidity.length > 0) {
                double[] q = humidity[k];
                for (int i = 0; i < Columns.SIZE; i++) {
                    v[i] = t[i] * (1 + LIGHTNESS * q[i]);
                }
            } else {
                System.arraycopy(t, 0, v, 0, Columns.SIZE);
            }
            double[] z = geopotential[k];
            double[] alphas = alpha[k];
            double[] logs = ratio[k];
            for (int i = 0; i < Columns.SIZE; i++) {
                z[i] = sum[i] + gas * alphas[i] * v[i];
            }
            for (int i = 0; i < Columns.SIZE; i++) {
                sum[i] += gas * logs[i] * v[i];
            }
        }
    }
}
