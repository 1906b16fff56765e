package dev.xinmiao.weather.analysis;

import dev.xinmiao.weather.grid.Grid;

/** Fields of a full grid at the places of rows and columns, by cubic interpolation. */
public final class Resample {
    private final Stencil[] stencils;

    /**
     * @param grid with rings of one length
     * @param latitudes in degrees
     * @param longitudes in degrees
     */
    public Resample(Grid grid, double[] latitudes, double[] longitudes) {
        stencils = new Stencil[latitudes.length * longitudes.length];
        for (int row = 0; row < latitudes.length; row++) {
            for (int column = 0; column < longitudes.length; column++) {
                stencils[row * longitudes.length + column] =
                        new Stencil(grid, Math.toRadians(latitudes[row]), Math.toRadians(longitudes[column]));
            }
        }
    }

    /** @return row by row */
    public double[] scalar(double[] values) {
        double[] result = new double[stencils.length];
        for (int place = 0; place < result.length; place++) {
            result[place] = stencils[place].scalar(values, 0);
        }
        return result;
    }

    /** One component of a vector, which turns at the poles. */
    public double[] component(double[] values) {
        double[] result = new double[stencils.length];
        for (int place = 0; place < result.length; place++) {
            result[place] = stencils[place].component(values, 0);
        }
        return result;
    }
}
