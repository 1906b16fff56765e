package dev.xinmiao.weather.analysis;

import dev.xinmiao.weather.dynamics.Vapour;

/** Water vapour where none was observed. */
final class Moisture {
    /**
     * Relative humidity that is supposed high up, what it has more in the boundary layer, and at the poles: about the means of three states of
     * GFS, of October 2011, December 2004 and January 2011.
     */
    private static final double HIGH = 0.42;

    private static final double LOWER = 0.38;
    /** Pressure over 1000 hPa up to which air is mixed from the ground, and how fast it is drier above. */
    private static final double MIXED = 0.95;

    private static final double FALL = 6;
    private static final double POLAR = 0.28;
    /** Less than this isn't found even in the stratosphere, kg/kg. */
    private static final double LEAST = 2.5e-6;

    private Moisture() {}

    /**
     * Specific humidity by a relative one that grows to the ground and to the poles, none above the tropopause.
     *
     * @param latitude in radians
     */
    static double guess(double temperature, double pressure, double latitude) {
        double share = pressure / 100_000;
        double sine = Math.sin(latitude);
        double relative =
                HIGH + LOWER * Math.min(1, Math.pow(share / MIXED, FALL)) + POLAR * Math.pow(sine, 4) * (1 - share / 2);
        double moist = Math.min(1, Math.max(0, (pressure - 10_000) / 15_000));
        return LEAST + moist * relative * Vapour.saturation(temperature, pressure);
    }
}
