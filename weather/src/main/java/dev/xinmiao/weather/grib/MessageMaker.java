package dev.xinmiao.weather.grib;

import dev.xinmiao.weather.UnusableFile;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;

/** Fills a sample message with a field of a forecast. */
final class MessageMaker {
    /** In the common code table C-11: no centre. */
    private static final int NO_CENTRE = 65_535;
    /** In code table 3.2: a sphere of 6,371,229 m. */
    private static final int SPHERE = 6;
    /** In code table 4.3. */
    private static final int FORECAST = 2;
    /** In code table 1.4. */
    private static final int FORECAST_PRODUCTS = 1;
    /** In code table 4.0: a field at one time, and a statistic over a range of steps. */
    private static final int INSTANT = 0;

    private static final int STATISTIC = 8;
    /** In code table 4.4. */
    private static final int MINUTE = 0;

    private static final int HOUR = 1;
    private static final double MISSING = 1e30;

    private final Handle message;

    MessageMaker(Handle message) {
        this.message = message;
    }

    void fill(GribField field, double[] values, int bits) throws UnusableFile {
        message.set("centre", NO_CENTRE);
        message.set("typeOfProcessedData", FORECAST_PRODUCTS);
        message.set("typeOfGeneratingProcess", FORECAST);
        message.set("productDefinitionTemplateNumber", field.steps().isInstant() ? INSTANT : STATISTIC);
        setGrid(field.grid());
        setParameter(field);
        setSteps(field.steps());
        setValues(values, bits);
    }

    private void setGrid(GribGrid grid) throws UnusableFile {
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
    private void setParameter(GribField field) throws UnusableFile {
        switch (field.parameter()) {
            case Parameter.Numbered(int discipline, int category, int number) -> {
                message.set("discipline", discipline);
                message.set("parameterCategory", category);
                message.set("parameterNumber", number);
                setLevel(field.level());
            }
            case Parameter.Named(String shortName) -> {
                setLevel(field.level());
                message.set("shortName", shortName);
                requireSame(field.level(), shortName);
            }
        }
    }

    private void setLevel(Level level) throws UnusableFile {
        if (level.value() != Math.rint(level.value())) {
            throw message.refusal("the level is %s, expected a whole number.", level.value());
        }
        message.set("typeOfLevel", level.type());
        message.set("level", (long) level.value());
    }

    private void requireSame(Level level, String shortName) throws UnusableFile {
        String type = message.text("typeOfLevel");
        String name = message.text("shortName");
        if (!type.equals(level.type()) || !name.equals(shortName)) {
            throw message.refusal(
                    "ecCodes makes %s at %s of %s at %s; give its numbers instead.",
                    name, type, shortName, level.type());
        }
    }

    private void setSteps(StepRange steps) throws UnusableFile {
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

    private void setValues(double[] values, int bits) throws UnusableFile {
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
}
