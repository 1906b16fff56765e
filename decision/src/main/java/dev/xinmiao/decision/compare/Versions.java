package dev.xinmiao.decision.compare;

import dev.xinmiao.decision.Decision;
import dev.xinmiao.decision.DmnModel;
import dev.xinmiao.decision.Input;
import dev.xinmiao.decision.column.Column;
import dev.xinmiao.decision.column.Outcomes;
import dev.xinmiao.decision.column.Population;
import dev.xinmiao.decision.compare.Comparison.Change;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One decision in two versions of a model, judged over the same rows. */
public final class Versions {
    private final DmnModel before;
    private final Decision decisionBefore;
    private final DmnModel after;
    private final Decision decisionAfter;
    private final List<Input> inputs;

    public Versions(DmnModel before, Decision decisionBefore, DmnModel after, Decision decisionAfter) {
        this.before = before;
        this.decisionBefore = decisionBefore;
        this.after = after;
        this.decisionAfter = decisionAfter;
        this.inputs = new ArrayList<>(before.inputs());
        after.inputs().stream()
                .filter(each -> before.input(each.name()).isEmpty())
                .forEach(inputs::add);
    }

    /** What the rows tell: the inputs of the version before, then those, by name, that only the other has. */
    public List<Input> inputs() {
        return List.copyOf(inputs);
    }

    /** Those that the decision rests on in either version. */
    public List<Input> needed() {
        Set<String> names = new HashSet<>();
        decisionBefore
                .requiredInputs()
                .forEach(each -> names.add(before.inputs().get(each).name()));
        decisionAfter
                .requiredInputs()
                .forEach(each -> names.add(after.inputs().get(each).name()));
        return inputs.stream().filter(each -> names.contains(each.name())).toList();
    }

    /** @param rows their columns in the order of {@link #inputs} */
    public Comparison compare(Population rows, int threads) {
        return compare(rows, threads, change -> {});
    }

    /** As {@link #compare}; also hands over every row that changes, in their order. */
    public Comparison compare(Population rows, int threads, Consumer<Change> changes) {
        Outcomes was = outcomes(
                before,
                decisionBefore,
                rows,
                rows.columns().subList(0, before.inputs().size()),
                threads);
        Outcomes is = outcomes(after, decisionAfter, rows, columnsAfter(rows), threads);
        Comparison.changes(was, is).forEach(changes);
        return Comparison.of(was, is);
    }

    private List<@Nullable Column> columnsAfter(Population rows) {
        List<@Nullable Column> columns = new ArrayList<>();
        List<String> names = inputs.stream().map(Input::name).toList();
        after.inputs().forEach(each -> columns.add(rows.columns().get(names.indexOf(each.name()))));
        return columns;
    }

    private static Outcomes outcomes(
            DmnModel model, Decision decision, Population rows, List<@Nullable Column> columns, int threads) {
        Population ofModel = new Population(rows.rows(), columns, rows.vocabulary());
        return model.columns(ofModel, List.of(decision)).run(threads).getFirst().outcomes();
    }
}
