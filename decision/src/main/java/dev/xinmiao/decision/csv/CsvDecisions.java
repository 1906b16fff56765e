package dev.xinmiao.decision.csv;

import dev.xinmiao.decision.Decision;
import dev.xinmiao.decision.DmnModel;
import dev.xinmiao.decision.Input;
import dev.xinmiao.decision.column.ColumnModel.Results;
import dev.xinmiao.decision.column.Population;
import dev.xinmiao.decision.column.RuleConflicts;
import dev.xinmiao.decision.column.RuleHits;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;

/**
 * Decides every row of a CSV file. The heading names the model's inputs; a column of another name is passed over; an
 * empty cell, and an input without a column, is null. The answers come in the order of the rows.
 */
public final class CsvDecisions {
    private final DmnModel model;
    private final Decision decision;
    private final Set<Extra> extras;
    private final int threads;
    private final int piece;
    /** Memory of pieces that are written. */
    private final Queue<CsvOutput> idle = new ConcurrentLinkedQueue<>();

    /** Columns beside the decision's, in this order. */
    public enum Extra {
        /**
         * For each table that the decision rests on, headed {@code rule NAME}: the number of the rule that hit, 0 for
         * none; the numbers with spaces between where several hit.
         */
        RULES,
        /** What decided the row in words, Chinese and English ({@code why}, {@code why_en}); many times slower. */
        WHY,
        /** The same as JSON ({@code why_json}), as {@link dev.xinmiao.decision.explain.ExplanationJson} has it. */
        WHY_JSON
    }

    public CsvDecisions(DmnModel model, Decision decision, Set<Extra> extras, int threads) {
        this(model, decision, extras, threads, CsvPopulations.PIECE);
    }

    /** @param piece bytes that are read, decided and written at a time */
    CsvDecisions(DmnModel model, Decision decision, Set<Extra> extras, int threads, int piece) {
        this.piece = piece;
        this.model = model;
        this.decision = decision;
        this.extras = Set.copyOf(extras);
        this.threads = Math.max(1, threads);
    }

    /**
     * @throws CsvException if cells are wrong; the file is read to its end first, so that all of them are told, and what
     *     was written doesn't count
     */
    public CsvPopulations.Summary run(InputStream rows, OutputStream answers) throws IOException, CsvException {
        List<Input> needed =
                decision.requiredInputs().stream().map(model.inputs()::get).toList();
        answers.write((heading() + "\n").getBytes(StandardCharsets.UTF_8));
        CsvProblems conflicts = new CsvProblems();
        return new CsvPopulations(model.inputs(), needed, threads, piece)
                .each(rows, this::decide, (decided, before) -> {
                    answers.write(decided.answers());
                    conflicts.addAll(decided.conflicts(), before);
                })
                .with(conflicts);
    }

    private record Decided(byte[] answers, CsvProblems conflicts) {}

    private Decided decide(Population population) {
        CsvOutput known = idle.poll();
        CsvOutput out = known == null ? new CsvOutput() : known;
        Results results = extras.contains(Extra.RULES)
                ? model.columnsWithRules(population, List.of(decision)).runAll(1)
                : model.columnsWithConflicts(population, List.of(decision)).runAll(1);
        if (extras.isEmpty()) {
            out.column(results.answers().getFirst());
        } else {
            withExtras(population, results, out);
        }
        byte[] bytes = out.take();
        idle.add(out);
        return new Decided(bytes, conflicts(results.conflicts(), population.rows()));
    }

    private static CsvProblems conflicts(List<RuleConflicts> tables, int rows) {
        CsvProblems conflicts = new CsvProblems();
        for (int row = 0; row < rows && !tables.isEmpty(); row++) {
            for (RuleConflicts each : tables) {
                if (each.in(row)) {
                    conflicts.add(
                            row + 1L,
                            "",
                            "several rules of the table “" + each.table().name() + "” hit, which its hit policy "
                                    + each.table().logic().hitPolicy() + " doesn't allow; it is null");
                }
            }
        }
        return conflicts;
    }

    private String heading() {
        List<String> names = new ArrayList<>(List.of(decision.name()));
        if (extras.contains(Extra.RULES)) {
            model.tables(List.of(decision)).forEach(table -> names.add("rule " + table.name()));
        }
        if (extras.contains(Extra.WHY)) {
            names.addAll(List.of("why", "why_en"));
        }
        if (extras.contains(Extra.WHY_JSON)) {
            names.add("why_json");
        }
        return names.stream().map(CsvOutput::quoted).collect(Collectors.joining(","));
    }

    private void withExtras(Population population, Results results, CsvOutput out) {
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
