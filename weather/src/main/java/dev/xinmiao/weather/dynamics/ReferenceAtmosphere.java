package dev.xinmiao.weather.dynamics;

import dev.xinmiao.weather.grid.HybridLevels;

/**
 * The resting atmosphere of one temperature about which gravity waves are treated implicitly, and their vertical structure (Simmons and
 * Burridge 1981, Mon. Wea. Rev. 109, 758; Hoskins and Simmons 1975, Q. J. R. Meteorol. Soc. 101, 637).
 *
 * <p>In its linear equations, divergence D changes by −∇²(γ T + R Tr ln ps), temperature T by −τ D, and ln ps by −ν D.
 *
 * @param temperature Tr in K
 * @param gas R in J/(kg K)
 * @param ratios for each layer, ln of the pressures below and above it; 0 where there is none above
 * @param alphas for each layer, how far its middle is above its lower edge, in ln of pressure
 * @param heating κ Tr, in K
 * @param shares ν: the part of the whole mass that is in each layer
 */
public record ReferenceAtmosphere(
        double temperature, double gas, double[] ratios, double[] alphas, double heating, double[] shares) {

    public static ReferenceAtmosphere of(HybridLevels levels, Planet planet, double temperature) {
        int layers = levels.layers();
        double[] ratios = new double[layers];
        double[] alphas = new double[layers];
        double[] shares = new double[layers];
        for (int layer = 0; layer < layers; layer++) {
            double above = levels.half(layer, HybridLevels.REFERENCE_PRESSURE);
            double below = levels.half(layer + 1, HybridLevels.REFERENCE_PRESSURE);
            ratios[layer] = above > 0 ? Math.log(below / above) : 0;
            alphas[layer] = above > 0 ? 1 - above / (below - above) * ratios[layer] : Math.log(2);
            shares[layer] = (below - above) / HybridLevels.REFERENCE_PRESSURE;
        }
        return new ReferenceAtmosphere(temperature, planet.gas(), ratios, alphas, planet.kappa() * temperature, shares);
    }

    /** γ: the geopotential of a layer by the temperature of another. */
    public double gamma(int layer, int other) {
        if (other == layer) {
            return gas * alphas[layer];
        }
        return other > layer ? gas * ratios[other] : 0;
    }

    /** τ: the cooling of a layer by the divergence of another. */
    public double tau(int layer, int other) {
        if (other == layer) {
            return heating * alphas[layer];
        }
        return other < layer ? heating * ratios[layer] * shares[other] / shares[layer] : 0;
    }

    /** γ τ + R Tr ν: its eigenvalues are the squares of the speeds of gravity waves. */
    public double[][] waves() {
        int layers = shares.length;
        double[][] waves = new double[layers][layers];
        for (int row = 0; row < layers; row++) {
            for (int column = 0; column < layers; column++) {
                double sum = gas * temperature * shares[column];
                for (int layer = 0; layer < layers; layer++) {
                    sum += gamma(row, layer) * tau(layer, column);
                }
                waves[row][column] = sum;
            }
        }
        return waves;
    }

    /** The inverse of 1 + weight (γ τ + R Tr ν); weight in s²/m². */
    public double[][] solver(double weight) {
        double[][] matrix = waves();
        for (int row = 0; row < matrix.length; row++) {
            for (int column = 0; column < matrix.length; column++) {
                matrix[row][column] = weight * matrix[row][column] + (row == column ? 1 : 0);
            }
        }
        return inverse(matrix);
    }

    /** By elimination with the greatest pivot of a column. */
    private static double[][] inverse(double[][] matrix) {
        int size = matrix.length;
        double[][] inverse = new double[size][size];
        for (int row = 0; row < size; row++) {
            inverse[row][row] = 1;
        }
        for (int column = 0; column < size; column++) {
            int pivot = column;
            for (int row = column + 1; row < size; row++) {
                pivot = Math.abs(matrix[row][column]) > Math.abs(matrix[pivot][column]) ? row : pivot;
            }
            swap(matrix, column, pivot);
            swap(inverse, column, pivot);
            scale(matrix[column], inverse[column], 1 / matrix[column][column]);
            for (int row = 0; row < size; row++) {
                if (row != column) {
                    double factor = matrix[row][column];
                    subtract(matrix[row], matrix[column], factor);
                    subtract(inverse[row], inverse[column], factor);
                }
            }
        }
        return inverse;
    }

    private static void swap(double[][] rows, int one, int other) {
        double[] kept = rows[one];
        rows[one] = rows[other];
        rows[other] = kept;
    }

    private static void scale(double[] row, double[] other, double factor) {
        for (int column = 0; column < row.length; column++) {
            row[column] *= factor;
            other[column] *= factor;
        }
    }

    private static void subtract(double[] row, double[] other, double factor) {
        for (int column = 0; column < row.length; column++) {
            row[column] -= factor * other[column];
        }
    }
}
