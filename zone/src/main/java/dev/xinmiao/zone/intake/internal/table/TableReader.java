package dev.xinmiao.zone.intake.internal.table;

import dev.xinmiao.zone.intake.IntakeLimits;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the tables of one file one after the other, row by row, in bounded memory. */
public sealed interface TableReader extends Closeable permits CsvTable, WorkbookTables {

    /** Moves to the next table and answers its name (empty when tables have none); null after the last. */
    @Nullable
    String nextTable() throws IOException, UnreadableFile;

    /** The next row of this table that isn't blank; null at its end. */
    @Nullable
    RawRow nextRow() throws IOException, UnreadableFile;

    /** Says how many columns the heading has: from now on a row of another width is broken. */
    void expectColumns(int count);

    /** The same row, or why its width isn't the heading's: for a row read before the heading was known. */
    RawRow inWidth(RawRow row);

    /** Tables that are there but hidden from view, and so not read. */
    List<String> hiddenTables();

    /** Blank rows passed over so far. */
    long blankRows();

    /** How much of the file has been read, from 0 to 1; an estimate. */
    double progress();

    /** Opens a {@code .csv}, {@code .csv.gz} or {@code .xlsx}, known by its content and not by its name. */
    static TableReader open(Path file, IntakeLimits limits) throws IOException, UnreadableFile {
        return TableFiles.open(file, limits);
    }
}
