package dev.xinmiao.weather.real.physics;

import dev.xinmiao.weather.real.Columns;
import dev.xinmiao.weather.real.Lanes;

/**
 * Vapour over water (Bolton 1980, Mon. Wea. Rev. 108, 1046, equation 10), and below freezing over ice (Magnus' formula with the
 * coefficients of Sonntag 1990, Z. Meteorol. 70, 340).
 */
final class Saturation {
    private static final double AT_FREEZING = (double) 611.2;
    private static final double WATER = (double) 17.67;
    private static final double WATER_ZERO = (double) 29.65;
    private static final double ICE = (double) 22.46;
    private static final double ICE_ZERO = (double) 0.53;
    /** Colder or warmer than this, the formulas are held. */
    private static final double COLDEST = 120;

    private static final double WARMEST = 370;
    /** Within a thousandth of a kelvin, latent heat goes from that over water to that over ice. */
    private static final double STEEP = 1000;

    private Saturation() {}

    /** @return vapour pressure in Pa at a temperature in K */
    static double pressure(double temperature) {
        return AT_FREEZING * (double) Math.exp(exponent(temperature));
    }

    /** Of the two, the lower one is over ice below freezing and over water above it. */
    private static double exponent(double temperature) {
        double held = Math.min(WARMEST, Math.max(COLDEST, temperature));
        double warmth = held - Constants.FREEZING;
        return Math.min(WATER * warmth / (held - WATER_ZERO), ICE * warmth / (held - ICE_ZERO));
    }

    /**
     * For a row of air.
     *
     * @param humidity gets the specific humidity at saturation; at most 1, where vapour alone would have more than all the pressure
     * @param slope gets its derivative by temperature (Clausius and Clapeyron), 1/K
     */
    static void of(double[] temperature, double[] pressure, double[] humidity, double[] slope) {
        for (int i = 0; i < Columns.SIZE; i++) {
            humidity[i] = exponent(temperature[i]);
        }
        Lanes.exp(humidity, humidity);
        for (int i = 0; i < Columns.SIZE; i++) {
            double vapour = AT_FREEZING * humidity[i];
            double rest = Math.max(pressure[i] - (1 - Constants.MOLAR_RATIO) * vapour, Constants.MOLAR_RATIO * vapour);
            double saturated = Constants.MOLAR_RATIO * vapour / rest;
            double frozen = Math.min(1, Math.max(0, (Constants.FREEZING - temperature[i]) * STEEP));
            double latent = Constants.LATENT + Constants.FUSION * frozen;
            humidity[i] = saturated;
            slope[i] = saturated
                    * Math.min(2, pressure[i] / rest)
                    * latent
                    / (Constants.VAPOUR_GAS * temperature[i] * temperature[i]);
        }
    }
}
