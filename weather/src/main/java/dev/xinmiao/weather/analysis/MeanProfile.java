package dev.xinmiao.weather.analysis;

import dev.xinmiao.weather.dynamics.Planet;

/** The mean geopotential as a function of pressure, by coefficients of splines: least squares over heights and temperatures of all places. */
final class MeanProfile {
    /** How far heights in m and temperatures in K lie from it. */
    private static final double HEIGHT_SPREAD = 300;

    private static final double TEMPERATURE_SPREAD = 12;
    /** A little beside the weight of a single height. */
    private static final double STRAIGHTNESS = 1e-9;

    private final Spline spline;
    private final Planet planet;
    private final double[][] normal;
    private final double[] right;
    private final double[] four = new double[4];

    MeanProfile(Spline spline, Planet planet) {
        this.spline = spline;
        this.planet = planet;
        int size = spline.size();
        normal = new double[size][size];
        right = new double[size];
        // Where nothing is seen, the profile goes on straight.
        double[] bend = {1, -2, 1};
        for (int first = 0; first + 2 < size; first++) {
            for (int row = 0; row < 3; row++) {
                for (int column = 0; column < 3; column++) {
                    normal[first + row][first + column] += STRAIGHTNESS * bend[row] * bend[column];
                }
            }
        }
    }

    /**
     * Counts a sounding.
     *
     * @param height in m
     * @param warmth virtual temperature in K, R times which geopotential loses with ln of pressure
     */
    void add(double pressure, double height, double warmth) {
        int piece = spline.piece(pressure);
        spline.values(pressure, piece, four);
        add(piece, height * planet.gravity(), HEIGHT_SPREAD * planet.gravity());
        spline.slopes(pressure, piece, four);
        add(piece, -planet.gas() * warmth, TEMPERATURE_SPREAD * planet.gas());
    }

    private void add(int piece, double value, double spread) {
        double weight = 1 / (spread * spread);
        for (int row = 0; row < 4; row++) {
            right[piece + row] += weight * four[row] * value;
            for (int column = 0; column < 4; column++) {
                normal[piece + row][piece + column] += weight * four[row] * four[column];
            }
        }
    }

    double[] solve() {
        return LeastSquares.solve(normal, right);
    }
}
