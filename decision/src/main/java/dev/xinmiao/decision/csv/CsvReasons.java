package dev.xinmiao.decision.csv;

import dev.xinmiao.decision.Decision;
import dev.xinmiao.decision.DmnModel;
import dev.xinmiao.decision.Evaluator;
import dev.xinmiao.decision.column.Column;
import dev.xinmiao.decision.column.Population;
import dev.xinmiao.decision.explain.Reason;
import dev.xinmiao.decision.explain.Sentences;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Says why each row is decided as it is: evaluates it anew, by itself, and explains it. */
final class CsvReasons {
    private final Decision decision;
    private final Evaluator evaluator;
    private final Sentences chinese = Sentences.in(Locale.CHINESE);
    private final Sentences english = Sentences.in(Locale.ENGLISH);

    CsvReasons(DmnModel model, Decision decision) {
        this.decision = decision;
        this.evaluator = model.strictEvaluator();
    }

    /** The row's last cells: the reasons in Chinese and in English. */
    void write(Population population, int row, CsvOutput out) {
        evaluator.reset();
        for (int i = 0; i < population.columns().size(); i++) {
            Column column = population.columns().get(i);
            evaluator.set(i, column == null ? null : column.get(row));
        }
        List<Reason> reasons = evaluator.explain(decision.index()).reasons();
        out.comma();
        out.cell(reasons.stream().map(chinese::of).distinct().collect(Collectors.joining("；")));
        out.comma();
        out.cell(reasons.stream().map(english::of).distinct().collect(Collectors.joining("; ")));
    }
}
