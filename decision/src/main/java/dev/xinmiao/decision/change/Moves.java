package dev.xinmiao.decision.change;

import dev.xinmiao.decision.change.Measures.Measure;
import dev.xinmiao.decision.change.Measures.Threshold;
import dev.xinmiao.decision.change.Term.Fraction;
import dev.xinmiao.decision.value.LiftedComparison;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
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
    private static final int MOST_CORNERS = 64;

    private final List<Ladder> ladders;
    private final List<Measure> measures;
    private final BitSet open;
    private final int[] levers;
    private final @Nullable Object[] values;
    private final Map<Signature, List<Move>> kept = new HashMap<>();
    private boolean complete = true;

    /** What the comparisons come to, and where the levers stand of which not all is known. */
    private record Signature(BitSet turned, List<Long> rungs) {}

    private Moves(List<Ladder> ladders, List<Measure> measures, BitSet open, int[] levers, @Nullable Object[] row) {
        this.ladders = ladders;
        this.measures = measures;
        this.open = open;
        this.levers = levers;
        this.values = row.clone();
    }

    /**
     * @param ladders of the group
     * @param measures in which they occur
     * @param open inputs that may matter in other ways, too
     * @param levers the levers' numbers, by input
     */
    static Group of(List<Ladder> ladders, List<Measure> measures, BitSet open, int[] levers, @Nullable Object[] row) {
        // The longest ladder is solved for.
        List<Ladder> ordered = new ArrayList<>(ladders);
        ordered.sort(Comparator.comparing((Ladder each) -> !open.get(each.input))
                .thenComparingLong(each -> each.highest - each.lowest));
        return new Moves(ordered, measures, open, levers, row).group();
    }

    private Group group() {
        List<List<Long>> rungs = new ArrayList<>();
        long trials = 1;
        for (int i = 0; i < ladders.size(); i++) {
            boolean solved = i == ladders.size() - 1 && !open.get(ladders.get(i).input);
            List<Long> points = solved ? List.of() : rungs(i);
            rungs.add(points);
            trials *= solved ? 1 : points.size();
        }
        if (trials > MOST_TRIALS) {
            complete = false;
            rungs.replaceAll(points -> points.subList(0, Math.min(points.size(), 8)));
        }
        long[] at = new long[ladders.size()];
        keep(at, null);
        put(0, at, rungs);
        int[] inputs = ladders.stream().mapToInt(each -> each.input).toArray();
        List<Move> moves = new ArrayList<>();
        kept.values().forEach(moves::addAll);
        moves.sort(Comparator.comparing((Move each) -> each.changed() != 0).thenComparing(Move::cost));
        return new Group(inputs, moves, complete);
    }

    private void put(int next, long[] at, List<List<Long>> rungs) {
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
                keep(at, null);
            } else {
                put(next + 1, at, rungs);
            }
        }
        at[next] = 0;
        values[ladder.input] = ladder.start;
    }

    private void solve(Ladder ladder, long[] at) {
        List<Fraction> fractions = new ArrayList<>();
        for (Measure measure : measures) {
            fractions.add(measure.term().in(ladder.input, values));
        }
        List<Long> rungs = turns(ladder, measures);
        for (long rung : rungs) {
            at[at.length - 1] = rung;
            values[ladder.input] = ladder.at(rung);
            keep(at, fractions);
        }
        at[at.length - 1] = 0;
        values[ladder.input] = ladder.start;
    }

    /** The nearest first; staying is among them. */
    private List<Long> turns(Ladder ladder, List<Measure> of) {
        TreeSet<Long> turns = new TreeSet<>();
        turns.add(0L);
        addEnds(ladder, turns);
        for (Measure measure : of) {
            if (measure.levers().get(ladder.input)) {
                ladder.turns(measure, values, turns);
            }
        }
        return nearestFirst(turns);
    }

    private static List<Long> nearestFirst(TreeSet<Long> rungs) {
        return rungs.stream().sorted(Comparator.comparingLong(Math::abs)).toList();
    }

    /** The nearest allowed rung, where the row's own value is out of bounds. */
    private static void addEnds(Ladder ladder, TreeSet<Long> rungs) {
        if (ladder.lowest > 0 && ladder.has(ladder.lowest)) {
            rungs.add(ladder.lowest);
        }
        if (ladder.highest < 0 && ladder.has(ladder.highest)) {
            rungs.add(ladder.highest);
        }
    }

    /** The rungs on which to put a lever that isn't solved for. */
    private List<Long> rungs(int of) {
        Ladder ladder = ladders.get(of);
        long low = Math.min(0, ladder.lowest);
        long high = Math.max(0, ladder.highest);
        TreeSet<Long> corners = new TreeSet<>(List.of(0L));
        addEnds(ladder, corners);
        boolean reached = corners(of, corners);
        if (reached && !open.get(ladder.input)) {
            low = Math.max(low, corners.first() - 1);
            high = Math.min(high, corners.last() + 1);
        }
        if (high - low < MOST_RUNGS) {
            TreeSet<Long> all = new TreeSet<>();
            for (long rung = low; rung <= high; rung++) {
                if (ladder.has(rung)) {
                    all.add(rung);
                }
            }
            return nearestFirst(all);
        }
        complete = false;
        if (!ladder.isEndless()) {
            corners.add(ladder.lowest);
            corners.add(ladder.highest);
            corners.removeIf(rung -> !ladder.has(rung));
        }
        return nearestFirst(corners);
    }

    /**
     * Where comparisons turn for a lever while each of the others stands at either end; false if they may turn beyond
     * these places for some stand between.
     */
    private boolean corners(int of, TreeSet<Long> into) {
        Ladder ladder = ladders.get(of);
        boolean enclosed = true;
        int count = 1 << Math.min(20, ladders.size() - 1);
        for (int corner = 0; corner < Math.min(count, MOST_CORNERS); corner++) {
            int bit = 0;
            for (Ladder other : ladders) {
                if (other != ladder) {
                    long end = (corner >> bit & 1) == 0 ? Math.min(0, other.lowest) : Math.max(0, other.highest);
                    boolean endless = Math.abs(end) >= Ladder.ENDLESS;
                    enclosed &= !endless;
                    values[other.input] = other.at(endless ? 0 : end);
                    bit++;
                }
            }
            into.addAll(turns(ladder, measures));
        }
        reset();
        return enclosed && count <= MOST_CORNERS && !mayVanish(of);
    }

    /** Whether some stand of the other levers leaves a comparison without an end: then corners enclose nothing. */
    private boolean mayVanish(int of) {
        Ladder ladder = ladders.get(of);
        for (Measure measure : measures) {
            if (!measure.levers().get(ladder.input) || measure.levers().cardinality() == 1) {
                continue;
            }
            List<BigDecimal> cuts = new ArrayList<>(measure.cuts());
            int[] signs = new int[cuts.size() + 1];
            int count = 1 << (ladders.size() - 1);
            for (int corner = 0; corner < count; corner++) {
                int bit = 0;
                for (Ladder other : ladders) {
                    if (other != ladder) {
                        values[other.input] = other.at(
                                (corner >> bit & 1) == 0 ? Math.min(0, other.lowest) : Math.max(0, other.highest));
                        bit++;
                    }
                }
                Fraction fraction = measure.term().in(ladder.input, values);
                for (int i = 0; i <= cuts.size(); i++) {
                    BigDecimal slope =
                            i < cuts.size() ? fraction.q().subtract(cuts.get(i).multiply(fraction.s())) : fraction.s();
                    if (corner > 0 && slope.signum() != signs[i]) {
                        reset();
                        return true;
                    }
                    signs[i] = slope.signum();
                }
            }
        }
        reset();
        return false;
    }

    private void reset() {
        for (Ladder each : ladders) {
            values[each.input] = each.start;
        }
    }

    /** Keeps the move unless one that does the same costs no more and changes nothing else. */
    private void keep(long[] at, @Nullable List<Fraction> fractions) {
        BigDecimal cost = BigDecimal.ZERO;
        long changed = 0;
        List<Long> rungs = new ArrayList<>();
        for (int i = 0; i < at.length; i++) {
            int input = ladders.get(i).input;
            if (at[i] != 0) {
                cost = cost.add(ladders.get(i).cost(at[i]));
                changed |= 1L << levers[input];
            }
            if (open.get(input)) {
                rungs.add(at[i]);
            }
        }
        List<Move> same = kept.computeIfAbsent(new Signature(turned(fractions), rungs), key -> new ArrayList<>());
        @Nullable Object[] stands = new Object[at.length];
        for (int i = 0; i < at.length; i++) {
            stands[i] = values[ladders.get(i).input];
        }
        Move move = new Move(stands, changed, cost);
        for (Move each : same) {
            if (each.dominates(move)) {
                return;
            }
        }
        same.removeIf(move::dominates);
        same.add(move);
    }

    private BitSet turned(@Nullable List<Fraction> fractions) {
        Ladder last = ladders.getLast();
        BigDecimal x = (BigDecimal) java.util.Objects.requireNonNull(values[last.input]);
        BitSet turned = new BitSet();
        int bit = 0;
        for (int i = 0; i < measures.size(); i++) {
            Measure measure = measures.get(i);
            Fraction fraction = fractions == null ? measure.term().in(last.input, values) : fractions.get(i);
            BigDecimal numerator = fraction.numerator(x);
            BigDecimal denominator = fraction.denominator(x);
            turned.set(bit++, denominator.signum() == 0);
            for (Threshold each : measure.thresholds()) {
                int order =
                        numerator.subtract(each.value().multiply(denominator)).signum() * denominator.signum();
                turned.set(bit++, denominator.signum() != 0 && LiftedComparison.holds(each.operator(), order));
            }
        }
        return turned;
    }
}
