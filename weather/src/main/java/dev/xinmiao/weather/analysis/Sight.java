package dev.xinmiao.weather.analysis;

import dev.xinmiao.weather.dynamics.Planet;
import dev.xinmiao.weather.grid.Grid;
import java.util.Arrays;

/** One place and pressure in the values of an {@link Atmosphere}: which of them it sees, with what weights. */
final class Sight {
    private final Grid grid;
    private final int splines;
    private final Stencil stencil;
    private final int piece;
    private final double[] values = new double[4];
    /** By which splines tell of temperature. */
    private final double[] slopes = new double[4];

    Sight(Grid grid, Spline spline, Planet planet, double latitude, double longitude, double pressure) {
        this.grid = grid;
        this.splines = spline.size();
        this.stencil = new Stencil(grid, latitude, longitude);
        this.piece = spline.piece(pressure);
        spline.values(pressure, piece, values);
        spline.slopes(pressure, piece, slopes);
        for (int four = 0; four < 4; four++) {
            slopes[four] /= -planet.gas();
        }
    }

    /** Of a profile given by coefficients of splines: geopotential. */
    double geopotential(double[] profile) {
        return sum(profile, values);
    }

    /** And virtual temperature. */
    double warmth(double[] profile) {
        return sum(profile, slopes);
    }

    private double sum(double[] profile, double[] four) {
        double sum = 0;
        for (int index = 0; index < 4; index++) {
            sum += profile[piece + index] * four[index];
        }
        return sum;
    }

    /**
     * What is seen of an atmosphere.
     *
     * @param points as {@link Atmosphere#toPoints} fills them
     * @param seen takes winds, geopotential and virtual temperature in its first four places
     */
    void look(double[] points, double[] seen) {
        Arrays.fill(seen, 0);
        int all = grid.points();
        for (int four = 0; four < 4; four++) {
            int east = (piece + four) * all;
            int north = east + splines * all;
            int mass = north + splines * all;
            for (int corner = 0; corner < 16; corner++) {
                int point = stencil.points[corner];
                double vector = values[four] * stencil.vectorWeights[corner];
                double scalar = stencil.weights[corner] * points[mass + point];
                seen[0] += vector * points[east + point];
                seen[1] += vector * points[north + point];
                seen[2] += values[four] * scalar;
                seen[3] += slopes[four] * scalar;
            }
        }
    }

    /** The transpose of {@link #look}: adds to points. */
    void spread(double[] seen, double[] points) {
        int all = grid.points();
        for (int four = 0; four < 4; four++) {
            int east = (piece + four) * all;
            int north = east + splines * all;
            int mass = north + splines * all;
            double both = values[four] * seen[2] + slopes[four] * seen[3];
            for (int corner = 0; corner < 16; corner++) {
                int point = stencil.points[corner];
                double vector = values[four] * stencil.vectorWeights[corner];
                points[east + point] += vector * seen[0];
                points[north + point] += vector * seen[1];
                points[mass + point] += stencil.weights[corner] * both;
            }
        }
    }
}
