package dev.xinmiao.weather.analysis;

import dev.xinmiao.weather.grid.Grid;

/** A scalar field of a full grid at other places, by cubic interpolation. */
public final class Resample {

    private Resample() {}

    /**
     * @param latitudes in degrees
     * @param longitudes in degrees
     * @return row by row
     */
    public static double[] to(Grid grid, double[] values, double[] latitudes, double[] longitudes) {
        double[] result = new double[latitudes.length * longitudes.length];
        for (int row = 0; row < latitudes.length; row++) {
            for (int column = 0; column < longitudes.length; column++) {
                Stencil stencil = new Stencil(grid, Math.toRadians(latitudes[row]), Math.toRadians(longitudes[column]));
                double sum = 0;
                for (int corner = 0; corner < 16; corner++) {
                    sum += stencil.weights[corner] * values[stencil.points[corner]];
                }
                result[row * longitudes.length + column] = sum;
            }
        }
        return result;
    }
}
