package dev.xinmiao.weather.analysis;

/** Small systems of linear equations, symmetric and positive. */
final class LeastSquares {

    private LeastSquares() {}

    /** By Cholesky's root; the matrix is overwritten. */
    static double[] solve(double[][] matrix, double[] right) {
        int size = right.length;
        double[] solution = right.clone();
        for (int row = 0; row < size; row++) {
            for (int column = 0; column <= row; column++) {
                double sum = matrix[row][column];
                for (int inner = 0; inner < column; inner++) {
                    sum -= matrix[row][inner] * matrix[column][inner];
                }
                matrix[row][column] = row == column ? Math.sqrt(sum) : sum / matrix[column][column];
            }
            for (int inner = 0; inner < row; inner++) {
                solution[row] -= matrix[row][inner] * solution[inner];
            }
            solution[row] /= matrix[row][row];
        }
        for (int row = size - 1; row >= 0; row--) {
            for (int below = row + 1; below < size; below++) {
                solution[row] -= matrix[below][row] * solution[below];
            }
            solution[row] /= matrix[row][row];
        }
        return solution;
    }
}
