package dev.xinmiao.weather.real.physics;

import dev.xinmiao.weather.real.Columns;
import java.util.Arrays;

/** Tells the output what a step did to a block. */
final class Report {
    private final Output output;
    private final Air air;
    private final Ground ground;
    private final ShortWave shortWave;
    private final LongWave longWave;
    private final SurfaceFluxes fluxes;
    private final double[] row = new double[Columns.SIZE];
    private final double[] warmth = new double[Columns.SIZE];
    private final double[] water = new double[Columns.SIZE];

    Report(Output output, Air air, Ground ground, ShortWave shortWave, LongWave longWave, SurfaceFluxes fluxes) {
        this.output = output;
        this.air = air;
        this.ground = ground;
        this.shortWave = shortWave;
        this.longWave = longWave;
        this.fluxes = fluxes;
    }

    /**
     * Rain, clouds and what the ground gave.
     *
     * @param lacking water that mended the lowest layer, which came from the ground too, kg/m²
     */
    void water(
            Columns columns,
            Convection convection,
            Condensation condensation,
            Clouds clouds,
            double[] lacking,
            double span,
            double elapsed) {
        Output.sum(convection.rain, elapsed, columns, output.convectiveRainSum);
        Output.sum(condensation.rain, elapsed, columns, output.largeScaleRainSum);
        Output.tell(clouds.total, columns, output.cloudCover);
        ground.mean(fluxes.evaporation, row);
        for (int i = 0; i < Columns.SIZE; i++) {
            row[i] += lacking[i] / span;
        }
        Output.sum(row, elapsed, columns, output.evaporationSum);
        for (int i = 0; i < Columns.SIZE; i++) {
            row[i] *= Constants.LATENT;
        }
        Output.tell(row, columns, output.latentHeat);
        ground.mean(fluxes.sensible, row);
        Output.tell(row, columns, output.sensibleHeat);
    }

    /**
     * Fluxes at the top and at the ground.
     *
     * @param light of the sun at the top, W/m²
     */
    void radiation(Columns columns, double[] light) {
        Output.tell(light, columns, output.topSunDown);
        Output.tell(longWave.up, columns, output.topHeatUp);
        Output.tell(longWave.down, columns, output.groundHeatDown);
        for (int i = 0; i < Columns.SIZE; i++) {
            row[i] = light[i] * shortWave.reflected[i];
        }
        Output.tell(row, columns, output.topSunUp);
        for (int i = 0; i < Columns.SIZE; i++) {
            row[i] = light[i] * (shortWave.visible[i] + shortWave.near[i]);
        }
        Output.tell(row, columns, output.groundSunDown);
        for (int i = 0; i < Columns.SIZE; i++) {
            row[i] -= light[i] * shortWave.visible[i] * ground.meanAlbedo[i];
        }
        Output.tell(row, columns, output.groundSunNet);
        for (int i = 0; i < Columns.SIZE; i++) {
            row[i] = ground.emitted[i] + (1 - Constants.EMISSIVITY) * longWave.down[i];
        }
        Output.tell(row, columns, output.groundHeatUp);
    }

    /** Values at 2 m and 10 m. */
    void nearGround(Columns columns) {
        int lowest = air.layers - 1;
        double[] temperature = air.temperature[lowest];
        double[] humidity = air.humidity[lowest];
        double[] geopotential = columns.geopotential[lowest];
        double[] low = columns.ground;
        Arrays.fill(warmth, 0);
        Arrays.fill(water, 0);
        for (int kind = 0; kind < Ground.KINDS; kind++) {
            if (ground.present[kind]) {
                double[] fraction = ground.fraction[kind];
                double[] part = fluxes.screen[kind];
                double[] skin = ground.skin[kind];
                double[] wetness = ground.wetness[kind];
                double[] saturated = fluxes.saturated[kind];
                for (int i = 0; i < Columns.SIZE; i++) {
                    double above = temperature[i] + (geopotential[i] - low[i]) / Constants.HEAT;
                    double damp = wetness[i] * saturated[i] + (1 - wetness[i]) * humidity[i];
                    warmth[i] += fraction[i] * (skin[i] + part[i] * (above - skin[i]));
                    water[i] += fraction[i] * (damp + part[i] * (humidity[i] - damp));
                }
            }
        }
        Output.tell(warmth, columns, output.temperature);
        Output.tell(water, columns, output.humidity);
        ground.mean(ground.skin, row);
        Output.tell(row, columns, output.skinTemperature);
        wind(air.u[lowest], columns, output.eastward);
        wind(air.v[lowest], columns, output.northward);
    }

    private void wind(double[] lowest, Columns columns, double[] points) {
        for (int i = 0; i < Columns.SIZE; i++) {
            row[i] = lowest[i] * fluxes.mast[i];
        }
        Output.tell(row, columns, points);
    }
}
