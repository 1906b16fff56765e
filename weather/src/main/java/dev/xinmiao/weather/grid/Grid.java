package dev.xinmiao.weather.grid;

import java.util.Arrays;

/**
 * Points on rings of Gaussian latitudes, from north to south, each ring from longitude 0 eastward. Symmetric about the equator.
 *
 * @param truncation of the triangle of spherical harmonics that the grid carries
 * @param sines of the latitudes
 * @param weights of the rings for integrals over the sine of latitude; their sum is 2
 * @param lengths points on each ring, a product of powers of 2, 3 and 5
 * @param starts of each ring among all points, with the number of points at the end
 */
public record Grid(int truncation, double[] sines, double[] weights, int[] lengths, int[] starts) {

    /** The smallest common grid on which products of two fields are free of aliasing: at least 3 T + 1 points a ring. */
    public static Grid full(int truncation) {
        int length = smooth(3 * truncation + 1, 4);
        int[] lengths = new int[length / 2];
        Arrays.fill(lengths, length);
        return of(truncation, lengths);
    }

    /**
     * Rings of 20 points at the poles that grow by 4 to the equator, rounded up to lengths that the Fourier transform likes; as
     * many rings as carry products of three fields (Malardel et al. 2016, ECMWF Newsletter 146).
     */
    public static Grid octahedral(int truncation) {
        int half = truncation + 1;
        int[] lengths = new int[2 * half];
        for (int ring = 0; ring < half; ring++) {
            lengths[ring] = smooth(20 + 4 * ring, 2);
            lengths[2 * half - 1 - ring] = lengths[ring];
        }
        return of(truncation, lengths);
    }

    private static Grid of(int truncation, int[] lengths) {
        GaussianQuadrature quadrature = GaussianQuadrature.of(lengths.length);
        int[] starts = new int[lengths.length + 1];
        for (int ring = 0; ring < lengths.length; ring++) {
            starts[ring + 1] = starts[ring] + lengths[ring];
        }
        return new Grid(truncation, quadrature.nodes(), quadrature.weights(), lengths, starts);
    }

    /** The smallest multiple of a step, from a least number on, that has no prime factor above 5. */
    static int smooth(int least, int step) {
        for (int number = (least + step - 1) / step * step; ; number += step) {
            int rest = number;
            for (int factor : new int[] {2, 3, 5}) {
                while (rest % factor == 0) {
                    rest /= factor;
                }
            }
            if (rest == 1) {
                return number;
            }
        }
    }

    public int rings() {
        return lengths.length;
    }

    public int points() {
        return starts[lengths.length];
    }

    public int longest() {
        return Arrays.stream(lengths).max().orElse(0);
    }

    /** The highest zonal wavenumber that a ring carries; polar rings of a reduced grid carry fewer than all. */
    public int waves(int ring) {
        return Math.min(truncation, (lengths[ring] - 1) / 2);
    }

    /** In radians. */
    public double latitude(int ring) {
        return Math.asin(sines[ring]);
    }

    /** In radians, from 0. */
    public double longitude(int ring, int place) {
        return 2 * Math.PI * place / lengths[ring];
    }
}
