package dev.xinmiao.decision.change;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How an input may be changed, and what that costs. An input without a lever stays as it is. */
public sealed interface Lever {
    enum Direction {
        UP,
        DOWN,
        EITHER
    }

    /**
     * A number that may be moved by whole steps. Moving it by {@code d} costs {@code cost + costPerUnit · |d|}.
     *
     * @param cost of touching it at all
     * @param step null for one unit of the last decimal found in the row's value, the bounds and the numbers that the
     *     model compares the input with
     * @param min the least new value; null for what the input's declared type allows
     * @param max the greatest
     */
    record Amount(
            Direction direction,
            BigDecimal cost,
            BigDecimal costPerUnit,
            @Nullable BigDecimal step,
            @Nullable BigDecimal min,
            @Nullable BigDecimal max)
            implements Lever {
        public Amount {
            refuseNegative(cost);
            refuseNegative(costPerUnit);
            if (step != null && step.signum() <= 0) {
                throw new IllegalArgumentException("A step must be more than 0, not " + step.toPlainString());
            }
            if (min != null && max != null && min.compareTo(max) > 0) {
                throw new IllegalArgumentException("The least new value, " + min.toPlainString()
                        + ", is more than the greatest, " + max.toPlainString());
            }
        }

        public Amount withCost(BigDecimal changed) {
            return new Amount(direction, changed, costPerUnit, step, min, max);
        }

        public Amount withCostPerUnit(BigDecimal changed) {
            return new Amount(direction, cost, changed, step, min, max);
        }

        public Amount withStep(BigDecimal changed) {
            return new Amount(direction, cost, costPerUnit, changed, min, max);
        }

        /** Bounds of the new value; null for none but the declared type's. */
        public Amount within(@Nullable BigDecimal least, @Nullable BigDecimal greatest) {
            return new Amount(direction, cost, costPerUnit, step, least, greatest);
        }
    }

    /** An input of any type that may be set to one of these values. */
    record Choice(List<Option> options) implements Lever {
        public Choice {
            options = List.copyOf(options);
            if (options.isEmpty()) {
                throw new IllegalArgumentException("A choice needs at least one value");
            }
        }
    }

    /** @param value a FEEL value, or what {@link dev.xinmiao.decision.Evaluator#set} takes in its place */
    record Option(@Nullable Object value, BigDecimal cost) {
        public Option {
            refuseNegative(cost);
        }
    }

    /** An amount of which each change costs 1, however far: then the fewest changes are the cheapest. */
    static Amount amount(Direction direction) {
        return new Amount(direction, BigDecimal.ONE, BigDecimal.ZERO, null, null, null);
    }

    /** A choice of one value. */
    static Choice to(@Nullable Object value, BigDecimal cost) {
        return new Choice(List.of(new Option(value, cost)));
    }

    private static void refuseNegative(BigDecimal cost) {
        if (cost.signum() < 0) {
            throw new IllegalArgumentException("A cost can't be negative: " + cost.toPlainString());
        }
    }
}
