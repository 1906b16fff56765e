package dev.xinmiao.weather.analysis;

/** Water vapour where none was observed, and how much air can hold (Bolton 1980, Mon. Wea. Rev. 108, 1046, equation 10). */
final class Moisture {
    /** Relative humidity that is supposed near the ground, and high up. */
    private static final double LOW = 0.8;

    private static final double HIGH = 0.3;
    /** Less than this isn't found even in the stratosphere, kg/kg. */
    private static final double LEAST = 2.5e-6;

    private Moisture() {}

    /** Specific humidity of saturated air over water, kg/kg; at most what a tenth of vapour makes. */
    static double saturation(double temperature, double pressure) {
        double celsius = temperature - 273.15;
        double vapour = 611.2 * Math.exp(17.67 * celsius / (celsius + 243.5));
        return 0.622 * vapour / Math.max(pressure - 0.378 * vapour, 6 * vapour);
    }

    /** Specific humidity by a relative one that falls with height, none above the tropopause. */
    static double guess(double temperature, double pressure) {
        double share = pressure / 100_000;
        double relative = HIGH + (LOW - HIGH) * Math.min(1, share * share);
        double dry = Math.min(1, Math.max(0, (pressure - 10_000) / 15_000));
        return LEAST + dry * relative * saturation(temperature, pressure);
    }
}
