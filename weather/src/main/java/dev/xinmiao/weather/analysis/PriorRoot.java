package dev.xinmiao.weather.analysis;

import dev.xinmiao.weather.grid.Triangle;

/**
 * From independent values to coefficients of vorticity, divergence and geopotential's own part, for each spline, that vary as the {@link
 * Prior} has it; and the transpose. States are one array for each of the three fields: for each coefficient the real parts of all splines,
 * then the imaginary ones.
 */
final class PriorRoot {
    private final Prior prior;
    private final Triangle triangle;
    private final int splines;
    private final double[][] vertical;

    PriorRoot(Prior prior, Triangle triangle, int splines) {
        this.prior = prior;
        this.triangle = triangle;
        this.splines = splines;
        this.vertical = prior.vertical();
    }

    /** Fills coefficients. */
    void spread(double[] control, double[][] states) {
        for (int field = 0; field < 3; field++) {
            for (int at = 0; at < triangle.size(); at++) {
                double deviation = deviation(field, at);
                for (int part = 0; part < 2; part++) {
                    int own = (2 * at + part) * splines;
                    int from = field * states[0].length + own;
                    boolean still = part == 1 && at < triangle.start(1);
                    for (int j = 0; j < splines; j++) {
                        double sum = 0;
                        for (int i = 0; i <= j; i++) {
                            sum += vertical[j][i] * control[from + i];
                        }
                        states[field][own + j] = still ? 0 : deviation * sum;
                    }
                }
            }
        }
    }

    /** The transpose: fills independent values. */
    void gather(double[][] states, double[] control) {
        for (int field = 0; field < 3; field++) {
            for (int at = 0; at < triangle.size(); at++) {
                double deviation = deviation(field, at);
                for (int part = 0; part < 2; part++) {
                    int own = (2 * at + part) * splines;
                    int to = field * states[0].length + own;
                    boolean still = part == 1 && at < triangle.start(1);
                    for (int i = 0; i < splines; i++) {
                        double sum = 0;
                        for (int j = i; j < splines; j++) {
                            sum += vertical[j][i] * states[field][own + j];
                        }
                        control[to + i] = still ? 0 : deviation * sum;
                    }
                }
            }
        }
    }

    /** Of a coefficient; those of m above 0 count twice, for that of −m. */
    private double deviation(int field, int at) {
        int n = triangle.degree(at);
        return n > triangle.truncation() ? 0 : strength(field, n) * (at < triangle.start(1) ? 1 : Math.sqrt(0.5));
    }

    private double strength(int field, int n) {
        return switch (field) {
            case 0 -> prior.vorticity(n);
            case 1 -> prior.divergence(n);
            default -> prior.geopotential(n);
        };
    }
}
