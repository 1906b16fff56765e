package dev.xinmiao.weather.dynamics;

/**
 * A value that no atmosphere has: a run that has it went unstable.
 *
 * @param field what it is of, with the unit
 * @param layer from 0 at the top; −1 for what has none
 */
public record Excess(String field, int point, int layer, double value) {
    /** Of either component of the wind, m/s. */
    public static final double FASTEST = 350;

    /** K. */
    public static final double COLDEST = 100;

    public static final double WARMEST = 400;

    /** At the ground, Pa. */
    public static final double LIGHTEST = 30_000;

    public static final double HEAVIEST = 120_000;
}
