package dev.xinmiao.weather.grib;

/**
 * Where a field lies.
 *
 * @param type as ecCodes names it: {@code isobaricInhPa}, {@code isobaricInPa}, {@code surface}, {@code meanSea}, {@code
 *     heightAboveGround} …
 * @param value in the unit of its type; 0 where it has none
 */
public record Level(String type, double value) {

    public static Level surface() {
        return new Level("surface", 0);
    }

    /** A pressure in Pa, in hPa where that is a whole number. */
    public static Level pressure(double pascals) {
        return pascals % 100 == 0 ? new Level("isobaricInhPa", pascals / 100) : new Level("isobaricInPa", pascals);
    }
}
