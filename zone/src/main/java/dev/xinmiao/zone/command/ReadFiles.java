package dev.xinmiao.zone.command;

import static dev.xinmiao.zone.kernel.SpreadsheetText.harmless;

import de.siegmar.fastcsv.writer.CsvWriter;
import dev.xinmiao.zone.fact.FactDictionary;
import dev.xinmiao.zone.intake.CellError;
import dev.xinmiao.zone.intake.Fault;
import dev.xinmiao.zone.intake.FileIntake;
import dev.xinmiao.zone.intake.IntakeSummary;
import dev.xinmiao.zone.intake.Mapping;
import dev.xinmiao.zone.intake.RowOutcome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Reads files of facts: what they state goes to the subjects, what is wrong with them to {@code errors.csv}. */
final class ReadFiles implements AutoCloseable {
    private static final List<String> HEADING =
            List.of("file", "sheet", "row", "column", "value", "severity", "fault", "why", "mend", "why_en", "mend_en");

    /** One file and the count of its rows. */
    record Read(String file, IntakeSummary summary) {}

    private final Mapping mapping;
    private final FactDictionary dictionary;
    private final Subjects subjects;
    private final Instant knownAt;
    private final CsvWriter errors;
    private final List<Read> read = new ArrayList<>();

    ReadFiles(Mapping mapping, FactDictionary dictionary, Subjects subjects, Instant knownAt, Path errorFile)
            throws IOException {
        this.mapping = mapping;
        this.dictionary = dictionary;
        this.subjects = subjects;
        this.knownAt = knownAt;
        this.errors = CsvWriter.builder().build(errorFile, StandardCharsets.UTF_8);
        errors.writeRecord(HEADING);
    }

    void read(Path file) {
        String name = Objects.requireNonNullElse(file.getFileName(), file).toString();
        IntakeSummary summary = FileIntake.read(file, mapping, dictionary, row -> take(name, row));
        summary.remarks().forEach(remark -> note(name, remark));
        if (summary.stoppedBy() != null) {
            note(name, summary.stoppedBy());
        }
        read.add(new Read(name, summary));
    }

    private void take(String file, RowOutcome row) {
        if (row instanceof RowOutcome.Taken taken) {
            subjects.add(taken.subject(), taken.assertions(), knownAt);
        }
        row.errors().forEach(error -> note(file, error));
    }

    private void note(String file, CellError error) {
        errors.writeRecord(
                file,
                harmless(error.table()),
                error.row() == 0 ? "" : Long.toString(error.row()),
                harmless(Objects.requireNonNullElse(error.column(), "")),
                harmless(error.value()),
                error.isError() ? "error" : "warning",
                error.fault().name(),
                harmless(error.why(Fault.Language.CHINESE)),
                error.mend(Fault.Language.CHINESE),
                harmless(error.why(Fault.Language.ENGLISH)),
                error.mend(Fault.Language.ENGLISH));
    }

    /** In the order in which they were read. */
    List<Read> files() {
        return read;
    }

    @Override
    public void close() {
        try {
            errors.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
