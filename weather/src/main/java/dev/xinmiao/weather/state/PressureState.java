package dev.xinmiao.weather.state;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A state of the atmosphere on pressure levels. Fields on levels lie level by level from the top down, each with all points of the
 * grid; in SI units, humidities as fractions. Below the ground (where a level's pressure exceeds the surface pressure) values
 * may be NaN; so may be snow, sea ice and soil where there is no land or no sea. Everywhere else values are there and possible.
 *
 * @param source the file, for people
 * @param validTime empty where the file doesn't say it and nobody else did
 * @param levels in Pa, from the top down
 * @param fields at least temperature and both winds
 */
public record PressureState(
        String source, Optional<Instant> validTime, GlobalGrid grid, double[] levels, Map<Quantity, float[]> fields) {

    public boolean has(Quantity quantity) {
        return fields.containsKey(quantity);
    }

    /** @throws NullPointerException where it isn't there */
    public float[] field(Quantity quantity) {
        return Objects.requireNonNull(fields.get(quantity), () -> quantity + " isn't in " + source);
    }
}
