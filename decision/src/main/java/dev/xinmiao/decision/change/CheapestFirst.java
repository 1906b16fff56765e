package dev.xinmiao.decision.change;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * Tries combinations of moves in the order of their costs, where there are too many to try all: the first that reaches
 * the goal is the cheapest.
 */
final class CheapestFirst {
    private static final int BATCH = 1024;

    private final Combinations combinations;
    private final @Nullable Object[] row;
    private final PriorityQueue<Next> queue = new PriorityQueue<>(Comparator.comparingLong(Next::cost));
    private long tried;

    @Nullable
    Candidate found;

    /** @param last the last group that is moved; only it and those behind it are moved further */
    private record Next(int[] digits, int last, long cost) {}

    CheapestFirst(Combinations combinations, @Nullable Object[] row) {
        this.combinations = combinations;
        this.row = row;
        queue.add(new Next(new int[combinations.groups.size()], 0, 0));
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
        Next next = java.util.Objects.requireNonNull(queue.poll());
        for (int group = next.last; group < next.digits.length; group++) {
            int move = next.digits[group] + 1;
            if (move < combinations.groups.get(group).moves().size()) {
                int[] digits = next.digits.clone();
                digits[group] = move;
                long cost = next.cost + combinations.cost(group, move) - combinations.cost(group, move - 1);
                queue.add(new Next(digits, group, cost));
            }
        }
        return combinations.candidate(next.digits, row);
    }
}
