package dev.xinmiao.weather.real.physics;

import dev.xinmiao.weather.real.Columns;
import java.util.Arrays;

/**
 * Condensation at large scale (Molteni 2003): humidity above a threshold, lower aloft, is relaxed to it in some hours; the latent heat
 * warms the air, and raises saturation as it does; what is above saturation condenses at once. All of it falls to the ground.
 */
final class Condensation {
    private final Layering layering;
    /** Rain, kg/m²/s. */
    final double[] rain = new double[Columns.SIZE];

    Condensation(Layering layering) {
        this.layering = layering;
    }

    void act(Air air, double span) {
        Arrays.fill(rain, 0);
        double part = span / (Constants.CONDENSATION_TIME + span);
        for (int layer = 0; layer < air.layers; layer++) {
            double threshold = threshold(layer);
            double[] mass = air.mass[layer];
            double[] temperature = air.temperature[layer];
            double[] humidity = air.humidity[layer];
            double[] saturated = air.saturated[layer];
            double[] slope = air.slope[layer];
            for (int i = 0; i < Columns.SIZE; i++) {
                double warming = Constants.LATENT / Constants.HEAT * slope[i];
                double slow = part * (humidity[i] - threshold * saturated[i]) / (1 + threshold * warming);
                double fast = (humidity[i] - saturated[i]) / (1 + warming);
                double condensed = Math.min(humidity[i], Math.max(0, Math.max(slow, fast)));
                humidity[i] -= condensed;
                temperature[i] += Constants.LATENT / Constants.HEAT * condensed;
                rain[i] += condensed * mass[i] / span;
            }
        }
    }

    private double threshold(int layer) {
        double sigma = layering.sigma()[layer];
        double threshold = Constants.CONDENSATION_HUMIDITY + Constants.CONDENSATION_GRADIENT * (sigma * sigma - 1);
        return layer < layering.boundary() ? threshold : Math.max(threshold, Constants.CONDENSATION_BOUNDARY);
    }
}
