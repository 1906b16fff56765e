package dev.xinmiao.zone.intake;

import dev.xinmiao.zone.fact.FactDictionary;
import dev.xinmiao.zone.intake.internal.row.FileReading;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;

/** Reads a file by a mapping, row by row, without storing anything: what a dry run, a commit and a command line share. */
public final class FileIntake {
    private FileIntake() {}

    /** Reads with the default limits. */
    public static IntakeSummary read(Path file, Mapping mapping, FactDictionary dictionary, Consumer<RowOutcome> rows) {
        return read(file, mapping, dictionary, IntakeLimits.DEFAULT, rows, done -> {});
    }

    /**
     * Reads a {@code .csv}, {@code .csv.gz} or {@code .xlsx}. Whatever is wrong with the file is told by the outcomes and
     * the summary; an exception is a broken disk or a mapping that doesn't fit the dictionary ({@link Mapping#check}).
     *
     * @param rows gets each row as it is read
     * @param progress gets the part of the file that has been read, 0 to 1, now and then
     */
    public static IntakeSummary read(
            Path file,
            Mapping mapping,
            FactDictionary dictionary,
            IntakeLimits limits,
            Consumer<RowOutcome> rows,
            DoubleConsumer progress) {
        try {
            return new FileReading(mapping, dictionary, limits, rows, progress).read(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
