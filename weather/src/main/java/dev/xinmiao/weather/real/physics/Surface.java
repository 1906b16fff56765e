package dev.xinmiao.weather.real.physics;

import dev.xinmiao.weather.real.Columns;

/**
 * The ground's own heat and snow: a thin skin over a slab, for land and sea ice; water has the temperature of its climate. The skin is
 * led implicitly with fluxes at the air's old state; what the air then really takes is settled with the slab, so that no energy is
 * lost between them.
 */
final class Surface {
    private static final double COLDEST = 150;
    private static final double WARMEST = 350;
    /** Between ice and its skin, and ice and water. */
    private static final double ICE_HALF = 2 * Constants.ICE_CONDUCTION;

    private final double[] snowAlbedo = new double[Columns.SIZE];
    private final double[][] before = new double[2][Columns.SIZE];
    private final double[][] light = new double[2][Columns.SIZE];

    /** Snow makes bare land brighter. */
    void brighten(Climate climate, Columns columns, Ground ground) {
        double[] albedo = ground.albedo[Ground.LAND];
        Climate.row(climate.albedo, columns.start, columns.count, albedo);
        Climate.row(climate.snowAlbedo, columns.start, columns.count, snowAlbedo);
        for (int i = 0; i < Columns.SIZE; i++) {
            double cover = Math.min(1, ground.snow[i] / Constants.SNOW_COVER);
            albedo[i] += cover * (snowAlbedo[i] - albedo[i]);
        }
    }

    /** Skins as they were before they were last led. */
    void back(Ground ground) {
        for (int kind = 0; kind < Ground.SEA; kind++) {
            if (ground.present[kind]) {
                System.arraycopy(before[kind], 0, ground.skin[kind], 0, Columns.SIZE);
            }
        }
    }

    /**
     * Leads the skins.
     *
     * @param visible sunlight that comes down, W/m²
     * @param near infrared of the sun, of which nothing is reflected
     * @param down heat radiation
     */
    void warm(
            Air air,
            Columns columns,
            Ground ground,
            SurfaceFluxes fluxes,
            double[] visible,
            double[] near,
            double[] down,
            double seconds) {
        double[] temperature = air.temperature[air.layers - 1];
        double[] geopotential = columns.geopotential[air.layers - 1];
        double[] humidity = air.humidity[air.layers - 1];
        for (int kind = 0; kind < Ground.SEA; kind++) {
            if (!ground.present[kind]) {
                continue;
            }
            double conduction = kind == Ground.LAND ? Constants.SOIL_CONDUCTION : ICE_HALF;
            double[] skin = ground.skin[kind];
            double[] slab = ground.slab[kind];
            double[] albedo = ground.albedo[kind];
            double[] heat = fluxes.heat[kind];
            double[] water = fluxes.water[kind];
            double[] saturated = fluxes.saturated[kind];
            double[] slope = fluxes.slope[kind];
            double[] before = this.before[kind];
            double[] light = this.light[kind];
            for (int i = 0; i < Columns.SIZE; i++) {
                double emitted = Ground.emission(skin[i]);
                light[i] = visible[i] * (1 - albedo[i]) + near[i] + Constants.EMISSIVITY * down[i] - emitted;
                double warmer = Constants.HEAT * (skin[i] - temperature[i]) + columns.ground[i] - geopotential[i];
                double net = light[i]
                        - heat[i] * warmer
                        - Constants.LATENT * water[i] * (saturated[i] - humidity[i])
                        + conduction * (slab[i] - skin[i]);
                double stiffness = 4 * emitted / skin[i]
                        + heat[i] * Constants.HEAT
                        + Constants.LATENT * water[i] * slope[i]
                        + conduction;
                before[i] = skin[i];
                double after = skin[i] + seconds * net / (Constants.SKIN + seconds * stiffness);
                skin[i] = Math.min(WARMEST, Math.max(COLDEST, after));
            }
        }
        double[] ice = ground.skin[Ground.ICE];
        for (int i = 0; i < Columns.SIZE; i++) {
            ice[i] = Math.min(Constants.FREEZING, ice[i]);
        }
    }

    /**
     * Gives the slabs what is left, lets snow fall and melt.
     *
     * @param rain all that falls, kg/m²/s
     */
    void settle(Air air, Ground ground, SurfaceFluxes fluxes, double[] rain, double seconds) {
        for (int kind = 0; kind < Ground.SEA; kind++) {
            if (!ground.present[kind]) {
                continue;
            }
            double slabHeat = kind == Ground.LAND ? Constants.SLAB : Constants.ICE_SLAB;
            double[] skin = ground.skin[kind];
            double[] slab = ground.slab[kind];
            double[] before = this.before[kind];
            double[] light = this.light[kind];
            double[] sensible = fluxes.sensible[kind];
            double[] evaporation = fluxes.evaporation[kind];
            for (int i = 0; i < Columns.SIZE; i++) {
                double net = light[i] - sensible[i] - Constants.LATENT * evaporation[i];
                slab[i] += (seconds * net - Constants.SKIN * (skin[i] - before[i])) / slabHeat;
            }
        }
        snow(air.temperature[air.layers - 1], ground, rain, seconds);
        double[] slab = ground.slab[Ground.LAND];
        double[] ice = ground.slab[Ground.ICE];
        double soilPart = seconds / (Constants.SOIL_TIME + seconds);
        double icePart = seconds * ICE_HALF / (Constants.ICE_SLAB + seconds * ICE_HALF);
        for (int i = 0; i < Columns.SIZE; i++) {
            slab[i] += soilPart * (ground.climate[i] - slab[i]);
            ice[i] = Math.min(Constants.FREEZING, ice[i] + icePart * (Constants.SEA_FREEZING - ice[i]));
        }
    }

    private static void snow(double[] temperature, Ground ground, double[] rain, double seconds) {
        double[] snow = ground.snow;
        double[] skin = ground.skin[Ground.LAND];
        for (int i = 0; i < Columns.SIZE; i++) {
            double falls = temperature[i] < Constants.FREEZING ? rain[i] * seconds : 0;
            double melts = Math.max(0, skin[i] - Constants.FREEZING) * (Constants.SKIN / Constants.FUSION);
            melts = Math.min(melts, snow[i] + falls);
            skin[i] -= melts * (Constants.FUSION / Constants.SKIN);
            snow[i] = Math.min(Constants.SNOW_MOST, snow[i] + falls - melts);
        }
    }
}
