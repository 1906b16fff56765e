package dev.xinmiao.weather.analysis;

import dev.xinmiao.weather.dynamics.Planet;

/**
 * The air over one place on levels from the top down, with the quantities of {@link Profiles}, read between and beyond them. Places in the
 * vertical are ln of pressure in Pa. Below the lowest level, and below ground, air warms by 6.5 K/km (as at ECMWF: Trenberth et al. 1993,
 * NCAR/TN-396), above the highest it keeps its temperature. For one thread.
 */
public final class HydrostaticColumn {
    /** K/m. */
    public static final double LAPSE = 0.0065;

    private final double[] logs;
    private final double[][] values;
    private final double gas;
    private final double power;

    /** @param levels how many; each has to be placed */
    public HydrostaticColumn(int levels, Planet planet) {
        logs = new double[levels];
        values = new double[5][levels];
        gas = planet.gas();
        power = power(planet);
    }

    /** @param levels in Pa, from the top down */
    HydrostaticColumn(double[] levels, Planet planet) {
        this(levels.length, planet);
        for (int level = 0; level < levels.length; level++) {
            place(level, Math.log(levels[level]));
        }
    }

    /** By which power of pressure temperature grows downward. */
    static double power(Planet planet) {
        return planet.gas() * LAPSE / planet.gravity();
    }

    int levels() {
        return logs.length;
    }

    public void place(int level, double place) {
        logs[level] = place;
    }

    public void set(int quantity, int level, double value) {
        values[quantity][level] = value;
    }

    /** Virtual temperature, K. */
    public double virtual(int level) {
        return values[Profiles.TEMPERATURE][level] * (1 + Planet.LIGHTNESS * values[Profiles.HUMIDITY][level]);
    }

    /** Linear; beyond the levels as on the last one. */
    public double at(int quantity, double place) {
        int upper = upper(place);
        double share = Math.clamp(share(upper, place), 0, 1);
        return (1 - share) * values[quantity][upper] + share * values[quantity][upper + 1];
    }

    /** K. */
    public double temperature(double place) {
        int last = logs.length - 1;
        double below = place - logs[last];
        return below > 0
                ? values[Profiles.TEMPERATURE][last] * Math.exp(power * below)
                : at(Profiles.TEMPERATURE, place);
    }

    /** From that of the levels next to a place, m²/s². */
    public double geopotential(double place) {
        double[] heights = values[Profiles.GEOPOTENTIAL];
        int last = logs.length - 1;
        if (place > logs[last]) {
            return heights[last] - gas * virtual(last) * Math.expm1(power * (place - logs[last])) / power;
        }
        if (place < logs[0]) {
            return heights[0] + gas * virtual(0) * (logs[0] - place);
        }
        int upper = upper(place);
        double share = share(upper, place);
        double apart = logs[upper + 1] - logs[upper];
        double bend = gas * (virtual(upper + 1) - virtual(upper)) * apart / 2 * share * (1 - share);
        return (1 - share) * heights[upper] + share * heights[upper + 1] + bend;
    }

    /** Fills geopotentials up from 0 at the lowest level. */
    void stack() {
        double[] heights = values[Profiles.GEOPOTENTIAL];
        int last = logs.length - 1;
        heights[last] = 0;
        for (int level = last - 1; level >= 0; level--) {
            heights[level] = heights[level + 1]
                    + gas * (virtual(level) + virtual(level + 1)) / 2 * (logs[level + 1] - logs[level]);
        }
    }

    double height(int level) {
        return values[Profiles.GEOPOTENTIAL][level];
    }

    private int upper(double place) {
        int upper = 0;
        while (upper < logs.length - 2 && logs[upper + 1] < place) {
            upper++;
        }
        return upper;
    }

    private double share(int upper, double place) {
        return (place - logs[upper]) / (logs[upper + 1] - logs[upper]);
    }
}
