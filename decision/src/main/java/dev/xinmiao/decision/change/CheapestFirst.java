package dev.xinmiao.decision.change;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Tries combinations of moves in the order of their costs, where there are too many to try all: the first that reaches
 * the goal is the cheapest. Groups stand in the order of their cheapest moves; of a combination come those in which the
 * last group moved goes one move further, in which the next group makes its first move, too, or makes it instead. So
 * each combination comes once, after a cheaper one, and few wait.
 */
final class CheapestFirst {
    private static final int BATCH = 1024;

    private final Combinations combinations;
    private final @Nullable Object[] row;
    private final int[] order;
    private final PriorityQueue<Next> queue = new PriorityQueue<>(Comparator.comparingLong(Next::cost));
    private long tried;

    @Nullable
    Candidate found;

    /** @param last the place in the order of the last group moved */
    private record Next(int[] digits, int last, long cost) {}

    CheapestFirst(Combinations combinations, @Nullable Object[] row) {
        this.combinations = combinations;
        this.row = row;
        this.order = IntStream.range(0, combinations.groups.size())
                .boxed()
                .sorted(Comparator.comparingLong(group -> combinations.cost(group, 1)))
                .mapToInt(Integer::intValue)
                .toArray();
        queue.add(new Next(new int[order.length], -1, 0));
    }

    /** Goes on until one is found, nothing is left, or so many have been tried; true in the first two cases. */
    boolean search(Trials trials, Trial trial, long most) {
        while (!queue.isEmpty() && tried < most) {
            List<Candidate> batch = new ArrayList<>();
            while (batch.size() < BATCH && !queue.isEmpty()) {
                batch.add(next());
            }
            tried += batch.size();
            boolean[] reaches = new boolean[batch.size()];
            boolean[] mayReach = new boolean[batch.size()];
            trials.run(batch.stream().map(Candidate::values).toList(), reaches, mayReach);
            for (int i = 0; i < reaches.length; i++) {
                if ((reaches[i] || mayReach[i]) && trial.reaches(batch.get(i).values())) {
                    found = batch.get(i);
                    return true;
                }
            }
        }
        return queue.isEmpty();
    }

    /** Nothing cheaper than this is left to be tried. */
    @Nullable
    Candidate cheapestLeft() {
        Next next = queue.peek();
        return next == null ? null : combinations.candidate(next.digits, row);
    }

    private Candidate next() {
        Next next = Objects.requireNonNull(queue.poll());
        int moved = next.last < 0 ? 0 : next.digits[order[next.last]];
        if (next.last >= 0) {
            add(next, next.last, moved + 1, false);
        }
        if (next.last + 1 < order.length) {
            add(next, next.last + 1, 1, false);
            if (moved == 1) {
                add(next, next.last + 1, 1, true);
            }
        }
        return combinations.candidate(next.digits, row);
    }

    /** @param instead whether the group moved last stays then */
    private void add(Next from, int place, int move, boolean instead) {
        int group = order[place];
        if (move < combinations.groups.get(group).moves().size()) {
            int[] digits = from.digits.clone();
            long cost = from.cost - combinations.cost(group, digits[group]) + combinations.cost(group, move);
            digits[group] = move;
            if (instead) {
                int last = order[from.last];
                cost -= combinations.cost(last, digits[last]);
                digits[last] = 0;
            }
            queue.add(new Next(digits, place, cost));
        }
    }
}
