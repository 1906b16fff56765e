package dev.xinmiao.weather.picture;

import java.util.function.DoubleBinaryOperator;
import java.util.stream.IntStream;

/**
 * Values at even steps across a picture.
 *
 * @param columns of values
 * @param rows of values
 * @param step pixels between them, the first being at the corner
 * @param values row by row; NaN where there are none
 */
record Raster(int columns, int rows, double step, float[] values) {

    /** Values of a formula of x and y in pixels, over a picture of some width and height and up to a step beyond. */
    static Raster of(double width, double height, double step, DoubleBinaryOperator formula) {
        int columns = (int) Math.ceil(width / step) + 1;
        int rows = (int) Math.ceil(height / step) + 1;
        float[] values = new float[columns * rows];
        IntStream.range(0, rows).parallel().forEach(row -> {
            for (int column = 0; column < columns; column++) {
                values[row * columns + column] = (float) formula.applyAsDouble(column * step, row * step);
            }
        });
        return new Raster(columns, rows, step, values);
    }

    /** At half the step, with means between. */
    Raster halved() {
        int wide = 2 * columns - 1;
        int high = 2 * rows - 1;
        float[] finer = new float[wide * high];
        for (int row = 0; row < high; row++) {
            for (int column = 0; column < wide; column++) {
                int left = column / 2;
                int upper = row / 2;
                int right = left + column % 2;
                int lower = upper + row % 2;
                finer[row * wide + column] =
                        (value(left, upper) + value(right, upper) + value(left, lower) + value(right, lower)) / 4;
            }
        }
        return new Raster(wide, high, step / 2, finer);
    }

    float value(int column, int row) {
        return values[row * columns + column];
    }

    double least() {
        return extreme(-1);
    }

    double greatest() {
        return extreme(1);
    }

    private double extreme(int sign) {
        double found = Double.NaN;
        for (float value : values) {
            if (!Float.isNaN(value) && !(sign * value <= sign * found)) {
                found = value;
            }
        }
        return found;
    }
}
