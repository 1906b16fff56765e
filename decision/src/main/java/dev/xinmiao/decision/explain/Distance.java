package dev.xinmiao.decision.explain;

import dev.xinmiao.decision.builtin.BuiltIn;
import dev.xinmiao.decision.eval.Frame;
import dev.xinmiao.decision.eval.Interpreter;
import dev.xinmiao.decision.expr.Expr;
import dev.xinmiao.decision.expr.Expr.Comparison.Operator;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How far a number is from passing a test, or a date, in days: to the nearest end of what the test lets pass. Zero if it
 * passes; zero, too, if it stands right at an end that doesn't count. Null where the value is neither, not known, or the
 * test isn't made of comparisons with its like.
 */
final class Distance {
    private final Object value;
    private final Frame frame;
    private final Interpreter interpreter;

    private Distance(Object value, Frame frame, Interpreter interpreter) {
        this.value = value;
        this.frame = frame;
        this.interpreter = interpreter;
    }

    static @Nullable BigDecimal of(Expr condition, @Nullable Object value, Frame frame, Interpreter interpreter) {
        return value instanceof BigDecimal || value instanceof LocalDate
                ? new Distance(value, frame, interpreter).to(condition, false)
                : null;
    }

    /** The one less the other, of numbers; of dates in days; else null. */
    static @Nullable BigDecimal between(@Nullable Object one, @Nullable Object other) {
        if (one instanceof BigDecimal a && other instanceof BigDecimal b) {
            return a.subtract(b, MathContext.DECIMAL128);
        }
        return one instanceof LocalDate a && other instanceof LocalDate b
                ? BigDecimal.valueOf(a.toEpochDay() - b.toEpochDay())
                : null;
    }

    /** @param not whether the condition is to be false */
    private @Nullable BigDecimal to(Expr condition, boolean not) {
        return switch (condition) {
            case Expr.Comparison c -> to(not ? c.operator().opposite() : c.operator(), c.right());
            case Expr.Between b -> {
                BigDecimal low = to(not ? Operator.LESS : Operator.AT_LEAST, b.low());
                BigDecimal high = to(not ? Operator.GREATER : Operator.AT_MOST, b.high());
                yield joined(Stream.of(low, high), !not);
            }
            case Expr.And and -> joined(and.operands().stream().map(each -> to(each, not)), !not);
            case Expr.Or or -> joined(or.operands().stream().map(each -> to(each, not)), not);
            case Expr.In in -> joined(in.tests().stream().map(each -> inner(each, not)), not);
            case Expr.Call call when isNot(call) -> to(call.arguments().getFirst(), !not);
            default -> null;
        };
    }

    private static boolean isNot(Expr.Call call) {
        return call.function() instanceof Expr.Constant function
                && function.value() instanceof BuiltIn builtIn
                && builtIn.name().equals("not")
                && call.arguments().size() == 1;
    }

    private @Nullable BigDecimal inner(Expr.Test test, boolean not) {
        Frame inside = new Frame(frame, 1);
        inside.set(0, value);
        return new Distance(value, inside, interpreter).to(test.condition(), not);
    }

    private @Nullable BigDecimal to(Operator operator, Expr end) {
        BigDecimal beyond = between(value, interpreter.evaluate(end, frame));
        if (beyond == null) {
            return null;
        }
        BigDecimal missing = switch (operator) {
            case AT_LEAST, GREATER -> beyond.negate();
            case AT_MOST, LESS -> beyond;
            case EQUAL -> beyond.abs();
            case NOT_EQUAL -> BigDecimal.ZERO;
        };
        return missing.max(BigDecimal.ZERO);
    }

    /** @param all whether all conditions are to be met: then the furthest counts, else the nearest */
    private static @Nullable BigDecimal joined(Stream<@Nullable BigDecimal> distances, boolean all) {
        List<@Nullable BigDecimal> each = distances.toList();
        if (each.isEmpty() || each.stream().anyMatch(Objects::isNull)) {
            return null;
        }
        return each.stream()
                .filter(Objects::nonNull)
                .reduce(all ? BigDecimal::max : BigDecimal::min)
                .orElse(null);
    }
}
