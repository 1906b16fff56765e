package dev.xinmiao.decision.eval;

import dev.xinmiao.decision.expr.Expr.Comparison.Operator;
import dev.xinmiao.decision.value.Equality;
import dev.xinmiao.decision.value.LiftedComparison;
import dev.xinmiao.decision.value.Possible;
import dev.xinmiao.decision.value.Possibles;
import dev.xinmiao.decision.value.Range;
import dev.xinmiao.decision.value.Truth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether a value passes a test that is itself a value: a list or range that holds it, its equal, or plain true. */
final class Matching {
    private Matching() {}

    static @Nullable Object matches(@Nullable Object value, @Nullable Object test) {
        if (Possibles.within(value) || Possibles.within(test)) {
            return Truth.value(
                    lifted(value, test), Possibles.unite(Possibles.causesOf(value), Possibles.causesOf(test)));
        }
        return switch (test) {
            case Range range when !(value instanceof Range) -> range.holds(value);
            case List<?> list -> Equality.same(value, list) || anyHolds(list, value);
            case Boolean bool when !(value instanceof Boolean) -> bool;
            case null, default -> Equality.equal(value, test);
        };
    }

    private static boolean anyHolds(List<?> list, @Nullable Object value) {
        for (Object each : list) {
            if (each instanceof Range range && !(value instanceof Range)
                    ? Boolean.TRUE.equals(range.holds(value))
                    : each instanceof List<?> inner && !(value instanceof List)
                            ? anyHolds(inner, value)
                            : Equality.same(value, each)) {
                return true;
            }
        }
        return false;
    }

    private static int lifted(@Nullable Object value, @Nullable Object test) {
        return switch (test) {
            case Possible.OneOf oneOf -> {
                int mask = 0;
                for (Object each : oneOf.values()) {
                    mask |= lifted(value, each);
                }
                yield mask;
            }
            case Possible.Anything _ -> Truth.ANY;
            case Range range -> inRange(value, range);
            case List<?> list -> {
                int mask = value instanceof Possible ? Truth.FALSE : LiftedComparison.same(value, list);
                for (Object each : list) {
                    mask = Truth.or(
                            mask,
                            each instanceof Range range ? inRange(value, range) : LiftedComparison.same(value, each));
                }
                yield value instanceof Possible.Anything ? mask | Truth.TRUE | Truth.FALSE : mask;
            }
            case Boolean _ -> value instanceof Possible.Numbers ? Truth.of(test) : widened(value, test);
            case null, default -> LiftedComparison.compare(Operator.EQUAL, value, test);
        };
    }

    /** A boolean test stands for itself beside anything but a boolean. */
    private static int widened(@Nullable Object value, @Nullable Object test) {
        return LiftedComparison.compare(Operator.EQUAL, value, test) | Truth.of(test);
    }

    private static int inRange(@Nullable Object value, Range range) {
        if (range.comparison() == Operator.NOT_EQUAL) {
            return LiftedComparison.compare(Operator.NOT_EQUAL, value, range.low());
        }
        int mask = Truth.TRUE;
        if (range.low() != null) {
            Operator operator = range.lowIncluded() ? Operator.AT_LEAST : Operator.GREATER;
            mask = Truth.and(mask, LiftedComparison.compare(operator, value, range.low()));
        }
        if (range.high() != null) {
            Operator operator = range.highIncluded() ? Operator.AT_MOST : Operator.LESS;
            mask = Truth.and(mask, LiftedComparison.compare(operator, value, range.high()));
        }
        return mask;
    }
}
