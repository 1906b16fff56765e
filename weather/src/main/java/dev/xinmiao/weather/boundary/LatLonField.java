package dev.xinmiao.weather.boundary;

import dev.xinmiao.weather.grid.Grid;
import java.util.Arrays;

/**
 * A field on parallels and meridians, which is brought to the points of a grid.
 *
 * @param latitudes in radians from north to south
 * @param longitudes in radians eastward, evenly once round the globe
 * @param values row by row; NaN where there is none
 */
record LatLonField(double[] latitudes, double[] longitudes, double[] values) {

    private static final double TURN = 2 * Math.PI;

    /** The same with each missing value a mean of its neighbours, near ones first; nought everywhere if there is none at all. */
    LatLonField filled() {
        double[] now = values.clone();
        boolean some = Arrays.stream(now).anyMatch(value -> !Double.isNaN(value));
        if (!some) {
            Arrays.fill(now, 0);
        }
        while (Arrays.stream(now).anyMatch(Double::isNaN)) {
            double[] next = now.clone();
            for (int place = 0; place < now.length; place++) {
                if (Double.isNaN(now[place])) {
                    next[place] = mean(now, place);
                }
            }
            now = next;
        }
        return new LatLonField(latitudes, longitudes, now);
    }

    /** Of the neighbours that have a value. */
    private double mean(double[] now, int place) {
        int columns = longitudes.length;
        double sum = 0;
        int count = 0;
        for (int row = Math.max(0, place / columns - 1);
                row <= Math.min(latitudes.length - 1, place / columns + 1);
                row++) {
            for (int step = -1; step <= 1; step++) {
                double value = now[row * columns + Math.floorMod(place % columns + step, columns)];
                if (!Double.isNaN(value)) {
                    sum += value;
                    count++;
                }
            }
        }
        return sum / count;
    }

    /** Between the four values around each point; beyond the last parallels as on them. */
    double[] between(Grid grid) {
        double[] result = new double[grid.points()];
        for (int ring = 0; ring < grid.rings(); ring++) {
            double latitude = grid.latitude(ring);
            int below = 1;
            while (below < latitudes.length - 1 && latitudes[below] > latitude) {
                below++;
            }
            double south = (latitudes[below - 1] - latitude) / (latitudes[below - 1] - latitudes[below]);
            south = Math.clamp(south, 0, 1);
            for (int place = 0; place < grid.lengths()[ring]; place++) {
                double longitude = grid.longitude(ring, place);
                result[grid.starts()[ring] + place] =
                        (1 - south) * along(below - 1, longitude) + south * along(below, longitude);
            }
        }
        return result;
    }

    private double along(int row, double longitude) {
        int columns = longitudes.length;
        double place = (longitude - longitudes[0]) / TURN * columns;
        int west = (int) Math.floor(place);
        double east = place - west;
        return (1 - east) * values[row * columns + Math.floorMod(west, columns)]
                + east * values[row * columns + Math.floorMod(west + 1, columns)];
    }

    /** Means over the box around each point, by area; where a box holds no value, what is between those around it. */
    double[] means(Grid grid) {
        double[] result = between(grid);
        for (int ring = 0; ring < grid.rings(); ring++) {
            double north = ring == 0 ? Math.PI / 2 : (grid.latitude(ring - 1) + grid.latitude(ring)) / 2;
            double south =
                    ring == grid.rings() - 1 ? -Math.PI / 2 : (grid.latitude(ring) + grid.latitude(ring + 1)) / 2;
            int length = grid.lengths()[ring];
            double[] sums = new double[length];
            double[] areas = new double[length];
            for (int row = 0; row < latitudes.length; row++) {
                if (latitudes[row] <= north && latitudes[row] > south) {
                    addRow(row, sums, areas);
                }
            }
            for (int place = 0; place < length; place++) {
                if (areas[place] > 0) {
                    result[grid.starts()[ring] + place] = sums[place] / areas[place];
                }
            }
        }
        return result;
    }

    /** Standard deviations within the same boxes, by area; where a box holds no value, of those around it. */
    double[] deviations(Grid grid) {
        double[] mean = means(grid);
        double[] squares = new LatLonField(
                        latitudes,
                        longitudes,
                        Arrays.stream(values).map(value -> value * value).toArray())
                .means(grid);
        double[] result = new double[mean.length];
        Arrays.setAll(result, point -> Math.sqrt(Math.max(0, squares[point] - mean[point] * mean[point])));
        return result;
    }

    private void addRow(int row, double[] sums, double[] areas) {
        double area = Math.cos(latitudes[row]);
        for (int column = 0; column < longitudes.length; column++) {
            double value = values[row * longitudes.length + column];
            int place = Math.floorMod((int) Math.round(longitudes[column] / TURN * sums.length), sums.length);
            sums[place] += area * value;
            areas[place] += area;
        }
    }
}
