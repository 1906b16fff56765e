package dev.xinmiao.weather.real;

import dev.xinmiao.weather.grid.Grid;
import dev.xinmiao.weather.grid.Triangle;

/**
 * Sums over degrees n for each wavenumber m, as products of matrices: polynomials of the northern rings times rows of coefficients, and their
 * transposes. Series go through in batches, all with the same memory on the side of rings, which so stays in a cache: were there memory for
 * all series, moving it would take as long as the products.
 */
final class LegendreTransform {
    private final Polynomials polynomials;
    private final int batch;
    /** By m: for each ring the real parts of a batch, then the imaginary ones; of even and of odd degrees above m. */
    private final double[][] even;

    private final double[][] odd;
    /** By batch, then by m: real and imaginary parts of even and of odd degrees. */
    private final Product[][][] toRings;

    private final Product[][][] toWaves;

    /**
     * @param coefficients rows of 2 {@code width} in the order of the triangle
     * @param batch how many series go together
     */
    LegendreTransform(
            Grid grid, Polynomials polynomials, double[] coefficients, int width, int batch, Product.Maker maker) {
        this.polynomials = polynomials;
        this.batch = batch;
        Triangle triangle = new Triangle(grid.truncation());
        int waves = grid.truncation() + 1;
        even = new double[waves][];
        odd = new double[waves][];
        for (int m = 0; m < waves; m++) {
            even[m] = new double[polynomials.rings(m) * 2 * batch];
            odd[m] = new double[polynomials.rings(m) * 2 * batch];
        }
        int batches = (width + batch - 1) / batch;
        toRings = new Product[batches][waves][4];
        toWaves = new Product[batches][waves][4];
        for (int at = 0; at < batches * waves * 4; at++) {
            int index = at / (4 * waves);
            int m = at / 4 % waves;
            boolean odds = at % 4 > 1;
            int part = at % 2;
            int rings = polynomials.rings(m);
            int series = Math.min(batch, width - index * batch);
            int degrees = odds ? triangle.odd(m) : triangle.even(m);
            int start = triangle.start(m) + (odds ? triangle.even(m) : 0);
            Product.Matrix table = odds ? polynomials.odd(m) : polynomials.even(m);
            Product.Matrix ringRows =
                    new Product.Matrix(odds ? odd[m] : even[m], part * batch, rings, series, 2 * batch);
            int first = (2 * start + part) * width + index * batch;
            Product.Matrix waveRows = new Product.Matrix(coefficients, first, degrees, series, 2 * width);
            toRings[index][m][at % 4] = maker.of(table, waveRows, ringRows);
            toWaves[index][m][at % 4] = maker.ofTransposed(table, ringRows, waveRows);
        }
    }

    /** How many batches there are. */
    int batches() {
        return toRings.length;
    }

    void toRings(int index, int m) {
        for (Product product : toRings[index][m]) {
            product.run();
        }
    }

    void toWaves(int index, int m) {
        for (Product product : toWaves[index][m]) {
            product.run();
        }
    }

    /** What is the same on both sides of the equator, of the present batch. */
    double[] even(int m) {
        return even[m];
    }

    /** What changes its sign there. */
    double[] odd(int m) {
        return odd[m];
    }

    /** Where a ring's real parts begin in either; the imaginary ones follow. */
    int row(int m, int ring) {
        return (ring - polynomials.firstRing(m)) * 2 * batch;
    }
}
