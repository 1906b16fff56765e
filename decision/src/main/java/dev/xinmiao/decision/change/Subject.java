package dev.xinmiao.decision.change;

import dev.xinmiao.decision.value.Possibles;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A row being searched, and which combinations of its moves reach the goal, as far as they have been tried. */
final class Subject {
    /** Combinations that columns leave open and that are tried one by one. */
    private static final int MOST_OPEN = 2000;

    final @Nullable Object[] row;
    final Plan plan;
    final Combinations combinations;
    /** Whether no input is missing; else the row interpreter alone says what is certain. */
    final boolean complete;

    private final boolean onlyCheapest;
    private long bestCost = Long.MAX_VALUE;
    private long best = -1;
    /** By the set of levers moved, its cheapest combination. */
    private final Map<Long, Long> bySet = new HashMap<>();

    private final List<Long> open = new ArrayList<>();
    boolean openLeft;

    Subject(@Nullable Object[] row, Plan plan, boolean onlyCheapest) {
        this.row = row;
        this.plan = plan;
        this.combinations = new Combinations(plan);
        this.onlyCheapest = onlyCheapest;
        this.complete = Arrays.stream(row).noneMatch(Possibles::within);
    }

    boolean onlyCheapest() {
        return onlyCheapest;
    }

    void reaches(long combination) {
        long cost = combinations.cost(combination);
        if (cost < bestCost) {
            bestCost = cost;
            best = combination;
        }
        if (!onlyCheapest) {
            bySet.merge(
                    combinations.changed(combination),
                    combination,
                    (a, b) -> combinations.cost(b) < combinations.cost(a) ? b : a);
        }
    }

    void mayReach(long combination) {
        open.add(combination);
    }

    /** Tries those that columns leave open, the cheapest first, while they would be cheaper than what is found. */
    void settleOpen(Trial trial) {
        open.sort(Comparator.comparingLong(combinations::cost));
        int tried = 0;
        for (long each : open) {
            if (onlyCheapest && combinations.cost(each) >= bestCost) {
                break;
            }
            if (tried++ >= MOST_OPEN) {
                openLeft = combinations.cost(each) < bestCost;
                break;
            }
            if (trial.reaches(candidate(each).values())) {
                reaches(each);
            }
        }
        open.clear();
    }

    private Candidate candidate(long combination) {
        return combinations.candidate(combinations.digits(combination), row);
    }

    /** What reaches the goal, each set of levers once, the cheapest first, none that only adds to another. */
    List<Candidate> found() {
        if (best < 0) {
            return List.of();
        }
        if (onlyCheapest) {
            return List.of(candidate(best));
        }
        return minimal(bySet.values().stream().map(this::candidate).toList());
    }

    static List<Candidate> minimal(List<Candidate> candidates) {
        List<Candidate> sorted = new ArrayList<>(candidates);
        sorted.sort(Comparator.comparing(Candidate::cost)
                .thenComparing(each -> Long.bitCount(each.changed()))
                .thenComparing(Candidate::changed));
        List<Candidate> minimal = new ArrayList<>();
        for (Candidate each : sorted) {
            if (minimal.stream().noneMatch(kept -> (kept.changed() & ~each.changed()) == 0)) {
                minimal.add(each);
            }
        }
        return minimal;
    }
}
