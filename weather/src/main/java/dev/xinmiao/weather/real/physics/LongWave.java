package dev.xinmiao.weather.real.physics;

import dev.xinmiao.weather.real.Columns;
import dev.xinmiao.weather.real.Lanes;
import java.util.Arrays;

/**
 * Heat radiation in four bands (Molteni 2003): the window, carbon dioxide at 15 µm, and two for weak and strong absorption by vapour.
 * Bands share Planck's law by temperature. Within a layer, emission changes linearly with optical depth from its upper to its lower
 * side, so that thick layers radiate from their sides.
 */
final class LongWave {
    private static final int BANDS = 4;
    /** Below this optical depth, a layer radiates from its middle. */
    private static final double THIN = (double) 0.01;

    private static final double THIN_PASSES = (double) Math.exp(-THIN);

    /** Net flux into each layer, W/m². */
    final double[][] absorbed;
    /** Downward at the ground, upward at the top, W/m². */
    final double[] down = new double[Columns.SIZE];

    final double[] up = new double[Columns.SIZE];
    /** Of black bodies at half levels, W/m², and their temperature. */
    private final double[][] black;

    private final double[][] warmth;
    private final double[][] passes;
    /** How much of a layer's emission is as on the far side. */
    private final double[][] far;

    private final double[] flux = new double[Columns.SIZE];
    private final double[] upper = new double[Columns.SIZE];
    private final double[] lower = new double[Columns.SIZE];

    LongWave(int layers) {
        this.absorbed = new double[layers][Columns.SIZE];
        this.black = new double[layers + 1][Columns.SIZE];
        this.warmth = new double[layers + 1][Columns.SIZE];
        this.passes = new double[layers][Columns.SIZE];
        this.far = new double[layers][Columns.SIZE];
    }

    /**
     * @param emitted by the ground, W/m²
     * @param skin the ground's temperature, by which bands share that
     */
    void act(Air air, Columns columns, Clouds clouds, double[] emitted, double[] skin) {
        sides(air, columns);
        Arrays.fill(down, 0);
        Arrays.fill(up, 0);
        for (double[] row : absorbed) {
            Arrays.fill(row, 0);
        }
        for (int band = 0; band < BANDS; band++) {
            thicken(band, air, columns, clouds);
            share(band, warmth[0], black[0], upper);
            Arrays.fill(flux, 0);
            for (int layer = 0; layer < air.layers; layer++) {
                share(band, warmth[layer + 1], black[layer + 1], lower);
                through(layer, lower, upper);
                System.arraycopy(lower, 0, upper, 0, Columns.SIZE);
            }
            ground(band, emitted, skin);
            for (int layer = air.layers - 1; layer >= 0; layer--) {
                share(band, warmth[layer], black[layer], lower);
                through(layer, lower, upper);
                System.arraycopy(lower, 0, upper, 0, Columns.SIZE);
            }
            for (int i = 0; i < Columns.SIZE; i++) {
                up[i] += flux[i];
            }
        }
    }

    /** Temperatures of half levels, between those of layers by pressure. */
    private void sides(Air air, Columns columns) {
        int layers = air.layers;
        System.arraycopy(air.temperature[0], 0, warmth[0], 0, Columns.SIZE);
        for (int half = 1; half <= layers; half++) {
            double[] above = air.temperature[Math.min(half, layers - 1) - 1];
            double[] below = air.temperature[Math.min(half, layers - 1)];
            double[] pressureAbove = columns.pressure[Math.min(half, layers - 1) - 1];
            double[] pressureBelow = columns.pressure[Math.min(half, layers - 1)];
            double[] pressure = columns.half[half];
            double[] side = warmth[half];
            for (int i = 0; i < Columns.SIZE; i++) {
                double part = (pressure[i] - pressureAbove[i]) / (pressureBelow[i] - pressureAbove[i]);
                side[i] = above[i] + part * (below[i] - above[i]);
            }
        }
        for (int half = 0; half <= layers; half++) {
            double[] side = warmth[half];
            double[] black = this.black[half];
            for (int i = 0; i < Columns.SIZE; i++) {
                double squared = side[i] * side[i];
                black[i] = Constants.STEFAN * squared * squared;
            }
        }
    }

    private static void share(int band, double[] temperature, double[] black, double[] result) {
        double[] shares = Constants.SHARES[band];
        double c0 = shares[0];
        double c1 = shares[1];
        double c2 = shares[2];
        for (int i = 0; i < Columns.SIZE; i++) {
            double warmth = (temperature[i] - Constants.SHARE_MIDDLE) / 100;
            result[i] = black[i] * (c0 + warmth * (c1 + warmth * c2));
        }
    }

    private void thicken(int band, Air air, Columns columns, Clouds clouds) {
        for (int layer = 0; layer < air.layers; layer++) {
            double[] depth = far[layer];
            double[] passes = this.passes[layer];
            double[] mass = air.mass[layer];
            double[] pressure = columns.pressure[layer];
            double[] humidity = air.humidity[layer];
            double[] clouded = clouds.depth[layer];
            double dry = Constants.DRY[band];
            double broad = Constants.BROADENED[band] / Constants.REFERENCE_PRESSURE;
            double vapour = Constants.VAPOUR[band];
            double continuum = Constants.CONTINUUM[band];
            double cloud = Constants.CLOUDED[band];
            for (int i = 0; i < Columns.SIZE; i++) {
                double thickness = mass[i]
                                * (Constants.GRAVITY / Constants.REFERENCE_PRESSURE)
                                * (dry + broad * pressure[i] + humidity[i] * (vapour + continuum * humidity[i]))
                        + cloud * clouded[i];
                depth[i] = thickness;
                passes[i] = -thickness;
            }
            Lanes.exp(passes, passes);
            for (int i = 0; i < Columns.SIZE; i++) {
                double thick = Math.max(THIN, depth[i]);
                double through = Math.min(THIN_PASSES, passes[i]);
                depth[i] = 1 / thick - through / (1 - through);
            }
        }
    }

    /** Changes the flux as it goes through a layer, in at the far side and out at the near one. */
    private void through(int layer, double[] near, double[] far) {
        double[] passes = this.passes[layer];
        double[] part = this.far[layer];
        double[] absorbed = this.absorbed[layer];
        for (int i = 0; i < Columns.SIZE; i++) {
            double emission = near[i] + part[i] * (far[i] - near[i]);
            double change = (1 - passes[i]) * (emission - flux[i]);
            flux[i] += change;
            absorbed[i] -= change;
        }
    }

    private void ground(int band, double[] emitted, double[] skin) {
        share(band, skin, emitted, lower);
        for (int i = 0; i < Columns.SIZE; i++) {
            down[i] += flux[i];
            flux[i] = lower[i] + (1 - Constants.EMISSIVITY) * flux[i];
        }
    }
}
