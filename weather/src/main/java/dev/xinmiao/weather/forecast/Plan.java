package dev.xinmiao.weather.forecast;

import dev.xinmiao.weather.dynamics.Filter;
import dev.xinmiao.weather.dynamics.Planet;
import dev.xinmiao.weather.dynamics.Setting;
import dev.xinmiao.weather.grid.Grid;
import dev.xinmiao.weather.grid.HybridLevels;
import java.util.OptionalDouble;

/**
 * How a forecast is set up, all in one place.
 *
 * @param grid on which products are made and physics works
 * @param step in seconds; it divides an hour
 * @param decay hours after which hyperdiffusion leaves an e-th of the smallest wave
 */
public record Plan(Grid grid, HybridLevels levels, double step, double decay) {
    public static final Planet PLANET = Planet.EARTH;
    /** Specific humidity. */
    public static final int TRACERS = 1;

    /** Of the Laplacian. */
    private static final int ORDER = 3;
    /** Hours after which the sponge leaves an e-th of the smallest wave in the uppermost layer; four times as many in the next. */
    private static final double SPONGE = 6;
    /** Pa: jets below are left alone. */
    private static final double SPONGE_ABOVE = 7_000;

    private static final int HOUR = 3600;
    /**
     * Seconds times the highest wavenumber: the smallest wave goes once round its radian in so many at 110 m/s. T42 held with 1.3 times
     * as much in ten days of January 2011, whose jets reached 98 m/s.
     */
    private static final double STEPS_TIMES_WAVES = 57_600;
    /** On either side of the beginning. */
    private static final int FILTER_HOURS = 3;

    public static Plan of(int truncation, int layers, boolean octahedral, OptionalDouble step, OptionalDouble decay) {
        if (truncation < 5 || truncation > 1279) {
            throw new IllegalArgumentException("--truncation is " + truncation + ", expected 5 to 1279");
        }
        if (layers < 5 || layers > 137) {
            throw new IllegalArgumentException("--levels is " + layers + ", expected 5 to 137");
        }
        double seconds = step.orElse(usualStep(truncation));
        if (!(seconds >= 1 && seconds <= HOUR) || HOUR % seconds != 0) {
            throw new IllegalArgumentException(
                    "--step is " + seconds + " s, expected a part of an hour, as 1200, 900, 600, 450 or 300");
        }
        Grid grid = octahedral ? Grid.octahedral(truncation) : Grid.full(truncation);
        return new Plan(grid, HybridLevels.forecast(layers), seconds, decay.orElse(usualDecay(truncation)));
    }

    /** The longest part of an hour, up to half of one, that holds with the jets of winter. */
    static double usualStep(int truncation) {
        int parts = 2;
        while (HOUR % parts != 0 || (double) HOUR / parts * truncation > STEPS_TIMES_WAVES) {
            parts++;
        }
        return (double) HOUR / parts;
    }

    private static double usualDecay(int truncation) {
        return truncation <= 42 ? 6 : truncation <= 85 ? 4 : 2;
    }

    public int stepsAnHour() {
        return (int) Math.round(HOUR / step);
    }

    public Setting setting(double[] ground) {
        double stiffness = grid.truncation() * (grid.truncation() + 1.0) / (PLANET.radius() * PLANET.radius());
        double diffusion = 1 / (decay * HOUR * Math.pow(stiffness, ORDER));
        double[] sponge = new double[levels.layers()];
        sponge[0] = 1 / (SPONGE * HOUR * stiffness);
        sponge[1] = levels.full(1, HybridLevels.REFERENCE_PRESSURE) < SPONGE_ABOVE ? sponge[0] / 4 : 0;
        return new Setting(PLANET, levels, ground, step, diffusion, ORDER, sponge, Filter.WILLIAMS, TRACERS);
    }

    /** For the digital filter, which damps nothing else. */
    Setting undamped(double[] ground) {
        return new Setting(
                PLANET, levels, ground, step, 0, ORDER, new double[levels.layers()], Filter.ASSELIN, TRACERS);
    }

    int filterSteps() {
        return FILTER_HOURS * stepsAnHour();
    }

    double filterPeriod() {
        return 2.0 * FILTER_HOURS * HOUR;
    }
}
