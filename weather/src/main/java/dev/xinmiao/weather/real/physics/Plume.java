package dev.xinmiao.weather.real.physics;

import dev.xinmiao.weather.real.Columns;

/** Air of the boundary layer that rises: it draws in air, condenses what it can't hold, and stays where it isn't buoyant any more. */
final class Plume {
    private static final double EXCHANGE = Constants.PLUME_EXCHANGE * Constants.GRAVITY / Constants.REFERENCE_PRESSURE;

    private final Layering layering;
    /** Share of plumes that reach a layer. */
    final double[][] reach;
    /** Mass per second and m² that goes up through a layer's upper side. */
    final double[][] rising;
    /** What plumes leave in each layer per second, dry static energy and vapour, and what mass they take from it. */
    final double[][] leftEnergy;

    final double[][] leftWater;
    final double[][] taken;
    /** Rain that comes of it in each layer, kg/m²/s. */
    final double[][] condensed;

    private final double[] moist = new double[Columns.SIZE];
    private final double[] water = new double[Columns.SIZE];
    private final double[] stays = new double[Columns.SIZE];
    private final double[] swapped = new double[Columns.SIZE];
    private final double[] holds = new double[Columns.SIZE];

    Plume(Layering layering) {
        int layers = layering.layers();
        this.layering = layering;
        this.reach = new double[layers][Columns.SIZE];
        this.rising = new double[layers + 1][Columns.SIZE];
        this.leftEnergy = new double[layers][Columns.SIZE];
        this.leftWater = new double[layers][Columns.SIZE];
        this.taken = new double[layers][Columns.SIZE];
        this.condensed = new double[layers][Columns.SIZE];
    }

    /** Finds where plumes would be buoyant, with what they drew in below, and so how many reach a layer: none that isn't deep. */
    void look(Air air, Columns columns, BoundaryLayer boundary) {
        double grown = 1;
        System.arraycopy(boundary.plumeMoist, 0, moist, 0, Columns.SIZE);
        for (int layer = layering.boundary() - 1; layer >= layering.troposphere(); layer--) {
            double[] here = reach[layer];
            double[] mass = air.mass[layer];
            double[] temperature = air.temperature[layer];
            double[] geopotential = columns.geopotential[layer];
            double[] humidity = air.humidity[layer];
            double[] saturated = air.saturated[layer];
            double share = layering.entrainment()[layer] / grown;
            double deep = layer < layering.deep() ? 1 : 0;
            for (int i = 0; i < Columns.SIZE; i++) {
                double dry = Constants.HEAT * temperature[i] + geopotential[i];
                double drawn = share + Math.min(1, EXCHANGE * mass[i]);
                moist[i] = (moist[i] + drawn * (dry + Constants.LATENT * humidity[i])) / (1 + drawn);
                double surplus = moist[i] - dry - Constants.LATENT * saturated[i];
                here[i] = deep * Math.min(1, Math.max(0, surplus / Constants.PLUME_SPREAD));
            }
            grown += layering.entrainment()[layer];
        }
        for (int layer = layering.troposphere(); layer < layering.boundary(); layer++) {
            double[] here = reach[layer];
            double[] above = reach[layer - 1];
            for (int i = 0; i < Columns.SIZE; i++) {
                here[i] = Math.max(above[i], here[i]);
            }
        }
    }

    /** @param base mass through cloud base, kg/m²/s */
    void rise(Air air, Columns columns, BoundaryLayer boundary, double[] base, double span) {
        System.arraycopy(base, 0, rising[layering.boundary()], 0, Columns.SIZE);
        System.arraycopy(boundary.plumeMoist, 0, moist, 0, Columns.SIZE);
        System.arraycopy(boundary.plumeHumidity, 0, water, 0, Columns.SIZE);
        for (int layer = layering.boundary() - 1; layer >= layering.troposphere(); layer--) {
            draw(layer, air, base, Constants.GREATEST_PART / span);
            mix(layer, air, columns);
            leave(layer);
        }
    }

    private void draw(int layer, Air air, double[] base, double most) {
        double[] in = rising[layer + 1];
        double[] here = reach[layer];
        double[] above = reach[layer - 1];
        double[] mass = air.mass[layer];
        double[] taken = this.taken[layer];
        double share = layering.entrainment()[layer];
        for (int i = 0; i < Columns.SIZE; i++) {
            stays[i] = 1 - Math.min(1, above[i] / (here[i] + Constants.TINY));
            double mixes = in[i] * Math.min(1, EXCHANGE * mass[i]);
            taken[i] = Math.min(most * mass[i], share * base[i] * (1 - stays[i]) + mixes);
            swapped[i] = Math.min(mixes, taken[i]);
        }
    }

    /** What the plume then has, and how much vapour it can hold at the temperature that it takes. */
    private void mix(int layer, Air air, Columns columns) {
        double[] in = rising[layer + 1];
        double[] taken = this.taken[layer];
        double[] temperature = air.temperature[layer];
        double[] geopotential = columns.geopotential[layer];
        double[] humidity = air.humidity[layer];
        double[] saturated = air.saturated[layer];
        double[] slope = air.slope[layer];
        for (int i = 0; i < Columns.SIZE; i++) {
            double dry = Constants.HEAT * temperature[i] + geopotential[i];
            double whole = 1 / (in[i] + taken[i] + Constants.TINY);
            double part = taken[i] * whole;
            moist[i] = in[i] * whole * moist[i] + part * (dry + Constants.LATENT * humidity[i]);
            water[i] = in[i] * whole * water[i] + part * humidity[i];
            double warming = Constants.LATENT / Constants.HEAT * slope[i];
            double surplus = (moist[i] - dry) / Constants.LATENT - saturated[i];
            holds[i] = Math.max(0, saturated[i] + warming / (1 + warming) * surplus);
        }
    }

    private void leave(int layer) {
        double[] in = rising[layer + 1];
        double[] out = rising[layer];
        double[] taken = this.taken[layer];
        double[] leftEnergy = this.leftEnergy[layer];
        double[] leftWater = this.leftWater[layer];
        double[] condensed = this.condensed[layer];
        for (int i = 0; i < Columns.SIZE; i++) {
            double all = in[i] + taken[i];
            double kept = Math.min(water[i], holds[i]);
            double leaves = all * stays[i] + swapped[i] * (1 - stays[i]);
            condensed[i] = all * (water[i] - kept);
            water[i] = kept;
            out[i] = all - leaves;
            leftEnergy[i] = leaves * (moist[i] - Constants.LATENT * kept);
            leftWater[i] = leaves * kept;
        }
    }
}
