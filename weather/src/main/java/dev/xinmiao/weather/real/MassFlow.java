package dev.xinmiao.weather.real;

import dev.xinmiao.weather.dynamics.Setting;

/** Pressures of a block of columns, and how their mass flows together, up and down. Scratch memory of one thread. */
final class MassFlow {
    final Hydrostatics air;
    /** Wind along the gradient of ln of surface pressure, per second. */
    final double[][] along;
    /** Divergence of the mass of each layer, and of all down to its lower edge, Pa/s. */
    final double[][] loss;

    final double[][] above;
    /** Mass that sinks through half levels, Pa/s. */
    final double[][] sinking;
    /** The gradient of pressure in a layer, as a factor of that of ln of surface pressure, without unit. */
    final double[][] slope;
    /** Of ln of surface pressure, per second. */
    final double[] change = new double[Columns.SIZE];

    private final double[] b;

    MassFlow(Setting setting) {
        air = new Hydrostatics(setting.levels(), setting.planet());
        int layers = air.layers;
        along = new double[layers][Columns.SIZE];
        loss = new double[layers][Columns.SIZE];
        above = new double[layers][Columns.SIZE];
        sinking = new double[layers + 1][Columns.SIZE];
        slope = new double[layers][Columns.SIZE];
        b = new double[layers + 1];
        for (int k = 0; k <= layers; k++) {
            b[k] = (double) setting.levels().b()[k];
        }
    }

    void of(Block block) {
        air.press(block.surface);
        air.stack(block.ground, block.temperature, block.humidity());
        for (int k = 0; k < air.layers; k++) {
            spread(block, k);
        }
        double[] total = above[air.layers - 1];
        double[] surface = block.surface;
        for (int i = 0; i < Columns.SIZE; i++) {
            change[i] = -total[i] / surface[i];
        }
        for (int k = 0; k + 1 < air.layers; k++) {
            double[] sinks = sinking[k + 1];
            double[] lost = above[k];
            double share = b[k + 1];
            for (int i = 0; i < Columns.SIZE; i++) {
                sinks[i] = share * total[i] - lost[i];
            }
        }
    }

    private void spread(Block block, int k) {
        double[] eastward = block.u[k];
        double[] northward = block.v[k];
        double[] east = block.gradientEast;
        double[] north = block.gradientNorth;
        double[] spreads = block.divergence[k];
        double[] surface = block.surface;
        double[] dp = air.thickness[k];
        double[] ratios = air.ratio[k];
        double[] alphas = air.alpha[k];
        double[] alongs = along[k];
        double[] losses = loss[k];
        double[] slopes = slope[k];
        double[] sums = above[k];
        double share = b[k + 1] - b[k];
        double top = b[k];
        for (int i = 0; i < Columns.SIZE; i++) {
            alongs[i] = eastward[i] * east[i] + northward[i] * north[i];
        }
        for (int i = 0; i < Columns.SIZE; i++) {
            losses[i] = spreads[i] * dp[i] + share * surface[i] * alongs[i];
            slopes[i] = surface[i] / dp[i] * (ratios[i] * top + alphas[i] * share);
        }
        if (k == 0) {
            System.arraycopy(losses, 0, sums, 0, Columns.SIZE);
        } else {
            double[] before = above[k - 1];
            for (int i = 0; i < Columns.SIZE; i++) {
                sums[i] = before[i] + losses[i];
            }
        }
    }
}
