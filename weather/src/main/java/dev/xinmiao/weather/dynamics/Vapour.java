package dev.xinmiao.weather.dynamics;

/** How much vapour air can hold over water, and when it does (Bolton 1980, Mon. Wea. Rev. 108, 1046, equation 10). */
public final class Vapour {
    /** Pressure of saturated vapour at freezing, Pa. */
    private static final double AT_FREEZING = 611.2;

    private static final double FREEZING = 273.15;
    private static final double SLOPE = 17.67;
    private static final double SCALE = 243.5;
    /** Gas constant of air over that of vapour, and what is left to one. */
    private static final double RATIO = 0.622;

    private static final double REST = 0.378;
    /** Specific humidity for which a dew point is told, at least. */
    private static final double LEAST = 1e-8;

    private Vapour() {}

    /**
     * @param temperature K
     * @param pressure Pa
     * @return specific humidity of saturated air, kg/kg; at most what a tenth of vapour makes
     */
    public static double saturation(double temperature, double pressure) {
        double celsius = temperature - FREEZING;
        double vapour = AT_FREEZING * Math.exp(SLOPE * celsius / (celsius + SCALE));
        return RATIO * vapour / Math.max(pressure - REST * vapour, 6 * vapour);
    }

    /**
     * @param humidity specific one, kg/kg
     * @param pressure Pa
     * @return the temperature at which such air is saturated, K
     */
    public static double dewPoint(double humidity, double pressure) {
        double vapour = Math.max(humidity, LEAST) * pressure / (RATIO + REST * humidity);
        double logarithm = Math.log(vapour / AT_FREEZING);
        return FREEZING + SCALE * logarithm / (SLOPE - logarithm);
    }
}
