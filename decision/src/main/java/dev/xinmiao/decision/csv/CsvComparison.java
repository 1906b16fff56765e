package dev.xinmiao.decision.csv;

import dev.xinmiao.decision.column.Population;
import dev.xinmiao.decision.compare.Comparison;
import dev.xinmiao.decision.compare.Comparison.Change;
import dev.xinmiao.decision.compare.Versions;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Compares two versions of a decision over the rows of a CSV file. */
public final class CsvComparison {
    private final Versions versions;
    private final int threads;
    private final Comparison all = new Comparison();

    private record Piece(Comparison comparison, List<Change> changes) {}

    public CsvComparison(Versions versions, int threads) {
        this.versions = versions;
        this.threads = threads;
    }

    /** What was compared so far. */
    public Comparison comparison() {
        return all;
    }

    /**
     * @param changed gets a line for each row that changes: its number, from 1, and its outcome before and after
     * @throws CsvException if cells are wrong; what was written doesn't count then
     */
    public CsvPopulations.Summary run(InputStream rows, OutputStream changed) throws IOException, CsvException {
        changed.write("row,before,after\n".getBytes(StandardCharsets.UTF_8));
        return new CsvPopulations(versions.inputs(), versions.needed(), threads)
                .each(rows, this::compare, (piece, before) -> {
                    changed.write(lines(piece.changes(), before));
                    all.add(piece.comparison());
                });
    }

    private Piece compare(Population rows) {
        List<Change> changes = new ArrayList<>();
        return new Piece(versions.compare(rows, 1, changes::add), changes);
    }

    private static byte[] lines(List<Change> changes, long before) {
        CsvOutput out = new CsvOutput();
        for (Change each : changes) {
            out.cell(String.valueOf(before + each.row() + 1));
            out.comma();
            out.cell(each.before());
            out.comma();
            out.cell(each.after());
            out.endRow();
        }
        return out.take();
    }
}
