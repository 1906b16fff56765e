package dev.xinmiao.weather.forecast;

import dev.xinmiao.weather.UnusableFile;
import dev.xinmiao.weather.dynamics.Kept;
import dev.xinmiao.weather.netcdf.Attribute;
import dev.xinmiao.weather.netcdf.DataType;
import dev.xinmiao.weather.netcdf.Definition;
import dev.xinmiao.weather.netcdf.NetcdfFile;
import dev.xinmiao.weather.netcdf.NetcdfWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** All of a run, bit by bit, in one file {@code checkpoint-00024h.nc} of its folder; the last two are kept. */
final class Checkpoint {
    private static final String PREFIX = "checkpoint-";
    private static final String SUFFIX = "h.nc";
    private static final int LAST = 2;
    private static final String STEPS = "steps";

    private Checkpoint() {}

    /**
     * @param kept arrays by their names
     * @param setting of the run, by name, to be found again by whoever goes on
     */
    static void write(Path folder, int hours, long steps, Map<String, Kept> kept, Map<String, String> setting)
            throws IOException {
        Definition definition = new Definition();
        setting.forEach((name, text) -> definition.attribute(Attribute.of(name, text)));
        definition.attribute(Attribute.of(STEPS, DataType.DOUBLE, steps));
        kept.forEach((name, array) -> {
            DataType type = switch (array) {
                case Kept.Doubles _ -> DataType.DOUBLE;
                case Kept.Floats _ -> DataType.FLOAT;
            };
            definition.dimension("n_" + name, array.size()).variable(name, type, List.of("n_" + name));
        });
        Path file = folder.resolve("%s%05d%s".formatted(PREFIX, hours, SUFFIX));
        try (NetcdfWriter writer = NetcdfWriter.create(file, definition)) {
            for (Map.Entry<String, Kept> entry : kept.entrySet()) {
                switch (entry.getValue()) {
                    case Kept.Doubles doubles -> writer.write(entry.getKey(), doubles.array());
                    case Kept.Floats floats -> writer.write(entry.getKey(), floats.array());
                }
            }
            writer.finish();
        }
        List<Path> all = all(folder);
        for (Path old : all.subList(Math.min(LAST, all.size()), all.size())) {
            Files.delete(old);
        }
    }

    /** Newest first. */
    static List<Path> all(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().matches(PREFIX + "\\d+" + SUFFIX))
                    .sorted(Comparator.comparing(Checkpoint::hours).reversed())
                    .toList();
        }
    }

    private static int hours(Path file) {
        return Integer.parseInt(file.getFileName().toString().replaceAll("\\D", ""));
    }

    /**
     * Fills the arrays from the newest checkpoint that is whole and not beyond so many hours.
     *
     * @return how many steps had been made; empty where there is none
     */
    static Optional<Long> restore(Path folder, int latest, Map<String, Kept> kept, Map<String, String> setting)
            throws IOException {
        for (Path path : all(folder)) {
            if (hours(path) <= latest && readable(path)) {
                try (NetcdfFile file = NetcdfFile.open(path)) {
                    return Optional.of(restore(file, kept, setting));
                }
            }
        }
        return Optional.empty();
    }

    /** Whether it is whole as far as its header tells. */
    static boolean readable(Path path) throws IOException {
        try (NetcdfFile file = NetcdfFile.open(path)) {
            return !file.variables().isEmpty();
        } catch (UnusableFile broken) {
            return false;
        }
    }

    private static long restore(NetcdfFile file, Map<String, Kept> kept, Map<String, String> setting)
            throws UnusableFile {
        SameRun.require(file, setting);
        for (Map.Entry<String, Kept> entry : kept.entrySet()) {
            double[] values = file.doubles(entry.getKey());
            Kept array = entry.getValue();
            if (values.length != array.size()) {
                throw new UnusableFile(
                        file.path(), "%s has %d values, expected %d.", entry.getKey(), values.length, array.size());
            }
            for (int index = 0; index < values.length; index++) {
                array.set(index, values[index]);
            }
        }
        return file.attributes().stream()
                .filter(attribute -> attribute.name().equals(STEPS))
                .map(attribute -> attribute instanceof Attribute.Numbers numbers
                        ? numbers.values().getFirst().longValue()
                        : null)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow(() -> new UnusableFile(file.path(), "it doesn't say its steps."));
    }
}
