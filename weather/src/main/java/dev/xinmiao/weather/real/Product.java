package dev.xinmiao.weather.real;

/** One product of matrices whose places in memory are fixed, to be reckoned again and again without allocating anything. */
public interface Product {

    /** Writes the product over what stood in the result. */
    void run();

    /** A matrix in an array, row by row. */
    record Matrix(double[] values, int start, int rows, int columns, int stride) {}

    /** A way to multiply matrices. */
    interface Maker {

        /** {@code result = left · right}. */
        Product of(Matrix left, Matrix right, Matrix result);

        /** {@code result = leftᵀ · right}. */
        Product ofTransposed(Matrix left, Matrix right, Matrix result);

        /** As it is told to people. */
        String name();
    }
}
