package dev.xinmiao.weather.forecast;

import dev.xinmiao.weather.analysis.Resample;
import dev.xinmiao.weather.grid.Grid;
import java.util.Arrays;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * The rows and columns that a forecast is written on: the model's Gaussian latitudes, or a regular grid with both poles.
 *
 * @param latitudes in degrees, from north to south
 * @param longitudes in degrees, from 0
 * @param resample from the model's grid; null where that is the same
 * @param rings of one length; the grid itself, or one with as many points on each ring as its longest has
 */
record OutputGrid(
        double[] latitudes, double[] longitudes, @Nullable Resample resample, Grid from, Grid rings) {

    static OutputGrid of(Grid grid, OptionalDouble spacing) {
        Grid rings = evened(grid);
        double[] longitudes = new double[spacing.isPresent() ? columns(spacing.getAsDouble()) : rings.longest()];
        Arrays.setAll(longitudes, column -> 360.0 * column / longitudes.length);
        double[] latitudes = new double[spacing.isPresent() ? longitudes.length / 2 + 1 : rings.rings()];
        Arrays.setAll(
                latitudes,
                row -> spacing.isPresent()
                        ? 90 - 180.0 * row / (latitudes.length - 1)
                        : Math.toDegrees(rings.latitude(row)));
        Resample resample = spacing.isPresent() ? new Resample(rings, latitudes, longitudes) : null;
        return new OutputGrid(latitudes, longitudes, resample, grid, rings);
    }

    private static int columns(double spacing) {
        double columns = 360 / spacing;
        if (!(spacing >= 0.1 && spacing <= 20)
                || Math.abs(columns - Math.rint(columns)) > 1e-6
                || Math.rint(columns) % 2 != 0) {
            throw new IllegalArgumentException(
                    "--grid is " + spacing + " degrees, expected an even part of 360 from 0.1 to 20, as 2.5, 1 or 0.5");
        }
        return (int) Math.rint(columns);
    }

    private static Grid evened(Grid grid) {
        int longest = grid.longest();
        int[] lengths = new int[grid.rings()];
        int[] starts = new int[grid.rings() + 1];
        Arrays.fill(lengths, longest);
        Arrays.setAll(starts, ring -> ring * longest);
        return Arrays.equals(lengths, grid.lengths())
                ? grid
                : new Grid(grid.truncation(), grid.sines(), grid.weights(), lengths, starts);
    }

    boolean gaussian() {
        return resample == null;
    }

    int points() {
        return latitudes.length * longitudes.length;
    }

    /** One level of a field of the model's grid, here. */
    double[] at(double[] values, int level, boolean turns) {
        double[] one = Arrays.copyOfRange(values, level * from.points(), (level + 1) * from.points());
        double[] even = rings == from ? one : alongRings(one);
        if (resample == null) {
            return even;
        }
        return turns ? resample.component(even) : resample.scalar(even);
    }

    /** Cubic along each ring. */
    private double[] alongRings(double[] values) {
        int longest = rings.longest();
        double[] result = new double[rings.points()];
        for (int ring = 0; ring < rings.rings(); ring++) {
            int length = from.lengths()[ring];
            int start = from.starts()[ring];
            for (int place = 0; place < longest; place++) {
                double position = (double) place * length / longest;
                int left = (int) position;
                double x = position - left;
                double before = values[start + Math.floorMod(left - 1, length)];
                double first = values[start + left];
                double second = values[start + (left + 1) % length];
                double after = values[start + (left + 2) % length];
                result[ring * longest + place] = -x * (x - 1) * (x - 2) / 6 * before
                        + (x + 1) * (x - 1) * (x - 2) / 2 * first
                        - (x + 1) * x * (x - 2) / 2 * second
                        + (x + 1) * x * (x - 1) / 6 * after;
            }
        }
        return result;
    }
}
