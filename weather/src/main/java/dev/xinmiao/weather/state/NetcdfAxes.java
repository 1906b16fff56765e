package dev.xinmiao.weather.state;

import dev.xinmiao.weather.UnusableFile;
import dev.xinmiao.weather.netcdf.Dimension;
import dev.xinmiao.weather.netcdf.NetcdfFile;
import dev.xinmiao.weather.netcdf.Slab;
import dev.xinmiao.weather.netcdf.Variable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** The dimensions along which the fields of a NetCDF file lie: perhaps time, then level, latitude and longitude. */
final class NetcdfAxes {
    private final NetcdfFile file;
    private final Map<Axis, Dimension> dimensions = new EnumMap<>(Axis.class);

    /** @param field on levels, that the others must agree with */
    NetcdfAxes(NetcdfFile file, Variable field) throws UnusableFile {
        this.file = file;
        for (Dimension dimension : field.dimensions()) {
            dimensions.put(Axis.of(file, dimension), dimension);
        }
        require(field, true);
    }

    /** Refuses other orders of dimensions, and other dimensions unless they have length 1. */
    void require(Variable variable, boolean onLevels) throws UnusableFile {
        List<Axis> found = new ArrayList<>();
        for (Dimension dimension : variable.dimensions()) {
            Axis axis = Axis.of(file, dimension);
            Axis known = dimension.equals(dimensions.get(axis)) ? axis : Axis.OTHER;
            if (axis != Axis.TIME && (known != Axis.OTHER || dimension.length() > 1)) {
                found.add(known);
            }
        }
        List<Axis> expected =
                onLevels ? List.of(Axis.LEVEL, Axis.LATITUDE, Axis.LONGITUDE) : List.of(Axis.LATITUDE, Axis.LONGITUDE);
        if (!found.equals(expected)) {
            throw new UnusableFile(
                    file.path(),
                    "%s is there, expected %s (before them a time, or others of length 1).",
                    variable,
                    expected.stream()
                            .map(axis -> axis.name().toLowerCase(Locale.ROOT))
                            .collect(Collectors.joining(", ", variable.name() + "(", ")")));
        }
    }

    Source.Axes read() throws UnusableFile {
        return new Source.Axes(levels(), coordinates(Axis.LATITUDE), coordinates(Axis.LONGITUDE));
    }

    /** Of a variable at one time. */
    Slab at(long time, Variable variable) throws UnusableFile {
        int count = variable.dimensions().size();
        long[] start = new long[count];
        long[] length = new long[count];
        for (int index = 0; index < count; index++) {
            Dimension dimension = variable.dimensions().get(index);
            boolean isTime = Axis.of(file, dimension) == Axis.TIME;
            start[index] = isTime ? time : 0;
            length[index] = isTime ? 1 : dimension.length();
        }
        return Slab.of(start, length);
    }

    /** None where there is no dimension of time. */
    List<Instant> times() throws UnusableFile {
        if (!dimensions.containsKey(Axis.TIME)) {
            return List.of();
        }
        String name = name(Axis.TIME);
        String units = file.variable(name, name).text("units").orElse("");
        String kind = file.variable(name).text("calendar").orElse("standard");
        Calendar calendar = Calendar.of(units, kind)
                .orElseThrow(() -> new UnusableFile(
                        file.path(),
                        "%s is in \"%s\" of the calendar %s, expected hours since a date of the Gregorian calendar.",
                        name,
                        units,
                        kind));
        List<Instant> times = new ArrayList<>();
        for (double value : file.doubles(name)) {
            times.add(calendar.at(value));
        }
        return times;
    }

    private double[] levels() throws UnusableFile {
        double[] levels = coordinates(Axis.LEVEL);
        String name = name(Axis.LEVEL);
        String units = file.variable(name).text("units").orElse("");
        Unit.Scale scale = Unit.PASCALS
                .scaleOf(units)
                .orElseThrow(() -> new UnusableFile(
                        file.path(), "%s is in \"%s\", expected %s.", name, units, Unit.PASCALS.expected()));
        for (int level = 0; level < levels.length; level++) {
            levels[level] = scale.apply(levels[level]);
        }
        return levels;
    }

    private double[] coordinates(Axis axis) throws UnusableFile {
        file.variable(name(axis), name(axis));
        return file.doubles(name(axis));
    }

    private String name(Axis axis) {
        return Objects.requireNonNull(dimensions.get(axis)).name();
    }
}
