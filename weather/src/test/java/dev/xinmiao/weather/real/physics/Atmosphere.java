package dev.xinmiao.weather.real.physics;

import dev.xinmiao.weather.grid.HybridLevels;
import dev.xinmiao.weather.real.Columns;
import java.util.Arrays;

/** Blocks of columns in hydrostatic balance. */
final class Atmosphere {
    private Atmosphere() {}

    /** Empty ones over a surface pressure in Pa. */
    static Columns columns(HybridLevels levels, double surface) {
        Columns columns = new Columns(levels.layers());
        columns.count = Columns.SIZE;
        Arrays.fill(columns.surfacePressure, surface);
        for (int half = 0; half <= levels.layers(); half++) {
            Arrays.fill(columns.half[half], levels.half(half, surface));
        }
        for (int layer = 0; layer < levels.layers(); layer++) {
            Arrays.fill(columns.pressure[layer], levels.full(layer, surface));
        }
        return columns;
    }

    /** Finds the geopotential of layers from the ground up. */
    static void stack(Columns columns) {
        for (int i = 0; i < Columns.SIZE; i++) {
            double geopotential = columns.ground[i];
            double below = columns.surfacePressure[i];
            double warmth = virtual(columns, columns.layers - 1, i);
            for (int layer = columns.layers - 1; layer >= 0; layer--) {
                double above = virtual(columns, layer, i);
                geopotential += Constants.GAS * (warmth + above) / 2 * Math.log(below / columns.pressure[layer][i]);
                columns.geopotential[layer][i] = geopotential;
                below = columns.pressure[layer][i];
                warmth = above;
            }
        }
    }

    private static double virtual(Columns columns, int layer, int i) {
        return columns.temperature[layer][i] * (1 + 0.608 * columns.humidity[layer][i]);
    }

    static void forget(Columns columns) {
        for (int layer = 0; layer < columns.layers; layer++) {
            Arrays.fill(columns.addedU[layer], 0);
            Arrays.fill(columns.addedV[layer], 0);
            Arrays.fill(columns.heating[layer], 0);
            Arrays.fill(columns.moistening[layer], 0);
        }
    }

    static void step(Columns columns, double span) {
        for (int layer = 0; layer < columns.layers; layer++) {
            for (int i = 0; i < Columns.SIZE; i++) {
                columns.u[layer][i] += span * columns.addedU[layer][i];
                columns.v[layer][i] += span * columns.addedV[layer][i];
                columns.temperature[layer][i] += span * columns.heating[layer][i];
                columns.humidity[layer][i] += span * columns.moistening[layer][i];
            }
        }
        stack(columns);
    }
}
