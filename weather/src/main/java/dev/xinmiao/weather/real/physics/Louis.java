package dev.xinmiao.weather.real.physics;

import dev.xinmiao.weather.real.Columns;
import dev.xinmiao.weather.real.Lanes;

/**
 * Coefficients of bulk formulas between the ground and the lowest layer: logarithmic if neutral, times a factor by bulk Richardson
 * number (Louis 1979, Boundary-Layer Meteorol. 17, 187; the stable branch as Louis, Tiedtke and Geleyn 1982 have it).
 */
final class Louis {
    private static final double SCREEN = 2;
    private static final double MAST = 10;
    private static final double LN_SCREEN = (double) Math.log(SCREEN);
    private static final double LN_MAST = (double) Math.log(MAST);

    /** For momentum and heat, without unit. */
    final double[] windCoefficient = new double[Columns.SIZE];

    final double[] heatCoefficient = new double[Columns.SIZE];
    /** How far from the ground's value to that of the lowest layer it is at 10 m and 2 m, where the profile is neutral. */
    final double[] mast = new double[Columns.SIZE];

    final double[] screen = new double[Columns.SIZE];

    private final double[] windLog = new double[Columns.SIZE];
    private final double[] heatLog = new double[Columns.SIZE];
    /** Root of height over roughness. */
    private final double[] loose = new double[Columns.SIZE];

    /**
     * @param logHeight logarithm of the height of the layer's middle, m
     * @param windRoughness logarithm of the roughness for momentum, m
     * @param heatRoughness likewise for heat
     */
    void act(double[] richardson, double[] logHeight, double[] windRoughness, double[] heatRoughness) {
        for (int i = 0; i < Columns.SIZE; i++) {
            windLog[i] = Math.max(1, logHeight[i] - windRoughness[i]);
            heatLog[i] = Math.max(1, logHeight[i] - heatRoughness[i]);
            loose[i] = windLog[i] / 2;
        }
        Lanes.exp(loose, loose);
        double b = Constants.LOUIS;
        for (int i = 0; i < Columns.SIZE; i++) {
            double wind = Constants.KARMAN / windLog[i];
            double neutralWind = wind * wind;
            double neutralHeat = wind * Constants.KARMAN / heatLog[i];
            double stable = b * Math.max(0, richardson[i]);
            double unstable = Math.max(0, -richardson[i]);
            double root = (double) Math.sqrt(1 + stable);
            double buoyant = 3 * b * b * (double) Math.sqrt(unstable) * loose[i];
            double windFactor = root / (root + 2 * stable) + 2 * b * unstable / (1 + neutralWind * buoyant);
            double heatFactor = 1 / (1 + 3 * stable * root) + 3 * b * unstable / (1 + neutralHeat * buoyant);
            windCoefficient[i] = neutralWind * windFactor;
            heatCoefficient[i] = neutralHeat * heatFactor;
            mast[i] = (double) Math.sqrt(windFactor);
            screen[i] = heatFactor;
        }
        for (int i = 0; i < Columns.SIZE; i++) {
            mast[i] = Math.min(1, Math.max(0, LN_MAST - windRoughness[i]) / windLog[i] * mast[i]);
            screen[i] = Math.min(1, Math.max(0, LN_SCREEN - heatRoughness[i]) / heatLog[i] * screen[i]);
        }
    }
}
