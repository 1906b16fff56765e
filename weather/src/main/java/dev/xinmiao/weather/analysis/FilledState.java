package dev.xinmiao.weather.analysis;

import dev.xinmiao.weather.dynamics.Planet;
import dev.xinmiao.weather.dynamics.Vapour;
import dev.xinmiao.weather.state.PressureState;
import dev.xinmiao.weather.state.Quantity;
import java.util.ArrayList;
import java.util.List;

/** A state on pressure levels with a value everywhere: winds, geopotential, temperature and specific humidity, as {@link Profiles} counts them. */
final class FilledState {
    /** Of the standard atmosphere (ISO 2533) at mean sea level, Pa. */
    private static final double STANDARD = 101_325;

    /** Above it relative humidities of files say little, and air is dry; Pa. */
    private static final double DRY = 10_000;

    private final PressureState state;
    private final Planet planet;
    private final int all;
    private final int levels;
    private final double[][] fields = new double[5][];
    private final List<String> supposed = new ArrayList<>();

    FilledState(PressureState state, Planet planet) {
        this.state = state;
        this.planet = planet;
        this.all = state.grid().points();
        this.levels = state.levels().length;
        fields[Profiles.EASTWARD] = downward(Quantity.EASTWARD_WIND, 0);
        fields[Profiles.NORTHWARD] = downward(Quantity.NORTHWARD_WIND, 0);
        fields[Profiles.TEMPERATURE] = downward(Quantity.TEMPERATURE, HydrostaticColumn.power(planet));
        fields[Profiles.HUMIDITY] = humidity();
        fields[Profiles.GEOPOTENTIAL] = state.has(Quantity.HEIGHT) ? heights() : stacked();
    }

    double[] field(int quantity) {
        return fields[quantity];
    }

    List<String> supposed() {
        return supposed;
    }

    /** What is missing is as on the level above, times a power of pressure. */
    private double[] downward(Quantity quantity, double power) {
        float[] given = state.field(quantity);
        double[] filled = new double[given.length];
        for (int at = 0; at < given.length; at++) {
            if (at < all || !Float.isNaN(given[at])) {
                filled[at] = given[at];
            } else {
                int level = at / all;
                double ratio = state.levels()[level] / state.levels()[level - 1];
                filled[at] = filled[at - all] * Math.pow(ratio, power);
            }
        }
        return filled;
    }

    private double[] humidity() {
        if (state.has(Quantity.SPECIFIC_HUMIDITY)) {
            double[] humidity = downward(Quantity.SPECIFIC_HUMIDITY, 0);
            for (int at = 0; at < humidity.length; at++) {
                humidity[at] = Math.max(0, humidity[at]);
            }
            return humidity;
        }
        boolean relative = state.has(Quantity.RELATIVE_HUMIDITY);
        if (!relative) {
            supposed.add("humidity isn't given, so one that falls with height is supposed");
        }
        double[] shares = relative ? downward(Quantity.RELATIVE_HUMIDITY, 0) : new double[levels * all];
        for (int at = 0; at < shares.length; at++) {
            double pressure = state.levels()[at / all];
            double temperature = fields[Profiles.TEMPERATURE][at];
            shares[at] = relative && pressure >= DRY
                    ? Math.clamp(shares[at], 0, 1) * Vapour.saturation(temperature, pressure)
                    : Moisture.guess(temperature, pressure, latitude(at % all));
        }
        return shares;
    }

    private double latitude(int point) {
        return Math.toRadians(state.grid().latitudes()[point / state.grid().columns()]);
    }

    private double[] heights() {
        float[] given = state.field(Quantity.HEIGHT);
        double[] filled = new double[given.length];
        for (int at = 0; at < given.length; at++) {
            filled[at] = planet.gravity() * given[at];
            if (at >= all && Float.isNaN(given[at])) {
                double down = Math.log(state.levels()[at / all] / state.levels()[at / all - 1]);
                filled[at] = filled[at - all] - planet.gas() * (virtual(at) + virtual(at - all)) / 2 * down;
            }
        }
        return filled;
    }

    private double virtual(int at) {
        return fields[Profiles.TEMPERATURE][at] * (1 + Planet.LIGHTNESS * fields[Profiles.HUMIDITY][at]);
    }

    /** By hydrostatics, from a pressure whose geopotential is known. */
    private double[] stacked() {
        boolean ground = state.has(Quantity.SURFACE_PRESSURE) && state.has(Quantity.OROGRAPHY);
        boolean sea = state.has(Quantity.SEA_LEVEL_PRESSURE);
        if (!ground && !sea) {
            supposed.add(
                    "neither heights nor pressures at a known height are given, so %.2f hPa at mean sea level are supposed"
                            .formatted(STANDARD / 100));
        }
        double[] geopotential = new double[levels * all];
        HydrostaticColumn column = new HydrostaticColumn(state.levels(), planet);
        for (int point = 0; point < all; point++) {
            for (int level = 0; level < levels; level++) {
                column.set(Profiles.TEMPERATURE, level, fields[Profiles.TEMPERATURE][level * all + point]);
                column.set(Profiles.HUMIDITY, level, fields[Profiles.HUMIDITY][level * all + point]);
            }
            column.stack();
            double pressure = ground
                    ? state.field(Quantity.SURFACE_PRESSURE)[point]
                    : sea ? state.field(Quantity.SEA_LEVEL_PRESSURE)[point] : STANDARD;
            double height = ground ? planet.gravity() * state.field(Quantity.OROGRAPHY)[point] : 0;
            double shift = height - column.geopotential(Math.log(pressure));
            for (int level = 0; level < levels; level++) {
                geopotential[level * all + point] = column.height(level) + shift;
            }
        }
        return geopotential;
    }
}
