package dev.xinmiao.weather.real.physics;

import dev.xinmiao.weather.dynamics.Planet;

/**
 * All numbers of the physics, with where they are from.
 *
 * <ul>
 *   <li>M: Molteni 2003 and the description of version 41 of the model of ICTP, as remembered: no copy was at hand
 *   <li>L: Louis 1979 (Boundary-Layer Meteorol. 17, 187) and Louis, Tiedtke and Geleyn 1982
 *   <li>own: chosen here
 *   <li>tuned: chosen here so that the standard profiles and the column over warm sea come out as measured (see the tests)
 * </ul>
 */
final class Constants {
    private Constants() {}

    // Nature.
    static final double GRAVITY = (double) Planet.EARTH.gravity();
    static final double GAS = (double) Planet.EARTH.gas();
    /** Of dry air at constant pressure, J/kg/K. */
    static final double HEAT = (double) Planet.EARTH.heat();
    /** Of condensation, J/kg; the same at all temperatures, so that moist static energy has one meaning. */
    static final double LATENT = (double) 2.501e6;

    static final double FUSION = (double) 3.34e5;
    static final double VAPOUR_GAS = (double) 461.5;
    /** Ratio of the molar masses of water and dry air. */
    static final double MOLAR_RATIO = (double) 0.622;

    static final double FREEZING = (double) 273.15;
    static final double STEFAN = (double) 5.670374e-8;
    static final double KARMAN = (double) 0.4;
    /** W/m² at the mean distance (Kopp and Lean 2011, Geophys. Res. Lett. 38, L01706). */
    static final double SUN = 1361;

    static final double REFERENCE_PRESSURE = 100_000;
    static final double DAY = 86_400;
    static final double TINY = (double) 1e-20;

    // Which layers are which, by pressure over that of the surface.
    /** M: the lowest of the eight layers, that from which convection takes air. */
    static final double BOUNDARY_LAYER = (double) 0.9;
    /** M: the upper two of the eight layers have no clouds nor convection. */
    static final double STRATOSPHERE = (double) 0.14;

    // Convection.
    /** M: in which the boundary layer's humidity is relaxed, s. */
    static final double CONVECTION_TIME = 6 * 3600;
    /** M has 0.9 for one layer; tuned. */
    static final double CONVECTION_HUMIDITY = (double) 0.80;
    /** Own: plumes come from the lowest air of the boundary layer, moister than its mean by this part of it; tuned. */
    static final double PLUME_MOISTER = (double) 0.08;
    /** M: greatest entrained mass over that through cloud base. */
    static final double ENTRAINMENT = (double) 0.5;
    /** M: there is entrainment where σ is above this. */
    static final double ENTRAINMENT_ABOVE = (double) 0.5;
    /** Own: air that plumes and what is around them exchange, over what rises, per reference pressure (Tiedtke 1989 has 1e-4 per metre). */
    static final double PLUME_EXCHANGE = 1;
    /** Own: part of convective rain that dry air takes up, per reference pressure. */
    static final double RAIN_EVAPORATION = 2;
    /** Own: convection is deep if its top is higher than this σ; what is lower is shallow. */
    static final double DEEP = (double) 0.65;
    /** Own: surplus of moist static energy at which all plumes reach a layer; tops are spread by it, J/kg. */
    static final double PLUME_SPREAD = 2000;
    /** Own: no closure by a smaller fraction of the boundary layer's humidity between it and the air above. */
    static final double LEAST_CONTRAST = (double) 0.2;
    /** Own: greatest part of a layer's mass that leaves it in a step. */
    static final double GREATEST_PART = (double) 0.5;

    // Condensation at large scale.
    /** M: s. */
    static final double CONDENSATION_TIME = 4 * 3600;
    /** M: relative humidity from which water condenses, near the ground and less above: RH + Δ (σ² − 1). */
    static final double CONDENSATION_HUMIDITY = (double) 0.9;

    static final double CONDENSATION_GRADIENT = (double) 0.25;
    /** M: the boundary layer's. */
    static final double CONDENSATION_BOUNDARY = (double) 0.95;

    // Clouds.
    /** Relative humidity at which cover begins. M has 0.3; tuned. */
    static final double CLOUD_FROM = (double) 0.50;
    /** Own: it rises from this σ on, to the following at the boundary layer; tuned. */
    static final double CLOUD_LOW = (double) 0.70;

    static final double CLOUD_FROM_LOW = (double) 0.70;
    /** M: no cloud in air drier than 2e-4 kg/kg; own: less cloud in air drier than this, which has thin ice at most. */
    static final double CLOUD_HUMIDITY = (double) 5e-4;
    /** Weight of the root of precipitation, in mm/day, in the cover (M has 0.2; tuned), and the greatest that counts (M). */
    static final double CLOUD_RAIN = (double) 0.08;

    static final double CLOUD_RAIN_MOST = 10;
    /** M: stability (∂s/∂φ) over which stratocumulus grows. */
    static final double STRATUS_FROM = (double) 0.25;

    static final double STRATUS_TO = (double) 0.40;
    static final double STRATUS_MOST = (double) 0.60;
    /** M: the upper end of the stability is that between layers about this σ and the boundary layer. */
    static final double STRATUS_ABOVE = (double) 0.835;

    // Short wave. Absorption is per reference pressure of air.
    /** M: share of the near infrared. */
    static final double NEAR_INFRARED = (double) 0.05;
    /** M: reflection of clouds and of stratocumulus. */
    static final double CLOUD_ALBEDO = (double) 0.40;

    static final double STRATUS_ALBEDO = (double) 0.50;
    /** M has 0.033 for dry air; tuned. */
    static final double SUN_DRY = (double) 0.015;
    /** M: times σ². */
    static final double SUN_AEROSOL = (double) 0.033;
    /** Per unit of specific humidity. M has 22, that is 0.022 per g/kg; tuned. */
    static final double SUN_VAPOUR = 20;
    /** Own: what air throws back, for the sun overhead. */
    static final double SUN_SCATTER = (double) 0.03;
    /** M: per unit of specific humidity. */
    static final double SUN_VAPOUR_NEAR = 15_000;
    /** M. */
    static final double SUN_CLOUD = (double) 0.015;
    /** Own: share of the sun that ozone takes (Lacis and Hansen 1974 give about 3 %), half of it above this pressure. */
    static final double OZONE = (double) 0.025;

    static final double OZONE_PRESSURE = 1000;

    // Long wave, by band: window, carbon dioxide, weak and strong vapour. Absorption per reference pressure of air,
    // with the slant of
    // diffuse radiation in it.
    /** M: of carbon dioxide. */
    static final double[] DRY = {0, 6, 0, 0};
    /**
     * Own: of dry air at the reference pressure, as pressure broadens lines, so that less of it is above (M has 0.3 for the window, with
     * its vapour, and none for the wings of carbon dioxide in the band of weak absorption); tuned.
     */
    static final double[] BROADENED = {(double) 0.2, 0, (double) 1.0, 0};
    /** Per unit of specific humidity. M has 700 for weak absorption; tuned. */
    static final double[] VAPOUR = {0, 0, 500, 50_000};
    /** Own: of vapour on vapour in the window, per squared specific humidity; tuned. */
    static final double[] CONTINUUM = {16_000, 0, 0, 0};
    /** M: of clouds, per reference pressure of air. */
    static final double LONG_CLOUD = 12;

    /** Own: bands in which clouds count; the others are dark without them. */
    static final double[] CLOUDED = {1, 0, 1, 0};
    /** Own: what of a whole cover is seen through at least. */
    static final double CLOUD_CLEAR = (double) 0.02;
    /** M. */
    static final double EMISSIVITY = (double) 0.98;
    /** Own: shares of Planck's law by band, in powers of (T − 260 K) / 100 K: fits of its integral from 180 to 335 K. */
    static final double[][] SHARES = {
        // 8.5 to 11 µm.
        {(double) 0.13818064, (double) 0.0869357, (double) -0.03547155},
        // 13.5 to 16.5 µm.
        {(double) 0.14639444, (double) -0.00255225, (double) -0.03866799},
        // 7.5 to 8.5, 11 to 13.5 and 16.5 to 22 µm.
        {(double) 0.36910114, (double) 0.0279599, (double) -0.06782869},
        // The rest.
        {(double) 0.34632378, (double) -0.11234335, (double) 0.14196823}
    };

    static final double SHARE_MIDDLE = 260;

    // Exchange with the ground.
    /** L. */
    static final double LOUIS = 5;
    /** M has 5 m/s; own: the least wind in bulk formulas. */
    static final double GUST = 3;
    /** Charnock's, and the roughness of smooth water, m. */
    static final double CHARNOCK = (double) 0.018;

    static final double SMOOTH = (double) 1.5e-5;
    /** Own: drag of water at 10 m, from which its roughness follows. */
    static final double SEA_DRAG = (double) 1.3e-3;
    /** Own: of bare land, m, and what high plants add. */
    static final double LAND_ROUGHNESS = (double) 0.03;

    static final double FOREST_ROUGHNESS = (double) 0.8;
    /** Own: logarithms of the roughness for heat over that for wind, over land; and of ice, for both. */
    static final double LN_HEAT_ROUGHNESS = (double) -2.3;

    /** Own: 5e-5 m, about what COARE has for heat over water (Fairall et al. 2003, J. Climate 16, 571). */
    static final double LN_SEA_HEAT_ROUGHNESS = (double) -9.9;
    /** Vapour over sea water over that above pure water (Fairall et al. 2003). */
    static final double SALT_WATER = (double) 0.98;

    static final double LN_ICE_ROUGHNESS = (double) -6.9;
    /** M: how drag grows with the height of the land: 1 + a (1 − exp(−h / b)). */
    static final double MOUNTAIN_DRAG = 3;

    static final double MOUNTAIN_HEIGHT = 1000;

    // Waves over mountains (Palmer, Shutts and Swinbank 1986).
    /** Of the waves, 1/m; theirs, about. */
    static final double WAVE_NUMBER = (double) 5e-5;
    /** They rise no higher at the ground, m; theirs. */
    static final double WAVE_HIGHEST = 400;

    // Mixing.
    /** L: mixing length far from the ground, m. */
    static final double MIXING_LENGTH = 60;
    /** Own: how strongly unstable layers mix. */
    static final double OVERTURNING = 19;
    /** Kalnay and Kanamitsu 1988: how far beyond the step mixing is implicit. */
    static final double OVERSHOOT = (double) 1.5;
    /** Own: shear that there always is, squared, 1/s². */
    static final double LEAST_SHEAR = (double) 1e-7;
    /** M: shallow convection exchanges the boundary layer's mass in this time, s. */
    static final double SHALLOW_TIME = 6 * 3600;
    /** Distance of layers in σ for which M's times hold; where layers are nearer, more mass is exchanged, for the same flux. */
    static final double MIXING_STEP = (double) 0.13;

    static final double MOISTURE_MASS = MIXING_STEP * MIXING_STEP * REFERENCE_PRESSURE / GRAVITY;
    /** M: in which moisture diffuses, s. */
    static final double MOISTURE_TIME = 24 * 3600;
    /** It does where relative humidity falls faster with height than this per σ. M has 0.5; tuned. */
    static final double MOISTURE_GRADIENT = 1;
    /** M: up to this σ. */
    static final double MOISTURE_ABOVE = (double) 0.5;

    // The ground.
    /** M. */
    static final double SEA_ALBEDO = (double) 0.07;

    static final double ICE_ALBEDO = (double) 0.60;
    static final double SNOW_ALBEDO = (double) 0.60;
    /** Own: how much darker snow is under a whole forest; and snow that lasts, where there is always more than this, kg/m². */
    static final double FOREST_SHADE = (double) 0.30;

    static final double LASTING_ALBEDO = (double) 0.75;
    static final double LASTING_SNOW = 1000;
    /** M: snow that covers the ground, kg/m². */
    static final double SNOW_COVER = 60;
    /** Own: no more is kept, kg/m². */
    static final double SNOW_MOST = 10_000;
    /** Own: heat that the skin holds, J/m²/K. */
    static final double SKIN = (double) 5e4;
    /** M: of a metre of soil, J/m²/K. */
    static final double SLAB = (double) 2.5e6;
    /** M: between skin and soil, W/m²/K. */
    static final double SOIL_CONDUCTION = 7;
    /** M: in which soil tends to its climate, s. */
    static final double SOIL_TIME = 40 * DAY;
    /** M: capacity for water and wilting point, m³/m³. */
    static final double SOIL_CAPACITY = (double) 0.30;

    static final double SOIL_WILTING = (double) 0.17;
    /** Own: heat held by ice and what 1.5 m of it conduct (2.2 W/m/K). */
    static final double ICE_SLAB = (double) 2e6;

    static final double ICE_CONDUCTION = (double) 1.5;
    /** Of sea water. */
    static final double SEA_FREEZING = (double) 271.35;
}
