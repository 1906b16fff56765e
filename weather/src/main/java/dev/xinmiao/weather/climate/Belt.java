package dev.xinmiao.weather.climate;

import dev.xinmiao.weather.grid.Grid;
import java.util.Locale;

/** Latitudes where a jet or a band of rain is looked for. */
enum Belt {
    NORTH(20, 75),
    TROPICS(-20, 20),
    SOUTH(-75, -20);

    private final double south;
    private final double north;

    Belt(double south, double north) {
        this.south = south;
        this.north = north;
    }

    Extreme highest(Grid grid, double[] rings) {
        Extreme highest = new Extreme(Double.NEGATIVE_INFINITY, Double.NaN);
        for (int ring = 0; ring < grid.rings(); ring++) {
            double latitude = Math.toDegrees(grid.latitude(ring));
            if (latitude > south && latitude < north && rings[ring] > highest.value()) {
                highest = new Extreme(rings[ring], latitude);
            }
        }
        return highest;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
