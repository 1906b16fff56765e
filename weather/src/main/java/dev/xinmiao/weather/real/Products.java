package dev.xinmiao.weather.real;

import dev.xinmiao.weather.dynamics.Setting;
import java.util.Arrays;

/**
 * The products of a block of columns from which tendencies are made (Simmons and Burridge 1981, Mon. Wea. Rev. 109, 758): what pushes air,
 * its energy, what carries temperature and tracers and what else changes them. Scratch memory of one thread.
 */
final class Products {
    /** Taken from temperatures before they are carried, which keeps digits. */
    private static final double CARRIED_ABOVE = 300;

    private final Block block;
    private final MassFlow flow;
    private final Series series;
    private final int layers;
    private final double[] out;
    private final double kappa;
    private final double gas;
    private final double[] first = new double[Columns.SIZE];
    private final double[] second = new double[Columns.SIZE];
    private final double[] third = new double[Columns.SIZE];
    /** What passed through the upper edge of a layer, of either wind. */
    private final double[] upperEast = new double[Columns.SIZE];

    private final double[] upperNorth = new double[Columns.SIZE];

    /** @param out all points of the series that go out */
    Products(Block block, MassFlow flow, double[] out, Setting setting) {
        this.block = block;
        this.flow = flow;
        this.series = block.series;
        this.layers = series.layers;
        this.out = out;
        this.kappa = (double) setting.planet().kappa();
        this.gas = (double) setting.planet().gas();
    }

    /** @param added by physics */
    void write(Columns added) {
        block.write(flow.change, out, series.pressureOut);
        Arrays.fill(upperEast, 0);
        Arrays.fill(upperNorth, 0);
        for (int k = 0; k < layers; k++) {
            push(k, added);
        }
        for (int k = 0; k < layers; k++) {
            heat(k, added);
        }
        for (int tracer = 0; tracer < series.tracers; tracer++) {
            for (int k = 0; k < layers; k++) {
                carry(tracer, k, added);
            }
        }
    }

    /** Momentum and energy. */
    private void push(int k, Columns added) {
        double[] eastward = block.u[k];
        double[] northward = block.v[k];
        push(k, block.u, northward, 1, block.gradientEast, added.addedU[k], upperEast, first);
        push(k, block.v, eastward, -1, block.gradientNorth, added.addedV[k], upperNorth, second);
        double[] heights = flow.air.geopotential[k];
        for (int i = 0; i < Columns.SIZE; i++) {
            third[i] = (eastward[i] * eastward[i] + northward[i] * northward[i]) / 2 + heights[i];
        }
        block.write(first, out, k);
        block.write(second, out, layers + k);
        block.write(third, out, series.energyOut + k);
    }

    /**
     * One component: the turning of the other, the gradient of pressure, what sinking air brings.
     *
     * @param other component of the wind
     * @param sign with which it turns into this one
     */
    private void push(
            int k,
            double[][] winds,
            double[] other,
            double sign,
            double[] gradient,
            double[] added,
            double[] upper,
            double[] result) {
        double[] wind = winds[k];
        double[] below = winds[Math.min(k + 1, layers - 1)];
        double[] sinks = flow.sinking[k + 1];
        double[] spins = block.vorticity[k];
        double[] turns = block.coriolis;
        double[] scale = block.inverseCosine;
        double[] dp = flow.air.thickness[k];
        double[] slopes = flow.slope[k];
        double[] warmth = flow.air.virtual[k];
        for (int i = 0; i < Columns.SIZE; i++) {
            double passing = sinks[i] / 2 * (below[i] - wind[i]);
            double turning = sign * (spins[i] + turns[i]) * other[i];
            double pressing = gas * warmth[i] * slopes[i] * gradient[i];
            result[i] = scale[i] * (turning - pressing - (upper[i] + passing) / dp[i] + added[i]);
            upper[i] = passing;
        }
    }

    /** Temperature: what carries it, and what changes it on its way. */
    private void heat(int k, Columns added) {
        flux(k, block.temperature[k], CARRIED_ABOVE, series.temperatureOut);
        double[] work = flow.air.virtual[k];
        double[] slopes = flow.slope[k];
        double[] alongs = flow.along[k];
        double[] ratios = flow.air.ratio[k];
        double[] alphas = flow.air.alpha[k];
        double[] losses = flow.loss[k];
        double[] sums = flow.above[k];
        double[] dp = flow.air.thickness[k];
        double[] heating = added.heating[k];
        for (int i = 0; i < Columns.SIZE; i++) {
            double before = sums[i] - losses[i];
            double compression = slopes[i] * alongs[i] - (ratios[i] * before + alphas[i] * losses[i]) / dp[i];
            third[i] += kappa * work[i] * compression + heating[i];
        }
        pass(k, block.temperature);
        block.write(third, out, series.temperatureOut + 2 * layers + k);
    }

    private void carry(int tracer, int k, Columns columns) {
        int place = series.tracerOut(tracer);
        flux(k, block.amounts[tracer][k], 0, place);
        double[] added = columns.addedTracers[tracer][k];
        for (int i = 0; i < Columns.SIZE; i++) {
            third[i] += added[i];
        }
        pass(k, block.amounts[tracer]);
        block.write(third, out, place + 2 * layers + k);
    }

    /** The two fluxes go out; what divergence alone would change stands in the third row. */
    private void flux(int k, double[] amount, double least, int place) {
        double[] eastward = block.u[k];
        double[] northward = block.v[k];
        double[] spreads = block.divergence[k];
        double[] scale = block.inverseCosine;
        for (int i = 0; i < Columns.SIZE; i++) {
            double carried = amount[i] - least;
            first[i] = eastward[i] * scale[i] * carried;
            second[i] = northward[i] * scale[i] * carried;
            third[i] = carried * spreads[i];
        }
        block.write(first, out, place + k);
        block.write(second, out, place + layers + k);
    }

    /** What sinks through the half levels about a layer brings of it. */
    private void pass(int k, double[][] amount) {
        double[] here = amount[k];
        double[] over = amount[Math.max(k - 1, 0)];
        double[] under = amount[Math.min(k + 1, layers - 1)];
        double[] top = flow.sinking[k];
        double[] bottom = flow.sinking[k + 1];
        double[] dp = flow.air.thickness[k];
        for (int i = 0; i < Columns.SIZE; i++) {
            third[i] -= (top[i] * (here[i] - over[i]) + bottom[i] * (under[i] - here[i])) / (2 * dp[i]);
        }
    }
}
