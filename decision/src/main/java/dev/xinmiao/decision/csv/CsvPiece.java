package dev.xinmiao.decision.csv;

import dev.xinmiao.decision.Decision;
import dev.xinmiao.decision.DmnModel;
import dev.xinmiao.decision.Input;
import dev.xinmiao.decision.column.Column;
import dev.xinmiao.decision.column.ColumnModel.Results;
import dev.xinmiao.decision.column.Population;
import dev.xinmiao.decision.column.RuleHits;
import dev.xinmiao.decision.column.Vocabulary;
import dev.xinmiao.decision.csv.CsvDecisions.Extra;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads, decides and writes one piece of the file. */
final class CsvPiece {
    static final int MOST_PROBLEMS = 50;

    /**
     * @param rows how many there were
     * @param problems the first of them, their rows counted within the piece
     */
    record Answer(int rows, byte[] bytes, List<CsvProblem> problems, long more) {}

    private final DmnModel model;
    private final Decision decision;
    private final Set<Extra> extras;
    /** By place in the file; null where the model has no such input. */
    private final List<@Nullable Input> columns;

    private final List<CsvProblem> problems = new ArrayList<>();
    private long more;

    CsvPiece(DmnModel model, Decision decision, Set<Extra> extras, List<@Nullable Input> columns) {
        this.model = model;
        this.decision = decision;
        this.extras = extras;
        this.columns = columns;
    }

    Answer decide(CsvBytes bytes) {
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
            return new Answer(rows, new byte[0], problems, more);
        }
        @Nullable Column[] ofInputs = new Column[model.inputs().size()];
        for (int i = 0; i < readers.size(); i++) {
            CsvColumn reader = readers.get(i);
            Input input = columns.get(i);
            if (reader != null && input != null) {
                ofInputs[input.index()] = reader.build();
            }
        }
        Population population = new Population(rows, java.util.Arrays.asList(ofInputs), vocabulary);
        CsvOutput out = new CsvOutput();
        if (extras.isEmpty()) {
            out.column(model.columns(population, List.of(decision)).run(1).getFirst());
        } else {
            withExtras(population, out);
        }
        return new Answer(rows, out.bytes(), List.of(), 0);
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

    private void withExtras(Population population, CsvOutput out) {
        Results results = extras.contains(Extra.RULES)
                ? model.columnsWithRules(population, List.of(decision)).runAll(1)
                : model.columns(population, List.of(decision)).runAll(1);
        CsvReasons reasons = new CsvReasons(model, decision);
        for (int row = 0; row < population.rows(); row++) {
            out.cell(results.answers().getFirst().get(row));
            for (RuleHits table : results.rules()) {
                out.comma();
                out.cell(numbers(table, row));
            }
            if (extras.contains(Extra.WHY) || extras.contains(Extra.WHY_JSON)) {
                reasons.write(population, row, extras, out);
            }
            out.endRow();
        }
    }

    private static String numbers(RuleHits table, int row) {
        int rule = table.rule(row);
        return table.isSingle() && rule >= RuleHits.NONE || rule == RuleHits.NONE
                ? String.valueOf(rule)
                : table.rules(row).stream().mapToObj(String::valueOf).collect(Collectors.joining(" "));
    }
}
