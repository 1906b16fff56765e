package dev.xinmiao.decision.eval;

import dev.xinmiao.decision.expr.Expr.DecisionTable.Aggregator;
import dev.xinmiao.decision.expr.FeelType.Simple;
import dev.xinmiao.decision.value.Intervals;
import dev.xinmiao.decision.value.Ordering;
import dev.xinmiao.decision.value.Possible;
import dev.xinmiao.decision.value.Possibles;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.BitSet;
import java.util.List;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;

/** The aggregations of the hit policy COLLECT, over outputs that may be open. */
final class Aggregation {
    private Aggregation() {}

    /** Null where the outputs can't be aggregated. */
    static @Nullable Object of(Aggregator aggregator, List<@Nullable Object> outputs) {
        return switch (aggregator) {
            case COUNT -> BigDecimal.valueOf(outputs.size());
            case SUM -> fold(outputs, (a, b) -> a.add(b, MathContext.DECIMAL128));
            case MIN ->
                outputs.stream().allMatch(BigDecimal.class::isInstance) || anyOpen(outputs)
                        ? fold(outputs, BigDecimal::min)
                        : extreme(outputs, -1);
            case MAX ->
                outputs.stream().allMatch(BigDecimal.class::isInstance) || anyOpen(outputs)
                        ? fold(outputs, BigDecimal::max)
                        : extreme(outputs, 1);
        };
    }

    private static boolean anyOpen(List<@Nullable Object> outputs) {
        return outputs.stream().anyMatch(Possible.class::isInstance);
    }

    /** All three are monotone in each output, so the ends of the intervals give the ends of the result. */
    private static @Nullable Object fold(List<@Nullable Object> outputs, BinaryOperator<BigDecimal> operation) {
        Object result = outputs.getFirst();
        for (Object output : outputs.subList(1, outputs.size())) {
            if (result instanceof BigDecimal a && output instanceof BigDecimal b) {
                result = operation.apply(a, b);
                continue;
            }
            Possible.Numbers a = Intervals.hull(result);
            Possible.Numbers b = Intervals.hull(output);
            BitSet causes = Possibles.unite(Possibles.causesOf(result), Possibles.causesOf(output));
            if (a == null || b == null) {
                return causes.isEmpty() ? null : Possibles.anything(Simple.NUMBER, causes);
            }
            BigDecimal low = end(a.low(), b.low(), operation);
            BigDecimal high = end(a.high(), b.high(), operation);
            result = low != null && high != null && low.compareTo(high) == 0
                    ? low
                    : new Possible.Numbers(low, low != null, high, high != null, causes);
        }
        return result instanceof BigDecimal || result instanceof Possible ? result : null;
    }

    private static @Nullable BigDecimal end(
            @Nullable BigDecimal a, @Nullable BigDecimal b, BinaryOperator<BigDecimal> operation) {
        return a == null || b == null ? null : operation.apply(a, b);
    }

    /** MIN and MAX also of text, dates and durations. */
    private static @Nullable Object extreme(List<@Nullable Object> outputs, int sign) {
        Object best = outputs.getFirst();
        for (Object output : outputs) {
            int order = Ordering.compare(output, best);
            if (order == Ordering.INCOMPARABLE) {
                return null;
            }
            best = Integer.signum(order) == sign ? output : best;
        }
        return best;
    }
}
