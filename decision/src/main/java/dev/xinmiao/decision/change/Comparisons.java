package dev.xinmiao.decision.change;

import dev.xinmiao.decision.change.Shape.Amount;
import dev.xinmiao.decision.change.Shape.Either;
import dev.xinmiao.decision.change.Shape.Known;
import dev.xinmiao.decision.eval.Frame;
import dev.xinmiao.decision.eval.Interpreter;
import dev.xinmiao.decision.expr.Expr;
import dev.xinmiao.decision.expr.Expr.Comparison.Operator;
import dev.xinmiao.decision.expr.Span;
import dev.xinmiao.decision.value.Intervals;
import dev.xinmiao.decision.value.Possible;
import dev.xinmiao.decision.value.Range;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;

/** Comparisons and calculations with shapes; those that levers may turn are noted. */
final class Comparisons {
    static final Shape ZERO = new Known(BigDecimal.ZERO);

    private static final Frame EMPTY = new Frame(null, 0);
    private static final Span NOWHERE = new Span("", 0, 0, new dev.xinmiao.decision.Location("", "", 0, 0));

    private final Measures measures;
    private final Interpreter interpreter;

    Comparisons(Measures measures, Interpreter interpreter) {
        this.measures = measures;
        this.interpreter = interpreter;
    }

    private static Expr constant(Known known) {
        return new Expr.Constant(known.value(), NOWHERE);
    }

    private Shape evaluated(Expr expression) {
        return new Known(interpreter.evaluate(expression, EMPTY));
    }

    /** The operation on all pairs of alternatives; null where that would be too many, or one is not told. */
    private static @Nullable Shape pairs(Shape a, Shape b, BinaryOperator<Shape> operation) {
        List<Shape> as = a instanceof Either either ? either.alternatives() : List.of(a);
        List<Shape> bs = b instanceof Either either ? either.alternatives() : List.of(b);
        boolean told = (a instanceof Either || a instanceof Known || a instanceof Amount)
                && (b instanceof Either || b instanceof Known || b instanceof Amount);
        if (!told || as.size() * bs.size() > Shape.MOST_ALTERNATIVES) {
            return null;
        }
        List<Shape> results = new ArrayList<>();
        as.forEach(x -> bs.forEach(y -> results.add(operation.apply(x, y))));
        return Shape.either(results, both(a.open(), b.open()));
    }

    private static BitSet both(BitSet a, BitSet b) {
        if (b.isEmpty()) {
            return a;
        }
        BitSet both = (BitSet) a.clone();
        both.or(b);
        return both;
    }

    private static Shape untold(Shape a, Shape b) {
        return Shape.steps(both(a.opened(), b.opened()));
    }

    Shape compare(Operator operator, Shape a, Shape b) {
        if (a instanceof Known x && b instanceof Known y) {
            return evaluated(new Expr.Comparison(operator, constant(x), constant(y), NOWHERE));
        }
        if (a instanceof Either || b instanceof Either) {
            Shape shape = pairs(a, b, (x, y) -> compare(operator, x, y));
            return shape == null ? untold(a, b) : shape;
        }
        if (a instanceof Amount(Term term) && b instanceof Known(Object value)) {
            return against(term, operator, value);
        }
        if (a instanceof Known(Object value) && b instanceof Amount(Term term)) {
            return against(term, flipped(operator), value);
        }
        if (a instanceof Amount(Term left) && b instanceof Amount(Term right)) {
            return Shape.steps(measures.note(new Term.Difference(left, right), operator, BigDecimal.ZERO));
        }
        return untold(a, b);
    }

    private static Operator flipped(Operator operator) {
        return switch (operator) {
            case LESS -> Operator.GREATER;
            case AT_MOST -> Operator.AT_LEAST;
            case GREATER -> Operator.LESS;
            case AT_LEAST -> Operator.AT_MOST;
            case EQUAL, NOT_EQUAL -> operator;
        };
    }

    private Shape against(Term term, Operator operator, @Nullable Object value) {
        return switch (value) {
            case BigDecimal number -> Shape.steps(measures.note(term, operator, number));
            case Possible.Numbers range -> {
                BitSet open = ends(term, range.low());
                yield Shape.steps(both(open, ends(term, range.high())));
            }
            case Possible.OneOf some -> {
                BitSet open = new BitSet();
                some.values()
                        .forEach(each -> open.or(against(term, operator, each).open()));
                yield Shape.steps(open);
            }
            // Not to be compared; but a quotient is null where its divisor is zero, and null equals null.
            case null, default ->
                term.mayBeNull() ? Shape.steps(measures.note(term, Operator.EQUAL, BigDecimal.ZERO)) : Shape.STEPS;
        };
    }

    /** Everything that a comparison with something not known may say changes at the ends of what it may be. */
    private BitSet ends(Term term, @Nullable BigDecimal end) {
        if (end == null) {
            return Shape.NONE;
        }
        BitSet open = measures.note(term, Operator.AT_LEAST, end);
        return both(open, measures.note(term, Operator.GREATER, end));
    }

    /** Whether a value passes a test that is a value itself. */
    Shape matches(Shape value, Shape test) {
        if (value instanceof Known x && test instanceof Known y) {
            return evaluated(new Expr.Matches(constant(x), constant(y), NOWHERE));
        }
        if (value instanceof Either || test instanceof Either) {
            Shape shape = pairs(value, test, this::matches);
            return shape == null ? untold(value, test) : shape;
        }
        if (!(value instanceof Amount(Term term)) || !(test instanceof Known(Object known))) {
            return value instanceof Amount && test instanceof Amount
                    ? compare(Operator.EQUAL, value, test)
                    : untold(value, test);
        }
        return switch (known) {
            case Range range -> {
                BitSet open = new BitSet();
                for (Object end : Collections.unmodifiableList(java.util.Arrays.asList(range.low(), range.high()))) {
                    if (Intervals.hull(end) instanceof Possible.Numbers hull) {
                        open.or(ends(term, hull.low()));
                        open.or(ends(term, hull.high()));
                    }
                }
                yield Shape.steps(open);
            }
            case List<?> list -> {
                BitSet open = new BitSet();
                list.forEach(each -> open.or(matches(value, new Known(each)).open()));
                yield Shape.steps(open);
            }
            case null, default -> against(term, Operator.EQUAL, known);
        };
    }

    Shape calculate(Expr.Arithmetic.Operator operator, Shape a, Shape b) {
        if (a instanceof Known x && b instanceof Known y) {
            return evaluated(new Expr.Arithmetic(operator, constant(x), constant(y), NOWHERE));
        }
        if (a instanceof Either || b instanceof Either) {
            Shape shape = pairs(a, b, (x, y) -> calculate(operator, x, y));
            return shape == null ? untold(a, b) : shape;
        }
        if (a instanceof Amount && isNoOperand(b) || b instanceof Amount && isNoOperand(a)) {
            return Shape.NULL;
        }
        Term x = term(a);
        Term y = term(b);
        if (x == null || y == null) {
            return untold(a, b);
        }
        return switch (operator) {
            case ADD -> new Amount(new Term.Sum(x, y));
            case SUBTRACT -> new Amount(new Term.Difference(x, y));
            case MULTIPLY -> new Amount(new Term.Product(x, y));
            case DIVIDE ->
                y instanceof Term.Constant(BigDecimal zero) && zero.signum() == 0
                        ? Shape.NULL
                        : new Amount(new Term.Quotient(x, y));
            case POWER -> untold(a, b);
        };
    }

    /** Known to be something that makes null with a number. */
    private static boolean isNoOperand(Shape shape) {
        return shape instanceof Known(Object value)
                && (value == null || value instanceof String || value instanceof Boolean);
    }

    private static @Nullable Term term(Shape shape) {
        return switch (shape) {
            case Amount(Term term) -> term;
            case Known(BigDecimal number) -> new Term.Constant(number);
            default -> null;
        };
    }

    /** A built-in function of arguments that are not all known; null where only the arguments' levers can be told. */
    @Nullable
    Shape call(String function, List<Shape> arguments) {
        Shape first = arguments.getFirst();
        return switch (function) {
            case "not" -> Shape.steps(first.open());
            case "sum" -> fold(arguments, (a, b) -> calculate(Expr.Arithmetic.Operator.ADD, a, b));
            case "min" -> fold(arguments, (a, b) -> extreme(a, b, Operator.AT_MOST));
            case "max" -> fold(arguments, (a, b) -> extreme(a, b, Operator.AT_LEAST));
            case "abs" -> extreme(first, calculate(Expr.Arithmetic.Operator.SUBTRACT, ZERO, first), Operator.AT_LEAST);
            default -> null;
        };
    }

    private static @Nullable Shape fold(List<Shape> arguments, BinaryOperator<Shape> operation) {
        return arguments.stream().reduce(operation).orElse(null);
    }

    private Shape extreme(Shape a, Shape b, Operator operator) {
        if (a instanceof Known x
                && b instanceof Known y
                && x.value() instanceof BigDecimal p
                && y.value() instanceof BigDecimal q) {
            boolean first = operator == Operator.AT_MOST ? p.compareTo(q) <= 0 : p.compareTo(q) >= 0;
            return first ? a : b;
        }
        if (a instanceof Amount && isNoOperand(b) || b instanceof Amount && isNoOperand(a)) {
            return Shape.NULL;
        }
        Shape first = compare(operator, a, b);
        return Shape.either(List.of(a, b), first.open());
    }
}
