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
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads, decides and writes pieces of the file, one after another, in the same memory. */
final class CsvWorker {
    /**
     * @param rows how many there were
     * @param problems the first of them, their rows counted within the piece
     */
    record Answer(int rows, byte[] bytes, List<CsvProblem> problems, long more) {}

    private final DmnModel model;
    private final Decision decision;
    private final boolean why;
    private final CsvTable table;
    private final CsvOutput out = new CsvOutput();

    CsvWorker(DmnModel model, Decision decision, boolean why, List<@Nullable Input> columns) {
        this.model = model;
        this.decision = decision;
        this.why = why;
        this.table = new CsvTable(columns);
    }

    Answer decide(CsvBytes bytes) {
        Vocabulary vocabulary = new Vocabulary();
        int rows = table.read(bytes, vocabulary);
        if (!table.problems().isEmpty()) {
            return new Answer(rows, new byte[0], table.problems(), table.more());
        }
        Population population = new Population(rows, table.columns(model), vocabulary);
        Answers verdicts = model.columns(population, List.of(decision)).run(1).getFirst();
        if (why) {
            explain(population, verdicts);
        } else {
            out.column(verdicts);
        }
        return new Answer(rows, out.take(), List.of(), 0);
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
