package dev.xinmiao.decision.compare;

import dev.xinmiao.decision.Decision;
import dev.xinmiao.decision.DmnModel;
import dev.xinmiao.decision.column.Outcomes;
import dev.xinmiao.decision.column.Population;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * A threshold moved over a range: what becomes of a decision at each value. The model is lowered anew for each, which
 * takes milliseconds.
 */
public final class Sweep {
    private static final int MOST_VALUES = 10_000;

    /** The threshold at a value, compared with the model as it is. */
    public record Point(Object value, Comparison comparison) {}

    private final DmnModel model;
    private final Decision decision;
    private final List<?> values;
    private final List<DmnModel> moved;

    /** @param values numbers or dates, as the threshold is */
    public Sweep(DmnModel model, Decision decision, Threshold threshold, List<?> values) {
        this.model = model;
        this.decision = decision;
        this.values = List.copyOf(values);
        this.moved = values.stream().map(each -> threshold.movedTo(each, model)).toList();
    }

    /** The numbers from one to the other, both included where the steps meet it. */
    public static List<BigDecimal> range(BigDecimal from, BigDecimal to, BigDecimal step) {
        if (step.signum() <= 0 || from.compareTo(to) > 0) {
            throw new IllegalArgumentException("from " + from + " to " + to + " by " + step + " is no range");
        }
        List<BigDecimal> values = new ArrayList<>();
        for (BigDecimal value = from; value.compareTo(to) <= 0; value = value.add(step)) {
            if (values.size() == MOST_VALUES) {
                throw new IllegalArgumentException("more than " + MOST_VALUES + " values; take larger steps");
            }
            values.add(value);
        }
        return values;
    }

    /** One point for each value, in their order. */
    public List<Point> over(Population rows, int threads) {
        Outcomes now = outcomes(model, rows, threads);
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            points.add(new Point(values.get(i), Comparison.of(now, outcomes(moved.get(i), rows, threads))));
        }
        return points;
    }

    private Outcomes outcomes(DmnModel version, Population rows, int threads) {
        Decision wanted = version.decisions().get(decision.index());
        return version.columns(rows, List.of(wanted)).run(threads).getFirst().outcomes();
    }

    /** Adds the points of further rows, got by the same sweep, to those so far; the first to an empty list. */
    public static void add(List<Point> all, List<Point> later) {
        if (all.isEmpty()) {
            all.addAll(later);
            return;
        }
        for (int i = 0; i < later.size(); i++) {
            all.get(i).comparison().add(later.get(i).comparison());
        }
    }
}
