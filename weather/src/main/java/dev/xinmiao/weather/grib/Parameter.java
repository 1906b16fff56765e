package dev.xinmiao.weather.grib;

/** What a field is. */
public sealed interface Parameter {

    /** By ecCodes' short name, as {@code t}, {@code gh}, {@code 2t} or {@code tp}. */
    record Named(String shortName) implements Parameter {}

    /** By the numbers of GRIB2's code tables 0.0, 4.1 and 4.2. */
    record Numbered(int discipline, int category, int number) implements Parameter {}
}
