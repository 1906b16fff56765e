package dev.xinmiao.weather.real.physics;

import dev.xinmiao.weather.real.Columns;
import java.util.Arrays;

/** Means over the lowest layers, by mass: the air that convection takes and clouds lie over. */
final class BoundaryLayer {
    private final int first;
    /** kg/m². */
    final double[] mass = new double[Columns.SIZE];
    /** Dry static energy, J/kg. */
    final double[] energy = new double[Columns.SIZE];

    final double[] geopotential = new double[Columns.SIZE];
    final double[] humidity = new double[Columns.SIZE];
    final double[] saturated = new double[Columns.SIZE];
    /** Moist static energy, J/kg. */
    final double[] moist = new double[Columns.SIZE];

    /** Of plumes as they begin: their humidity, and their moist static energy. */
    final double[] plumeHumidity = new double[Columns.SIZE];

    final double[] plumeMoist = new double[Columns.SIZE];

    BoundaryLayer(Layering layering) {
        this.first = layering.boundary();
    }

    void mean(Air air, Columns columns) {
        Arrays.fill(mass, 0);
        Arrays.fill(energy, 0);
        Arrays.fill(geopotential, 0);
        Arrays.fill(humidity, 0);
        Arrays.fill(saturated, 0);
        for (int layer = first; layer < air.layers; layer++) {
            double[] weight = air.mass[layer];
            double[] warmth = air.temperature[layer];
            double[] height = columns.geopotential[layer];
            double[] water = air.humidity[layer];
            double[] most = air.saturated[layer];
            for (int i = 0; i < Columns.SIZE; i++) {
                mass[i] += weight[i];
                energy[i] += weight[i] * (Constants.HEAT * warmth[i] + height[i]);
                geopotential[i] += weight[i] * height[i];
                humidity[i] += weight[i] * water[i];
                saturated[i] += weight[i] * most[i];
            }
        }
        for (int i = 0; i < Columns.SIZE; i++) {
            double whole = 1 / mass[i];
            energy[i] *= whole;
            geopotential[i] *= whole;
            humidity[i] *= whole;
            saturated[i] *= whole;
            moist[i] = energy[i] + Constants.LATENT * humidity[i];
            plumeHumidity[i] = (1 + Constants.PLUME_MOISTER) * humidity[i];
            plumeMoist[i] = energy[i] + Constants.LATENT * plumeHumidity[i];
        }
    }
}
