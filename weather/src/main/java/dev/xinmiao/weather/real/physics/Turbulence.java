package dev.xinmiao.weather.real.physics;

import dev.xinmiao.weather.real.Columns;

/**
 * How much mass changes places between neighbouring layers, per second and m², over the lower side of each: turbulence by mixing length
 * and Richardson number (Louis 1979), strong where a layer is colder than its dry adiabat allows; for vapour also shallow convection
 * and diffusion as in Molteni 2003.
 */
final class Turbulence {
    private final Layering layering;
    final double[][] wind;
    final double[][] heat;
    final double[][] water;
    private final double[] shear = new double[Columns.SIZE];
    private final double[] buoyancy = new double[Columns.SIZE];
    /** Density over the distance of layers, times the squared mixing length. */
    private final double[] dense = new double[Columns.SIZE];

    Turbulence(Layering layering) {
        this.layering = layering;
        this.wind = new double[layering.layers()][Columns.SIZE];
        this.heat = new double[layering.layers()][Columns.SIZE];
        this.water = new double[layering.layers()][Columns.SIZE];
    }

    /**
     * @param energy dry static energy of the layers
     * @param deep where deep convection is at work, from 0 to 1: there is no shallow one
     */
    void act(Air air, Columns columns, double[][] energy, BoundaryLayer boundary, double[] deep) {
        for (int layer = 0; layer < air.layers - 1; layer++) {
            look(layer, air, columns, energy);
            stir(wind[layer], heat[layer]);
            System.arraycopy(heat[layer], 0, water[layer], 0, Columns.SIZE);
            if (layering.sigma()[layer] >= Constants.MOISTURE_ABOVE) {
                diffuse(layer, air);
            }
            if (layering.sigma()[layer] >= Constants.DEEP && layer < layering.boundary()) {
                bubble(layer, air, energy[layer], boundary, deep);
            }
        }
    }

    private void look(int layer, Air air, Columns columns, double[][] energy) {
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
    }

    /** From shear and buoyancy to exchanged mass. */
    private void stir(double[] wind, double[] heat) {
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

    /** Vapour spreads slowly where relative humidity falls steeply with height. */
    private void diffuse(int layer, Air air) {
        double apart = layering.sigma()[layer + 1] - layering.sigma()[layer];
        double steep = Constants.MOISTURE_GRADIENT * apart;
        double exchanged = Constants.MOISTURE_MASS / (apart * Constants.MOISTURE_TIME);
        double[] saturated = air.saturated[layer];
        double[] saturatedBelow = air.saturated[layer + 1];
        double[] humidity = air.humidity[layer];
        double[] humidityBelow = air.humidity[layer + 1];
        double[] water = this.water[layer];
        for (int i = 0; i < Columns.SIZE; i++) {
            double gradient = humidityBelow[i] / (saturatedBelow[i] + Constants.TINY)
                    - humidity[i] / (saturated[i] + Constants.TINY)
                    - steep;
            double part = Math.min(1, Math.max(0, gradient / steep));
            water[i] += part * exchanged;
        }
    }

    /** Shallow convection, where the boundary layer's moist static energy exceeds that of saturated air above. */
    private void bubble(int layer, Air air, double[] energy, BoundaryLayer boundary, double[] deep) {
        double[] saturated = air.saturated[layer];
        double[] moist = boundary.moist;
        double[] mass = boundary.mass;
        double[] water = this.water[layer];
        double apart = layering.sigma()[layer + 1] - layering.sigma()[layer];
        double rate = Constants.MIXING_STEP / (apart * Constants.SHALLOW_TIME);
        for (int i = 0; i < Columns.SIZE; i++) {
            double surplus = moist[i] - energy[i] - Constants.LATENT * saturated[i];
            double rising = Math.min(1, Math.max(0, surplus / Constants.PLUME_SPREAD)) * (1 - deep[i]);
            water[i] += rising * mass[i] * rate;
        }
    }
}
