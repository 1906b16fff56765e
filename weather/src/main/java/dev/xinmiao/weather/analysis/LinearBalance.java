package dev.xinmiao.weather.analysis;

import dev.xinmiao.weather.dynamics.Planet;
import dev.xinmiao.weather.grid.Legendre;
import dev.xinmiao.weather.grid.Triangle;
import java.util.Arrays;

/**
 * From coefficients of vorticity, divergence and geopotential's own part to those of winds, times the cosine of latitude, and of
 * geopotential, which is in linear balance with the rotational wind, ∇²φ = ∇·(f ∇ψ), but for its own part; and the transpose.
 */
final class LinearBalance {
    private final Triangle triangle;
    private final int truncation;
    private final Planet planet;
    private final int splines;
    private final int width;

    /** @param width of the transform that the series belong to */
    LinearBalance(Triangle triangle, Planet planet, int splines, int width) {
        this.triangle = triangle;
        this.truncation = triangle.truncation();
        this.planet = planet;
        this.splines = splines;
        this.width = width;
    }

    /** Fills the coefficients of a transform: eastward winds of all splines, northward ones, geopotentials. */
    void toSeries(double[][] states, double[] series) {
        Arrays.fill(series, 0);
        for (int m = 0; m <= truncation; m++) {
            for (int n = m; n <= truncation + 1; n++) {
                terms(m, n, (to, factor, field, from) -> {
                    for (int j = 0; j < splines; j++) {
                        series[to + j] += factor * states[field][from + j];
                    }
                });
            }
        }
    }

    /** The transpose of {@link #toSeries}, of sums over points. */
    void fromSeries(double[] series, double[][] states) {
        for (double[] state : states) {
            Arrays.fill(state, 0);
        }
        for (int m = 0; m <= truncation; m++) {
            // The sum over points counts m and −m once, the field has both.
            double twice = m == 0 ? 1 : 2;
            for (int n = m; n <= truncation + 1; n++) {
                terms(m, n, (from, factor, field, to) -> {
                    for (int j = 0; j < splines; j++) {
                        states[field][to + j] += twice * factor * series[from + j];
                    }
                });
            }
        }
    }

    /** An element of the matrix, for all splines. */
    private interface Term {
        /**
         * @param series where the first spline stands among the series
         * @param state and where in the state of a field
         */
        void of(int series, double factor, int field, int state);
    }

    private void terms(int m, int n, Term term) {
        int at = triangle.at(m, n);
        for (int part = 0; part < 2; part++) {
            int east = (2 * at + part) * width;
            int north = east + splines;
            int mass = north + splines;
            double turned = part == 0 ? -along(m, n) : along(m, n);
            term.of(east, turned, 1, (2 * at + 1 - part) * splines);
            term.of(north, turned, 0, (2 * at + 1 - part) * splines);
            term.of(mass, 1, 2, (2 * at + part) * splines);
            if (n > m) {
                int below = (2 * triangle.at(m, n - 1) + part) * splines;
                term.of(east, down(m, n), 0, below);
                term.of(north, -down(m, n), 1, below);
                term.of(mass, balancedDown(m, n), 0, below);
            }
            if (n <= truncation) {
                int above = (2 * triangle.at(m, n + 1) + part) * splines;
                term.of(east, up(m, n), 0, above);
                term.of(north, -up(m, n), 1, above);
                term.of(mass, balancedUp(m, n), 0, above);
            }
        }
    }

    /** What winds have of the divergence or vorticity of the same degree, turned by a quarter of a wave. */
    private double along(int m, int n) {
        return m * inverse(n) / planet.radius();
    }

    /** What winds of degree n have of vorticity of the degree below. */
    private double down(int m, int n) {
        return n <= m ? 0 : (n - 1) * Legendre.epsilon(m, n) * inverse(n - 1) / planet.radius();
    }

    private double up(int m, int n) {
        return n > truncation ? 0 : -(n + 2) * Legendre.epsilon(m, n + 1) * inverse(n + 1) / planet.radius();
    }

    /** What geopotential of degree n balances of vorticity of the degree below. */
    private double balancedDown(int m, int n) {
        return n <= m || n < 2 || n > truncation
                ? 0
                : 2 * planet.rotation() * (n - 1.0) / n * Legendre.epsilon(m, n) * inverse(n - 1);
    }

    private double balancedUp(int m, int n) {
        return n < 1 || n >= truncation
                ? 0
                : 2 * planet.rotation() * (n + 2.0) / (n + 1) * Legendre.epsilon(m, n + 1) * inverse(n + 1);
    }

    /** Of the Laplacian. */
    private double inverse(int n) {
        return n == 0 || n > truncation ? 0 : -planet.radius() * planet.radius() / (n * (n + 1.0));
    }
}
