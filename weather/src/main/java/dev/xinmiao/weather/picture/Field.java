package dev.xinmiao.weather.picture;

import java.util.Arrays;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;

/**
 * A global field on a regular grid, in the unit in which it is to be read.
 *
 * <p>Refuses, in one sentence: latitudes that don't fall from north to south, longitudes that don't go round the globe in
 * equal steps, and another number of values than rows times columns.
 *
 * @param latitudes in degrees, north to south; equal steps or Gaussian, with or without the poles
 * @param longitudes in degrees, eastward round the globe in equal steps, from 0 or any other
 * @param values row by row; what is not known is NaN
 */
public record Field(double[] latitudes, double[] longitudes, float[] values) {

    public Field {
        if (latitudes.length < 2 || longitudes.length < 4 || values.length != latitudes.length * longitudes.length) {
            throw new IllegalArgumentException(
                    "A field needs at least 2 latitudes, 4 longitudes and a value for each point, but has "
                            + latitudes.length + " latitudes, " + longitudes.length + " longitudes and " + values.length
                            + " values.");
        }
        for (int row = 0; row < latitudes.length; row++) {
            if (!(Math.abs(latitudes[row]) <= 90 + 1e-6) || row > 0 && !(latitudes[row] < latitudes[row - 1])) {
                throw new IllegalArgumentException(
                        "The latitudes of a field must fall from north to south between 90 and -90, but number " + row
                                + " is " + latitudes[row] + ".");
            }
        }
        for (int column = 0; column < longitudes.length; column++) {
            if (!(Math.abs(longitudes[column] - longitudes[0] - 360.0 * column / longitudes.length) <= 1e-2)) {
                throw new IllegalArgumentException(
                        "The longitudes of a field must go round the globe in equal steps, but number " + column
                                + " of " + longitudes.length + " is " + longitudes[column] + ".");
            }
        }
    }

    public static Field of(double[] latitudes, double[] longitudes, double[] values) {
        float[] single = new float[values.length];
        for (int point = 0; point < values.length; point++) {
            single[point] = (float) values[point];
        }
        return new Field(latitudes, longitudes, single);
    }

    /** From a formula of latitude and longitude in degrees, with both poles. */
    public static Field of(int rows, int columns, DoubleBinaryOperator formula) {
        double[] latitudes = new double[rows];
        double[] longitudes = new double[columns];
        Arrays.setAll(latitudes, row -> 90 - 180.0 * row / (rows - 1));
        Arrays.setAll(longitudes, column -> 360.0 * column / columns);
        float[] values = new float[rows * columns];
        for (int point = 0; point < values.length; point++) {
            values[point] = (float) formula.applyAsDouble(latitudes[point / columns], longitudes[point % columns]);
        }
        return new Field(latitudes, longitudes, values);
    }

    public int rows() {
        return latitudes.length;
    }

    public int columns() {
        return longitudes.length;
    }

    public float value(int row, int column) {
        return values[row * longitudes.length + column];
    }

    /** Another unit, for instance. */
    public Field map(DoubleUnaryOperator change) {
        float[] changed = new float[values.length];
        for (int point = 0; point < values.length; point++) {
            changed[point] = (float) change.applyAsDouble(values[point]);
        }
        return new Field(latitudes, longitudes, changed);
    }

    /** What two fields on one grid make together: the speed of a wind, an error. */
    public Field with(Field other, DoubleBinaryOperator operator) {
        if (!Arrays.equals(latitudes, other.latitudes) || !Arrays.equals(longitudes, other.longitudes)) {
            throw new IllegalArgumentException("Two fields must stand on one grid to be reckoned with, but one has "
                    + rows() + " by " + columns() + " points and the other " + other.rows() + " by " + other.columns()
                    + ", or other latitudes.");
        }
        float[] together = new float[values.length];
        for (int point = 0; point < values.length; point++) {
            together[point] = (float) operator.applyAsDouble(values[point], other.values[point]);
        }
        return new Field(latitudes, longitudes, together);
    }

    /** Of each row, over what is known of it. */
    public float[] zonalMeans() {
        float[] means = new float[rows()];
        for (int row = 0; row < means.length; row++) {
            double sum = 0;
            int known = 0;
            for (int column = 0; column < columns(); column++) {
                float value = value(row, column);
                sum += Float.isNaN(value) ? 0 : value;
                known += Float.isNaN(value) ? 0 : 1;
            }
            means[row] = (float) (sum / known);
        }
        return means;
    }

    /** Linear in latitude and longitude; beyond the last ring, as on it. */
    public double at(double latitude, double longitude) {
        int upper = 0;
        while (upper < rows() - 2 && latitudes[upper + 1] >= latitude) {
            upper++;
        }
        double down = Math.clamp((latitudes[upper] - latitude) / (latitudes[upper] - latitudes[upper + 1]), 0, 1);
        double turns = (longitude - longitudes[0]) / 360;
        double column = (turns - Math.floor(turns)) * columns();
        int left = (int) column;
        return mix(along(upper, left, column - left), along(upper + 1, left, column - left), down);
    }

    private double along(int row, int left, double share) {
        return mix(value(row, left % columns()), value(row, (left + 1) % columns()), share);
    }

    /** A neighbour of no weight may be unknown. */
    static double mix(double first, double second, double share) {
        return share < 1e-9 ? first : share > 1 - 1e-9 ? second : first + share * (second - first);
    }
}
