package dev.xinmiao.weather.forecast;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What a forecast's file holds. Names are those of files of states, so that each hour of a forecast can begin another.
 *
 * @param name in NetCDF
 * @param standardName of the CF conventions; empty where they have none
 * @param least that shorts stand for where values are packed; nought where it can't be lower
 * @param shortName in GRIB, by ecCodes; empty where it isn't written there
 */
record Quantity(
        Place place,
        String name,
        String standardName,
        String title,
        String unit,
        double least,
        double most,
        String shortName) {

    enum Place {
        LEVELS,
        SURFACE,
        /** At the surface, by physics: unknown at the beginning, and in adiabatic air. */
        PHYSICS,
        /** By physics, in 2 or 10 m. */
        LOW,
        /** Summed by physics since the beginning. */
        SUM,
        /** Since the record before. */
        INTERVAL
    }

    /** Doesn't change, and isn't packed. */
    static final Quantity LAND = of(Place.SURFACE, "lsm", "land_area_fraction", "fraction of land", "1", 0, 1, "");

    private static final List<Quantity> DYNAMIC = List.of(
            of(Place.LEVELS, "t", "air_temperature", "temperature", "K", 120, 360, "t"),
            of(Place.LEVELS, "u", "eastward_wind", "eastward wind", "m s-1", -350, 350, "u"),
            of(Place.LEVELS, "v", "northward_wind", "northward wind", "m s-1", -350, 350, "v"),
            of(Place.LEVELS, "q", "specific_humidity", "specific humidity", "kg kg-1", 0, 0.06, "q"),
            of(Place.LEVELS, "gh", "geopotential_height", "geopotential height", "m", -2000, 50_000, "gh"),
            of(Place.SURFACE, "sp", "surface_air_pressure", "surface pressure", "Pa", 30_000, 120_000, "sp"),
            of(
                    Place.SURFACE,
                    "prmsl",
                    "air_pressure_at_mean_sea_level",
                    "pressure at mean sea level",
                    "Pa",
                    70_000,
                    130_000,
                    "prmsl"));

    private static final List<Quantity> PHYSICAL = List.of(
            of(Place.LOW, "t2m", "air_temperature", "temperature at 2 m", "K", 100, 360, "2t"),
            of(Place.LOW, "d2m", "dew_point_temperature", "dew point at 2 m", "K", 100, 360, "2d"),
            of(Place.LOW, "q2m", "specific_humidity", "specific humidity at 2 m", "kg kg-1", 0, 0.11, "2sh"),
            of(Place.LOW, "u10", "eastward_wind", "eastward wind at 10 m", "m s-1", -150, 150, "10u"),
            of(Place.LOW, "v10", "northward_wind", "northward wind at 10 m", "m s-1", -150, 150, "10v"),
            of(Place.SUM, "tp", "precipitation_amount", "precipitation since the beginning", "kg m-2", 0, 6000, "tp"),
            of(Place.SUM, "cp", "convective_precipitation_amount", "of it convective", "kg m-2", 0, 6000, ""),
            of(Place.SUM, "lsp", "large_scale_precipitation_amount", "of it large-scale", "kg m-2", 0, 6000, ""),
            of(
                    Place.INTERVAL,
                    "tp_interval",
                    "precipitation_amount",
                    "precipitation since the record before",
                    "kg m-2",
                    0,
                    1000,
                    ""),
            of(Place.SUM, "evap", "water_evapotranspiration_amount", "evaporation", "kg m-2", -3000, 3000, ""),
            of(Place.PHYSICS, "tcc", "cloud_area_fraction", "cloud cover", "1", 0, 1, ""),
            of(Place.PHYSICS, "skt", "surface_temperature", "temperature of the skin", "K", 100, 400, "skt"),
            of(Place.PHYSICS, "sdwe", "surface_snow_amount", "snow on land", "kg m-2", 0, 30_000, "sdwe"),
            exchange("hfss", "surface_upward_sensible_heat_flux", "sensible heat upward"),
            exchange("hfls", "surface_upward_latent_heat_flux", "latent heat upward"),
            oneWay("rsds", "surface_downwelling_shortwave_flux_in_air", "sunlight down at the surface"),
            oneWay("rss", "surface_net_downward_shortwave_flux", "sunlight that the surface takes"),
            oneWay("rlds", "surface_downwelling_longwave_flux_in_air", "heat radiation down at the surface"),
            flux("rls", "surface_net_downward_longwave_flux", "heat radiation down less up at the surface"),
            oneWay("rsdt", "toa_incoming_shortwave_flux", "sunlight at the top"),
            oneWay("rsut", "toa_outgoing_shortwave_flux", "sunlight that leaves at the top"),
            oneWay("rlut", "toa_outgoing_longwave_flux", "heat radiation that leaves at the top"),
            flux("rnt", "toa_net_downward_radiative_flux", "radiation in less out at the top"));

    /** All, or those that adiabatic air has. */
    static List<Quantity> of(boolean moist) {
        return moist ? Stream.concat(DYNAMIC.stream(), PHYSICAL.stream()).toList() : DYNAMIC;
    }

    /** One level of it at the places of a file; what can't be below nought or above one isn't between places of the model either. */
    double[] at(OutputGrid grid, double[] values, int level) {
        double[] here = grid.at(values, level, turns());
        double lowest = least == 0 ? 0 : Double.NEGATIVE_INFINITY;
        double highest = unit.equals("1") ? 1 : Double.POSITIVE_INFINITY;
        for (int place = 0; place < here.length; place++) {
            here[place] = Math.min(highest, Math.max(lowest, here[place]));
        }
        return here;
    }

    /** Of all quantities of a time, this one: the dew point isn't above the temperature between places of the model either. */
    double[] at(OutputGrid grid, Map<String, double[]> all, int level) {
        double[] here = at(grid, Objects.requireNonNull(all.get(name)), level);
        if (name.equals("d2m")) {
            double[] warmth = grid.at(Objects.requireNonNull(all.get("t2m")), level, false);
            Arrays.setAll(here, place -> Math.min(here[place], warmth[place]));
        }
        return here;
    }

    /** Whether it is a component of a vector, which turns at the poles. */
    private boolean turns() {
        return "uv".indexOf(name.charAt(0)) >= 0;
    }

    private static Quantity of(
            Place place,
            String name,
            String standardName,
            String title,
            String unit,
            double least,
            double most,
            String shortName) {
        return new Quantity(place, name, standardName, title, unit, least, most, shortName);
    }

    private static Quantity flux(String name, String standardName, String title) {
        return new Quantity(Place.PHYSICS, name, standardName, title, "W m-2", -3000, 3000, "");
    }

    /** With the air near the ground: in single steps of coarse runs 3,200 W/m² were seen. */
    private static Quantity exchange(String name, String standardName, String title) {
        return new Quantity(Place.PHYSICS, name, standardName, title, "W m-2", -20_000, 20_000, "");
    }

    /** A flux that never turns round. */
    private static Quantity oneWay(String name, String standardName, String title) {
        return new Quantity(Place.PHYSICS, name, standardName, title, "W m-2", 0, 3000, "");
    }
}
