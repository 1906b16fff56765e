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
import org.jspecify.annotations.Nullable;

/** The aggregations of the hit policy COLLECT, over outputs that may be open. */
final class Aggregation {
    private Aggregation() {}

    /** Null where the outputs can't be aggregated. */
    static @Nullable Object of(Aggregator aggregator, List<@Nullable Object> outputs) {
        if (aggregator == Aggregator.COUNT) {
            return BigDecimal.valueOf(outputs.size());
        }
        if (aggregator == Aggregator.SUM || areNumbers(outputs)) {
            return fold(outputs, aggregator);
        }
        return extreme(outputs, aggregator == Aggregator.MIN ? -1 : 1);
    }

    /** An open output is taken for a number. */
    private static boolean areNumbers(List<@Nullable Object> outputs) {
        boolean numbers = true;
        for (Object output : outputs) {
            if (output instanceof Possible) {
                return true;
            }
            numbers &= output instanceof BigDecimal;
        }
        return numbers;
    }

    private static BigDecimal join(Aggregator aggregator, BigDecimal a, BigDecimal b) {
        if (aggregator == Aggregator.SUM) {
            return a.add(b, MathContext.DECIMAL128);
        }
        return aggregator == Aggregator.MIN ? a.min(b) : a.max(b);
    }

    /** All three are monotone in each output, so the ends of the intervals give the ends of the result. */
    private static @Nullable Object fold(List<@Nullable Object> outputs, Aggregator aggregator) {
        Object result = outputs.getFirst();
        for (int i = 1; i < outputs.size(); i++) {
            Object output = outputs.get(i);
            if (result instanceof BigDecimal a && output instanceof BigDecimal b) {
                result = join(aggregator, a, b);
                continue;
            }
            Possible.Numbers a = Intervals.hull(result);
            Possible.Numbers b = Intervals.hull(output);
            BitSet causes = Possibles.unite(Possibles.causesOf(result), Possibles.causesOf(output));
            if (a == null || b == null) {
                return causes.isEmpty() ? null : Possibles.anything(Simple.NUMBER, causes);
            }
            BigDecimal low = end(a.low(), b.low(), aggregator);
            BigDecimal high = end(a.high(), b.high(), aggregator);
            result = low != null && high != null && low.compareTo(high) == 0
                    ? low
                    : new Possible.Numbers(low, low != null, high, high != null, causes);
        }
        return result instanceof BigDecimal || result instanceof Possible ? result : null;
    }

    private static @Nullable BigDecimal end(@Nullable BigDecimal a, @Nullable BigDecimal b, Aggregator aggregator) {
        return a == null || b == null ? null : join(aggregator, a, b);
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
