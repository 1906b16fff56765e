package dev.xinmiao.decision.analysis;

import dev.xinmiao.decision.builtin.BuiltIn;
import dev.xinmiao.decision.expr.Expr;
import dev.xinmiao.decision.expr.Expr.Comparison.Operator;
import dev.xinmiao.decision.expr.FeelType.Simple;
import dev.xinmiao.decision.value.Range;
import dev.xinmiao.decision.value.Types;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Brings the tests of cells into the few forms that an axis can be cut by: comparisons of {@code ?} with constants, and
 * what {@code and}, {@code or} and {@code not} make of them. What it doesn't know stays as it is.
 */
final class Cells {
    private Cells() {}

    static Expr simple(Expr condition, Simple type) {
        return switch (condition) {
            case Expr.And and ->
                new Expr.And(
                        and.operands().stream().map(each -> simple(each, type)).toList(), and.span());
            case Expr.Or or ->
                new Expr.Or(
                        or.operands().stream().map(each -> simple(each, type)).toList(), or.span());
            case Expr.Call call
            when isNot(call) ->
                new Expr.Call(
                        call.function(), List.of(simple(call.arguments().getFirst(), type)), List.of(), call.span());
            case Expr.Comparison comparison -> comparison(comparison, type);
            case Expr.Between(Expr value, Expr low, Expr high, var span) ->
                simple(
                        new Expr.And(
                                List.of(
                                        new Expr.Comparison(Operator.AT_LEAST, value, low, span),
                                        new Expr.Comparison(Operator.AT_MOST, value, high, span)),
                                span),
                        type);
            case Expr.In in
            when isValue(in.value()) ->
                new Expr.Or(
                        in.tests().stream()
                                .map(test -> simple(test.condition(), type))
                                .toList(),
                        in.span());
            case Expr.Matches(Expr value, Expr.ListOf list, var span)
            when isValue(value) -> {
                List<Expr> alternatives = new ArrayList<>();
                for (Expr each : list.elements()) {
                    if (!(each instanceof Expr.Constant)) {
                        yield condition;
                    }
                    alternatives.add(new Expr.Comparison(Operator.EQUAL, value, each, span));
                }
                yield simple(new Expr.Or(alternatives, span), type);
            }
            case Expr.Matches(Expr value, Expr.Constant(Range range, var _), var span)
            when isValue(value) -> range(value, range, span, type);
            case Expr.Variable variable
            when isValue(variable) && type == Simple.BOOLEAN ->
                new Expr.Comparison(
                        Operator.EQUAL, variable, new Expr.Constant(true, variable.span()), variable.span());
            default -> condition;
        };
    }

    private static Expr range(Expr value, Range range, dev.xinmiao.decision.expr.Span span, Simple type) {
        if (range.comparison() == Operator.NOT_EQUAL) {
            return simple(
                    new Expr.Comparison(Operator.NOT_EQUAL, value, new Expr.Constant(range.low(), span), span), type);
        }
        List<Expr> ends = new ArrayList<>();
        if (range.low() != null) {
            Operator operator = range.lowIncluded() ? Operator.AT_LEAST : Operator.GREATER;
            ends.add(new Expr.Comparison(operator, value, new Expr.Constant(range.low(), span), span));
        }
        if (range.high() != null) {
            Operator operator = range.highIncluded() ? Operator.AT_MOST : Operator.LESS;
            ends.add(new Expr.Comparison(operator, value, new Expr.Constant(range.high(), span), span));
        }
        return simple(new Expr.And(ends, span), type);
    }

    /** With the value on the left; null, as the interpreter has it, where the two are of different kinds. */
    private static Expr comparison(Expr.Comparison comparison, Simple type) {
        Expr.Comparison turned = comparison.left() instanceof Expr.Constant && isValue(comparison.right())
                ? new Expr.Comparison(
                        turned(comparison.operator()), comparison.right(), comparison.left(), comparison.span())
                : comparison;
        return isValue(turned.left())
                        && turned.right() instanceof Expr.Constant constant
                        && constant.value() != null
                        && Types.of(constant.value()) instanceof Simple other
                        && other != type
                ? new Expr.Constant(null, comparison.span())
                : turned;
    }

    private static Operator turned(Operator operator) {
        return switch (operator) {
            case EQUAL, NOT_EQUAL -> operator;
            case LESS -> Operator.GREATER;
            case AT_MOST -> Operator.AT_LEAST;
            case GREATER -> Operator.LESS;
            case AT_LEAST -> Operator.AT_MOST;
        };
    }

    /** The constants that a cell in such a form compares with. */
    static List<Expr.Comparison> comparisons(Expr condition) {
        return switch (condition) {
            case Expr.And and ->
                and.operands().stream()
                        .flatMap(each -> comparisons(each).stream())
                        .toList();
            case Expr.Or or ->
                or.operands().stream()
                        .flatMap(each -> comparisons(each).stream())
                        .toList();
            case Expr.Call call when isNot(call) -> comparisons(call.arguments().getFirst());
            case Expr.Comparison comparison
            when isValue(comparison.left()) && comparison.right() instanceof Expr.Constant -> List.of(comparison);
            default -> List.of();
        };
    }

    static boolean isNot(Expr.Call call) {
        return call.function() instanceof Expr.Constant(BuiltIn function, var _)
                && function.name().equals("not")
                && call.arguments().size() == 1
                && call.names().isEmpty();
    }

    /** Whether it is {@code ?}; outside a test the same slot holds another variable. */
    static boolean isValue(@Nullable Expr expression) {
        return expression instanceof Expr.Variable variable
                && variable.up() == 0
                && variable.slot() == 0
                && variable.name().equals("?");
    }
}
