package dev.xinmiao.weather.gallery;

import dev.xinmiao.weather.grid.Grid;
import dev.xinmiao.weather.picture.Field;
import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/** The points of a full Gaussian grid as a picture wants them. */
final class Points {
    private Points() {}

    /** In degrees, from north to south. */
    static double[] latitudes(Grid grid) {
        double[] latitudes = new double[grid.rings()];
        Arrays.setAll(latitudes, ring -> Math.toDegrees(grid.latitude(ring)));
        return latitudes;
    }

    /** @param unit turns values into those that are read */
    static Field field(Grid grid, double[] values, DoubleUnaryOperator unit) {
        double[] longitudes = new double[grid.longest()];
        Arrays.setAll(longitudes, place -> Math.toDegrees(grid.longitude(0, place)));
        return Field.of(
                latitudes(grid), longitudes, Arrays.stream(values).map(unit).toArray());
    }

    static Field difference(Grid grid, double[] values, double[] others) {
        double[] difference = new double[values.length];
        Arrays.setAll(difference, point -> values[point] - others[point]);
        return field(grid, difference, value -> value);
    }
}
