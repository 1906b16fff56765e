package dev.xinmiao.weather.real;

import dev.xinmiao.weather.grid.Legendre;
import dev.xinmiao.weather.grid.Triangle;

/**
 * Derivatives on the sphere, of fields given by coefficients of spherical harmonics. A field is an array with, for each coefficient of
 * the {@link Triangle}, the real parts of all levels and then the imaginary ones.
 *
 * <p>Winds are multiplied by the cosine of latitude, which makes them smooth at the poles.
 */
public final class Harmonics {
    private final Triangle triangle;
    private final int levels;
    private final double radius;
    /** −n (n + 1) / a² for each coefficient; 0 for the one beyond the truncation. */
    private final double[] laplacian;

    private final double[] inverse;
    private final int[] below;
    private final int[] above;
    private final int[] waves;
    /** ε(m, n) and ε(m, n + 1) for each coefficient. */
    private final double[] epsilon;

    private final double[] epsilonAbove;

    /** @param radius of the sphere in metres */
    public Harmonics(Triangle triangle, int levels, double radius) {
        int size = triangle.size();
        this.triangle = triangle;
        this.levels = levels;
        this.radius = radius;
        this.laplacian = new double[size];
        this.inverse = new double[size];
        this.below = new int[size];
        this.above = new int[size];
        this.waves = new int[size];
        this.epsilon = new double[size];
        this.epsilonAbove = new double[size];
        int truncation = triangle.truncation();
        for (int m = 0; m <= truncation; m++) {
            for (int n = m; n <= truncation + 1; n++) {
                int at = triangle.at(m, n);
                waves[at] = m;
                // Where there is no neighbour, its ε is 0, so any will do.
                below[at] = n > m ? triangle.at(m, n - 1) : at;
                above[at] = n <= truncation ? triangle.at(m, n + 1) : at;
                epsilon[at] = (double) Legendre.epsilon(m, n);
                epsilonAbove[at] = n <= truncation ? (double) Legendre.epsilon(m, n + 1) : 0;
                if (n <= truncation) {
                    laplacian[at] = -n * (n + 1) / (radius * radius);
                    inverse[at] = n == 0 ? 0 : 1 / laplacian[at];
                }
            }
        }
    }

    /** A field of nought. */
    public double[] field() {
        return new double[triangle.size() * 2 * levels];
    }

    public int levels() {
        return levels;
    }

    /** −n (n + 1) / a² of a coefficient, per square metre; 0 beyond the truncation. */
    public double laplacian(int coefficient) {
        return laplacian[coefficient];
    }

    /** Winds times the cosine of latitude, one degree beyond the truncation, from vorticity and divergence. */
    public void winds(double[] vorticity, double[] divergence, double[] eastward, double[] northward) {
        int row = 2 * levels;
        for (int at = 0; at < laplacian.length; at++) {
            int n = triangle.degree(at);
            double along = waves[at] * inverse[at] / radius;
            double down = (n - 1) * epsilon[at] * inverse[below[at]] / radius;
            double up = -(n + 2) * epsilonAbove[at] * inverse[above[at]] / radius;
            int here = at * row;
            int lower = below[at] * row;
            int upper = above[at] * row;
            for (int k = 0; k < levels; k++) {
                int re = here + k;
                int im = re + levels;
                eastward[re] = -along * divergence[im] + down * vorticity[lower + k] + up * vorticity[upper + k];
                eastward[im] = along * divergence[re]
                        + down * vorticity[lower + levels + k]
                        + up * vorticity[upper + levels + k];
                northward[re] = -along * vorticity[im] - down * divergence[lower + k] - up * divergence[upper + k];
                northward[im] = along * vorticity[re]
                        - down * divergence[lower + levels + k]
                        - up * divergence[upper + levels + k];
            }
        }
    }

    /**
     * Divergence of a vector field, of which components are given that were multiplied by the cosine of latitude and divided by its
     * square.
     */
    public void divergence(double[] eastward, double[] northward, double[] result) {
        combine(eastward, northward, -1, result);
    }

    /** Likewise its curl, the vertical component. */
    public void curl(double[] eastward, double[] northward, double[] result) {
        combine(northward, eastward, 1, result);
    }

    /** i m x / a + sign ((n + 1) ε(n) y(n − 1) − n ε(n + 1) y(n + 1)) / a, by parts from the integral over latitude. */
    private void combine(double[] x, double[] y, int sign, double[] result) {
        int row = 2 * levels;
        for (int at = 0; at < laplacian.length; at++) {
            int n = triangle.degree(at);
            boolean beyond = n > triangle.truncation();
            double along = beyond ? 0 : waves[at] / radius;
            double down = beyond ? 0 : sign * (n + 1) * epsilon[at] / radius;
            double up = -sign * n * epsilonAbove[at] / radius;
            int here = at * row;
            int lower = below[at] * row;
            int upper = above[at] * row;
            for (int k = 0; k < levels; k++) {
                int re = here + k;
                int im = re + levels;
                result[re] = -along * x[im] + down * y[lower + k] + up * y[upper + k];
                result[im] = along * x[re] + down * y[lower + levels + k] + up * y[upper + levels + k];
            }
        }
    }
}
