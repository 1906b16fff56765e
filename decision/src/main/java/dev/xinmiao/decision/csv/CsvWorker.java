package dev.xinmiao.decision.csv;

import dev.xinmiao.decision.Input;
import dev.xinmiao.decision.column.Column;
import dev.xinmiao.decision.column.Population;
import dev.xinmiao.decision.column.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads pieces of the file, one after another, in the same memory. */
final class CsvWorker {
    static final int MOST_PROBLEMS = 50;

    /**
     * What a piece came to.
     *
     * @param rows how many there were
     * @param value null where there are problems
     * @param problems the first of them, their rows counted within the piece
     */
    record Result<R>(int rows, @Nullable R value, List<CsvProblem> problems, long more) {}

    private final List<Input> inputs;
    /** By place in the file; null where the model has no such input. */
    private final @Nullable CsvColumn[] readers;

    private List<CsvProblem> problems = new ArrayList<>();
    private long more;

    CsvWorker(List<Input> inputs, List<@Nullable Input> columns) {
        this.inputs = inputs;
        this.readers = new CsvColumn[columns.size()];
        TextCells texts = new TextCells(new Vocabulary());
        for (int i = 0; i < readers.length; i++) {
            Input input = columns.get(i);
            readers[i] = input == null ? null : new CsvColumn(input, texts);
        }
    }

    <R> Result<R> read(CsvBytes bytes, Function<Population, R> work) {
        problems = new ArrayList<>();
        more = 0;
        Vocabulary vocabulary = new Vocabulary();
        TextCells texts = new TextCells(vocabulary);
        for (CsvColumn reader : readers) {
            if (reader != null) {
                reader.restart(texts);
            }
        }
        int rows = 0;
        while (!bytes.atEnd()) {
            rows += row(bytes, rows + 1) ? 1 : 0;
        }
        if (!problems.isEmpty()) {
            return new Result<>(rows, null, problems, more);
        }
        @Nullable Column[] ofInputs = new Column[inputs.size()];
        for (CsvColumn reader : readers) {
            if (reader != null) {
                ofInputs[inputs.indexOf(reader.input())] = reader.build();
            }
        }
        Population population = new Population(rows, java.util.Arrays.asList(ofInputs), vocabulary);
        return new Result<>(rows, work.apply(population), List.of(), 0);
    }

    /** Reads one record; false for an empty line at the end. */
    private boolean row(CsvBytes bytes, int row) {
        int cells = 0;
        do {
            CsvColumn reader = cells < readers.length ? readers[cells] : null;
            if (reader != null && reader.readPlain(bytes)) {
                cells++;
                continue;
            }
            bytes.next();
            if (cells == 0 && bytes.last && bytes.blank() && readers.length > 1) {
                return false;
            }
            if (bytes.broken) {
                problem(row, reader == null ? "" : reader.name(), "a quote is not closed, or text stands behind it");
            } else if (reader != null) {
                String wrong = reader.add(bytes);
                if (wrong != null) {
                    problem(row, reader.name(), wrong);
                }
            }
            cells++;
        } while (!bytes.last);
        if (cells != readers.length) {
            problem(row, "", "it has " + cells + " cells, the heading " + readers.length);
            for (int i = cells; i < readers.length; i++) {
                CsvColumn reader = readers[i];
                if (reader != null) {
                    reader.addNull();
                }
            }
        }
        return true;
    }

    private void problem(int row, String column, String message) {
        if (problems.size() < MOST_PROBLEMS) {
            problems.add(new CsvProblem(row, column, message));
        } else {
            more++;
        }
    }
}
