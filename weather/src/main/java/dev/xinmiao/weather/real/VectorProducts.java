package dev.xinmiao.weather.real;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * Products by the Vector API, where no library is to be had: tiles of four rows by two vectors stay in registers over the whole of
 * the inner dimension. Columns have to be a multiple of two vectors.
 */
public final class VectorProducts implements Product.Maker {
    private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
    private static final int TILE = 4;

    @Override
    public Product of(Product.Matrix left, Product.Matrix right, Product.Matrix result) {
        return new Tiled(left, left.rows(), left.columns(), left.stride(), 1, right, result);
    }

    @Override
    public Product ofTransposed(Product.Matrix left, Product.Matrix right, Product.Matrix result) {
        return new Tiled(left, left.columns(), left.rows(), 1, left.stride(), right, result);
    }

    @Override
    public String name() {
        return "Vector API";
    }

    /**
     * @param rowStep between neighbouring rows of the left one, as it is multiplied
     * @param innerStep between its neighbouring columns
     */
    private record Tiled(Matrix left, int rows, int inner, int rowStep, int innerStep, Matrix right, Matrix result)
            implements Product {

        @Override
        public void run() {
            int pair = 2 * SPECIES.length();
            int paired = right.columns() / pair * pair;
            int row = 0;
            for (; row + TILE <= rows; row += TILE) {
                for (int column = 0; column < paired; column += pair) {
                    fourRows(row, column);
                }
            }
            for (int rest = 0; rest < rows; rest++) {
                for (int column = rest < row ? paired : 0; column < right.columns(); column += SPECIES.length()) {
                    oneRow(rest, column);
                }
            }
        }

        private void fourRows(int row, int column) {
            double[] a = left.values();
            double[] b = right.values();
            int width = SPECIES.length();
            int at = left.start() + row * rowStep;
            DoubleVector r00 = DoubleVector.zero(SPECIES);
            DoubleVector r01 = r00;
            DoubleVector r10 = r00;
            DoubleVector r11 = r00;
            DoubleVector r20 = r00;
            DoubleVector r21 = r00;
            DoubleVector r30 = r00;
            DoubleVector r31 = r00;
            int from = right.start() + column;
            for (int k = 0; k < inner; k++) {
                DoubleVector b0 = DoubleVector.fromArray(SPECIES, b, from);
                DoubleVector b1 = DoubleVector.fromArray(SPECIES, b, from + width);
                DoubleVector a0 = DoubleVector.broadcast(SPECIES, a[at]);
                DoubleVector a1 = DoubleVector.broadcast(SPECIES, a[at + rowStep]);
                DoubleVector a2 = DoubleVector.broadcast(SPECIES, a[at + 2 * rowStep]);
                DoubleVector a3 = DoubleVector.broadcast(SPECIES, a[at + 3 * rowStep]);
                r00 = a0.fma(b0, r00);
                r01 = a0.fma(b1, r01);
                r10 = a1.fma(b0, r10);
                r11 = a1.fma(b1, r11);
                r20 = a2.fma(b0, r20);
                r21 = a2.fma(b1, r21);
                r30 = a3.fma(b0, r30);
                r31 = a3.fma(b1, r31);
                at += innerStep;
                from += right.stride();
            }
            double[] c = result.values();
            int to = result.start() + row * result.stride() + column;
            r00.intoArray(c, to);
            r01.intoArray(c, to + width);
            r10.intoArray(c, to + result.stride());
            r11.intoArray(c, to + result.stride() + width);
            r20.intoArray(c, to + 2 * result.stride());
            r21.intoArray(c, to + 2 * result.stride() + width);
            r30.intoArray(c, to + 3 * result.stride());
            r31.intoArray(c, to + 3 * result.stride() + width);
        }

        private void oneRow(int row, int column) {
            DoubleVector sum = DoubleVector.zero(SPECIES);
            int at = left.start() + row * rowStep;
            int from = right.start() + column;
            for (int k = 0; k < inner; k++) {
                sum = DoubleVector.broadcast(SPECIES, left.values()[at])
                        .fma(DoubleVector.fromArray(SPECIES, right.values(), from), sum);
                at += innerStep;
                from += right.stride();
            }
            sum.intoArray(result.values(), result.start() + row * result.stride() + column);
        }
    }
}
