package dev.xinmiao.decision.change;

import dev.xinmiao.decision.change.Measures.Measure;
import dev.xinmiao.decision.change.Term.Fraction;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far a lever matters, wherever the other levers of its group stand. Where a comparison turns for it is a quotient of
 * what is of the first degree in each of the others, so it is farthest while each of them stands at an end.
 */
final class Reach {
    private static final int MOST_OTHERS = 6;

    private final List<Ladder> ladders;
    private final List<Measure> measures;
    private final @Nullable Object[] values;

    Reach(List<Ladder> ladders, List<Measure> measures, @Nullable Object[] row) {
        this.ladders = ladders;
        this.measures = measures;
        this.values = row.clone();
    }

    /**
     * Adds where comparisons turn for a ladder's lever while the others stand at their ends, be it beyond its own ends.
     *
     * @return whether they turn nowhere farther while the others stand in between
     */
    boolean of(Ladder ladder, Rungs into) {
        List<Ladder> others = new ArrayList<>(ladders);
        others.remove(ladder);
        int corners = 1 << Math.min(MOST_OTHERS, others.size());
        boolean enclosed = others.size() <= MOST_OTHERS && others.stream().noneMatch(Ladder::isEndless);
        List<Measure> theirs = measures.stream()
                .filter(each -> each.levers().get(ladder.input))
                .toList();
        List<int[]> signs = new ArrayList<>();
        for (int corner = 0; corner < corners; corner++) {
            stand(others, corner);
            for (int i = 0; i < theirs.size(); i++) {
                Fraction fraction = theirs.get(i).term().in(ladder.input, values);
                ladder.withoutEnds().turns(fraction, theirs.get(i).cuts(), into);
                int[] slopes = slopes(fraction, theirs.get(i).cuts());
                if (corner == 0) {
                    signs.add(slopes);
                } else {
                    enclosed &= Arrays.equals(signs.get(i), slopes);
                }
            }
        }
        return enclosed;
    }

    private void stand(List<Ladder> others, int corner) {
        for (int i = 0; i < others.size(); i++) {
            Ladder other = others.get(i);
            long end = (corner >> i & 1) == 0 ? Math.min(0, other.lowest) : Math.max(0, other.highest);
            values[other.input] = other.at(Math.abs(end) >= Ladder.ENDLESS ? 0 : end);
        }
    }

    /** Of the divisors of those quotients: one whose sign changes between the ends is zero somewhere. */
    private static int[] slopes(Fraction fraction, List<BigDecimal> cuts) {
        int[] slopes = new int[cuts.size() + 1];
        for (int i = 0; i < cuts.size(); i++) {
            slopes[i] =
                    fraction.q().subtract(cuts.get(i).multiply(fraction.s())).signum();
        }
        slopes[cuts.size()] = fraction.s().signum();
        return slopes;
    }
}
