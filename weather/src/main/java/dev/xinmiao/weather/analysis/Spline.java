package dev.xinmiao.weather.analysis;

/**
 * Smooth functions of the logarithm of pressure: cubic B-splines on evenly spaced knots (de Boor 1978, A Practical Guide to Splines).
 * A function is given by one coefficient for each spline; at any place four of them count.
 */
final class Spline {
    private final double first;
    private final double spacing;
    private final int size;

    /**
     * @param top the least pressure at which functions are wanted, Pa
     * @param bottom the greatest one
     * @param pieces between them, at least one
     */
    Spline(double top, double bottom, int pieces) {
        this.first = Math.log(top);
        this.spacing = (Math.log(bottom) - first) / pieces;
        this.size = pieces + 3;
    }

    /** How many splines there are. */
    int size() {
        return size;
    }

    /** Ln of the pressure about which a spline is largest. */
    double centre(int spline) {
        return first + (spline - 1) * spacing;
    }

    /** The first of the four splines that count at a pressure; beyond the ends the last piece goes on. */
    int piece(double pressure) {
        int piece = (int) Math.floor((Math.log(pressure) - first) / spacing);
        return Math.max(0, Math.min(size - 4, piece));
    }

    /** Fills the values of the four splines at a pressure. */
    void values(double pressure, int piece, double[] four) {
        double t = (Math.log(pressure) - first) / spacing - piece;
        double s = 1 - t;
        four[0] = s * s * s / 6;
        four[1] = (3 * t * t * t - 6 * t * t + 4) / 6;
        four[2] = (3 * s * s * s - 6 * s * s + 4) / 6;
        four[3] = t * t * t / 6;
    }

    /** Fills their derivatives by the logarithm of pressure. */
    void slopes(double pressure, int piece, double[] four) {
        double t = (Math.log(pressure) - first) / spacing - piece;
        double s = 1 - t;
        four[0] = -s * s / 2 / spacing;
        four[1] = (3 * t * t - 4 * t) / 2 / spacing;
        four[2] = -(3 * s * s - 4 * s) / 2 / spacing;
        four[3] = t * t / 2 / spacing;
    }
}
