package dev.xinmiao.weather.dynamics;

/**
 * A planet and its dry air.
 *
 * @param radius in metres
 * @param rotation per second
 * @param gravity in m/s²
 * @param gas constant of dry air, J/(kg K)
 * @param heat capacity of dry air at constant pressure, J/(kg K)
 */
public record Planet(double radius, double rotation, double gravity, double gas, double heat) {
    /** As the published test cases have it (Jablonowski and Williamson 2006, Q. J. R. Meteorol. Soc. 132, 2943). */
    public static final Planet EARTH = new Planet(6.371229e6, 7.29212e-5, 9.80616, 287, 1004.5);

    /** How much lighter vapour is than air: its gas constant over that of air, less 1. */
    public static final double LIGHTNESS = 0.608;

    /** R / cp. */
    public double kappa() {
        return gas / heat;
    }
}
