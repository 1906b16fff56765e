package dev.xinmiao.decision.compare;

import dev.xinmiao.decision.Decision;
import dev.xinmiao.decision.DmnModel;
import dev.xinmiao.decision.Input;
import dev.xinmiao.decision.column.Column;
import dev.xinmiao.decision.column.Outcomes;
import dev.xinmiao.decision.column.Population;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Finds the rows for which one unit more of a single input makes the difference. */
public final class Cliffs {
    private final DmnModel model;
    private final Decision decision;
    private final BigDecimal distance;
    private final BigDecimal unit;

    /**
     * @param distance how near to a threshold a row counts
     * @param unit by how much the input goes up, e.g. one person or 0.01 yuan
     */
    public Cliffs(DmnModel model, Decision decision, BigDecimal distance, BigDecimal unit) {
        this.model = model;
        this.decision = decision;
        this.distance = distance;
        this.unit = unit;
    }

    /** The numbers that the model compares this input with, ascending. */
    public List<BigDecimal> thresholds(Input input) {
        TreeSet<BigDecimal> thresholds = new TreeSet<>();
        for (Threshold each : Thresholds.of(model)) {
            if (each.tested().equals(input.name()) && each.value() instanceof BigDecimal number) {
                thresholds.add(number.scale() < 0 ? number.setScale(0) : number);
            }
        }
        return List.copyOf(thresholds);
    }

    /** One for each of the input's thresholds, ascending. */
    public List<Cliff> of(Input input, Population rows, int threads) {
        @Nullable BigDecimal[] values = new BigDecimal[rows.rows()];
        Column column = rows.columns().get(input.index());
        for (int row = 0; column != null && row < values.length; row++) {
            values[row] = column.get(row) instanceof BigDecimal number ? number : null;
        }
        List<Cliff> cliffs = new ArrayList<>();
        for (BigDecimal threshold : thresholds(input)) {
            int[] near = IntStream.range(0, values.length)
                    .filter(row -> isNear(values[row], threshold))
                    .toArray();
            cliffs.add(cliff(input, threshold, near, values, rows.select(near), threads));
        }
        return cliffs;
    }

    private boolean isNear(@Nullable BigDecimal value, BigDecimal threshold) {
        return value != null && value.subtract(threshold).abs().compareTo(distance) <= 0;
    }

    private Cliff cliff(
            Input input,
            BigDecimal threshold,
            int[] near,
            @Nullable BigDecimal[] values,
            Population rows,
            int threads) {
        Outcomes below = outcomes(rows.with(input, threshold.subtract(unit)), threads);
        Outcomes at = outcomes(rows.with(input, threshold), threads);
        Outcomes above = outcomes(rows.with(input, threshold.add(unit)), threads);
        long[] sides = new long[3];
        long turning = 0;
        BigDecimal gained = BigDecimal.ZERO;
        BigDecimal lost = BigDecimal.ZERO;
        BigDecimal greatest = BigDecimal.ZERO;
        List<Integer> examples = new ArrayList<>();
        for (int row = 0; row < near.length; row++) {
            int side = Objects.requireNonNull(values[near[row]]).compareTo(threshold);
            sides[Integer.signum(side) + 1]++;
            Object before = below.values().get(below.codes()[row]);
            Object after = above.values().get(above.codes()[row]);
            Object between = at.values().get(at.codes()[row]);
            if (!Objects.equals(before, between) || !Objects.equals(between, after)) {
                turning++;
                if (examples.size() < Comparison.EXAMPLES) {
                    examples.add(near[row]);
                }
            }
            if (before instanceof BigDecimal one && after instanceof BigDecimal other) {
                BigDecimal jump = other.subtract(one);
                gained = gained.add(jump.max(BigDecimal.ZERO));
                lost = lost.add(jump.negate().max(BigDecimal.ZERO));
                greatest = greatest.max(jump.negate());
            }
        }
        return new Cliff(
                input, threshold, sides[0], sides[1], sides[2], turning, gained, lost, greatest, List.copyOf(examples));
    }

    private Outcomes outcomes(Population rows, int threads) {
        return model.columns(rows, List.of(decision)).run(threads).getFirst().outcomes();
    }
}
