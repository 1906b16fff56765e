package dev.xinmiao.weather.real.physics;

import dev.xinmiao.weather.real.Columns;
import java.util.Arrays;

/**
 * Exchange of momentum, heat and vapour with the ground by bulk formulas, each kind of ground for itself, with the dependence on
 * stability of Louis 1979 (Boundary-Layer Meteorol. 17, 187; the stable branch as Louis et al. 1982 have it).
 */
final class SurfaceFluxes {
    private static final double LEAST_HEIGHT = 5;
    private static final double SCREEN = 2;
    private static final double MAST = 10;
    private static final double LN_SCREEN = (double) Math.log(SCREEN);
    private static final double LN_MAST = (double) Math.log(MAST);

    /** Exchanged mass by kind of ground, kg/m²/s, and saturated humidity at its skin with its derivative. */
    final double[][] heat = new double[Ground.KINDS][Columns.SIZE];

    final double[][] water = new double[Ground.KINDS][Columns.SIZE];
    final double[][] saturated = new double[Ground.KINDS][Columns.SIZE];
    final double[][] slope = new double[Ground.KINDS][Columns.SIZE];

    /** Upward, by kind of ground: sensible heat in W/m² and vapour in kg/m²/s. */
    final double[][] sensible = new double[Ground.KINDS][Columns.SIZE];

    final double[][] evaporation = new double[Ground.KINDS][Columns.SIZE];

    /** Of a whole column: exchanged mass, and that times what the ground has. */
    final double[] drag = new double[Columns.SIZE];

    final double[] heatExchange = new double[Columns.SIZE];
    final double[] heatSource = new double[Columns.SIZE];
    final double[] waterExchange = new double[Columns.SIZE];
    final double[] waterSource = new double[Columns.SIZE];

    /** How far from the skin to the lowest layer the values at 2 m and 10 m are. */
    final double[][] screen = new double[Ground.KINDS][Columns.SIZE];

    final double[] mast = new double[Columns.SIZE];

    private final double[] height = new double[Columns.SIZE];
    private final double[] wind = new double[Columns.SIZE];
    private final double[] dense = new double[Columns.SIZE];
    /** Root of height over roughness. */
    private final double[] loose = new double[Columns.SIZE];

    private final double[] richardson = new double[Columns.SIZE];
    private final double[] neutralWind = new double[Columns.SIZE];
    private final double[] neutralHeat = new double[Columns.SIZE];
    private final double[] windFactor = new double[Columns.SIZE];
    private final double[] heatFactor = new double[Columns.SIZE];
    private final double[] seaRoughness = new double[Columns.SIZE];

    /** From the state before the step. */
    void exchange(Air air, Columns columns, Ground ground) {
        int lowest = air.layers - 1;
        double[] u = air.u[lowest];
        double[] v = air.v[lowest];
        double[] temperature = air.temperature[lowest];
        double[] geopotential = columns.geopotential[lowest];
        for (int i = 0; i < Columns.SIZE; i++) {
            wind[i] = (double) Math.sqrt(u[i] * u[i] + v[i] * v[i] + Constants.GUST * Constants.GUST);
            height[i] = Math.max(LEAST_HEIGHT, (geopotential[i] - columns.ground[i]) / Constants.GRAVITY);
            dense[i] = columns.surfacePressure[i] / (Constants.GAS * temperature[i]);
            seaRoughness[i] =
                    Constants.CHARNOCK * Constants.SEA_DRAG / Constants.GRAVITY * wind[i] * wind[i] + Constants.SMOOTH;
        }
        Lanes.log(seaRoughness);
        System.arraycopy(seaRoughness, 0, ground.windRoughness[Ground.SEA], 0, Columns.SIZE);
        Arrays.fill(ground.heatRoughness[Ground.SEA], Constants.LN_SEA_HEAT_ROUGHNESS);
        Arrays.fill(drag, 0);
        Arrays.fill(mast, 0);
        double[] logHeight = seaRoughness;
        System.arraycopy(height, 0, logHeight, 0, Columns.SIZE);
        Lanes.log(logHeight);
        for (int kind = 0; kind < Ground.KINDS; kind++) {
            if (!ground.present[kind]) {
                Arrays.fill(heat[kind], 0);
                Arrays.fill(water[kind], 0);
                continue;
            }
            saturate(kind, columns, ground);
            coefficients(kind, air, columns, ground, logHeight);
        }
    }

    private void saturate(int kind, Columns columns, Ground ground) {
        double[] saturated = this.saturated[kind];
        Saturation.of(ground.skin[kind], columns.surfacePressure, saturated, slope[kind]);
        double pure = kind == Ground.SEA ? Constants.SALT_WATER : 1;
        for (int i = 0; i < Columns.SIZE; i++) {
            saturated[i] *= pure;
        }
    }

    private void coefficients(int kind, Air air, Columns columns, Ground ground, double[] logHeight) {
        int lowest = air.layers - 1;
        double[] temperature = air.temperature[lowest];
        double[] geopotential = columns.geopotential[lowest];
        double[] humidity = air.humidity[lowest];
        double[] skin = ground.skin[kind];
        double[] windRoughness = ground.windRoughness[kind];
        double[] heatRoughness = ground.heatRoughness[kind];
        double[] fraction = ground.fraction[kind];
        double[] wetness = ground.wetness[kind];
        double[] heat = this.heat[kind];
        double[] screen = this.screen[kind];
        double rough = kind == Ground.LAND ? 1 : 0;
        for (int i = 0; i < Columns.SIZE; i++) {
            loose[i] = Math.max(1, logHeight[i] - windRoughness[i]) / 2;
        }
        Lanes.exp(loose);
        double[] low = columns.ground;
        for (int i = 0; i < Columns.SIZE; i++) {
            double lift = geopotential[i] - low[i];
            double warmer = Constants.HEAT * (temperature[i] - skin[i]) + lift;
            richardson[i] = warmer * lift / (Constants.HEAT * temperature[i] * wind[i] * wind[i]);
            double windLog = Constants.KARMAN / Math.max(1, logHeight[i] - windRoughness[i]);
            double heatLog = Constants.KARMAN / Math.max(1, logHeight[i] - heatRoughness[i]);
            neutralWind[i] = windLog * windLog;
            neutralHeat[i] = windLog * heatLog;
        }
        depend();
        double[] mountains = ground.mountains;
        for (int i = 0; i < Columns.SIZE; i++) {
            double flow = dense[i] * wind[i];
            drag[i] += fraction[i] * flow * neutralWind[i] * windFactor[i] * (1 + rough * mountains[i]);
            heat[i] = flow * neutralHeat[i] * heatFactor[i];
        }
        for (int i = 0; i < Columns.SIZE; i++) {
            double windLog = Math.max(1, logHeight[i] - windRoughness[i]);
            double heatLog = Math.max(1, logHeight[i] - heatRoughness[i]);
            screen[i] = Math.min(1, Math.max(0, LN_SCREEN - heatRoughness[i]) / heatLog * heatFactor[i]);
            double gust = (double) Math.sqrt(windFactor[i]);
            mast[i] += fraction[i] * Math.min(1, Math.max(0, LN_MAST - windRoughness[i]) / windLog * gust);
        }
        double[] saturated = this.saturated[kind];
        double[] water = this.water[kind];
        for (int i = 0; i < Columns.SIZE; i++) {
            // Dew falls on dry ground too.
            water[i] = heat[i] * (saturated[i] > humidity[i] ? wetness[i] : 1);
        }
    }

    /** How coefficients depend on stability. */
    private void depend() {
        double b = Constants.LOUIS;
        for (int i = 0; i < Columns.SIZE; i++) {
            double stable = b * Math.max(0, richardson[i]);
            double unstable = Math.max(0, -richardson[i]);
            double root = (double) Math.sqrt(1 + stable);
            double buoyant = 3 * b * b * (double) Math.sqrt(unstable) * loose[i];
            windFactor[i] = root / (root + 2 * stable) + 2 * b * unstable / (1 + neutralWind[i] * buoyant);
            heatFactor[i] = 1 / (1 + 3 * stable * root) + 3 * b * unstable / (1 + neutralHeat[i] * buoyant);
        }
    }

    /** Sums over kinds of ground, as the skins are now. */
    void gather(Columns columns, Ground ground) {
        Arrays.fill(heatExchange, 0);
        Arrays.fill(heatSource, 0);
        Arrays.fill(waterExchange, 0);
        Arrays.fill(waterSource, 0);
        for (int kind = 0; kind < Ground.KINDS; kind++) {
            if (!ground.present[kind]) {
                continue;
            }
            double[] fraction = ground.fraction[kind];
            double[] skin = ground.skin[kind];
            double[] heat = this.heat[kind];
            double[] water = this.water[kind];
            double[] saturated = this.saturated[kind];
            saturate(kind, columns, ground);
            for (int i = 0; i < Columns.SIZE; i++) {
                double warm = fraction[i] * heat[i];
                double wet = fraction[i] * water[i];
                heatExchange[i] += warm;
                heatSource[i] += warm * (Constants.HEAT * skin[i] + columns.ground[i]);
                waterExchange[i] += wet;
                waterSource[i] += wet * saturated[i];
            }
        }
    }

    /**
     * What was exchanged.
     *
     * @param energy dry static energy of the lowest layer, with which mixing reckoned
     * @param humidity likewise
     */
    void settle(double[] energy, double[] humidity, Columns columns, Ground ground) {
        double[] low = columns.ground;
        for (int kind = 0; kind < Ground.KINDS; kind++) {
            if (!ground.present[kind]) {
                Arrays.fill(sensible[kind], 0);
                Arrays.fill(evaporation[kind], 0);
                continue;
            }
            double[] skin = ground.skin[kind];
            double[] heat = this.heat[kind];
            double[] water = this.water[kind];
            double[] saturated = this.saturated[kind];
            double[] sensible = this.sensible[kind];
            double[] evaporation = this.evaporation[kind];
            for (int i = 0; i < Columns.SIZE; i++) {
                sensible[i] = heat[i] * (Constants.HEAT * skin[i] + low[i] - energy[i]);
                evaporation[i] = water[i] * (saturated[i] - humidity[i]);
            }
        }
    }
}
