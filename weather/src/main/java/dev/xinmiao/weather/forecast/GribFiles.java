package dev.xinmiao.weather.forecast;

import dev.xinmiao.weather.UnusableFile;
import dev.xinmiao.weather.grib.GribField;
import dev.xinmiao.weather.grib.GribGrid;
import dev.xinmiao.weather.grib.GribWriter;
import dev.xinmiao.weather.grib.Level;
import dev.xinmiao.weather.grib.Parameter;
import dev.xinmiao.weather.grib.StepRange;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;

/** A forecast as GRIB2, a file for each record in the folder {@code grib}, on a regular grid; where ecCodes is installed. */
final class GribFiles {
    private static final String FOLDER = "grib";

    private final Path folder;
    private final OutputGrid grid;
    private final double[] pressures;
    private final boolean moist;
    private final Instant start;

    GribFiles(Path folder, ForecastFile.Head head, OutputGrid grid) {
        this.folder = folder.resolve(FOLDER);
        this.grid = grid;
        this.pressures = head.pressures();
        this.moist = head.moist();
        this.start = head.start();
    }

    /** Refuses to go on from an hour where files of records up to it lack, for only the run itself can write them. */
    static void requireAll(Path folder, int hours, int every) throws UnusableFile {
        for (int hour = 0; hour <= hours; hour += every) {
            Path file = file(folder.resolve(FOLDER), hour);
            if (!Files.exists(file)) {
                throw new UnusableFile(
                        file,
                        "it isn't there though its record is, and --grib can't write it afterwards:"
                                + " leave --grib out, or choose a new folder for --out.");
            }
        }
    }

    private static Path file(Path folder, int hour) {
        return folder.resolve("forecast-%05dh.grib2".formatted(hour));
    }

    /** Writes what is so at a time, as a whole file or not at all. */
    void write(int hour, Map<String, double[]> values) throws IOException {
        Files.createDirectories(folder);
        try (GribWriter writer = GribWriter.create(file(folder, hour))) {
            for (Quantity quantity : Quantity.of(moist)) {
                if (!quantity.shortName().isEmpty()) {
                    write(writer, quantity, hour, values);
                }
            }
            writer.finish();
        }
    }

    private void write(GribWriter writer, Quantity quantity, int hour, Map<String, double[]> values)
            throws IOException {
        GribGrid places = GribGrid.global(grid.longitudes().length, grid.latitudes().length);
        Parameter parameter = new Parameter.Named(quantity.shortName());
        Duration lead = Duration.ofHours(hour);
        boolean sum = quantity.place() == Quantity.Place.SUM;
        StepRange steps = sum ? StepRange.accumulated(start, Duration.ZERO, lead) : StepRange.instant(start, lead);
        int layers = quantity.place() == Quantity.Place.LEVELS ? pressures.length : 1;
        for (int layer = 0; layer < layers; layer++) {
            double[] here = quantity.at(grid, values, layer);
            if (Arrays.stream(here).anyMatch(value -> !Double.isNaN(value))) {
                writer.write(new GribField(parameter, level(quantity, layer), steps, places), here);
            }
        }
    }

    private Level level(Quantity quantity, int layer) {
        return switch (quantity.place()) {
            case LEVELS -> Level.pressure(pressures[layer]);
            case LOW -> new Level("heightAboveGround", quantity.name().endsWith("10") ? 10 : 2);
            default -> quantity.name().equals("prmsl") ? new Level("meanSea", 0) : Level.surface();
        };
    }
}
