package dev.xinmiao.decision.change;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The combinations of a plan's moves by number: the first group's move counts fastest. Combination 0 changes nothing. */
final class Combinations {
    private static final int MOST_DIGITS = 17;

    final List<Group> groups;
    final long count;
    final long[] strides;
    private final long[][] costs;

    Combinations(Plan plan) {
        groups = plan.groups();
        count = plan.combinations();
        strides = new long[groups.size()];
        long stride = 1;
        for (int i = 0; i < strides.length; i++) {
            strides[i] = stride;
            stride =
                    count == Long.MAX_VALUE ? 0 : stride * groups.get(i).moves().size();
        }
        costs = costs(groups);
    }

    /** As integers of one scale; beyond 17 digits the last ones are lost, and with them the order of near ties. */
    private static long[][] costs(List<Group> groups) {
        int scale = 0;
        int digits = 1;
        for (Group group : groups) {
            for (Move move : group.moves()) {
                scale = Math.max(scale, move.cost().scale());
                digits = Math.max(digits, move.cost().precision() - move.cost().scale());
            }
        }
        int fitting = Math.min(scale, MOST_DIGITS - digits);
        long[][] costs = new long[groups.size()][];
        for (int i = 0; i < costs.length; i++) {
            costs[i] = groups.get(i).moves().stream()
                    .mapToLong(move -> move.cost()
                            .setScale(fitting, RoundingMode.HALF_UP)
                            .unscaledValue()
                            .longValue())
                    .toArray();
        }
        return costs;
    }

    int digit(long combination, int group) {
        return (int) (combination / strides[group] % costs[group].length);
    }

    long cost(long combination) {
        long cost = 0;
        for (int i = 0; i < costs.length; i++) {
            cost += costs[i][digit(combination, i)];
        }
        return cost;
    }

    long cost(int group, int move) {
        return costs[group][move];
    }

    int[] digits(long combination) {
        int[] digits = new int[costs.length];
        for (int i = 0; i < digits.length; i++) {
            digits[i] = digit(combination, i);
        }
        return digits;
    }

    /** The levers that a combination moves, a bit for each. */
    long changed(long combination) {
        long changed = 0;
        for (int i = 0; i < costs.length; i++) {
            changed |= groups.get(i).moves().get(digit(combination, i)).changed();
        }
        return changed;
    }

    Candidate candidate(int[] digits, @Nullable Object[] row) {
        @Nullable Object[] values = row.clone();
        long changed = 0;
        BigDecimal cost = BigDecimal.ZERO;
        for (int i = 0; i < digits.length; i++) {
            Group group = groups.get(i);
            Move move = group.moves().get(digits[i]);
            changed |= move.changed();
            cost = cost.add(move.cost());
            for (int k = 0; k < group.inputs().length; k++) {
                values[group.inputs()[k]] = move.values()[k];
            }
        }
        return new Candidate(values, changed, cost);
    }
}
