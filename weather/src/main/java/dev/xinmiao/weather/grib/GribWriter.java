package dev.xinmiao.weather.grib;

import dev.xinmiao.weather.PartFile;
import dev.xinmiao.weather.UnusableFile;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;

/**
 * Writes GRIB2 messages on regular grids of latitude and longitude, beside the file's place as {@code NAME.part}; {@link #finish}
 * moves it there. Values are packed simply (template 5.0), with an error of at most half the field's range over 2^bits. To be
 * used by one thread.
 *
 * <p>Refuses other grids, parameters that ecCodes doesn't know, and everything where it isn't installed.
 */
public final class GribWriter implements AutoCloseable {
    private static final int BITS = 16;
    /** In the common code table C-11: no centre. */
    private static final int NO_CENTRE = 65_535;
    /** In code table 3.2: a sphere of 6,371,229 m. */
    private static final int SPHERE = 6;

    private static final int FORECAST = 2;
    private static final int FORECAST_PRODUCTS = 1;
    /** In code table 4.4. */
    private static final int MINUTE = 0;

    private static final int HOUR = 1;
    private static final double MISSING = 1e30;

    private final PartFile file;
    private final EcCodes codes;
    private long length;
    private int count;

    private GribWriter(PartFile file, EcCodes codes) {
        this.file = file;
        this.codes = codes;
    }

    public static GribWriter create(Path path) throws IOException {
        EcCodes codes = EcCodes.load().orElseThrow(() -> new UnusableFile(path, EcCodes.HOW_TO_INSTALL));
        return new GribWriter(PartFile.create(path), codes);
    }

    /** With 16 bits a value. */
    public void write(GribField field, double[] values) throws IOException {
        write(field, values, BITS);
    }

    /**
     * Appends a message.
     *
     * @param values ring by ring; NaN where there is none
     */
    public void write(GribField field, double[] values, int bits) throws IOException {
        if (values.length != field.grid().points()) {
            throw new IllegalArgumentException(
                    values.length + " values for " + field.grid().points() + " points");
        }
        try (Handle message = sample()) {
            message.set("centre", NO_CENTRE);
            message.set("typeOfProcessedData", FORECAST_PRODUCTS);
            message.set("typeOfGeneratingProcess", FORECAST);
            message.set("productDefinitionTemplateNumber", field.steps().isInstant() ? 0 : 8);
            setGrid(message, field.grid());
            setParameter(message, field);
            setSteps(message, field.steps());
            setValues(message, values, bits);
            byte[] bytes = message.bytes();
            file.write(ByteBuffer.wrap(bytes), length);
            length += bytes.length;
            count++;
        }
    }

    /** Moves the file to its place, whole and on the disk; nothing can be written after. */
    public void finish() throws IOException {
        if (count == 0) {
            throw new UnusableFile(file.part(), "no message was written.");
        }
        file.moveIntoPlace();
    }

    private Handle sample() throws UnusableFile {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment found = codes.pointer(
                    "codes_grib_handle_new_from_samples", MemorySegment.NULL, arena.allocateFrom("GRIB2"));
            if (found.equals(MemorySegment.NULL)) {
                throw new UnusableFile(
                        file.part(), "ecCodes lacks its sample GRIB2: install its definitions (libeccodes-data).");
            }
            return new Handle(codes, file.part(), "message " + (count + 1), found);
        }
    }

    private static void setGrid(Handle message, GribGrid grid) throws UnusableFile {
        int columns = grid.lengths()[0];
        int rows = grid.latitudes().length;
        if (grid.kind() != GribGrid.Kind.REGULAR_LATLON
                || Arrays.stream(grid.lengths()).anyMatch(n -> n != columns)) {
            throw message.refusal("the grid is %s, expected a regular one to write.", grid.kind());
        }
        message.set("shapeOfTheEarth", SPHERE);
        message.set("Ni", columns);
        message.set("Nj", rows);
        message.set("latitudeOfFirstGridPointInDegrees", grid.latitudes()[0]);
        message.set("latitudeOfLastGridPointInDegrees", grid.latitudes()[rows - 1]);
        message.set("longitudeOfFirstGridPointInDegrees", grid.longitude(0, 0));
        message.set("longitudeOfLastGridPointInDegrees", grid.longitude(0, columns - 1));
        message.set("iDirectionIncrementInDegrees", grid.span() / columns);
        message.set("jDirectionIncrementInDegrees", (grid.latitudes()[0] - grid.latitudes()[rows - 1]) / (rows - 1));
    }

    /** The level stands before the name, for names depend on it; and after numbers, which may have changed it. */
    private static void setParameter(Handle message, GribField field) throws UnusableFile {
        switch (field.parameter()) {
            case Parameter.Numbered(int discipline, int category, int number) -> {
                message.set("discipline", discipline);
                message.set("parameterCategory", category);
                message.set("parameterNumber", number);
                setLevel(message, field.level());
            }
            case Parameter.Named(String shortName) -> {
                setLevel(message, field.level());
                message.set("shortName", shortName);
                requireSame(message, field.level(), shortName);
            }
        }
    }

    private static void setLevel(Handle message, Level level) throws UnusableFile {
        message.set("typeOfLevel", level.type());
        message.set("level", Math.round(level.value()));
    }

    private static void requireSame(Handle message, Level level, String shortName) throws UnusableFile {
        String type = message.text("typeOfLevel");
        String name = message.text("shortName");
        if (!type.equals(level.type()) || !name.equals(shortName)) {
            throw message.refusal(
                    "ecCodes makes %s at %s of %s at %s; give its numbers instead.",
                    name, type, shortName, level.type());
        }
    }

    private static void setSteps(Handle message, StepRange steps) throws UnusableFile {
        LocalDateTime reference = LocalDateTime.ofInstant(steps.reference(), ZoneOffset.UTC);
        message.set("dataDate", Long.parseLong(reference.format(DateTimeFormatter.BASIC_ISO_DATE)));
        message.set("dataTime", reference.getHour() * 100L + reference.getMinute());
        boolean hours = wholeHours(steps.from()) && wholeHours(steps.to());
        message.set("indicatorOfUnitOfTimeRange", hours ? HOUR : MINUTE);
        message.set("stepUnits", hours ? HOUR : MINUTE);
        message.set("stepType", steps.statistic());
        long from = hours ? steps.from().toHours() : steps.from().toMinutes();
        long to = hours ? steps.to().toHours() : steps.to().toMinutes();
        if (steps.isInstant()) {
            message.set("forecastTime", to);
        } else {
            message.set("stepRange", from + "-" + to);
        }
    }

    private static boolean wholeHours(Duration step) {
        return step.toSeconds() % 3600 == 0;
    }

    private static void setValues(Handle message, double[] values, int bits) throws UnusableFile {
        boolean gaps = Arrays.stream(values).anyMatch(Double::isNaN);
        message.set("bitsPerValue", bits);
        message.set("missingValue", MISSING);
        message.set("bitmapPresent", gaps ? 1 : 0);
        message.set(
                "values",
                gaps
                        ? Arrays.stream(values)
                                .map(value -> Double.isNaN(value) ? MISSING : value)
                                .toArray()
                        : values);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
