package dev.xinmiao.decision.change;

import dev.xinmiao.decision.Input;
import dev.xinmiao.decision.change.ChangeResult.Status;
import dev.xinmiao.decision.value.Equality;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One row's search, after its combinations of moves were tried where that can be: proves and gives the result. */
final class RowSearch {
    private final ChangeSearch search;
    private final Trial trial;
    private final Trials trials;
    private final Subject subject;
    private final BitSet influenced;
    private final BitSet open;
    private List<Candidate> candidates = List.of();
    private boolean proved;
    private BigDecimal lowerBound = BigDecimal.ZERO;

    RowSearch(ChangeSearch search, Trial trial, Trials trials, Subject subject, BitSet influenced, BitSet open) {
        this.search = search;
        this.trial = trial;
        this.trials = trials;
        this.subject = subject;
        this.influenced = influenced;
        this.open = open;
    }

    /** What the moves come to: all were tried, or they are tried now in the order of their costs. */
    private void moves() {
        boolean all = subject.plan.combinations() <= search.effort.mostCombinations();
        if (all) {
            subject.settleOpen(trial);
            candidates = subject.found();
            proved = subject.plan.complete() && !subject.openLeft;
            confirm();
        } else {
            CheapestFirst cheapest = new CheapestFirst(subject.combinations, subject.row);
            boolean ended = cheapest.search(trials, trial, search.effort.mostCombinations() / 4 + 1);
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

    private void boxes() {
        if (nearer()) {
            return;
        }
        BoxSearch boxes = BoxSearch.of(trial, subject.row, subject.plan, search.levers, search.numbers, influenced);
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
        Plan nearer = search.plan(subject.row, influenced, subject.plan.measures(), open, best, false);
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
        moves();
        if (!proved) {
            boxes();
        }
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
