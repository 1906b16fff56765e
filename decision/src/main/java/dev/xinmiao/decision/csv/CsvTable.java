package dev.xinmiao.decision.csv;

import dev.xinmiao.decision.DmnModel;
import dev.xinmiao.decision.Input;
import dev.xinmiao.decision.column.Column;
import dev.xinmiao.decision.column.Vocabulary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads records into columns, and notes what is wrong with them. */
final class CsvTable {
    static final int MOST_PROBLEMS = 50;

    /** By place in the file; null where the model has no such input. */
    private final List<@Nullable Input> inputs;

    private final List<CsvProblem> problems = new ArrayList<>();
    private List<@Nullable CsvColumn> readers = List.of();
    private long more;
    private int rows;

    CsvTable(List<@Nullable Input> inputs) {
        this.inputs = inputs;
    }

    int rows() {
        return rows;
    }

    /** The first of them. */
    List<CsvProblem> problems() {
        return problems;
    }

    long more() {
        return more;
    }

    void read(CsvBytes bytes, Vocabulary vocabulary) {
        TextCells texts = new TextCells(vocabulary);
        readers = inputs.stream()
                .<@Nullable CsvColumn>map(input -> input == null ? null : new CsvColumn(input, vocabulary, texts))
                .toList();
        while (!bytes.atEnd()) {
            rows += row(bytes, rows + 1) ? 1 : 0;
        }
    }

    /** By input of the model; null for those that the file has no column for. */
    List<@Nullable Column> columns(DmnModel model) {
        @Nullable Column[] ofInputs = new Column[model.inputs().size()];
        for (int i = 0; i < readers.size(); i++) {
            CsvColumn reader = readers.get(i);
            Input input = inputs.get(i);
            if (reader != null && input != null) {
                ofInputs[input.index()] = reader.build();
            }
        }
        return Arrays.asList(ofInputs);
    }

    /** Reads one record; false for an empty line at the end. */
    private boolean row(CsvBytes bytes, int row) {
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
