package dev.xinmiao.decision.csv;

import dev.xinmiao.decision.Decision;
import dev.xinmiao.decision.DmnModel;
import dev.xinmiao.decision.Evaluator;
import dev.xinmiao.decision.Input;
import dev.xinmiao.decision.column.Answers;
import dev.xinmiao.decision.column.Column;
import dev.xinmiao.decision.column.Population;
import dev.xinmiao.decision.column.Vocabulary;
import dev.xinmiao.decision.explain.Reason;
import dev.xinmiao.decision.explain.Sentences;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads, decides and writes pieces of the file, one after another, in the same memory. */
final class CsvWorker {
    static final int MOST_PROBLEMS = 50;

    /**
     * @param rows how many there were
     * @param problems the first of them, their rows counted within the piece
     */
    record Answer(int rows, byte[] bytes, List<CsvProblem> problems, long more) {}

    private final DmnModel model;
    private final Decision decision;
    private final boolean why;
    /** By place in the file; null where the model has no such input. */
    private final @Nullable CsvColumn[] readers;

    private final CsvOutput out = new CsvOutput();
    private List<CsvProblem> problems = new ArrayList<>();
    private long more;

    CsvWorker(DmnModel model, Decision decision, boolean why, List<@Nullable Input> columns) {
        this.model = model;
        this.decision = decision;
        this.why = why;
        this.readers = new CsvColumn[columns.size()];
        TextCells texts = new TextCells(new Vocabulary());
        for (int i = 0; i < readers.length; i++) {
            Input input = columns.get(i);
            readers[i] = input == null ? null : new CsvColumn(input, texts);
        }
    }

    Answer decide(CsvBytes bytes) {
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
            return new Answer(rows, new byte[0], problems, more);
        }
        @Nullable Column[] ofInputs = new Column[model.inputs().size()];
        for (CsvColumn reader : readers) {
            if (reader != null) {
                ofInputs[reader.input().index()] = reader.build();
            }
        }
        Population population = new Population(rows, java.util.Arrays.asList(ofInputs), vocabulary);
        Answers verdicts = model.columns(population, List.of(decision)).run(1).getFirst();
        if (why) {
            explain(population, verdicts);
        } else {
            out.column(verdicts);
        }
        return new Answer(rows, out.take(), List.of(), 0);
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

    private void explain(Population population, Answers verdicts) {
        Evaluator evaluator = model.strictEvaluator();
        Sentences chinese = Sentences.in(Locale.CHINESE);
        Sentences english = Sentences.in(Locale.ENGLISH);
        for (int row = 0; row < population.rows(); row++) {
            evaluator.reset();
            for (int i = 0; i < population.columns().size(); i++) {
                Column column = population.columns().get(i);
                evaluator.set(i, column == null ? null : column.get(row));
            }
            List<Reason> reasons = evaluator.explain(decision.index()).reasons();
            out.cell(verdicts.get(row));
            out.comma();
            out.cell(reasons.stream().map(chinese::of).distinct().collect(Collectors.joining("；")));
            out.comma();
            out.cell(reasons.stream().map(english::of).distinct().collect(Collectors.joining("; ")));
            out.endRow();
        }
    }
}
