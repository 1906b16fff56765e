package dev.xinmiao.weather.state;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Units that fields are kept in, and how others are turned into them. */
enum Unit {
    KELVIN(
            "K",
            "K or degC",
            same("K", "kelvin", "degK"),
            other(1, 273.15, "degC", "°C", "C", "celsius", "degree_Celsius")),
    METRES_PER_SECOND("m s-1", "m s-1 or knots", same("m s-1", "m/s"), other(1852 / 3600.0, 0, "kt", "knots")),
    /** Of geopotential height, which is geopotential over the standard gravity. */
    METRES(
            "m",
            "m, gpm or m2 s-2",
            same("m", "gpm", "metre", "metres", "meter", "meters"),
            other(1 / 9.80665, 0, "m2 s-2", "m2/s2", "J kg-1", "J/kg")),
    PASCALS("Pa", "Pa or hPa", same("Pa", "pascal"), other(100, 0, "hPa", "mb", "mbar", "millibar", "millibars")),
    FRACTION("1", "1 or %", same("1", "(0 - 1)", "fraction", "proportion"), other(0.01, 0, "%", "percent")),
    KILOGRAMS_PER_KILOGRAM(
            "kg kg-1", "kg kg-1 or g kg-1", same("kg kg-1", "kg/kg", "1"), other(0.001, 0, "g kg-1", "g/kg")),
    KILOGRAMS_PER_SQUARE_METRE(
            "kg m-2",
            "kg m-2 or m of water",
            same("kg m-2", "kg/m2", "mm"),
            other(1000, 0, "m", "m of water equivalent")),
    CUBIC_METRES_PER_CUBIC_METRE(
            "m3 m-3", "m3 m-3 or %", same("m3 m-3", "m3/m3", "1", "fraction", "proportion"), other(0.01, 0, "%"));

    private final String symbol;
    private final String expected;
    private final Spelled[] known;

    Unit(String symbol, String expected, Spelled... known) {
        this.symbol = symbol;
        this.expected = expected;
        this.known = known;
    }

    /** Value in the unit = value in another · factor + offset. */
    record Scale(double factor, double offset) {
        double apply(double value) {
            return value * factor + offset;
        }
    }

    private record Spelled(Scale scale, String... names) {}

    private static Spelled same(String... names) {
        return other(1, 0, names);
    }

    private static Spelled other(double factor, double offset, String... names) {
        return new Spelled(new Scale(factor, offset), names);
    }

    /** Empty for a unit that isn't known here. */
    Optional<Scale> scaleOf(String spelled) {
        String plain = plain(spelled);
        return Arrays.stream(known)
                .filter(one ->
                        Arrays.stream(one.names()).anyMatch(name -> plain(name).equals(plain)))
                .map(Spelled::scale)
                .findFirst();
    }

    /** Powers are written in many ways: {@code m s**-1}, {@code m s^-1}, {@code m s-1}. */
    private static String plain(String spelled) {
        return spelled.strip()
                .toLowerCase(Locale.ROOT)
                .replace("**", "")
                .replace("^", "")
                .replaceAll("\\s+", " ");
    }

    String symbol() {
        return symbol;
    }

    /** For refusals. */
    String expected() {
        return expected;
    }
}
