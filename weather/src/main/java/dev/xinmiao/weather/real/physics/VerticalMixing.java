package dev.xinmiao.weather.real.physics;

import dev.xinmiao.weather.real.Columns;

/**
 * Mixing between neighbouring layers, implicit in time and together with what the ground gives. Dry static energy, vapour and momentum
 * are mixed, and kept.
 *
 * <p>Implicit beyond the span, and only as far as the span used (Kalnay and Kanamitsu 1988, Mon. Wea. Rev. 116, 1945), for else layers
 * that mix strongly when unstable, and not when stable, do so in turn from step to step.
 */
final class VerticalMixing {
    private final BoundaryLayer boundary;
    private final Turbulence turbulence;
    /** Elimination: what a layer takes over from the one below. */
    private final double[][] link;

    private final double[][] energy;
    /** To which the column tends within more than the span; what the ground gives is reckoned with these. */
    final double[][] energyAim;

    final double[][] humidityAim;
    private final double[][] windAim;
    private final double[] none = new double[Columns.SIZE];

    VerticalMixing(Layering layering) {
        int layers = layering.layers();
        this.boundary = new BoundaryLayer(layering);
        this.turbulence = new Turbulence(layering);
        this.link = new double[layers][Columns.SIZE];
        this.energy = new double[layers][Columns.SIZE];
        this.energyAim = new double[layers][Columns.SIZE];
        this.humidityAim = new double[layers][Columns.SIZE];
        this.windAim = new double[layers][Columns.SIZE];
    }

    /** @param deep where deep convection is at work, from 0 to 1 */
    void act(Air air, Columns columns, SurfaceFluxes fluxes, double[] deep, double span) {
        for (int layer = 0; layer < air.layers; layer++) {
            double[] temperature = air.temperature[layer];
            double[] geopotential = columns.geopotential[layer];
            double[] energy = this.energy[layer];
            for (int i = 0; i < Columns.SIZE; i++) {
                energy[i] = Constants.HEAT * temperature[i] + geopotential[i];
            }
        }
        boundary.mean(air, columns);
        turbulence.act(air, columns, energy, boundary, deep);
        double aim = Constants.OVERSHOOT * span;
        solve(air, energy, energyAim, turbulence.heat, fluxes.heatExchange, fluxes.heatSource, aim);
        approach(air.temperature, energy, energyAim, Constants.OVERSHOOT * Constants.HEAT);
        solve(air, air.humidity, humidityAim, turbulence.water, fluxes.waterExchange, fluxes.waterSource, aim);
        approach(air.humidity, air.humidity, humidityAim, Constants.OVERSHOOT);
        solve(air, air.u, windAim, turbulence.wind, fluxes.drag, none, aim);
        approach(air.u, air.u, windAim, Constants.OVERSHOOT);
        solve(air, air.v, windAim, turbulence.wind, fluxes.drag, none, aim);
        approach(air.v, air.v, windAim, Constants.OVERSHOOT);
    }

    /** Backward Euler: eliminates from the top, puts in from the ground. */
    private void solve(
            Air air,
            double[][] before,
            double[][] after,
            double[][] exchange,
            double[] ground,
            double[] source,
            double span) {
        int last = air.layers - 1;
        for (int layer = 0; layer <= last; layer++) {
            double[] start = before[layer];
            double[] value = after[layer];
            double[] mass = air.mass[layer];
            double[] below = layer < last ? exchange[layer] : ground;
            double[] above = layer > 0 ? exchange[layer - 1] : none;
            double[] linkAbove = layer > 0 ? link[layer - 1] : none;
            double[] valueAbove = layer > 0 ? after[layer - 1] : none;
            double[] linkHere = link[layer];
            double[] given = layer < last ? none : source;
            for (int i = 0; i < Columns.SIZE; i++) {
                double up = span * above[i];
                double down = span * below[i];
                double whole = 1 / (mass[i] + down + up * (1 - linkAbove[i]));
                linkHere[i] = down * whole;
                value[i] = (mass[i] * start[i] + up * valueAbove[i] + span * given[i]) * whole;
            }
        }
        for (int layer = last - 1; layer >= 0; layer--) {
            double[] value = after[layer];
            double[] valueBelow = after[layer + 1];
            double[] linkHere = link[layer];
            for (int i = 0; i < Columns.SIZE; i++) {
                value[i] += linkHere[i] * valueBelow[i];
            }
        }
    }

    private static void approach(double[][] values, double[][] from, double[][] to, double divisor) {
        for (int layer = 0; layer < values.length; layer++) {
            double[] value = values[layer];
            double[] start = from[layer];
            double[] aim = to[layer];
            for (int i = 0; i < Columns.SIZE; i++) {
                value[i] += (aim[i] - start[i]) / divisor;
            }
        }
    }
}
