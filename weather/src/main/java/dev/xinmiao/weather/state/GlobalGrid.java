package dev.xinmiao.weather.state;

/**
 * Points of the whole globe: rows from north to south, each from west to east, evenly spaced.
 *
 * @param latitudes of the rows in degrees, evenly spaced or Gaussian
 * @param columns points of a row
 * @param west longitude of a row's first point in degrees, from 0 to below the spacing
 * @param gaussian whether the latitudes are Gaussian
 */
public record GlobalGrid(double[] latitudes, int columns, double west, boolean gaussian) {

    public int points() {
        return latitudes.length * columns;
    }

    /** In degrees. */
    public double longitude(int column) {
        return west + 360.0 * column / columns;
    }
}
