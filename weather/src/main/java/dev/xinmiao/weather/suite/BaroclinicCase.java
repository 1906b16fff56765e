package dev.xinmiao.weather.suite;

import dev.xinmiao.weather.dynamics.Fields;
import dev.xinmiao.weather.dynamics.Planet;
import dev.xinmiao.weather.grid.Grid;
import dev.xinmiao.weather.grid.HybridLevels;
import java.util.Arrays;

/**
 * A zonal jet in balance, and a small bump of the wind from which a baroclinic wave grows (Jablonowski and Williamson 2006, Q. J. R.
 * Meteorol. Soc. 132, 2943). The surface pressure is 1000 hPa everywhere, over ground that keeps the balance.
 *
 * @param ground geopotential at each point, m²/s²
 * @param fields the beginning
 */
public record BaroclinicCase(double[] ground, Fields fields) {
    private static final Planet EARTH = Planet.EARTH;
    private static final double WIND = 35;
    private static final double WARMTH = 288;
    private static final double LAPSE = 0.005;
    private static final double STRATOSPHERE = 4.8e5;
    private static final double TROPOPAUSE = 0.2;
    private static final double LEVEL = 0.252;

    /** Without a bump the jet stays as it is. */
    public static BaroclinicCase of(Grid grid, HybridLevels levels, boolean perturbed) {
        int all = grid.points();
        Fields fields = Fields.of(all, levels.layers(), 0);
        double[] ground = new double[all];
        Arrays.fill(fields.surfacePressure(), HybridLevels.REFERENCE_PRESSURE);
        for (int ring = 0; ring < grid.rings(); ring++) {
            double latitude = grid.latitude(ring);
            for (int place = 0; place < grid.lengths()[ring]; place++) {
                int point = grid.starts()[ring] + place;
                ground[point] = ground(latitude);
                double bump = perturbed ? bump(latitude, grid.longitude(ring, place)) : 0;
                for (int k = 0; k < levels.layers(); k++) {
                    double eta = levels.full(k, HybridLevels.REFERENCE_PRESSURE) / HybridLevels.REFERENCE_PRESSURE;
                    fields.eastward()[k * all + point] = wind(latitude, eta) + bump;
                    fields.temperature()[k * all + point] = temperature(latitude, eta);
                }
            }
        }
        return new BaroclinicCase(ground, fields);
    }

    private static double turn(double eta) {
        return (eta - LEVEL) * Math.PI / 2;
    }

    private static double wind(double latitude, double eta) {
        double twice = Math.sin(2 * latitude);
        return WIND * Math.pow(Math.cos(turn(eta)), 1.5) * twice * twice;
    }

    /** Of the mass and of the rotation, by which the wind is balanced; per m/s and m²/s². */
    private static double still(double latitude) {
        double sine = Math.sin(latitude);
        double square = Math.cos(latitude) * Math.cos(latitude);
        return -2 * Math.pow(sine, 6) * (square + 1.0 / 3) + 10.0 / 63;
    }

    private static double turning(double latitude) {
        double sine = Math.sin(latitude);
        double cube = Math.pow(Math.cos(latitude), 3);
        return (8.0 / 5 * cube * (sine * sine + 2.0 / 3) - Math.PI / 4) * EARTH.radius() * EARTH.rotation();
    }

    private static double temperature(double latitude, double eta) {
        double mean = WARMTH * Math.pow(eta, EARTH.gas() * LAPSE / EARTH.gravity());
        if (eta < TROPOPAUSE) {
            mean += STRATOSPHERE * Math.pow(TROPOPAUSE - eta, 5);
        }
        double cosine = Math.cos(turn(eta));
        return mean
                + 0.75
                        * eta
                        * Math.PI
                        * WIND
                        / EARTH.gas()
                        * Math.sin(turn(eta))
                        * Math.sqrt(cosine)
                        * (still(latitude) * 2 * WIND * Math.pow(cosine, 1.5) + turning(latitude));
    }

    private static double ground(double latitude) {
        double share = WIND * Math.pow(Math.cos(turn(1)), 1.5);
        return share * (still(latitude) * share + turning(latitude));
    }

    private static double bump(double latitude, double longitude) {
        double centre = Math.toRadians(40);
        double sine = Math.sin(centre) * Math.sin(latitude)
                + Math.cos(centre) * Math.cos(latitude) * Math.cos(longitude - Math.PI / 9);
        double distance = Math.acos(Math.max(-1, Math.min(1, sine)));
        return Math.exp(-100 * distance * distance);
    }
}
