package dev.xinmiao.weather.real;

import dev.xinmiao.weather.grid.Legendre;
import dev.xinmiao.weather.grid.Triangle;

/**
 * Derivatives on the sphere, of fields given by coefficients of spherical harmonics, for a range of them that holds whole wavenumbers m.
 *
 * <p>Winds are multiplied by the cosine of latitude, which makes them smooth at the poles.
 */
public final class Harmonics {
    private final Triangle triangle;
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
    public Harmonics(Triangle triangle, double radius) {
        int size = triangle.size();
        this.triangle = triangle;
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

    /** −n (n + 1) / a² of a coefficient, per square metre; 0 beyond the truncation. */
    public double laplacian(int coefficient) {
        return laplacian[coefficient];
    }

    /** Winds times the cosine of latitude, one degree beyond the truncation, from vorticity and divergence. */
    public void winds(
            Spectrum vorticity, Spectrum divergence, Spectrum eastward, Spectrum northward, int from, int to) {
        double[] z = vorticity.values();
        double[] d = divergence.values();
        double[] u = eastward.values();
        double[] v = northward.values();
        for (int at = from; at < to; at++) {
            int n = triangle.degree(at);
            double along = waves[at] * inverse[at] / radius;
            double down = (n - 1) * epsilon[at] * inverse[below[at]] / radius;
            double up = -(n + 2) * epsilonAbove[at] * inverse[above[at]] / radius;
            for (int part = 0; part < 2; part++) {
                // i times a coefficient: minus its imaginary part, then its real part.
                double turned = part == 0 ? -along : along;
                int zTurned = part == 0 ? vorticity.imaginary(at) : vorticity.real(at);
                int dTurned = part == 0 ? divergence.imaginary(at) : divergence.real(at);
                int zBelow = part == 0 ? vorticity.real(below[at]) : vorticity.imaginary(below[at]);
                int zAbove = part == 0 ? vorticity.real(above[at]) : vorticity.imaginary(above[at]);
                int dBelow = part == 0 ? divergence.real(below[at]) : divergence.imaginary(below[at]);
                int dAbove = part == 0 ? divergence.real(above[at]) : divergence.imaginary(above[at]);
                int uHere = part == 0 ? eastward.real(at) : eastward.imaginary(at);
                int vHere = part == 0 ? northward.real(at) : northward.imaginary(at);
                for (int k = 0; k < vorticity.levels(); k++) {
                    u[uHere + k] = turned * d[dTurned + k] + down * z[zBelow + k] + up * z[zAbove + k];
                    v[vHere + k] = turned * z[zTurned + k] - down * d[dBelow + k] - up * d[dAbove + k];
                }
            }
        }
    }

    /** The gradient of a field times the cosine of latitude, one degree beyond the truncation. */
    public void gradient(Spectrum field, Spectrum eastward, Spectrum northward, int from, int to) {
        double[] f = field.values();
        for (int at = from; at < to; at++) {
            int n = triangle.degree(at);
            double along = waves[at] / radius;
            double down = -(n - 1) * epsilon[at] / radius;
            double up = (n + 2) * epsilonAbove[at] / radius;
            for (int k = 0; k < field.levels(); k++) {
                int re = field.real(at) + k;
                int im = field.imaginary(at) + k;
                eastward.values()[eastward.real(at) + k] = -along * f[im];
                eastward.values()[eastward.imaginary(at) + k] = along * f[re];
                northward.values()[northward.real(at) + k] =
                        down * f[field.real(below[at]) + k] + up * f[field.real(above[at]) + k];
                northward.values()[northward.imaginary(at) + k] =
                        down * f[field.imaginary(below[at]) + k] + up * f[field.imaginary(above[at]) + k];
            }
        }
    }

    /**
     * Divergence of a vector field, of which components are given that were multiplied by the cosine of latitude and divided by its
     * square.
     */
    public void divergence(Spectrum eastward, Spectrum northward, Spectrum result, int from, int to) {
        combine(eastward, northward, -1, result, from, to);
    }

    /** Likewise its curl, the vertical component. */
    public void curl(Spectrum eastward, Spectrum northward, Spectrum result, int from, int to) {
        combine(northward, eastward, 1, result, from, to);
    }

    /** i m x / a + sign ((n + 1) ε(n) y(n − 1) − n ε(n + 1) y(n + 1)) / a, by parts from the integral over latitude. */
    private void combine(Spectrum x, Spectrum y, int sign, Spectrum result, int from, int to) {
        double[] xs = x.values();
        double[] ys = y.values();
        double[] results = result.values();
        for (int at = from; at < to; at++) {
            int n = triangle.degree(at);
            boolean beyond = n > triangle.truncation();
            double along = beyond ? 0 : waves[at] / radius;
            double down = beyond ? 0 : sign * (n + 1) * epsilon[at] / radius;
            double up = -sign * n * epsilonAbove[at] / radius;
            int re = result.real(at);
            int im = result.imaginary(at);
            int xRe = x.real(at);
            int xIm = x.imaginary(at);
            int lowerRe = y.real(below[at]);
            int lowerIm = y.imaginary(below[at]);
            int upperRe = y.real(above[at]);
            int upperIm = y.imaginary(above[at]);
            for (int k = 0; k < result.levels(); k++) {
                results[re + k] = -along * xs[xIm + k] + down * ys[lowerRe + k] + up * ys[upperRe + k];
                results[im + k] = along * xs[xRe + k] + down * ys[lowerIm + k] + up * ys[upperIm + k];
            }
        }
    }
}
