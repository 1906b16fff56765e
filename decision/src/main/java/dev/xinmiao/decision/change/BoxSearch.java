package dev.xinmiao.decision.change;

import dev.xinmiao.decision.change.Measures.Measure;
import dev.xinmiao.decision.value.Equality;
import dev.xinmiao.decision.value.Possibles;
import dev.xinmiao.decision.value.Truth;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * The search that proves where moves don't: a best-first search (A*) over boxes, in which each lever has a range of its
 * values. A box that the row interpreter knows can't reach the goal is dropped; a box whose cheapest corner reaches it is
 * the answer, as no other box can be cheaper; any other box is cut in two.
 */
final class BoxSearch {
    private final Trial trial;
    private final @Nullable Object[] row;
    private final List<Axis> axes;
    private final List<Measure> measures;
    private final PriorityQueue<Box> queue = new PriorityQueue<>(Comparator.comparing(Box::cost));

    @Nullable
    Candidate found;

    private sealed interface Axis {
        int input();

        long number();
    }

    private record AmountAxis(Ladder ladder, long number) implements Axis {
        @Override
        public int input() {
            return ladder.input;
        }
    }

    /** Choices, the cheapest first; place 0 is the row's own value. */
    private record ChoiceAxis(int input, List<Lever.Option> options, long number) implements Axis {}

    /** @param tried whether the cheapest corner is known not to reach the goal */
    private record Box(long[] low, long[] high, BigDecimal cost, boolean tried) {}

    private BoxSearch(Trial trial, @Nullable Object[] row, List<Axis> axes, List<Measure> measures) {
        this.trial = trial;
        this.row = row;
        this.axes = axes;
        this.measures = measures;
    }

    static BoxSearch of(
            Trial trial, @Nullable Object[] row, Plan plan, Levers levers, int[] numbers, BitSet influenced) {
        List<Axis> axes = new ArrayList<>();
        plan.ladders().forEach(each -> axes.add(new AmountAxis(each, numbers[each.input])));
        for (int input = influenced.nextSetBit(0); input >= 0; input = influenced.nextSetBit(input + 1)) {
            if (levers.get(input) instanceof Lever.Choice choice) {
                Object from = row[input];
                List<Lever.Option> options = new ArrayList<>();
                options.add(new Lever.Option(from, BigDecimal.ZERO));
                choice.options().stream()
                        .filter(each -> !Equality.same(each.value(), from))
                        .sorted(Comparator.comparing(Lever.Option::cost))
                        .forEach(options::add);
                axes.add(new ChoiceAxis(input, options, numbers[input]));
            }
        }
        BoxSearch search = new BoxSearch(trial, row, axes, plan.measures());
        search.begin();
        return search;
    }

    private void begin() {
        long[] low = new long[axes.size()];
        long[] high = new long[axes.size()];
        for (int i = 0; i < low.length; i++) {
            switch (axes.get(i)) {
                case AmountAxis(Ladder ladder, long _) -> {
                    low[i] = Math.min(0, ladder.lowest);
                    high[i] = Math.max(0, ladder.highest);
                }
                case ChoiceAxis choice -> high[i] = choice.options.size() - 1;
            }
        }
        queue.add(new Box(low, high, BigDecimal.ZERO, false));
    }

    /** Nothing cheaper than this is left; null where nothing at all is. */
    @Nullable
    BigDecimal lowerBound() {
        Box next = queue.peek();
        return next == null ? null : next.cost;
    }

    /**
     * Goes on until the cheapest is found, nothing cheaper than {@code below} is left, or after so many boxes; true in the
     * first two cases.
     */
    boolean search(int most, @Nullable BigDecimal below) {
        for (int i = 0; i < most; i++) {
            Box box = queue.peek();
            if (box == null || below != null && box.cost.compareTo(below) >= 0) {
                return true;
            }
            queue.poll();
            if (!box.tried) {
                Candidate corner = corner(box);
                if (trial.reaches(corner.values())) {
                    found = corner;
                    return true;
                }
            }
            if (Truth.mayBeTrue(trial.truth(described(box)))) {
                cut(box);
            }
        }
        return queue.isEmpty();
    }

    private static long nearest(long low, long high) {
        return low > 0 ? low : Math.min(high, 0);
    }

    private Candidate corner(Box box) {
        @Nullable Object[] values = row.clone();
        long changed = 0;
        for (int i = 0; i < axes.size(); i++) {
            long at = nearest(box.low[i], box.high[i]);
            values[axes.get(i).input()] = value(axes.get(i), at);
            changed |= at == 0 ? 0 : 1L << axes.get(i).number();
        }
        return new Candidate(values, changed, box.cost);
    }

    private static @Nullable Object value(Axis axis, long at) {
        return switch (axis) {
            case AmountAxis(Ladder ladder, long _) -> ladder.at(at);
            case ChoiceAxis choice -> choice.options.get((int) at).value();
        };
    }

    private static BigDecimal cost(Axis axis, long at) {
        return switch (axis) {
            case AmountAxis(Ladder ladder, long _) -> ladder.cost(at);
            case ChoiceAxis choice -> choice.options.get((int) at).cost();
        };
    }

    private @Nullable Object[] described(Box box) {
        @Nullable Object[] values = row.clone();
        for (int i = 0; i < axes.size(); i++) {
            long low = box.low[i];
            long high = box.high[i];
            values[axes.get(i).input()] = low == high
                    ? value(axes.get(i), low)
                    : switch (axes.get(i)) {
                        case AmountAxis(Ladder ladder, long _) -> ladder.between(low, high);
                        case ChoiceAxis choice -> {
                            BitSet causes = new BitSet();
                            causes.set(choice.input);
                            List<@Nullable Object> options = new ArrayList<>();
                            choice.options
                                    .subList((int) low, (int) high + 1)
                                    .forEach(each -> options.add(each.value()));
                            yield Possibles.oneOf(options, causes);
                        }
                    };
        }
        return values;
    }

    /** Where a comparison turns for one lever while the others stand at the corner; else in the middle. */
    private void cut(Box box) {
        @Nullable Object[] corner = corner(box).values();
        int widest = -1;
        for (int i = 0; i < axes.size(); i++) {
            if (box.low[i] == box.high[i]) {
                continue;
            }
            if (axes.get(i) instanceof ChoiceAxis) {
                split(box, i, box.low[i] + 1);
                return;
            }
            long turn = turn(box, i, corner);
            if (turn != 0) {
                split(box, i, turn);
                return;
            }
            if (widest < 0 || box.high[i] - box.low[i] > box.high[widest] - box.low[widest]) {
                widest = i;
            }
        }
        if (widest >= 0) {
            long low = box.low[widest];
            long high = box.high[widest];
            // From an end that may not exist towards the corner by doubling, else in the middle.
            long middle = low == -Ladder.ENDLESS && high == Ladder.ENDLESS
                    ? 1
                    : high == Ladder.ENDLESS
                            ? Math.max(1, 2 * low + 1)
                            : low == -Ladder.ENDLESS ? Math.min(0, 2 * high - 1) : low + (high - low + 1) / 2;
            split(box, widest, Math.max(low + 1, Math.min(high, middle)));
        }
    }

    /** The first rung of the farther part; 0 where no comparison turns within the box. */
    private long turn(Box box, int axis, @Nullable Object[] corner) {
        Ladder ladder = ((AmountAxis) axes.get(axis)).ladder;
        Rungs turns = new Rungs();
        for (Measure measure : measures) {
            if (measure.levers().get(ladder.input)) {
                ladder.turns(measure.term().in(ladder.input, corner), measure.cuts(), turns);
            }
        }
        long stands = nearest(box.low[axis], box.high[axis]);
        long best = 0;
        for (long rung : turns.toArray()) {
            boolean within = rung > stands ? rung <= box.high[axis] : rung < stands && rung >= box.low[axis];
            if (within && (best == 0 || Math.abs(rung) < Math.abs(best))) {
                best = rung;
            }
        }
        return best < stands && best != 0 ? best + 1 : best;
    }

    /** Into the part before the rung and the part from it on. */
    private void split(Box box, int axis, long rung) {
        long[] high = box.high.clone();
        high[axis] = rung - 1;
        long[] low = box.low.clone();
        low[axis] = rung;
        add(box, axis, box.low.clone(), high);
        add(box, axis, low, box.high.clone());
    }

    private void add(Box parent, int axis, long[] low, long[] high) {
        if (axes.get(axis) instanceof AmountAxis(Ladder ladder, long _)) {
            // Where the row's own value is out of bounds, so are those next to it.
            low[axis] = low[axis] > 0 ? Math.max(low[axis], ladder.lowest) : low[axis];
            high[axis] = high[axis] < 0 ? Math.min(high[axis], ladder.highest) : high[axis];
            if (low[axis] > high[axis]) {
                return;
            }
        }
        long before = nearest(parent.low[axis], parent.high[axis]);
        long now = nearest(low[axis], high[axis]);
        BigDecimal cost = now == before
                ? parent.cost
                : parent.cost.subtract(cost(axes.get(axis), before)).add(cost(axes.get(axis), now));
        queue.add(new Box(low, high, cost, now == before));
    }
}
