package dev.xinmiao.weather.real.physics;

import dev.xinmiao.weather.real.Columns;

/** What a column of air holds, per square metre. */
record Budget(double water, double moistEnergy, double eastward, double northward) {

    static Budget of(Air air, Columns columns, int column) {
        double water = 0;
        double energy = 0;
        double eastward = 0;
        double northward = 0;
        for (int layer = 0; layer < air.layers; layer++) {
            double mass = air.mass[layer][column];
            water += mass * air.humidity[layer][column];
            energy += mass
                    * (Constants.HEAT * air.temperature[layer][column]
                            + columns.geopotential[layer][column]
                            + Constants.LATENT * air.humidity[layer][column]);
            eastward += mass * air.u[layer][column];
            northward += mass * air.v[layer][column];
        }
        return new Budget(water, energy, eastward, northward);
    }
}
