package dev.xinmiao.weather.boundary;

import dev.xinmiao.weather.grid.Grid;
import dev.xinmiao.weather.grid.Triangle;
import dev.xinmiao.weather.parallel.Team;
import dev.xinmiao.weather.real.Fourier;
import dev.xinmiao.weather.real.Transform;
import dev.xinmiao.weather.real.VectorProducts;
import java.util.Arrays;

/**
 * The ground as a truncation can carry it: smallest scales are damped, so that it makes no ripples about mountains (Sardeshmukh and Hoskins
 * 1984, Mon. Wea. Rev. 112, 2524).
 */
public final class SmoothGround {
    /** What is left of the smallest scale. */
    private static final double REST = 0.1;

    private SmoothGround() {}

    /**
     * @param heights at each point of the grid, m
     * @return the same, smoothed
     */
    public static double[] of(double[] heights, Grid grid) {
        Triangle triangle = new Triangle(grid.truncation());
        double highest = grid.truncation() * (grid.truncation() + 1.0);
        double[] points = new double[Fourier.STEP * grid.points()];
        System.arraycopy(heights, 0, points, 0, heights.length);
        try (Team team = new Team(1)) {
            Transform transform = new Transform(grid, Fourier.STEP, new VectorProducts(), team);
            transform.toWaves(points);
            for (int at = 0; at < triangle.size(); at++) {
                int n = triangle.degree(at);
                double share = n * (n + 1) / highest;
                double kept = n > grid.truncation() ? 0 : Math.pow(REST, share * share);
                transform.coefficients()[at * 2 * Fourier.STEP] *= kept;
                transform.coefficients()[at * 2 * Fourier.STEP + Fourier.STEP] *= kept;
            }
            transform.toPoints(points);
        }
        return Arrays.copyOf(points, heights.length);
    }
}
