package dev.xinmiao.weather.analysis;

import dev.xinmiao.weather.dynamics.Fields;
import dev.xinmiao.weather.dynamics.Planet;
import dev.xinmiao.weather.grid.Grid;
import dev.xinmiao.weather.grid.HybridLevels;

/**
 * The state that a run begins at, of profiles over places: the surface pressure is that at which their geopotential is that of the model's
 * own ground, and layers take what is at the pressure of their middles.
 */
public final class FirstState {
    private static final int ITERATIONS = 6;

    private FirstState() {}

    /**
     * @param ground geopotential of the model's ground at each point, m²/s²
     * @param tracers how many the model carries; humidity is the first
     */
    public static Fields of(
            Profiles profiles, Grid grid, HybridLevels levels, Planet planet, double[] ground, int tracers) {
        int all = grid.points();
        Fields fields = Fields.of(all, levels.layers(), tracers);
        for (int ring = 0; ring < grid.rings(); ring++) {
            double latitude = grid.latitude(ring);
            for (int place = 0; place < grid.lengths()[ring]; place++) {
                int point = grid.starts()[ring] + place;
                double longitude = grid.longitude(ring, place);
                double surface = surface(profiles, planet, latitude, longitude, ground[point]);
                fields.surfacePressure()[point] = surface;
                for (int k = 0; k < levels.layers(); k++) {
                    double[] values = profiles.at(latitude, longitude, levels.full(k, surface));
                    fields.eastward()[k * all + point] = values[Profiles.EASTWARD];
                    fields.northward()[k * all + point] = values[Profiles.NORTHWARD];
                    fields.temperature()[k * all + point] = values[Profiles.TEMPERATURE];
                    if (tracers > 0) {
                        fields.tracers()[0][k * all + point] = values[Profiles.HUMIDITY];
                    }
                }
            }
        }
        return fields;
    }

    /** By Newton's method: geopotential falls by R T with ln of pressure. */
    private static double surface(Profiles profiles, Planet planet, double latitude, double longitude, double ground) {
        double pressure = HybridLevels.REFERENCE_PRESSURE * Math.exp(-ground / (planet.gas() * 270));
        for (int iteration = 0; iteration < ITERATIONS; iteration++) {
            double[] values = profiles.at(latitude, longitude, pressure);
            double warmth = values[Profiles.TEMPERATURE] * (1 + Planet.LIGHTNESS * values[Profiles.HUMIDITY]);
            pressure *= Math.exp((values[Profiles.GEOPOTENTIAL] - ground) / (planet.gas() * warmth));
        }
        return pressure;
    }
}
