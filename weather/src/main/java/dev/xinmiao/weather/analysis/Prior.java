package dev.xinmiao.weather.analysis;

import dev.xinmiao.weather.grid.HybridLevels;

/**
 * What is supposed of the atmosphere before any value is seen, besides its mean profile: how much each scale varies, and how alike
 * neighbouring heights are. Chosen by us, from the common shape of spectra of kinetic energy (flat to total wavenumber 8, then by the
 * third power); cross-validated on soundings of June 2011.
 */
final class Prior {
    /** Kinetic energy of rotational and divergent wind, m²/s². */
    private static final double ROTATIONAL = 180;

    private static final double DIVERGENT = 6;
    /** Geopotential apart from what balances the wind, m²/s²; and of its mean over the globe. */
    private static final double UNBALANCED = 120;

    private static final double MEAN = 1_000;
    /** In ln of pressure, over which heights are alike. */
    private static final double DEPTH = 0.4;

    private final double[] vorticity;
    private final double[] divergence;
    private final double[] geopotential;
    /** Lower triangle: times independent values gives those of splines that are alike where near. */
    private final double[][] vertical;

    Prior(Spline spline, int truncation, double radius) {
        vorticity = new double[truncation + 1];
        divergence = new double[truncation + 1];
        geopotential = new double[truncation + 1];
        double[] rotational = shares(truncation, 8, 3.2);
        double[] divergent = shares(truncation, 12, 2.2);
        double[] unbalanced = shares(truncation, 6, 3.5);
        for (int n = 1; n <= truncation; n++) {
            double squared = n * (n + 1) / (radius * radius * (2 * n + 1));
            vorticity[n] = Math.sqrt(2 * ROTATIONAL * rotational[n] * squared);
            divergence[n] = Math.sqrt(2 * DIVERGENT * divergent[n] * squared);
            geopotential[n] = UNBALANCED * Math.sqrt(unbalanced[n] / (2 * n + 1));
        }
        geopotential[0] = MEAN;
        vertical = root(spline);
    }

    private static double[] shares(int truncation, double bend, double power) {
        double[] shares = new double[truncation + 1];
        double sum = 0;
        for (int n = 1; n <= truncation; n++) {
            shares[n] = 1 / (1 + Math.pow(n / bend, power));
            sum += shares[n];
        }
        for (int n = 1; n <= truncation; n++) {
            shares[n] /= sum;
        }
        return shares;
    }

    /** Cholesky's root of the covariance of splines; winds are strongest at the tropopause. */
    private static double[][] root(Spline spline) {
        int size = spline.size();
        double[][] root = new double[size][size];
        for (int row = 0; row < size; row++) {
            for (int column = 0; column <= row; column++) {
                double apart = (spline.centre(row) - spline.centre(column)) / DEPTH;
                double sum =
                        Math.exp(-apart * apart / 2) * strength(spline.centre(row)) * strength(spline.centre(column));
                for (int inner = 0; inner < column; inner++) {
                    sum -= root[row][inner] * root[column][inner];
                }
                // A little of its own keeps the root real where neighbours are nearly the same.
                root[row][column] = row == column ? Math.sqrt(sum + 1e-3) : sum / root[column][column];
            }
        }
        return root;
    }

    private static double strength(double logarithm) {
        double apart = logarithm - Math.log(0.25 * HybridLevels.REFERENCE_PRESSURE);
        return 0.6 + 0.8 * Math.exp(-apart * apart / 2);
    }

    double vorticity(int degree) {
        return vorticity[degree];
    }

    double divergence(int degree) {
        return divergence[degree];
    }

    double geopotential(int degree) {
        return geopotential[degree];
    }

    double[][] vertical() {
        return vertical;
    }
}
