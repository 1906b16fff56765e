package dev.xinmiao.weather.state;

import dev.xinmiao.weather.UnusableFile;
import dev.xinmiao.weather.netcdf.Dimension;
import dev.xinmiao.weather.netcdf.NetcdfFile;
import dev.xinmiao.weather.netcdf.Variable;
import java.util.Locale;
import java.util.Set;

/** What a dimension of a NetCDF file is, by its coordinate variable after the CF conventions (section 4), else by its name. */
enum Axis {
    TIME(Set.of("time", "valid_time"), "time"),
    LEVEL(Set.of("level", "lev", "plev", "pressure", "pressure_level", "isobaric", "p"), "air_pressure"),
    LATITUDE(Set.of("lat", "latitude"), "latitude"),
    LONGITUDE(Set.of("lon", "longitude"), "longitude"),
    OTHER(Set.of(), "");

    private final Set<String> names;
    private final String standardName;

    Axis(Set<String> names, String standardName) {
        this.names = names;
        this.standardName = standardName;
    }

    static Axis of(NetcdfFile file, Dimension dimension) throws UnusableFile {
        if (file.has(dimension.name())) {
            Axis told = told(file.variable(dimension.name()));
            if (told != OTHER) {
                return told;
            }
        }
        for (Axis axis : values()) {
            if (axis.names.contains(dimension.name().toLowerCase(Locale.ROOT))) {
                return axis;
            }
        }
        return OTHER;
    }

    private static Axis told(Variable coordinate) {
        String name = coordinate.text("standard_name").orElse("");
        for (Axis axis : values()) {
            if (axis != OTHER && axis.standardName.equals(name)) {
                return axis;
            }
        }
        String units = coordinate.text("units").orElse("");
        if (units.contains(" since ")) {
            return TIME;
        }
        if (units.startsWith("degrees_north")) {
            return LATITUDE;
        }
        if (units.startsWith("degrees_east")) {
            return LONGITUDE;
        }
        return Unit.PASCALS.scaleOf(units).isPresent() ? LEVEL : OTHER;
    }
}
