package dev.xinmiao.weather.real.physics;

import dev.xinmiao.weather.real.Columns;
import java.util.Arrays;

/**
 * Mixing between neighbouring layers, implicit in time and together with what the ground gives: turbulence by mixing length and
 * Richardson number (Louis 1979), strong where a layer is colder than its dry adiabat allows; shallow convection and diffusion of
 * moisture as in Molteni 2003. Dry static energy, vapour and momentum are mixed, and kept.
 *
 * <p>Implicit beyond the span, and only as far as the span used (Kalnay and Kanamitsu 1988, Mon. Wea. Rev. 116, 1945), for else layers
 * that mix strongly when unstable, and not when stable, do so in turn from step to step.
 */
final class VerticalMixing {
    private final Layering layering;
    /** Mass per second and m² that changes places over a layer's lower side, for momentum, heat and vapour. */
    private final double[][] windExchange;

    private final double[][] heatExchange;
    private final double[][] waterExchange;
    /** Elimination: what a layer takes over from the one below. */
    private final double[][] link;

    private final double[][] energy;
    /** To which the column tends within more than the span; what the ground gives is reckoned with these. */
    final double[][] energyAim;

    final double[][] humidityAim;
    final double[][] windAim;
    private final double[] baseMoist = new double[Columns.SIZE];
    private final double[] baseMass = new double[Columns.SIZE];
    private final double[] shear = new double[Columns.SIZE];
    private final double[] buoyancy = new double[Columns.SIZE];
    /** Density over the distance of layers, and times the squared mixing length. */
    private final double[] dense = new double[Columns.SIZE];

    private final double[] none = new double[Columns.SIZE];

    VerticalMixing(Layering layering) {
        int layers = layering.layers();
        this.layering = layering;
        this.windExchange = new double[layers][Columns.SIZE];
        this.heatExchange = new double[layers][Columns.SIZE];
        this.waterExchange = new double[layers][Columns.SIZE];
        this.link = new double[layers][Columns.SIZE];
        this.energy = new double[layers][Columns.SIZE];
        this.energyAim = new double[layers][Columns.SIZE];
        this.humidityAim = new double[layers][Columns.SIZE];
        this.windAim = new double[layers][Columns.SIZE];
    }

    /** @param deep where deep convection is at work, from 0 to 1: there is no shallow one */
    void act(Air air, Columns columns, SurfaceFluxes fluxes, double[] deep, double span) {
        for (int layer = 0; layer < air.layers; layer++) {
            double[] temperature = air.temperature[layer];
            double[] geopotential = columns.geopotential[layer];
            double[] energy = this.energy[layer];
            for (int i = 0; i < Columns.SIZE; i++) {
                energy[i] = Constants.HEAT * temperature[i] + geopotential[i];
            }
        }
        meanBoundary(air);
        for (int layer = 0; layer < air.layers - 1; layer++) {
            stir(layer, air, columns);
            if (layer >= layering.troposphere()) {
                moisten(layer, air, deep);
            }
        }
        double aim = Constants.OVERSHOOT * span;
        solve(air, energy, energyAim, heatExchange, fluxes.heatExchange, fluxes.heatSource, aim);
        solve(air, air.humidity, humidityAim, waterExchange, fluxes.waterExchange, fluxes.waterSource, aim);
        approach(air.temperature, energy, energyAim, Constants.OVERSHOOT * Constants.HEAT);
        approach(air.humidity, air.humidity, humidityAim, Constants.OVERSHOOT);
        solve(air, air.u, windAim, windExchange, fluxes.drag, none, aim);
        approach(air.u, air.u, windAim, Constants.OVERSHOOT);
        solve(air, air.v, windAim, windExchange, fluxes.drag, none, aim);
        approach(air.v, air.v, windAim, Constants.OVERSHOOT);
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

    private void meanBoundary(Air air) {
        Arrays.fill(baseMass, 0);
        Arrays.fill(baseMoist, 0);
        for (int layer = layering.boundary(); layer < air.layers; layer++) {
            double[] mass = air.mass[layer];
            double[] humidity = air.humidity[layer];
            double[] energy = this.energy[layer];
            for (int i = 0; i < Columns.SIZE; i++) {
                baseMass[i] += mass[i];
                baseMoist[i] += mass[i] * (energy[i] + Constants.LATENT * humidity[i]);
            }
        }
        for (int i = 0; i < Columns.SIZE; i++) {
            baseMoist[i] /= baseMass[i];
        }
    }

    /** Turbulence over a layer's lower side. */
    private void stir(int layer, Air air, Columns columns) {
        double[] u = air.u[layer];
        double[] v = air.v[layer];
        double[] uBelow = air.u[layer + 1];
        double[] vBelow = air.v[layer + 1];
        double[] upper = energy[layer];
        double[] lower = energy[layer + 1];
        double[] temperature = air.temperature[layer];
        double[] warmth = air.temperature[layer + 1];
        double[] geopotential = columns.geopotential[layer];
        double[] below = columns.geopotential[layer + 1];
        double[] pressure = columns.half[layer + 1];
        for (int i = 0; i < Columns.SIZE; i++) {
            double apart = (geopotential[i] - below[i]) / Constants.GRAVITY;
            double eastward = u[i] - uBelow[i];
            double northward = v[i] - vBelow[i];
            double mean = (temperature[i] + warmth[i]) / 2;
            shear[i] = (eastward * eastward + northward * northward) / (apart * apart) + Constants.LEAST_SHEAR;
            buoyancy[i] = Constants.GRAVITY / Constants.HEAT * (upper[i] - lower[i]) / (apart * mean);
            dense[i] = pressure[i] / (Constants.GAS * mean * apart);
        }
        double[] ground = columns.ground;
        for (int i = 0; i < Columns.SIZE; i++) {
            double height = ((geopotential[i] + below[i]) / 2 - ground[i]) * (Constants.KARMAN / Constants.GRAVITY);
            double length = height * Constants.MIXING_LENGTH / (height + Constants.MIXING_LENGTH);
            dense[i] *= length * length;
        }
        spread(windExchange[layer], heatExchange[layer]);
        System.arraycopy(heatExchange[layer], 0, waterExchange[layer], 0, Columns.SIZE);
    }

    /** From shear and buoyancy to exchanged mass. */
    private void spread(double[] wind, double[] heat) {
        double b = Constants.LOUIS;
        for (int i = 0; i < Columns.SIZE; i++) {
            double stable = b * Math.max(0, buoyancy[i]) / shear[i];
            double root = (double) Math.sqrt(1 + stable);
            double turning = Constants.OVERTURNING * (double) Math.sqrt(Math.max(0, -buoyancy[i]));
            double strength = (double) Math.sqrt(shear[i]);
            wind[i] = dense[i] * (strength * root / (root + 2 * stable) + turning);
            heat[i] = dense[i] * (strength / (1 + 3 * stable * root) + turning);
        }
    }

    /**
     * Shallow convection, where the boundary layer's moist static energy exceeds that of saturated air above and deep convection is
     * not at work; and slow diffusion of vapour out of moist layers.
     */
    private void moisten(int layer, Air air, double[] deep) {
        double sigma = layering.sigma()[layer];
        double steep = Constants.MOISTURE_GRADIENT * (layering.sigma()[layer + 1] - sigma);
        double slow = sigma < Constants.MOISTURE_ABOVE ? 0 : 1 / Constants.MOISTURE_TIME;
        double shallow = sigma < Constants.DEEP || layer >= layering.boundary() ? 0 : 1 / Constants.SHALLOW_TIME;
        double[] energyHere = energy[layer];
        double[] saturated = air.saturated[layer];
        double[] saturatedBelow = air.saturated[layer + 1];
        double[] humidity = air.humidity[layer];
        double[] humidityBelow = air.humidity[layer + 1];
        double[] mass = air.mass[layer];
        double[] massBelow = air.mass[layer + 1];
        double[] heat = heatExchange[layer];
        double[] water = waterExchange[layer];
        for (int i = 0; i < Columns.SIZE; i++) {
            double surplus = baseMoist[i] - energyHere[i] - Constants.LATENT * saturated[i];
            double rising = Math.min(1, Math.max(0, surplus / Constants.PLUME_SPREAD)) * (1 - deep[i]);
            double exchanged = shallow * rising * baseMass[i];
            double gradient = humidityBelow[i] / (saturatedBelow[i] + Constants.TINY)
                    - humidity[i] / (saturated[i] + Constants.TINY)
                    - steep;
            double spread = slow * Math.min(1, Math.max(0, gradient / steep)) * (mass[i] + massBelow[i]) / 2;
            water[i] += exchanged + spread;
        }
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
}
