package dev.xinmiao.decision.column;

import dev.xinmiao.decision.Decision;
import dev.xinmiao.decision.DmnModel;
import dev.xinmiao.decision.Evaluator;
import dev.xinmiao.decision.value.Equality;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Compares columns with the row interpreter, decision by decision and row by row. */
final class Differences {
    private Differences() {}

    /** What differs, at most so many; each in a sentence. */
    static List<String> of(DmnModel model, List<List<@Nullable Object>> rows, int threads) {
        List<Column> columns =
                model.columns(population(model, rows), model.decisions()).run(threads);
        Evaluator evaluator = model.strictEvaluator();
        List<String> differences = new ArrayList<>();
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

    static Population population(DmnModel model, List<List<@Nullable Object>> rows) {
        Vocabulary vocabulary = new Vocabulary();
        List<@Nullable Column> columns = new ArrayList<>();
        for (int i = 0; i < model.inputs().size(); i++) {
            ColumnBuilder builder = new ColumnBuilder(model.inputs().get(i).type(), vocabulary);
            for (List<@Nullable Object> row : rows) {
                builder.add(row.get(i));
            }
            columns.add(builder.build());
        }
        return new Population(rows.size(), columns, vocabulary);
    }
}
