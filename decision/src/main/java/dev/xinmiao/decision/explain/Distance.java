package dev.xinmiao.decision.explain;

import dev.xinmiao.decision.eval.Frame;
import dev.xinmiao.decision.eval.Interpreter;
import dev.xinmiao.decision.expr.Expr;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How far a number is from passing a test: to the nearest end of what the test lets pass. Zero if it passes; zero,
 * too, if it stands right at an end that doesn't count.
 */
final class Distance {
    private final BigDecimal value;
    private final Frame frame;
    private final Interpreter interpreter;

    private Distance(BigDecimal value, Frame frame, Interpreter interpreter) {
        this.value = value;
        this.frame = frame;
        this.interpreter = interpreter;
    }

    /** Null where the value is no known number, or the test isn't made of comparisons. */
    static @Nullable BigDecimal of(Expr condition, @Nullable Object value, Frame frame, Interpreter interpreter) {
        return value instanceof BigDecimal number ? new Distance(number, frame, interpreter).to(condition) : null;
    }

    private @Nullable BigDecimal to(Expr condition) {
        return switch (condition) {
            case Expr.Comparison c -> end(c.right()) instanceof BigDecimal end ? to(c.operator(), end) : null;
            case Expr.Between b ->
                end(b.low()) instanceof BigDecimal low && end(b.high()) instanceof BigDecimal high
                        ? to(Expr.Comparison.Operator.AT_LEAST, low).max(to(Expr.Comparison.Operator.AT_MOST, high))
                        : null;
            case Expr.And and -> furthest(and.operands().stream().map(this::to));
            case Expr.Or or -> nearest(or.operands().stream().map(this::to));
            case Expr.In in -> nearest(in.tests().stream().map(t -> inner(t)));
            default -> null;
        };
    }

    private @Nullable BigDecimal inner(Expr.Test test) {
        Frame inside = new Frame(frame, 1);
        inside.set(0, value);
        return new Distance(value, inside, interpreter).to(test.condition());
    }

    private @Nullable Object end(Expr expression) {
        return interpreter.evaluate(expression, frame);
    }

    private BigDecimal to(Expr.Comparison.Operator operator, BigDecimal end) {
        BigDecimal missing = switch (operator) {
            case AT_LEAST, GREATER -> end.subtract(value);
            case AT_MOST, LESS -> value.subtract(end);
            case EQUAL -> value.subtract(end).abs();
            case NOT_EQUAL -> BigDecimal.ZERO;
        };
        return missing.max(BigDecimal.ZERO);
    }

    private static @Nullable BigDecimal furthest(Stream<@Nullable BigDecimal> distances) {
        return reduce(distances.toList(), true);
    }

    private static @Nullable BigDecimal nearest(Stream<@Nullable BigDecimal> distances) {
        return reduce(distances.toList(), false);
    }

    private static @Nullable BigDecimal reduce(List<@Nullable BigDecimal> distances, boolean furthest) {
        if (distances.isEmpty() || distances.stream().anyMatch(Objects::isNull)) {
            return null;
        }
        return distances.stream()
                .filter(Objects::nonNull)
                .reduce(furthest ? BigDecimal::max : BigDecimal::min)
                .orElse(null);
    }
}
