package dev.xinmiao.weather.real.physics;

import dev.xinmiao.weather.real.Columns;
import dev.xinmiao.weather.real.Lanes;
import java.util.Arrays;

/** Exchange of momentum, heat and vapour with the ground by bulk formulas, each kind of ground for itself. */
final class SurfaceFluxes {
    private static final double LEAST_HEIGHT = 5;

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

    private final double[][] earlierHeat = new double[Ground.KINDS][Columns.SIZE];
    private final double[][] earlierWater = new double[Ground.KINDS][Columns.SIZE];
    private final double[][] earlierScreen = new double[Ground.KINDS][Columns.SIZE];
    private final double[] earlierDrag = new double[Columns.SIZE];
    private final double[] earlierMast = new double[Columns.SIZE];
    private final Louis louis = new Louis();
    private final double[] logHeight = new double[Columns.SIZE];
    private final double[] wind = new double[Columns.SIZE];
    private final double[] dense = new double[Columns.SIZE];
    private final double[] richardson = new double[Columns.SIZE];

    /** From the state before the step. */
    void exchange(Air air, Columns columns, Ground ground) {
        int lowest = air.layers - 1;
        double[] u = air.u[lowest];
        double[] v = air.v[lowest];
        double[] temperature = air.temperature[lowest];
        double[] geopotential = columns.geopotential[lowest];
        double[] seaRoughness = ground.windRoughness[Ground.SEA];
        for (int i = 0; i < Columns.SIZE; i++) {
            wind[i] = (double) Math.sqrt(u[i] * u[i] + v[i] * v[i] + Constants.GUST * Constants.GUST);
            logHeight[i] = Math.max(LEAST_HEIGHT, (geopotential[i] - columns.ground[i]) / Constants.GRAVITY);
            dense[i] = columns.surfacePressure[i] / (Constants.GAS * temperature[i]);
            seaRoughness[i] =
                    Constants.CHARNOCK * Constants.SEA_DRAG / Constants.GRAVITY * wind[i] * wind[i] + Constants.SMOOTH;
        }
        Lanes.log(seaRoughness, seaRoughness);
        Arrays.fill(ground.heatRoughness[Ground.SEA], Constants.LN_SEA_HEAT_ROUGHNESS);
        Arrays.fill(drag, 0);
        Arrays.fill(mast, 0);
        Lanes.log(logHeight, logHeight);
        for (int kind = 0; kind < Ground.KINDS; kind++) {
            if (!ground.present[kind]) {
                Arrays.fill(heat[kind], 0);
                Arrays.fill(water[kind], 0);
                continue;
            }
            saturate(kind, columns, ground);
            coefficients(kind, air, columns, ground);
        }
    }

    /**
     * Exchanges by the mean of skins as they were and as they are: else ground with a thin skin is calm in one step, gets hot in the sun, and
     * loses all of it at once in the next.
     *
     * @param surface takes the skins back to what they were
     */
    void average(Air air, Columns columns, Ground ground, Surface surface) {
        for (int kind = 0; kind < Ground.KINDS; kind++) {
            System.arraycopy(heat[kind], 0, earlierHeat[kind], 0, Columns.SIZE);
            System.arraycopy(water[kind], 0, earlierWater[kind], 0, Columns.SIZE);
            System.arraycopy(screen[kind], 0, earlierScreen[kind], 0, Columns.SIZE);
        }
        System.arraycopy(drag, 0, earlierDrag, 0, Columns.SIZE);
        System.arraycopy(mast, 0, earlierMast, 0, Columns.SIZE);
        exchange(air, columns, ground);
        for (int kind = 0; kind < Ground.KINDS; kind++) {
            halve(heat[kind], earlierHeat[kind]);
            halve(water[kind], earlierWater[kind]);
            halve(screen[kind], earlierScreen[kind]);
        }
        halve(drag, earlierDrag);
        halve(mast, earlierMast);
        surface.back(ground);
        for (int kind = 0; kind < Ground.SEA; kind++) {
            if (ground.present[kind]) {
                saturate(kind, columns, ground);
            }
        }
    }

    private static void halve(double[] values, double[] others) {
        for (int i = 0; i < Columns.SIZE; i++) {
            values[i] = (values[i] + others[i]) / 2;
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

    private void coefficients(int kind, Air air, Columns columns, Ground ground) {
        int lowest = air.layers - 1;
        double[] temperature = air.temperature[lowest];
        double[] geopotential = columns.geopotential[lowest];
        double[] low = columns.ground;
        double[] skin = ground.skin[kind];
        for (int i = 0; i < Columns.SIZE; i++) {
            double lift = geopotential[i] - low[i];
            double warmer = Constants.HEAT * (temperature[i] - skin[i]) + lift;
            richardson[i] = warmer * lift / (Constants.HEAT * temperature[i] * wind[i] * wind[i]);
        }
        louis.act(richardson, logHeight, ground.windRoughness[kind], ground.heatRoughness[kind]);
        double rough = kind == Ground.LAND ? 1 : 0;
        double[] mountains = ground.mountains;
        double[] fraction = ground.fraction[kind];
        double[] heat = this.heat[kind];
        for (int i = 0; i < Columns.SIZE; i++) {
            double flow = dense[i] * wind[i];
            drag[i] += fraction[i] * flow * louis.windCoefficient[i] * (1 + rough * mountains[i]);
            heat[i] = flow * louis.heatCoefficient[i];
            mast[i] += fraction[i] * louis.mast[i];
        }
        System.arraycopy(louis.screen, 0, screen[kind], 0, Columns.SIZE);
        double[] saturated = this.saturated[kind];
        double[] water = this.water[kind];
        double[] humidity = air.humidity[lowest];
        double[] wetness = ground.wetness[kind];
        for (int i = 0; i < Columns.SIZE; i++) {
            // Dew falls on dry ground too.
            water[i] = heat[i] * (saturated[i] > humidity[i] ? wetness[i] : 1);
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
