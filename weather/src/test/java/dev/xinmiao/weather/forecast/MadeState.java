package dev.xinmiao.weather.forecast;

import dev.xinmiao.weather.netcdf.Attribute;
import dev.xinmiao.weather.netcdf.DataType;
import dev.xinmiao.weather.netcdf.Definition;
import dev.xinmiao.weather.netcdf.NetcdfWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A file of a state to begin a forecast at: westerlies in balance, humid air, and a wave on them. */
final class MadeState {
    private static final double[] LEVELS = {1000, 925, 850, 700, 500, 400, 300, 200, 100, 50, 20, 10};
    private static final int ROWS = 37;
    private static final int COLUMNS = 72;
    private static final double TURNING = 7.292e-5 * 6.371e6;

    /** Of the levels, from the warmth below them. */
    private static final Map<Double, Double> HEIGHTS =
            Arrays.stream(LEVELS).boxed().collect(Collectors.toMap(level -> level, MadeState::height));

    private MadeState() {}

    private interface Formula {
        double at(double latitude, double longitude, double hectopascals);
    }

    /** @param speed of the wind at the equator, m/s; storms have no heights, for they would lie too low at the poles */
    static Path write(Path file, double speed) throws IOException {
        boolean heights = speed <= 40;
        Definition definition = new Definition()
                .dimension("level", LEVELS.length)
                .dimension("lat", ROWS)
                .dimension("lon", COLUMNS)
                .variable("level", DataType.DOUBLE, List.of("level"), Attribute.of("units", "hPa"))
                .variable("lat", DataType.DOUBLE, List.of("lat"), Attribute.of("units", "degrees_north"))
                .variable("lon", DataType.DOUBLE, List.of("lon"), Attribute.of("units", "degrees_east"));
        variable(definition, "t", "K");
        variable(definition, "u", "m s-1");
        variable(definition, "v", "m s-1");
        if (heights) {
            variable(definition, "gh", "m");
        }
        variable(definition, "r", "%");
        double[] latitudes = new double[ROWS];
        double[] longitudes = new double[COLUMNS];
        Arrays.setAll(latitudes, row -> 90 - 180.0 * row / (ROWS - 1));
        Arrays.setAll(longitudes, column -> 360.0 * column / COLUMNS);
        try (NetcdfWriter writer = NetcdfWriter.create(file, definition)) {
            writer.write("level", LEVELS);
            writer.write("lat", latitudes);
            writer.write("lon", longitudes);
            write(writer, "t", (north, east, level) -> warmth(level) + 2 * wave(north, east));
            write(writer, "u", (north, _, _) -> speed * Math.cos(north));
            write(writer, "v", (north, east, _) -> 5 * wave(north, east));
            if (heights) {
                double drop = (TURNING * speed + speed * speed / 2) / 9.80616;
                write(
                        writer,
                        "gh",
                        (north, _, level) -> HEIGHTS.getOrDefault(level, 0.0) - drop * Math.pow(Math.sin(north), 2));
            }
            write(writer, "r", (_, _, level) -> level / 1000 * 80);
            writer.finish();
        }
        return file;
    }

    private static double warmth(double level) {
        return Math.max(210, 290 * Math.pow(level / 1000, 0.19));
    }

    private static double height(double level) {
        double height = 100;
        for (double above = 1000; above > level; above -= 1) {
            height += 287 / 9.80616 * warmth(above - 0.5) / (above - 0.5);
        }
        return height;
    }

    private static double wave(double north, double east) {
        return Math.pow(Math.cos(north), 4) * Math.cos(4 * east);
    }

    private static void variable(Definition definition, String name, String unit) {
        definition.variable(name, DataType.FLOAT, List.of("level", "lat", "lon"), Attribute.of("units", unit));
    }

    private static void write(NetcdfWriter writer, String name, Formula formula) throws IOException {
        double[] values = new double[LEVELS.length * ROWS * COLUMNS];
        for (int at = 0; at < values.length; at++) {
            double north = Math.toRadians(90 - 180.0 * (at / COLUMNS % ROWS) / (ROWS - 1));
            double east = Math.toRadians(360.0 * (at % COLUMNS) / COLUMNS);
            values[at] = formula.at(north, east, LEVELS[at / COLUMNS / ROWS]);
        }
        writer.write(name, values);
    }
}
