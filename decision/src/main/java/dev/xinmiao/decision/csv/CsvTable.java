package dev.xinmiao.decision.csv;

import dev.xinmiao.decision.Input;
import dev.xinmiao.decision.column.Column;
import dev.xinmiao.decision.column.Vocabulary;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads records into columns, one piece of a file after another in the same memory, and notes what is wrong with them. */
final class CsvTable {
    /** By place in the file; null where the model has no such input. */
    private final @Nullable CsvColumn[] readers;

    private CsvProblems problems = new CsvProblems();

    CsvTable(List<@Nullable Input> columns) {
        this.readers = new CsvColumn[columns.size()];
        TextCells texts = new TextCells(new Vocabulary());
        for (int i = 0; i < readers.length; i++) {
            Input input = columns.get(i);
            readers[i] = input == null ? null : new CsvColumn(input, texts);
        }
    }

    /** Of the rows last read. */
    CsvProblems problems() {
        return problems;
    }

    /** Reads all records; how many there were. */
    int read(CsvBytes bytes, Vocabulary vocabulary) {
        problems = new CsvProblems();
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
        return rows;
    }

    /** In the order of these inputs, of which those read are some; null for those that the file has no column for. */
    List<@Nullable Column> columns(List<Input> inputs) {
        @Nullable Column[] ofInputs = new Column[inputs.size()];
        for (CsvColumn reader : readers) {
            if (reader != null) {
                ofInputs[inputs.indexOf(reader.input())] = reader.build();
            }
        }
        return Arrays.asList(ofInputs);
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
                problems.add(
                        row, reader == null ? "" : reader.name(), "a quote is not closed, or text stands behind it");
            } else if (reader != null) {
                String wrong = reader.add(bytes);
                if (wrong != null) {
                    problems.add(row, reader.name(), wrong);
                }
            }
            cells++;
        } while (!bytes.last);
        if (cells != readers.length) {
            problems.add(row, "", "it has " + cells + " cells, the heading " + readers.length);
            for (int i = cells; i < readers.length; i++) {
                CsvColumn reader = readers[i];
                if (reader != null) {
                    reader.addNull();
                }
            }
        }
        return true;
    }
}
