package dev.xinmiao.weather.forecast;

import dev.xinmiao.weather.grid.ArrayLength;
import dev.xinmiao.weather.netcdf.Attribute;
import dev.xinmiao.weather.netcdf.DataType;
import dev.xinmiao.weather.netcdf.Definition;
import dev.xinmiao.weather.netcdf.NetcdfWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A forecast as a NetCDF file after the conventions CF-1.8, appended to record by record. As a {@code .part} it can be read while the run
 * goes on.
 */
final class ForecastFile implements AutoCloseable {
    static final String NAME = "forecast.nc";

    private final NetcdfWriter writer;
    private final OutputGrid grid;
    private final List<Quantity> quantities;
    private final int levels;

    private ForecastFile(NetcdfWriter writer, OutputGrid grid, List<Quantity> quantities, int levels) {
        this.writer = writer;
        this.grid = grid;
        this.quantities = quantities;
        this.levels = levels;
    }

    /**
     * What a file holds besides its records.
     *
     * @param pressures in Pa
     * @param notes on the run, by name
     */
    record Head(
            OutputGrid grid,
            double[] pressures,
            boolean moist,
            boolean packed,
            Instant start,
            double[] orography,
            double[] land,
            Map<String, String> notes) {}

    static ForecastFile create(Path folder, Head head) throws IOException {
        NetcdfWriter writer = NetcdfWriter.create(folder.resolve(NAME), definition(head));
        try {
            writer.write("lat", head.grid.latitudes());
            writer.write("lon", head.grid.longitudes());
            double[] levels = head.pressures.clone();
            for (int level = 0; level < levels.length; level++) {
                levels[level] /= 100;
            }
            writer.write("level", levels);
            writer.write("orog", head.grid.at(head.orography, 0, false));
            writer.write("lsm", Quantity.LAND.at(head.grid, head.land, 0));
        } catch (IOException failed) {
            writer.close();
            throw failed;
        }
        return of(writer, head);
    }

    /** Goes on behind so many records. */
    static ForecastFile reopen(Path folder, Head head, long records) throws IOException {
        return of(NetcdfWriter.reopen(folder.resolve(NAME), definition(head), records), head);
    }

    private static ForecastFile of(NetcdfWriter writer, Head head) {
        return new ForecastFile(writer, head.grid, Quantity.of(head.moist), head.pressures.length);
    }

    private static Definition definition(Head head) {
        Definition definition = new Definition();
        head.notes.forEach((name, text) -> definition.attribute(Attribute.of(name, text)));
        definition
                .unlimited("time")
                .dimension("level", head.pressures.length)
                .dimension("lat", head.grid.latitudes().length)
                .dimension("lon", head.grid.longitudes().length);
        definition.variable(
                "time",
                DataType.DOUBLE,
                List.of("time"),
                Attribute.of("standard_name", "time"),
                Attribute.of(
                        "units",
                        "hours since " + head.start.toString().replace('T', ' ').replace("Z", "")),
                Attribute.of("calendar", "standard"),
                Attribute.of("axis", "T"));
        axis(definition, "level", "air_pressure", "hPa", "Z");
        axis(definition, "lat", "latitude", "degrees_north", "Y");
        axis(definition, "lon", "longitude", "degrees_east", "X");
        fixed(definition, "orog", "surface_altitude", "m");
        fixed(definition, "lsm", "land_area_fraction", "1");
        for (Quantity quantity : Quantity.of(head.moist)) {
            List<String> axes = quantity.place() == Quantity.Place.LEVELS
                    ? List.of("time", "level", "lat", "lon")
                    : List.of("time", "lat", "lon");
            Attribute[] notes = {
                Attribute.of("standard_name", quantity.standardName()),
                Attribute.of("long_name", quantity.title()),
                Attribute.of("units", quantity.unit())
            };
            if (head.packed) {
                definition.packed(quantity.name(), quantity.least(), quantity.most(), axes, notes);
            } else {
                definition.variable(quantity.name(), DataType.FLOAT, axes, filled(notes));
            }
        }
        return definition;
    }

    private static Attribute[] filled(Attribute... notes) {
        Attribute[] all = java.util.Arrays.copyOf(notes, notes.length + 1);
        all[notes.length] = Attribute.of("_FillValue", DataType.FLOAT, 0x1.ep122);
        return all;
    }

    private static void axis(Definition definition, String name, String standardName, String unit, String axis) {
        Attribute[] notes = {
            Attribute.of("standard_name", standardName), Attribute.of("units", unit), Attribute.of("axis", axis)
        };
        definition.variable(name, DataType.DOUBLE, List.of(name), notes);
    }

    private static void fixed(Definition definition, String name, String standardName, String unit) {
        definition.variable(
                name,
                DataType.FLOAT,
                List.of("lat", "lon"),
                Attribute.of("standard_name", standardName),
                Attribute.of("units", unit));
    }

    /** Appends what is so at a time, as a whole record or not at all. */
    void append(double hours, Map<String, double[]> values) throws IOException {
        writer.write("time", hours);
        for (Quantity quantity : quantities) {
            int layers = quantity.place() == Quantity.Place.LEVELS ? levels : 1;
            double[] here = new double[ArrayLength.of("levels at points", layers, grid.points())];
            for (int level = 0; level < layers; level++) {
                double[] one = quantity.at(grid, values, level);
                System.arraycopy(one, 0, here, level * grid.points(), one.length);
            }
            writer.write(quantity.name(), here);
        }
        writer.endRecord();
    }

    void finish() throws IOException {
        writer.finish();
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }
}
