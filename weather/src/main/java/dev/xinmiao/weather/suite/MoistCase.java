package dev.xinmiao.weather.suite;

import dev.xinmiao.weather.dynamics.Fields;
import dev.xinmiao.weather.dynamics.Planet;
import dev.xinmiao.weather.grid.Grid;
import dev.xinmiao.weather.grid.HybridLevels;
import java.util.Arrays;

/**
 * A moist jet in balance over flat ground, and a small bump of the wind (Ullrich, Melvin, Jablonowski and Staniforth 2014, Q. J. R.
 * Meteorol. Soc. 140, 1590; with the moisture of the test case document of DCMIP 2016). Vapour, cloud water and rain are tracers.
 */
final class MoistCase {
    private static final Planet EARTH = Planet.EARTH;
    private static final double EQUATOR = 310;
    private static final double POLE = 240;
    private static final double MEAN = (EQUATOR + POLE) / 2;
    private static final double LAPSE = 0.005;
    private static final double HALF_WIDTH = 2;
    private static final double POWER = 3;
    private static final double COLDER = (MEAN - POLE) / (MEAN * POLE);
    private static final double SLOPE = (POWER + 2) / 2 * (EQUATOR - POLE) / (EQUATOR * POLE);
    private static final double HEIGHT = HALF_WIDTH * EARTH.gas() * MEAN / EARTH.gravity();

    private static final double HUMIDITY = 0.018;
    private static final double WET_LATITUDE = 2 * Math.PI / 9;
    private static final double WET_PRESSURE = 34_000;
    private static final double DRY_ABOVE = 10_000;
    private static final double NEARLY_DRY = 1e-12;

    private static final double BUMP = 1;
    private static final double BUMP_TOP = 15_000;
    private static final double BUMP_SIZE = 0.1;

    private MoistCase() {}

    static Fields of(Grid grid, HybridLevels levels) {
        int all = grid.points();
        Fields fields = Fields.of(all, levels.layers(), 3);
        Arrays.fill(fields.surfacePressure(), HybridLevels.REFERENCE_PRESSURE);
        for (int k = 0; k < levels.layers(); k++) {
            double pressure = levels.full(k, HybridLevels.REFERENCE_PRESSURE);
            for (int ring = 0; ring < grid.rings(); ring++) {
                double latitude = grid.latitude(ring);
                double z = height(latitude, pressure);
                double humidity = humidity(latitude, pressure);
                double temperature = virtual(latitude, z) / (1 + Planet.LIGHTNESS * humidity);
                double wind = wind(latitude, z);
                for (int place = 0; place < grid.lengths()[ring]; place++) {
                    int at = k * all + grid.starts()[ring] + place;
                    fields.eastward()[at] = wind + bump(latitude, grid.longitude(ring, place), z);
                    fields.temperature()[at] = temperature;
                    fields.tracers()[0][at] = humidity;
                }
            }
        }
        return fields;
    }

    /** The part of the inverse of temperature that latitude gives. */
    private static double shape(double latitude) {
        double cosine = Math.cos(latitude);
        return Math.pow(cosine, POWER) - POWER / (POWER + 2) * Math.pow(cosine, POWER + 2);
    }

    private static double bell(double z) {
        return Math.exp(-z * z / (HEIGHT * HEIGHT));
    }

    private static double virtual(double latitude, double z) {
        double inner = (1 - 2 * z * z / (HEIGHT * HEIGHT)) * bell(z);
        double first = Math.exp(LAPSE * z / MEAN) / MEAN + COLDER * inner;
        return 1 / (first - SLOPE * inner * shape(latitude));
    }

    /** Pressure in Pa: hydrostatic, 1000 hPa at the ground. */
    private static double pressure(double latitude, double z) {
        double first = (Math.exp(LAPSE * z / MEAN) - 1) / LAPSE + COLDER * z * bell(z);
        double second = SLOPE * z * bell(z);
        return HybridLevels.REFERENCE_PRESSURE
                * Math.exp(-EARTH.gravity() / EARTH.gas() * (first - second * shape(latitude)));
    }

    /** By Newton's method. */
    private static double height(double latitude, double pressure) {
        double z = 0;
        for (int step = 0; step < 100; step++) {
            double off = Math.log(pressure(latitude, z) / pressure);
            double change = off * EARTH.gas() * virtual(latitude, z) / EARTH.gravity();
            z += change;
            if (Math.abs(change) < 1e-7) {
                return z;
            }
        }
        throw new IllegalStateException("no height found for a pressure of " + pressure + " Pa");
    }

    private static double wind(double latitude, double z) {
        double cosine = Math.cos(latitude);
        double arm = EARTH.radius() * cosine;
        double turning = EARTH.rotation() * arm;
        double thermal = EARTH.gravity()
                / EARTH.radius()
                * POWER
                * SLOPE
                * z
                * bell(z)
                * (Math.pow(cosine, POWER - 1) - Math.pow(cosine, POWER + 1))
                * virtual(latitude, z);
        return Math.sqrt(turning * turning + arm * thermal) - turning;
    }

    private static double humidity(double latitude, double pressure) {
        if (pressure < DRY_ABOVE) {
            return NEARLY_DRY;
        }
        double off = (pressure - HybridLevels.REFERENCE_PRESSURE) / WET_PRESSURE;
        return HUMIDITY * Math.exp(-Math.pow(latitude / WET_LATITUDE, 4)) * Math.exp(-off * off);
    }

    private static double bump(double latitude, double longitude, double z) {
        double centre = 2 * Math.PI / 9;
        double sine = Math.sin(centre) * Math.sin(latitude)
                + Math.cos(centre) * Math.cos(latitude) * Math.cos(longitude - Math.PI / 9);
        double distance = Math.acos(Math.clamp(sine, -1, 1)) / BUMP_SIZE;
        if (z >= BUMP_TOP || distance >= 1) {
            return 0;
        }
        double high = z / BUMP_TOP;
        return BUMP * (1 - 3 * high * high + 2 * high * high * high) * Math.exp(-distance * distance);
    }
}
