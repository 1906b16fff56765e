package dev.xinmiao.decision.compare;

import dev.xinmiao.decision.column.Outcomes;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of the rows when one version of a model takes the place of another. Grows piece by piece; what it keeps
 * is bounded, whatever the number of rows.
 */
public final class Comparison {
    /** So many rows that change are kept as examples. */
    public static final int EXAMPLES = 20;

    /** Rows that came to the one outcome and now come to the other. */
    public record Transition(
            @Nullable Object before, @Nullable Object after) {}

    /** @param row from 0 */
    public record Change(
            long row, @Nullable Object before, @Nullable Object after) {}

    /**
     * Of rows that come to numbers in both versions.
     *
     * @param winners rows whose number grows; {@code gained} by how much, all together
     * @param losers rows whose number shrinks; {@code lost} by how much, all together
     */
    public record Totals(long winners, BigDecimal gained, long losers, BigDecimal lost) {
        static final Totals NONE = new Totals(0, BigDecimal.ZERO, 0, BigDecimal.ZERO);

        private Totals plus(Totals more) {
            return new Totals(
                    winners + more.winners, gained.add(more.gained), losers + more.losers, lost.add(more.lost));
        }
    }

    private long rows;
    private long changed;
    private final Tally before = new Tally();
    private final Tally after = new Tally();
    private final Map<Transition, Long> transitions = new LinkedHashMap<>();
    private long otherTransitions;
    private Totals totals = Totals.NONE;
    private final List<Change> examples = new ArrayList<>();

    /** Of no rows yet. */
    public Comparison() {}

    static Comparison of(Outcomes before, Outcomes after) {
        Comparison comparison = new Comparison();
        comparison.count(before, after);
        return comparison;
    }

    private void count(Outcomes was, Outcomes is) {
        rows = was.codes().length;
        int width = is.values().size();
        boolean dense = (long) was.values().size() * width <= 1 << 16;
        long[] matrix = new long[dense ? was.values().size() * width : 0];
        SortedMap<Long, Long> sparse = new TreeMap<>();
        for (int row = 0; row < rows; row++) {
            long pair = (long) was.codes()[row] * width + is.codes()[row];
            if (dense) {
                matrix[(int) pair]++;
            } else {
                sparse.merge(pair, 1L, Long::sum);
            }
        }
        for (int pair = 0; pair < matrix.length; pair++) {
            if (matrix[pair] > 0) {
                sparse.put((long) pair, matrix[pair]);
            }
        }
        sparse.forEach((pair, count) -> {
            Object one = was.values().get((int) (pair / width));
            Object other = is.values().get((int) (pair % width));
            before.add(one, count);
            after.add(other, count);
            add(new Transition(one, other), count);
            if (!same(one, other)) {
                changed += count;
                totals = totals.plus(gain(one, other, count));
            }
        });
        if (changed > 0) {
            changes(was, is).limit(EXAMPLES).forEach(examples::add);
        }
    }

    /** The rows that change, in their order. */
    static Stream<Change> changes(Outcomes was, Outcomes is) {
        return IntStream.range(0, was.codes().length)
                .mapToObj(row -> new Change(
                        row, was.values().get(was.codes()[row]), is.values().get(is.codes()[row])))
                .filter(each -> !same(each.before(), each.after()));
    }

    private static boolean same(@Nullable Object one, @Nullable Object other) {
        return Objects.equals(one, other);
    }

    private static Totals gain(@Nullable Object before, @Nullable Object after, long rows) {
        if (!(before instanceof BigDecimal one && after instanceof BigDecimal other)) {
            return Totals.NONE;
        }
        BigDecimal difference = other.subtract(one).multiply(BigDecimal.valueOf(rows));
        return difference.signum() > 0
                ? new Totals(rows, difference, 0, BigDecimal.ZERO)
                : new Totals(0, BigDecimal.ZERO, rows, difference.negate());
    }

    private void add(Transition transition, long count) {
        if (transitions.size() < Tally.MOST || transitions.containsKey(transition)) {
            transitions.merge(transition, count, Long::sum);
        } else {
            otherTransitions += count;
        }
    }

    /** Adds what became of the rows behind those counted so far. */
    public void add(Comparison later) {
        for (Change each : later.examples) {
            if (examples.size() < EXAMPLES) {
                examples.add(new Change(rows + each.row(), each.before(), each.after()));
            }
        }
        rows += later.rows;
        changed += later.changed;
        before.add(later.before);
        after.add(later.after);
        later.transitions.forEach(this::add);
        otherTransitions += later.otherTransitions;
        totals = totals.plus(later.totals);
    }

    public long rows() {
        return rows;
    }

    /** Rows whose outcome changes. */
    public long changed() {
        return changed;
    }

    public Tally before() {
        return before;
    }

    public Tally after() {
        return after;
    }

    /** Rows by what they came to and come to, those that stay as they are among them. */
    public Map<Transition, Long> transitions() {
        return Collections.unmodifiableMap(transitions);
    }

    /** Rows of transitions beyond the first {@link Tally#MOST}. */
    public long otherTransitions() {
        return otherTransitions;
    }

    public Totals totals() {
        return totals;
    }

    /** The first rows that change. */
    public List<Change> examples() {
        return Collections.unmodifiableList(examples);
    }
}
