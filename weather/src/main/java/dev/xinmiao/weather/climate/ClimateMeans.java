package dev.xinmiao.weather.climate;

import dev.xinmiao.weather.grid.Grid;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The means of a run of years, and the figures by which climates are told apart: jets, belts of wind and of rain, warmth, radiation.
 */
public record ClimateMeans(Grid grid, ZonalMeans means) {
    /** A figure with its unit. */
    public record Figure(double value, String unit) {}

    /** By name, in the order to be told in. */
    public Map<String, Figure> figures() {
        Map<String, Figure> figures = new LinkedHashMap<>();
        for (Season season : Season.values()) {
            double[] jets = level("u", 20_000, season.months());
            double[] low = level("u", 85_000, season.months());
            for (Belt belt : List.of(Belt.NORTH, Belt.SOUTH)) {
                Extreme jet = belt.highest(grid, jets);
                put(figures, "jet_200_" + belt + "_" + season, jet.value(), "m/s");
                put(figures, "jet_200_" + belt + "_" + season + "_latitude", jet.latitude(), "degrees");
                put(
                        figures,
                        "westerlies_850_" + belt + "_" + season,
                        belt.highest(grid, low).value(),
                        "m/s");
            }
            double[] rain = means.of("rain", season.months());
            Extreme most = Belt.TROPICS.highest(grid, rain);
            put(figures, "tropical_rain_" + season, most.value(), "mm/day");
            put(figures, "tropical_rain_" + season + "_latitude", most.latitude(), "degrees");
        }
        double[] yearly = means.of("rain", ZonalMeans.year());
        put(figures, "storm_track_rain_north", Belt.NORTH.highest(grid, yearly).value(), "mm/day");
        put(figures, "storm_track_rain_south", Belt.SOUTH.highest(grid, yearly).value(), "mm/day");
        put(figures, "rain", means.global("rain"), "mm/day");
        put(figures, "convective_rain", means.global("convective_rain"), "mm/day");
        put(figures, "evaporation", means.global("evaporation"), "mm/day");
        put(figures, "temperature_2m", means.global("t2m"), "K");
        put(figures, "cloud_cover", means.global("tcc"), "1");
        put(figures, "outgoing_heat", means.global("rlut"), "W/m2");
        put(figures, "reflected_sun", means.global("rsut"), "W/m2");
        put(figures, "net_at_top", means.global("rnt"), "W/m2");
        double[] middle = level("t", 50_000, ZonalMeans.year());
        put(figures, "temperature_500_equator", at(middle, 0), "K");
        put(figures, "temperature_500_60N", at(middle, 60), "K");
        put(figures, "temperature_500_60S", at(middle, -60), "K");
        put(figures, "temperature_100_equator", at(level("t", 10_000, ZonalMeans.year()), 0), "K");
        double[] pressure = means.of("prmsl", ZonalMeans.year());
        put(figures, "pressure_30N", at(pressure, 30) / 100, "hPa");
        put(figures, "pressure_30S", at(pressure, -30) / 100, "hPa");
        put(figures, "pressure_65S", at(pressure, -65) / 100, "hPa");
        return figures;
    }

    private static void put(Map<String, Figure> figures, String name, double value, String unit) {
        figures.put(name, new Figure(value, unit));
    }

    /** A quantity of layers at a pressure, ring by ring from the north. */
    double[] level(String name, double pressure, int[] months) {
        double[] all = means.of(name, months);
        for (int level = 0; level < Climate.PRESSURES.length; level++) {
            if (Climate.PRESSURES[level] == pressure) {
                double[] rings = new double[grid.rings()];
                System.arraycopy(all, level * rings.length, rings, 0, rings.length);
                return rings;
            }
        }
        throw new IllegalArgumentException("no means at " + pressure + " Pa");
    }

    /** At a latitude in degrees, linear between rings. */
    double at(double[] rings, double latitude) {
        int ring = 0;
        while (ring < grid.rings() - 2 && Math.toDegrees(grid.latitude(ring + 1)) > latitude) {
            ring++;
        }
        double upper = Math.toDegrees(grid.latitude(ring));
        double lower = Math.toDegrees(grid.latitude(ring + 1));
        double share = Math.clamp((upper - latitude) / (upper - lower), 0, 1);
        return (1 - share) * rings[ring] + share * rings[ring + 1];
    }
}
