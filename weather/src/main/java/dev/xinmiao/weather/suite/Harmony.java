package dev.xinmiao.weather.suite;

import dev.xinmiao.weather.engine.Machine;
import dev.xinmiao.weather.grid.Grid;
import dev.xinmiao.weather.grid.Triangle;
import dev.xinmiao.weather.real.Fourier;
import dev.xinmiao.weather.real.Transform;
import java.util.Arrays;

/** A field as spherical harmonics, so that it can be had on any grid that carries them, without interpolation. */
final class Harmony {
    private final Transform transform;

    private Harmony(Transform transform) {
        this.transform = transform;
    }

    static Harmony of(Grid grid, double[] field, Machine machine) {
        Transform transform = new Transform(grid, Fourier.STEP, machine.wideProducts(), machine.team());
        double[] points = new double[Fourier.STEP * grid.points()];
        System.arraycopy(field, 0, points, 0, grid.points());
        transform.toWaves(points);
        double[] coefficients = transform.coefficients();
        Triangle triangle = transform.triangle();
        for (int at = 0; at < triangle.size(); at++) {
            if (triangle.degree(at) > triangle.truncation()) {
                Arrays.fill(coefficients, at * 2 * Fourier.STEP, (at + 1) * 2 * Fourier.STEP, 0);
            }
        }
        return new Harmony(transform);
    }

    /** At the points of a grid, as far as the grid's truncation holds it. */
    double[] on(Grid grid, Machine machine) {
        Transform other = new Transform(grid, Fourier.STEP, machine.wideProducts(), machine.team());
        Triangle triangle = transform.triangle();
        int truncation = Math.min(triangle.truncation(), grid.truncation());
        for (int m = 0; m <= truncation; m++) {
            for (int n = m; n <= truncation; n++) {
                System.arraycopy(
                        transform.coefficients(),
                        triangle.at(m, n) * 2 * Fourier.STEP,
                        other.coefficients(),
                        other.triangle().at(m, n) * 2 * Fourier.STEP,
                        2 * Fourier.STEP);
            }
        }
        double[] points = new double[Fourier.STEP * grid.points()];
        other.toPoints(points);
        return Arrays.copyOf(points, grid.points());
    }

    /** How much of the variance over the globe is in a zonal wavenumber, in squares of the field's unit. */
    double variance(int m) {
        Triangle triangle = transform.triangle();
        double sum = 0;
        for (int n = Math.max(m, 1); n <= triangle.truncation(); n++) {
            int at = triangle.at(m, n) * 2 * Fourier.STEP;
            double real = transform.coefficients()[at];
            double imaginary = transform.coefficients()[at + Fourier.STEP];
            sum += (m == 0 ? 1 : 2) * (real * real + imaginary * imaginary);
        }
        return sum;
    }

    double variance() {
        double sum = 0;
        for (int m = 0; m <= transform.triangle().truncation(); m++) {
            sum += variance(m);
        }
        return sum;
    }
}
