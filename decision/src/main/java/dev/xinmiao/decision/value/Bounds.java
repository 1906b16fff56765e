package dev.xinmiao.decision.value;

import dev.xinmiao.decision.expr.Expr;
import dev.xinmiao.decision.expr.FeelType;
import dev.xinmiao.decision.expr.FeelType.Restricted;
import dev.xinmiao.decision.expr.FeelType.Simple;
import dev.xinmiao.decision.value.Possible.Anything;
import dev.xinmiao.decision.value.Possible.Numbers;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads off a declared type what a value of it can be: bounds of numbers, finite sets of literals. */
public final class Bounds {
    private Bounds() {}

    /** Whether a type of numbers allows just those within the interval that {@link Possibles#ofType} tells. */
    public static boolean isInterval(FeelType type) {
        return switch (type) {
            case Restricted restricted ->
                isInterval(restricted.base())
                        && (restricted.allowed() == null
                                || isInterval(restricted.allowed().condition()));
            default -> type == Simple.NUMBER;
        };
    }

    private static boolean isInterval(Expr condition) {
        return switch (condition) {
            case Expr.And and -> and.operands().stream().allMatch(Bounds::isInterval);
            case Expr.Comparison(var operator, Expr left, Expr.Constant(BigDecimal _, var _), var _) ->
                isValue(left)
                        && operator != Expr.Comparison.Operator.NOT_EQUAL
                        && operator != Expr.Comparison.Operator.EQUAL;
            default -> false;
        };
    }

    static Object ofType(FeelType type, BitSet causes) {
        if (type instanceof Restricted restricted) {
            Object base = ofType(restricted.base(), causes);
            return restricted.allowed() == null
                    ? base
                    : narrow(base, restricted.allowed().condition(), causes);
        }
        if (type == Simple.NUMBER) {
            return new Numbers(null, false, null, false, causes);
        }
        return type == Simple.BOOLEAN
                ? java.util.Objects.requireNonNull(Truth.value(Truth.TRUE | Truth.FALSE, causes))
                : new Anything(type, type == Simple.ANY, causes);
    }

    /** Takes the condition into account where it is simple; leaving it aside is sound, only wider. */
    private static Object narrow(Object base, Expr condition, BitSet causes) {
        List<@Nullable Object> literals = new ArrayList<>();
        if (literals(condition, literals)) {
            Object narrowed = Possibles.oneOf(literals, causes);
            return narrowed == null ? base : narrowed;
        }
        return base instanceof Numbers numbers ? interval(condition, numbers) : base;
    }

    /** {@code ? = 1 or ? = 2 or …} */
    private static boolean literals(Expr condition, List<@Nullable Object> into) {
        return switch (condition) {
            case Expr.Or or -> or.operands().stream().allMatch(each -> literals(each, into));
            case Expr.Comparison(var operator, Expr left, Expr.Constant(Object value, var _), var _)
            when operator == Expr.Comparison.Operator.EQUAL && isValue(left) -> {
                into.add(value);
                yield true;
            }
            default -> false;
        };
    }

    private static Object interval(Expr condition, Numbers within) {
        return switch (condition) {
            case Expr.And and -> {
                Object narrowed = within;
                for (Expr each : and.operands()) {
                    narrowed = narrowed instanceof Numbers numbers ? interval(each, numbers) : narrowed;
                }
                yield narrowed;
            }
            case Expr.Or or -> {
                Object widest = null;
                for (Expr each : or.operands()) {
                    Object part = interval(each, within);
                    widest = widest == null ? part : Possibles.union(widest, part);
                }
                yield widest == null ? within : widest;
            }
            case Expr.Comparison(var operator, Expr left, Expr.Constant(BigDecimal end, var _), var _)
            when isValue(left) ->
                switch (operator) {
                    case EQUAL -> end;
                    case NOT_EQUAL -> within;
                    case LESS -> Intervals.below(within, end, false);
                    case AT_MOST -> Intervals.below(within, end, true);
                    case GREATER -> Intervals.above(within, end, false);
                    case AT_LEAST -> Intervals.above(within, end, true);
                };
            default -> within;
        };
    }

    private static boolean isValue(Expr expr) {
        return expr instanceof Expr.Variable variable && variable.up() == 0 && variable.slot() == 0;
    }
}
