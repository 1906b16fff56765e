package dev.xinmiao.decision.column;

import dev.xinmiao.decision.Decision;
import dev.xinmiao.decision.DmnModel;
import dev.xinmiao.decision.Evaluator;
import dev.xinmiao.decision.value.Equality;
import dev.xinmiao.decision.value.FeelContext;
import dev.xinmiao.decision.value.Possible;
import dev.xinmiao.decision.value.Possibles;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Compares columns with the row interpreter, decision by decision and row by row. */
public final class Differences {
    private Differences() {}

    /** What differs, at most so many; each in a sentence. */
    static List<String> of(DmnModel model, List<List<@Nullable Object>> rows, int threads) {
        List<String> differences = new ArrayList<>();
        List<Answers> columns = columns(model, rows, threads, differences);
        Evaluator evaluator = model.strictEvaluator();
        for (int row = 0; row < rows.size() && differences.size() < 20; row++) {
            evaluator.reset();
            for (int i = 0; i < rows.get(row).size(); i++) {
                evaluator.set(i, rows.get(row).get(i));
            }
            for (Decision decision : model.decisions()) {
                Object expected = evaluator.value(decision.index());
                Object actual = columns.get(decision.index()).get(row);
                if (!Equality.same(expected, actual)) {
                    differences.add("%s: row %s, %s: expected %s but columns give %s"
                            .formatted(model.name(), rows.get(row), decision.name(), expected, actual));
                }
            }
        }
        return differences;
    }

    /**
     * With some inputs missing: whatever they turn out to be, the outcome must be among those that columns give. Tells
     * where it isn't, and counts how often the row interpreter was certain and columns were not.
     */
    static List<String> ofMissing(
            DmnModel model, RandomPopulations made, List<List<@Nullable Object>> rows, int[] lessCertain) {
        List<String> differences = new ArrayList<>();
        List<Answers> columns = columns(model, rows, 1, differences);
        Evaluator open = model.evaluator();
        Evaluator strict = model.strictEvaluator();
        for (int row = 0; row < rows.size() && differences.size() < 20; row++) {
            set(open, rows.get(row));
            for (Decision decision : model.decisions()) {
                boolean certain = !Possibles.within(open.value(decision.index()));
                boolean columnsToo =
                        !Possibles.within(columns.get(decision.index()).get(row));
                lessCertain[0] += certain ? 1 : 0;
                lessCertain[1] += certain && !columnsToo ? 1 : 0;
            }
            for (int completion = 0; completion < 4; completion++) {
                List<@Nullable Object> completed = made.completed(rows.get(row));
                set(strict, completed);
                if (!strict.problems().isEmpty()) {
                    continue; // What is missing is of its type.
                }
                for (Decision decision : model.decisions()) {
                    Object outcome = strict.value(decision.index());
                    Object described = columns.get(decision.index()).get(row);
                    if (!contains(described, outcome)) {
                        differences.add("%s: row %s completed as %s, %s: comes to %s but columns give %s"
                                .formatted(
                                        model.name(), rows.get(row), completed, decision.name(), outcome, described));
                    }
                }
            }
        }
        return differences;
    }

    /** By kernels; adds where generated loops say otherwise. */
    private static List<Answers> columns(
            DmnModel model, List<List<@Nullable Object>> rows, int threads, List<String> differences) {
        ColumnModel columns = model.columns(population(model, rows), model.decisions());
        List<Answers> kernels = columns.run(threads, Execution.KERNELS);
        List<Answers> generated = columns.run(threads, Execution.GENERATED);
        for (Decision decision : model.decisions()) {
            for (int row = 0; row < rows.size() && differences.size() < 20; row++) {
                Object one = kernels.get(decision.index()).get(row);
                Object other = generated.get(decision.index()).get(row);
                if (!Objects.equals(one, other)) {
                    differences.add("%s: row %s, %s: kernels give %s but generated loops %s"
                            .formatted(model.name(), rows.get(row), decision.name(), one, other));
                }
            }
        }
        return kernels;
    }

    private static void set(Evaluator evaluator, List<@Nullable Object> row) {
        evaluator.reset();
        for (int i = 0; i < row.size(); i++) {
            if (row.get(i) != MISSING) {
                evaluator.set(i, row.get(i));
            }
        }
    }

    private static boolean contains(@Nullable Object described, @Nullable Object outcome) {
        return switch (described) {
            case Possible.Anything _ -> true;
            case Possible.OneOf some -> some.values().stream().anyMatch(each -> contains(each, outcome));
            case Possible.Numbers range ->
                outcome instanceof BigDecimal number
                        && (range.low() == null || range.low().compareTo(number) <= 0)
                        && (range.high() == null || range.high().compareTo(number) >= 0);
            case List<?> list
            when outcome instanceof List<?> other && list.size() == other.size() -> {
                boolean all = true;
                for (int i = 0; i < list.size(); i++) {
                    all &= contains(list.get(i), other.get(i));
                }
                yield all;
            }
            case FeelContext context
            when outcome instanceof FeelContext other
                    && context.entries().keySet().equals(other.entries().keySet()) ->
                context.entries().entrySet().stream()
                        .allMatch(entry ->
                                contains(entry.getValue(), other.entries().get(entry.getKey())));
            case null, default -> Equality.same(described, outcome);
        };
    }

    /** Stands in a row for an input that is not known. */
    static final Object MISSING = new Object();

    public static Population population(DmnModel model, List<List<@Nullable Object>> rows) {
        Vocabulary vocabulary = new Vocabulary();
        List<@Nullable Column> columns = new ArrayList<>();
        for (int i = 0; i < model.inputs().size(); i++) {
            ColumnBuilder builder = new ColumnBuilder(model.inputs().get(i).type(), vocabulary);
            for (List<@Nullable Object> row : rows) {
                if (row.get(i) == MISSING) {
                    builder.addMissing(false);
                } else {
                    builder.add(row.get(i));
                }
            }
            columns.add(builder.build());
        }
        return new Population(rows.size(), columns, vocabulary);
    }
}
