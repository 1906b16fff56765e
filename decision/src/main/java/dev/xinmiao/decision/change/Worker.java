package dev.xinmiao.decision.change;

import dev.xinmiao.decision.Input;
import dev.xinmiao.decision.change.ChangeResult.Status;
import dev.xinmiao.decision.change.Measures.Measure;
import dev.xinmiao.decision.column.Sheet;
import dev.xinmiao.decision.expr.Expr;
import dev.xinmiao.decision.expr.FreeVariables;
import dev.xinmiao.decision.value.Equality;
import dev.xinmiao.decision.value.Possible;
import dev.xinmiao.decision.value.Truth;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.IdentityHashMap;
import java.util.List;
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
        Plan plan = plan(row, influenced, measures.all(), shape.open(), null, onlyCheapest);
        Subject subject = new Subject(row, plan, onlyCheapest);
        if (plan.combinations() <= search.effort.mostCombinations()) {
            trials.add(subject);
        }
        return new Begun(subject, influenced, shape.open(), null);
    }

    private Plan plan(
            @Nullable Object[] row,
            BitSet influenced,
            List<Measure> measures,
            BitSet open,
            @Nullable BigDecimal below,
            boolean sketch) {
        return Plan.of(search.inputs, search.levers, search.numbers, row, influenced, measures, open, below, sketch);
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
            return java.util.Objects.requireNonNull(begun.result);
        }
        Search found = new Search(subject, begun);
        found.moves();
        if (!found.proved) {
            found.boxes();
        }
        return found.result();
    }

    /** One subject's search after its combinations were tried. */
    private final class Search {
        private final Subject subject;
        private final Begun begun;
        private List<Candidate> candidates = List.of();
        private boolean proved;
        private BigDecimal lowerBound = BigDecimal.ZERO;

        Search(Subject subject, Begun begun) {
            this.subject = subject;
            this.begun = begun;
        }

        /** What the moves come to: all were tried, or they are tried now in the order of their costs. */
        void moves() {
            boolean all = subject.plan.combinations() <= search.effort.mostCombinations();
            if (all) {
                subject.settleOpen(trial);
                candidates = subject.found();
                proved = subject.plan.complete() && !subject.openLeft;
                confirm();
            } else {
                CheapestFirst cheapest = new CheapestFirst(subject.combinations, subject.row);
                boolean ended = cheapest.search(trials, trial, search.effort.mostCombinations());
                if (cheapest.found != null) {
                    candidates = List.of(cheapest.found);
                }
                proved = ended && subject.plan.complete();
                Candidate next = cheapest.cheapestLeft();
                if (!ended && next != null && subject.plan.complete()) {
                    lowerBound = next.cost();
                }
            }
        }

        /** Leaves out what the row interpreter doesn't confirm; there should be none. */
        private void confirm() {
            List<Candidate> confirmed = new ArrayList<>();
            for (Candidate each : candidates) {
                if (confirmed.size() == search.effort.alternatives()) {
                    break;
                }
                if (trial.reaches(each.values())) {
                    confirmed.add(each);
                } else {
                    proved = false;
                }
            }
            candidates = confirmed;
        }

        private @Nullable BigDecimal best() {
            return candidates.isEmpty() ? null : candidates.getFirst().cost();
        }

        void boxes() {
            if (nearer()) {
                return;
            }
            BoxSearch boxes =
                    BoxSearch.of(trial, subject.row, subject.plan, search.levers, search.numbers, begun.influenced);
            proved = boxes.search(search.effort.mostBoxes(), best());
            if (boxes.found != null) {
                add(boxes.found);
            }
            BigDecimal bound = boxes.lowerBound();
            if (!proved && bound != null) {
                lowerBound = lowerBound.max(bound);
                proved = best() != null && best().compareTo(lowerBound) <= 0;
            }
        }

        /** What is found bounds how far anything cheaper could be: there the moves may be complete. */
        private boolean nearer() {
            BigDecimal best = best();
            boolean sketched = subject.onlyCheapest();
            if (subject.plan.complete() || best == null && !sketched) {
                return false;
            }
            Plan nearer = plan(subject.row, begun.influenced, subject.plan.measures(), begun.open, best, false);
            if (nearer.combinations() > search.effort.mostCombinations()) {
                return false;
            }
            Subject again = new Subject(subject.row, nearer, subject.onlyCheapest());
            trials.add(again);
            trials.run();
            again.settleOpen(trial);
            again.found().stream().filter(each -> trial.reaches(each.values())).forEach(this::add);
            proved = nearer.complete() && !again.openLeft;
            return proved;
        }

        private void add(Candidate candidate) {
            List<Candidate> all = new ArrayList<>(candidates);
            all.add(candidate);
            candidates = Subject.minimal(all);
        }

        ChangeResult result() {
            List<ChangeSet> sets = candidates.stream()
                    .limit(search.effort.alternatives())
                    .map(each -> set(subject.row, each))
                    .toList();
            if (proved) {
                return sets.isEmpty()
                        ? ChangeResult.IMPOSSIBLE
                        : new ChangeResult(Status.EXACT, sets, sets.getFirst().cost());
            }
            return new ChangeResult(Status.BOUNDED, sets, lowerBound);
        }
    }

    private ChangeSet set(@Nullable Object[] row, Candidate candidate) {
        List<Change> changes = new ArrayList<>();
        for (Input input : search.inputs) {
            Object from = row[input.index()];
            Object to = candidate.values()[input.index()];
            Lever lever = search.levers.get(input.index());
            if (lever != null && !Equality.same(from, to)) {
                changes.add(new Change(input.index(), input.label(), from, to, cost(lever, from, to)));
            }
        }
        return new ChangeSet(List.copyOf(changes), candidate.cost());
    }

    private static BigDecimal cost(Lever lever, @Nullable Object from, @Nullable Object to) {
        return switch (lever) {
            case Lever.Amount amount ->
                from instanceof BigDecimal a && to instanceof BigDecimal b
                        ? amount.cost()
                                .add(amount.costPerUnit().multiply(b.subtract(a).abs()))
                        : amount.cost();
            case Lever.Choice choice ->
                choice.options().stream()
                        .filter(each -> Equality.same(each.value(), to))
                        .map(Lever.Option::cost)
                        .min(BigDecimal::compareTo)
                        .orElse(BigDecimal.ZERO);
        };
    }
}
