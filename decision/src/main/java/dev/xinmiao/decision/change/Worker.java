package dev.xinmiao.decision.change;

import dev.xinmiao.decision.Input;
import dev.xinmiao.decision.column.Sheet;
import dev.xinmiao.decision.expr.Expr;
import dev.xinmiao.decision.expr.FreeVariables;
import dev.xinmiao.decision.value.Possible;
import dev.xinmiao.decision.value.Truth;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Searches rows for one thread. */
final class Worker {
    private static final int ROWS = 16 * 1024;

    private final ChangeSearch search;
    private final Trial trial;
    private final Trials trials;
    private final IdentityHashMap<Expr, Set<FreeVariables.Name>> names = new IdentityHashMap<>();

    Worker(ChangeSearch search) {
        this.search = search;
        this.trial = new Trial(search.inputs, search.slots, search.settings);
        int goal = search.slots.size() - 1;
        int[] used = search.used.stream().mapToInt(Integer::intValue).sorted().toArray();
        Sheet sheet = new Sheet(search.inputs, search.slots, goal, search.used, ROWS, search.settings);
        this.trials = new Trials(sheet, used);
    }

    /** What is to be done for a row: a subject to be tried, or at once what comes of it. */
    record Begun(
            @Nullable Subject subject,
            BitSet influenced,
            BitSet open,
            @Nullable ChangeResult result) {
        static Begun at(ChangeResult result) {
            return new Begun(null, Shape.NONE, Shape.NONE, result);
        }
    }

    ChangeResult search(List<? extends @Nullable Object> row) {
        Begun begun = begin(row);
        trials.run();
        return finish(begun);
    }

    /** What it gives is to be finished after {@link #tryAll}. */
    Begun begin(List<? extends @Nullable Object> row) {
        return begin(trial.conformed(row));
    }

    void tryAll() {
        trials.run();
    }

    private Begun begin(@Nullable Object[] row) {
        if (trial.reaches(row)) {
            return Begun.at(ChangeResult.NOTHING);
        }
        Scope model = new Scope(null, search.slots.size());
        BitSet influenced = new BitSet();
        Measures measures = new Measures();
        Influence influence = new Influence(search.slots, model, measures, trial.interpreter(), names);
        for (Input input : search.inputs) {
            Shape shape = search.used.contains(input.index()) ? lever(input, row, influence) : null;
            if (shape != null) {
                influenced.set(input.index());
            }
            model.set(input.index(), shape == null ? new Shape.Known(row[input.index()]) : shape);
        }
        int goal = search.slots.size() - 1;
        Shape shape = influence.of(new Expr.Variable("", 0, goal, search.span), model);
        if (shape instanceof Shape.Known || !Truth.mayBeTrue(shape.truth())) {
            return Begun.at(ChangeResult.IMPOSSIBLE);
        }
        boolean onlyCheapest = search.effort.alternatives() == 1;
        Plan plan = search.plan(row, influenced, measures.all(), shape.open(), null, onlyCheapest);
        Subject subject = new Subject(row, plan, onlyCheapest);
        if (plan.combinations() <= search.effort.mostCombinations()) {
            trials.add(subject);
        }
        return new Begun(subject, influenced, shape.open(), null);
    }

    /** What an input's lever makes of it; null where it can't be changed. */
    private @Nullable Shape lever(Input input, @Nullable Object[] row, Influence influence) {
        Object from = row[input.index()];
        return switch (search.levers.get(input.index())) {
            case Lever.Amount _ ->
                from instanceof BigDecimal
                        ? influence.conform(new Shape.Amount(new Term.Variable(input.index())), search.untold(input))
                        : null;
            case Lever.Choice choice -> {
                if (from instanceof Possible) {
                    yield null;
                }
                List<Shape> values = new ArrayList<>(List.of(new Shape.Known(from)));
                choice.options().forEach(each -> values.add(new Shape.Known(each.value())));
                Shape either = Shape.either(values, Shape.NONE);
                yield either instanceof Shape.Known ? null : either;
            }
            case null -> null;
        };
    }

    ChangeResult finish(Begun begun) {
        Subject subject = begun.subject;
        if (begun.result != null || subject == null) {
            return Objects.requireNonNull(begun.result);
        }
        return new RowSearch(search, trial, trials, subject, begun.influenced, begun.open).result();
    }
}
