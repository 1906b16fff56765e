package dev.xinmiao.decision.change;

import dev.xinmiao.decision.change.Measures.Measure;
import dev.xinmiao.decision.change.Measures.Threshold;
import dev.xinmiao.decision.change.Term.Fraction;
import dev.xinmiao.decision.value.LiftedComparison;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Finds the moves of amounts that are compared together. What is compared turns at certain rungs of one lever while the
 * others stand; so all but one lever are put on every rung where that can matter, and the last one is solved for. Of
 * moves that turn the same comparisons only the cheapest is kept.
 */
final class Moves {
    /** Rungs tried of one lever. */
    private static final int MOST_RUNGS = 1000;

    private static final int MOST_TRIALS = 20_000;

    private final List<Ladder> ladders;
    private final List<Measure> measures;
    private final BitSet open;
    private final int[] levers;
    private final @Nullable Object[] row;
    private final @Nullable Object[] values;
    private final boolean sketch;
    private final Map<Object, List<Move>> kept = new HashMap<>();
    private boolean complete = true;

    private Moves(
            List<Ladder> ladders,
            List<Measure> measures,
            BitSet open,
            int[] levers,
            @Nullable Object[] row,
            boolean sketch) {
        this.ladders = ladders;
        this.measures = measures;
        this.open = open;
        this.levers = levers;
        this.row = row;
        this.values = row.clone();
        this.sketch = sketch;
    }

    /**
     * @param ladders of the group
     * @param measures in which they occur
     * @param open inputs that may matter in other ways, too
     * @param levers the levers' numbers, by input
     * @param sketch leaves out most moves of several levers together, and is much faster
     */
    static Group of(
            List<Ladder> ladders,
            List<Measure> measures,
            BitSet open,
            int[] levers,
            @Nullable Object[] row,
            boolean sketch) {
        // The longest ladder is solved for.
        List<Ladder> ordered = new ArrayList<>(ladders);
        ordered.sort(Comparator.comparing((Ladder each) -> !open.get(each.input))
                .thenComparingLong(each -> each.highest - each.lowest));
        return new Moves(ordered, measures, open, levers, row, sketch).group();
    }

    private Group group() {
        List<long[]> rungs = new ArrayList<>();
        long trials = 1;
        for (int i = 0; i < ladders.size(); i++) {
            boolean solved = i == ladders.size() - 1 && !open.get(ladders.get(i).input);
            long[] points = solved ? new long[0] : rungs(i);
            rungs.add(points);
            trials *= solved ? 1 : points.length;
        }
        if (trials > MOST_TRIALS) {
            complete = false;
            rungs.replaceAll(points -> Arrays.copyOf(points, Math.min(points.length, 8)));
        }
        long[] at = new long[ladders.size()];
        keep(at, fractions(ladders.getLast()));
        put(0, at, rungs);
        int[] inputs = ladders.stream().mapToInt(each -> each.input).toArray();
        List<Move> moves = new ArrayList<>();
        kept.values().forEach(moves::addAll);
        moves.sort(Comparator.comparing((Move each) -> each.changed() != 0).thenComparing(Move::cost));
        return new Group(inputs, moves, complete);
    }

    private void put(int next, long[] at, List<long[]> rungs) {
        Ladder ladder = ladders.get(next);
        boolean last = next == ladders.size() - 1;
        if (last && !open.get(ladder.input)) {
            solve(ladder, at);
            return;
        }
        for (long rung : rungs.get(next)) {
            at[next] = rung;
            values[ladder.input] = ladder.at(rung);
            if (last) {
                keep(at, fractions(ladder));
            } else {
                put(next + 1, at, rungs);
            }
        }
        at[next] = 0;
        values[ladder.input] = ladder.start;
    }

    private void solve(Ladder ladder, long[] at) {
        List<Fraction> fractions = fractions(ladder);
        Rungs rungs = turns(ladder, fractions);
        for (int i = 0; i < rungs.size(); i++) {
            at[at.length - 1] = rungs.get(i);
            values[ladder.input] = ladder.at(rungs.get(i));
            keep(at, fractions);
        }
        at[at.length - 1] = 0;
        values[ladder.input] = ladder.start;
    }

    /** The measures' terms in one lever. */
    private List<Fraction> fractions(Ladder ladder) {
        List<Fraction> fractions = new ArrayList<>(measures.size());
        for (Measure measure : measures) {
            fractions.add(measure.term().in(ladder.input, values));
        }
        return fractions;
    }

    private Rungs turns(Ladder ladder, List<Fraction> fractions) {
        Rungs turns = new Rungs();
        addEnds(ladder, turns);
        for (int i = 0; i < measures.size(); i++) {
            if (measures.get(i).levers().get(ladder.input)) {
                ladder.turns(fractions.get(i), measures.get(i).cuts(), turns);
            }
        }
        return turns;
    }

    /** The nearest allowed rung, where the row's own value is out of bounds. */
    private static void addEnds(Ladder ladder, Rungs rungs) {
        if (ladder.lowest > 0 && ladder.has(ladder.lowest)) {
            rungs.add(ladder.lowest);
        }
        if (ladder.highest < 0 && ladder.has(ladder.highest)) {
            rungs.add(ladder.highest);
        }
    }

    /** The rungs on which to put a lever that isn't solved for. */
    private long[] rungs(int of) {
        Ladder ladder = ladders.get(of);
        if (sketch && !open.get(ladder.input)) {
            complete = false;
            return turns(ladder, fractions(ladder)).toArray();
        }
        long low = Math.min(0, ladder.lowest);
        long high = Math.max(0, ladder.highest);
        Rungs corners = new Rungs();
        addEnds(ladder, corners);
        boolean reached = new Reach(ladders, measures, row).of(ladder, corners);
        if (reached && !open.get(ladder.input)) {
            long[] sorted = corners.toArray();
            Arrays.sort(sorted);
            low = Math.max(low, sorted[0] - 1);
            high = Math.min(high, sorted[sorted.length - 1] + 1);
        }
        if (high - low < MOST_RUNGS) {
            Rungs all = new Rungs();
            for (long rung = low; rung <= high; rung++) {
                if (ladder.has(rung)) {
                    all.add(rung);
                }
            }
            return all.toArray();
        }
        complete = false;
        if (!ladder.isEndless()) {
            corners.add(ladder.lowest);
            corners.add(ladder.highest);
        }
        return Arrays.stream(corners.toArray()).filter(ladder::has).toArray();
    }

    /** Keeps the move unless one that does the same costs no more and changes nothing else. */
    private void keep(long[] at, List<Fraction> fractions) {
        BigDecimal cost = BigDecimal.ZERO;
        long changed = 0;
        for (int i = 0; i < at.length; i++) {
            if (at[i] != 0) {
                cost = cost.add(ladders.get(i).cost(at[i]));
                changed |= 1L << levers[ladders.get(i).input];
            }
        }
        List<Move> same = kept.computeIfAbsent(signature(at, fractions), key -> new ArrayList<>(1));
        for (Move each : same) {
            if (each.dominates(changed, cost)) {
                return;
            }
        }
        @Nullable Object[] stands = new Object[at.length];
        for (int i = 0; i < at.length; i++) {
            stands[i] = values[ladders.get(i).input];
        }
        Move move = new Move(stands, changed, cost);
        same.removeIf(each -> move.dominates(each.changed(), each.cost()));
        same.add(move);
    }

    /** What the comparisons come to, and where the levers stand of which not all is known. */
    private Object signature(long[] at, List<Fraction> fractions) {
        BigDecimal x = (BigDecimal) Objects.requireNonNull(values[ladders.getLast().input]);
        long bits = 0;
        int used = 0;
        List<Long> more = List.of();
        for (int i = 0; i < fractions.size(); i++) {
            BigDecimal numerator = fractions.get(i).numerator(x);
            BigDecimal denominator = fractions.get(i).denominator(x);
            boolean whole = fractions.get(i).isWhole();
            boolean absent = denominator.signum() == 0;
            List<Threshold> thresholds = measures.get(i).thresholds();
            for (int k = -1; k < thresholds.size(); k++) {
                boolean bit;
                if (k < 0) {
                    bit = absent;
                } else {
                    BigDecimal end = thresholds.get(k).value();
                    int order = whole
                            ? numerator.compareTo(end)
                            : denominator.signum() < 0
                                    ? end.multiply(denominator).compareTo(numerator)
                                    : numerator.compareTo(end.multiply(denominator));
                    bit = !absent && LiftedComparison.holds(thresholds.get(k).operator(), order);
                }
                bits = bits << 1 | (bit ? 1 : 0);
                if (++used % 62 == 0) {
                    more = more.isEmpty() ? new ArrayList<>() : more;
                    more.add(bits);
                    bits = 0;
                }
            }
        }
        for (int i = 0; i < at.length; i++) {
            if (open.get(ladders.get(i).input)) {
                more = more.isEmpty() ? new ArrayList<>() : more;
                more.add(at[i]);
            }
        }
        if (more.isEmpty()) {
            return bits;
        }
        more.add(bits);
        return more;
    }
}
