package dev.xinmiao.weather.real;

import dev.xinmiao.weather.grid.ArrayLength;

/**
 * The coefficients of a field on some levels, where they lie among those of others: for each coefficient of a triangle a row of an array,
 * whose first half holds real and whose second half imaginary parts.
 *
 * @param values of all that lies there
 * @param row length of a row
 * @param offset of the first level in each half
 * @param levels how many
 */
public record Spectrum(double[] values, int row, int offset, int levels) {

    /** Of nought, by itself. */
    public static Spectrum of(int coefficients, int levels) {
        return new Spectrum(
                new double[ArrayLength.of("coefficients of layers", coefficients, 2, levels)], 2 * levels, 0, levels);
    }

    /** Where the real parts of a coefficient begin. */
    public int real(int coefficient) {
        return coefficient * row + offset;
    }

    /** Where its imaginary parts begin. */
    public int imaginary(int coefficient) {
        return real(coefficient) + row / 2;
    }

    /** Some of its levels. */
    public Spectrum part(int from, int count) {
        return new Spectrum(values, row, offset + from, count);
    }

    /** Takes over the values of another, for coefficients in a range. */
    public void set(Spectrum other, int from, int to) {
        for (int at = from; at < to; at++) {
            System.arraycopy(other.values, other.real(at), values, real(at), levels);
            System.arraycopy(other.values, other.imaginary(at), values, imaginary(at), levels);
        }
    }
}
