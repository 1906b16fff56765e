package dev.xinmiao.decision.csv;

import dev.xinmiao.decision.Input;
import dev.xinmiao.decision.column.Column;
import dev.xinmiao.decision.column.Population;
import dev.xinmiao.decision.column.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads one piece of the file. */
final class CsvPiece {
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
    private final List<@Nullable Input> columns;

    private final List<CsvProblem> problems = new ArrayList<>();
    private long more;

    CsvPiece(List<Input> inputs, List<@Nullable Input> columns) {
        this.inputs = inputs;
        this.columns = columns;
    }

    <R> Result<R> read(CsvBytes bytes, Function<Population, R> work) {
        Vocabulary vocabulary = new Vocabulary();
        TextCells texts = new TextCells(vocabulary);
        List<@Nullable CsvColumn> readers = columns.stream()
                .<@Nullable CsvColumn>map(input -> input == null ? null : new CsvColumn(input, vocabulary, texts))
                .toList();
        int rows = 0;
        while (!bytes.atEnd()) {
            rows += row(bytes, readers, rows + 1) ? 1 : 0;
        }
        if (!problems.isEmpty()) {
            return new Result<>(rows, null, problems, more);
        }
        @Nullable Column[] ofInputs = new Column[inputs.size()];
        for (int i = 0; i < readers.size(); i++) {
            CsvColumn reader = readers.get(i);
            Input input = columns.get(i);
            if (reader != null && input != null) {
                ofInputs[inputs.indexOf(input)] = reader.build();
            }
        }
        Population population = new Population(rows, java.util.Arrays.asList(ofInputs), vocabulary);
        return new Result<>(rows, work.apply(population), List.of(), 0);
    }

    /** Reads one record; false for an empty line at the end. */
    private boolean row(CsvBytes bytes, List<@Nullable CsvColumn> readers, int row) {
        int cells = 0;
        boolean last = false;
        while (!last) {
            last = bytes.next();
            if (cells == 0 && last && bytes.blank() && readers.size() > 1) {
                return false;
            }
            CsvColumn reader = cells < readers.size() ? readers.get(cells) : null;
            if (bytes.broken) {
                problem(row, reader == null ? "" : reader.name(), "a quote is not closed, or text stands behind it");
            } else if (reader != null) {
                String wrong = reader.add(bytes);
                if (wrong != null) {
                    problem(row, reader.name(), wrong);
                }
            }
            cells++;
        }
        if (cells != readers.size()) {
            problem(row, "", "it has " + cells + " cells, the heading " + readers.size());
            readers.subList(Math.min(cells, readers.size()), readers.size()).forEach(reader -> {
                if (reader != null) {
                    reader.addNull();
                }
            });
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
