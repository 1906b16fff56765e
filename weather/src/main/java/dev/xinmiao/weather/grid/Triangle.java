package dev.xinmiao.weather.grid;

/**
 * The order in which coefficients of spherical harmonics stand: for each zonal wavenumber m from 0 to T those with n from m to
 * T + 1, first the even ones of n − m, which are symmetric about the equator, then the odd ones. The last n, beyond the
 * truncation, holds winds, which reach one degree further than vorticity and divergence; it is zero for all else.
 */
public final class Triangle {
    private final int truncation;
    private final int[] starts;
    private final int[] degrees;

    public Triangle(int truncation) {
        this.truncation = truncation;
        this.starts = new int[truncation + 2];
        for (int m = 0; m <= truncation; m++) {
            starts[m + 1] = starts[m] + truncation + 2 - m;
        }
        this.degrees = new int[starts[truncation + 1]];
        for (int m = 0; m <= truncation; m++) {
            for (int n = m; n <= truncation + 1; n++) {
                degrees[at(m, n)] = n;
            }
        }
    }

    public int truncation() {
        return truncation;
    }

    /** All coefficients, complex ones. */
    public int size() {
        return degrees.length;
    }

    /** Where those of a wavenumber begin; with T + 1, where all end. */
    public int start(int m) {
        return starts[m];
    }

    /** How many of a wavenumber are symmetric about the equator. */
    public int even(int m) {
        return (truncation + 3 - m) / 2;
    }

    /** How many of a wavenumber change their sign at the equator. */
    public int odd(int m) {
        return (truncation + 2 - m) / 2;
    }

    public int at(int m, int n) {
        int above = n - m;
        return starts[m] + (above % 2 == 0 ? above / 2 : even(m) + above / 2);
    }

    /** The total wavenumber n of a coefficient. */
    public int degree(int coefficient) {
        return degrees[coefficient];
    }
}
