package dev.xinmiao.weather.state;

import dev.xinmiao.weather.netcdf.Attribute;
import dev.xinmiao.weather.netcdf.DataType;
import dev.xinmiao.weather.netcdf.Definition;
import dev.xinmiao.weather.netcdf.NetcdfWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A small state in NetCDF, right at first, of which a test makes wrong what it wants. */
final class StateFile {
    static final int ROWS = 7;
    static final int COLUMNS = 12;
    static final int POINTS = ROWS * COLUMNS;

    double[] levels = {100, 250, 500, 700, 850, 1000};
    double[] latitudes = {90, 60, 30, 0, -30, -60, -90};
    double[] longitudes = {0, 30, 60, 90, 120, 150, 180, 210, 240, 270, 300, 330};
    String levelUnits = "hPa";
    final Map<String, Field> fields = new LinkedHashMap<>();

    static final class Field {
        String units;
        List<String> axes;
        double[] values;
        String standardName = "";

        Field(String units, List<String> axes, double[] values) {
            this.units = units;
            this.axes = axes;
            this.values = values;
        }

        Attribute[] notes() {
            List<Attribute> notes = new ArrayList<>(List.of(Attribute.of("_FillValue", DataType.FLOAT, 1e20)));
            if (!units.isEmpty()) {
                notes.add(Attribute.of("units", units));
            }
            if (!standardName.isEmpty()) {
                notes.add(Attribute.of("standard_name", standardName));
            }
            return notes.toArray(Attribute[]::new);
        }
    }

    interface Formula {
        double at(double hectopascals, double latitude, double longitude);
    }

    /** Temperature, winds and height of a standard atmosphere, and a surface at 1010 hPa. */
    static StateFile good() {
        StateFile file = new StateFile();
        file.fill();
        return file;
    }

    void fill() {
        onLevels("t", "K", StateFile::temperature);
        onLevels("u", "m s-1", (p, lat, lon) -> 20 * Math.cos(Math.toRadians(lat)));
        onLevels("v", "m s-1", (p, lat, lon) -> (lon + 360) % 360 / 100);
        onLevels("gh", "gpm", (p, lat, lon) -> height(p));
        onLevels("r", "%", (p, lat, lon) -> 50);
        onSurface("sp", "Pa", (p, lat, lon) -> 101_000 + lat);
    }

    static double temperature(double hectopascals, double latitude, double longitude) {
        return 200 + hectopascals / 12 + latitude / 10 + (longitude + 360) % 360 / 1000;
    }

    static double height(double hectopascals) {
        return -7500 * Math.log(hectopascals / 1010);
    }

    void onLevels(String name, String units, Formula formula) {
        double[] values = new double[levels.length * latitudes.length * longitudes.length];
        int index = 0;
        for (double level : levels) {
            for (double latitude : latitudes) {
                for (double longitude : longitudes) {
                    values[index++] = formula.at(level, latitude, longitude);
                }
            }
        }
        fields.put(name, new Field(units, List.of("level", "lat", "lon"), values));
    }

    void onSurface(String name, String units, Formula formula) {
        double[] values = new double[latitudes.length * longitudes.length];
        int index = 0;
        for (double latitude : latitudes) {
            for (double longitude : longitudes) {
                values[index++] = formula.at(1013.25, latitude, longitude);
            }
        }
        fields.put(name, new Field(units, List.of("lat", "lon"), values));
    }

    Field field(String name) {
        return Objects.requireNonNull(fields.get(name));
    }

    Path write(Path path) throws IOException {
        Definition definition = new Definition()
                .dimension("level", levels.length)
                .dimension("lat", latitudes.length)
                .dimension("lon", longitudes.length)
                .dimension("member", 2)
                .variable("level", DataType.DOUBLE, List.of("level"), Attribute.of("units", levelUnits))
                .variable("lat", DataType.DOUBLE, List.of("lat"), Attribute.of("units", "degrees_north"))
                .variable("lon", DataType.DOUBLE, List.of("lon"), Attribute.of("units", "degrees_east"));
        fields.forEach((name, field) -> definition.variable(name, DataType.FLOAT, field.axes, field.notes()));
        try (NetcdfWriter out = NetcdfWriter.create(path, definition)) {
            out.write("level", levels);
            out.write("lat", latitudes);
            out.write("lon", longitudes);
            for (Map.Entry<String, Field> entry : fields.entrySet()) {
                out.write(entry.getKey(), entry.getValue().values);
            }
            out.finish();
        }
        return path;
    }

    /** As at several times, one hour apart. */
    Path writeTimes(Path path, String units, String calendar, double... times) throws IOException {
        Definition definition = new Definition()
                .unlimited("time")
                .dimension("level", levels.length)
                .dimension("lat", latitudes.length)
                .dimension("lon", longitudes.length)
                .variable(
                        "time",
                        DataType.DOUBLE,
                        List.of("time"),
                        Attribute.of("units", units),
                        Attribute.of("calendar", calendar))
                .variable("level", DataType.DOUBLE, List.of("level"), Attribute.of("units", levelUnits))
                .variable("lat", DataType.DOUBLE, List.of("lat"), Attribute.of("units", "degrees_north"))
                .variable("lon", DataType.DOUBLE, List.of("lon"), Attribute.of("units", "degrees_east"));
        fields.forEach((name, field) -> {
            List<String> axes = new ArrayList<>(field.axes);
            axes.addFirst("time");
            definition.variable(name, DataType.FLOAT, axes, field.notes());
        });
        try (NetcdfWriter out = NetcdfWriter.create(path, definition)) {
            out.write("level", levels);
            out.write("lat", latitudes);
            out.write("lon", longitudes);
            for (int record = 0; record < times.length; record++) {
                int warmer = record;
                out.write("time", times[record]);
                for (Map.Entry<String, Field> entry : fields.entrySet()) {
                    out.write(
                            entry.getKey(),
                            Arrays.stream(entry.getValue().values)
                                    .map(value -> value + warmer)
                                    .toArray());
                }
                out.endRecord();
            }
            out.finish();
        }
        return path;
    }
}
