package dev.xinmiao.decision.csv;

import dev.xinmiao.decision.Decision;
import dev.xinmiao.decision.DmnModel;
import dev.xinmiao.decision.Evaluator;
import dev.xinmiao.decision.column.Column;
import dev.xinmiao.decision.column.Population;
import dev.xinmiao.decision.csv.CsvDecisions.Extra;
import dev.xinmiao.decision.explain.Explanation;
import dev.xinmiao.decision.explain.ExplanationJson;
import dev.xinmiao.decision.explain.Reason;
import dev.xinmiao.decision.explain.Sentences;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Says why each row is decided as it is: evaluates it anew, by itself, and explains it. */
final class CsvReasons {
    private final DmnModel model;
    private final Decision decision;
    private final Evaluator evaluator;
    private final Sentences chinese = Sentences.in(Locale.CHINESE);
    private final Sentences english = Sentences.in(Locale.ENGLISH);

    CsvReasons(DmnModel model, Decision decision) {
        this.model = model;
        this.decision = decision;
        this.evaluator = model.strictEvaluator();
    }

    /** The row's last cells, as far as they are wanted. */
    void write(Population population, int row, Set<Extra> extras, CsvOutput out) {
        evaluator.reset();
        for (int i = 0; i < population.columns().size(); i++) {
            Column column = population.columns().get(i);
            evaluator.set(i, column == null ? null : column.get(row));
        }
        Explanation explanation = evaluator.explain(decision.index());
        if (extras.contains(Extra.WHY)) {
            List<Reason> reasons = explanation.reasons();
            out.comma();
            out.cell(reasons.stream().map(chinese::of).distinct().collect(Collectors.joining("；")));
            out.comma();
            out.cell(reasons.stream().map(english::of).distinct().collect(Collectors.joining("; ")));
        }
        if (extras.contains(Extra.WHY_JSON)) {
            out.comma();
            out.cell(ExplanationJson.of(explanation, model.inputs()));
        }
    }
}
