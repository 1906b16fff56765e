package dev.xinmiao.weather.grib;

import java.util.Arrays;

/**
 * Points on rings from north to south, each ring from west to east.
 *
 * @param latitudes of the rings, in degrees
 * @param lengths points on each ring
 * @param west longitude of each ring's first point, in degrees
 * @param span of longitude that a ring covers with its points' spacing, in degrees: 360 for the globe
 */
public record GribGrid(Kind kind, double[] latitudes, int[] lengths, double west, double span) {

    /** As GRIB tells grids apart. */
    public enum Kind {
        REGULAR_LATLON,
        REGULAR_GAUSSIAN,
        REDUCED_GAUSSIAN
    }

    /** The globe with both poles, from longitude 0 on. */
    public static GribGrid global(int columns, int rows) {
        double[] latitudes = new double[rows];
        int[] lengths = new int[rows];
        for (int row = 0; row < rows; row++) {
            latitudes[row] = 90 - 180.0 * row / (rows - 1);
        }
        Arrays.fill(lengths, columns);
        return new GribGrid(Kind.REGULAR_LATLON, latitudes, lengths, 0, 360);
    }

    public int points() {
        return Arrays.stream(lengths).sum();
    }

    /** In degrees. */
    public double longitude(int ring, int place) {
        return west + span * place / lengths[ring];
    }
}
