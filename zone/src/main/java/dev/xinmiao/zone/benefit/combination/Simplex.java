package dev.xinmiao.zone.benefit.combination;

/**
 * Maximises {@code gain · t} under {@code rows · t ≤ limits} (limits ≥ 0) and {@code 0 ≤ t ≤ upper}: the primal simplex with
 * bounded variables on a dense dictionary. It computes in floating point, for it only steers: what {@link Relaxation} makes of
 * its answers is exact whatever they are.
 */
final class Simplex {
    private static final double EPSILON = 1e-9;
    private static final int DANTZIG = 400;
    private static final int STEPS = 2_000;

    private final double[][] rows;
    private final double[] values;
    private final double[] gain;
    private final double[] upper;
    private final boolean[] flipped;
    private final int[] basis;
    private final int[] outside;

    /** Takes the arrays over. */
    Simplex(double[][] rows, double[] limits, double[] gain, double[] upper) {
        this.rows = rows;
        this.values = limits;
        this.gain = gain;
        int columns = gain.length;
        this.upper = new double[columns + rows.length];
        System.arraycopy(upper, 0, this.upper, 0, columns);
        java.util.Arrays.fill(this.upper, columns, this.upper.length, Double.POSITIVE_INFINITY);
        flipped = new boolean[this.upper.length];
        basis = java.util.stream.IntStream.range(columns, columns + rows.length).toArray();
        outside = java.util.stream.IntStream.range(0, columns).toArray();
    }

    void solve() {
        for (int step = 0; step < STEPS; step++) {
            int column = entering(step >= DANTZIG);
            if (column < 0) {
                return;
            }
            int row = leaving(column);
            if (row < 0) {
                flip(column);
            } else {
                if (rows[row][column] < 0) {
                    turn(row);
                }
                pivot(row, column);
            }
        }
    }

    /** Of a structural variable. */
    double value(int variable) {
        double value = 0;
        for (int r = 0; r < basis.length; r++) {
            value = basis[r] == variable ? values[r] : value;
        }
        return flipped[variable] ? upper[variable] - value : value;
    }

    /** What one more of a row's limit would gain. */
    double price(int row) {
        for (int c = 0; c < outside.length; c++) {
            if (outside[c] == outside.length + row) {
                return Math.max(0, -gain[c]);
            }
        }
        return 0;
    }

    /** The column that gains most; late on, the first that gains anything (Bland), which can't go in circles. */
    private int entering(boolean first) {
        int best = -1;
        for (int c = 0; c < gain.length; c++) {
            boolean better =
                    gain[c] > EPSILON && (best < 0 || (first ? outside[c] < outside[best] : gain[c] > gain[best]));
            best = better ? c : best;
        }
        return best;
    }

    /** The row that stops the column's growth; -1 if it reaches its own upper end before. */
    private int leaving(int column) {
        int leaving = -1;
        double least = upper[outside[column]];
        for (int r = 0; r < rows.length; r++) {
            double a = rows[r][column];
            double limit;
            if (a > EPSILON) {
                limit = values[r] / a;
            } else if (a < -EPSILON && upper[basis[r]] < Double.POSITIVE_INFINITY) {
                limit = (upper[basis[r]] - values[r]) / -a;
            } else {
                continue;
            }
            if (limit < least - EPSILON || (leaving >= 0 && limit <= least && basis[r] < basis[leaving])) {
                least = Math.max(0, limit);
                leaving = r;
            }
        }
        return leaving;
    }

    private void flip(int column) {
        double whole = upper[outside[column]];
        for (int r = 0; r < rows.length; r++) {
            double a = rows[r][column];
            if (a != 0) {
                values[r] -= a * whole;
                rows[r][column] = -a;
            }
        }
        gain[column] = -gain[column];
        flipped[outside[column]] ^= true;
    }

    /** Counts a basic variable from its upper end. */
    private void turn(int row) {
        values[row] = upper[basis[row]] - values[row];
        for (int c = 0; c < gain.length; c++) {
            rows[row][c] = -rows[row][c];
        }
        flipped[basis[row]] ^= true;
    }

    private void pivot(int row, int column) {
        double[] pivotRow = rows[row];
        double pivot = pivotRow[column];
        values[row] /= pivot;
        for (int c = 0; c < gain.length; c++) {
            pivotRow[c] /= pivot;
        }
        pivotRow[column] = 1 / pivot;
        for (int r = 0; r < rows.length; r++) {
            double factor = rows[r][column];
            if (r != row && factor != 0) {
                eliminate(rows[r], pivotRow, factor, column);
                values[r] -= factor * values[row];
            }
        }
        double factor = gain[column];
        eliminate(gain, pivotRow, factor, column);
        int entering = outside[column];
        outside[column] = basis[row];
        basis[row] = entering;
    }

    private static void eliminate(double[] target, double[] pivotRow, double factor, int column) {
        for (int c = 0; c < target.length; c++) {
            target[c] -= factor * pivotRow[c];
        }
        target[column] = -factor * pivotRow[column];
    }
}
