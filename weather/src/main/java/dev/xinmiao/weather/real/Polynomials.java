package dev.xinmiao.weather.real;

import dev.xinmiao.weather.grid.Grid;
import dev.xinmiao.weather.grid.Legendre;
import dev.xinmiao.weather.grid.Triangle;

/**
 * The Legendre functions of a grid's northern rings, as matrices for each wavenumber m: a row for each ring that carries the wavenumber,
 * a column for each degree; those symmetric about the equator and those not apart.
 */
final class Polynomials {
    private final int half;
    private final double[][] even;
    private final double[][] odd;
    private final int[] firstRing;

    Polynomials(Grid grid) {
        Triangle triangle = new Triangle(grid.truncation());
        int waves = grid.truncation() + 1;
        half = grid.rings() / 2;
        even = new double[waves][];
        odd = new double[waves][];
        firstRing = new int[waves];
        for (int m = 0; m < waves; m++) {
            while (grid.waves(firstRing[m]) < m) {
                firstRing[m]++;
            }
            even[m] = new double[rings(m) * triangle.even(m)];
            odd[m] = new double[rings(m) * triangle.odd(m)];
            fill(grid, triangle, m);
        }
    }

    private void fill(Grid grid, Triangle triangle, int m) {
        var values = Legendre.column(m, grid.truncation() + 1);
        for (int ring = 0; ring < rings(m); ring++) {
            values.at(grid.sines()[firstRing[m] + ring]);
            for (int above = 0; above < values.size(); above++) {
                double value = (double) values.get(above);
                if (above % 2 == 0) {
                    even[m][ring * triangle.even(m) + above / 2] = value;
                } else {
                    odd[m][ring * triangle.odd(m) + above / 2] = value;
                }
            }
        }
    }

    /** The first ring, from the pole, that carries a wavenumber. */
    int firstRing(int m) {
        return firstRing[m];
    }

    /** How many northern rings carry a wavenumber. */
    int rings(int m) {
        return half - firstRing[m];
    }

    Product.Matrix even(int m) {
        return new Product.Matrix(even[m], 0, rings(m), even[m].length / rings(m), even[m].length / rings(m));
    }

    Product.Matrix odd(int m) {
        return new Product.Matrix(odd[m], 0, rings(m), odd[m].length / rings(m), odd[m].length / rings(m));
    }
}
