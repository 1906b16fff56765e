package dev.xinmiao.decision.feel;

import dev.xinmiao.decision.builtin.BuiltIns;
import dev.xinmiao.decision.expr.Expr;
import dev.xinmiao.decision.expr.Expr.Comparison.Operator;
import dev.xinmiao.decision.expr.FeelType.Simple;
import dev.xinmiao.decision.expr.Span;
import dev.xinmiao.decision.value.FeelFunction;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads unary tests and turns each into a condition over {@code ?}. */
final class TestParser {
    private static final Operator[] OPERATORS = {
        Operator.AT_MOST, Operator.AT_LEAST, Operator.NOT_EQUAL, Operator.LESS, Operator.GREATER, Operator.EQUAL
    };

    private final ExpressionParser expressions;
    private final Source source;

    TestParser(ExpressionParser expressions) {
        this.expressions = expressions;
        this.source = expressions.source();
    }

    Expr.Test wholeTest() {
        source.skip();
        int start = source.at;
        Scope outer = expressions.enter("?", Simple.ANY);
        Expr condition = whole(start);
        expressions.leave(outer);
        return new Expr.Test(condition, new Span(source.text, 0, source.text.length(), source.origin));
    }

    private Expr whole(int start) {
        if (source.atEnd() || (source.eat("-") && source.atEnd())) {
            return new Expr.Constant(true, source.span(start));
        }
        source.at = start;
        if (source.eatWord("not") && source.eat("(")) {
            Expr negated = expressions.attempt(() -> {
                Expr tests = tests();
                source.expect(")", "after the tests");
                return source.atEnd() ? not(tests, start) : null;
            });
            if (negated != null) {
                return negated;
            }
        }
        source.at = start;
        Expr tests = tests();
        if (!source.atEnd()) {
            throw source.unexpected("a comma or the end of the test");
        }
        return tests;
    }

    private Expr not(Expr condition, int start) {
        FeelFunction not = BuiltIns.named("not");
        Span span = source.span(start);
        return new Expr.Call(new Expr.Constant(not, span), List.of(condition), List.of(), span);
    }

    private Expr tests() {
        source.skip();
        int start = source.at;
        List<Expr> alternatives = new ArrayList<>();
        do {
            alternatives.add(test());
        } while (source.eat(","));
        return alternatives.size() == 1 ? alternatives.getFirst() : new Expr.Or(alternatives, source.span(start));
    }

    /** The tests after {@code in}: one, or several in parentheses. */
    List<Expr.Test> afterIn() {
        source.skip();
        int start = source.at;
        if (source.eat("(")) {
            List<Expr.Test> tests = expressions.attempt(this::inParentheses);
            if (tests != null) {
                return tests;
            }
            source.at = start;
        }
        return List.of(framed(true));
    }

    private @Nullable List<Expr.Test> inParentheses() {
        List<Expr.Test> tests = new ArrayList<>();
        do {
            tests.add(framed(false));
        } while (source.eat(","));
        return source.eat(")") && !(tests.size() == 1 && goesOn()) ? tests : null;
    }

    /** Whether what was in parentheses is only the beginning of an operand, as in {@code x in (a)[1]}. */
    private boolean goesOn() {
        for (String symbol : new String[] {"[", "(", ".", "+", "-", "*", "/"}) {
            if (source.peek(symbol)) {
                return true;
            }
        }
        return false;
    }

    private Expr.Test framed(boolean operand) {
        source.skip();
        int start = source.at;
        Scope outer = expressions.enter("?", Simple.ANY);
        Expr condition = operand ? operandTest() : test();
        expressions.leave(outer);
        return new Expr.Test(condition, source.span(start));
    }

    private Expr operandTest() {
        int start = source.at;
        Expr simple = simpleTest();
        return simple != null ? simple : matches(expressions.operand(), start);
    }

    private Expr test() {
        source.skip();
        int start = source.at;
        int uses = expressions.usesOfTestedValue();
        Expr simple = simpleTest();
        if (simple != null && (source.atEnd() || source.peek(",") || source.peek(")"))) {
            return simple;
        }
        source.at = start;
        Expr expr = expressions.expression();
        return expressions.usesOfTestedValue() > uses ? expr : matches(expr, start);
    }

    /** A comparison without its left side, or an interval; null if it is neither. */
    private @Nullable Expr simpleTest() {
        source.skip();
        int start = source.at;
        for (Operator operator : OPERATORS) {
            if (source.eat(operator.symbol())) {
                Expr end = expressions.operand();
                return new Expr.Comparison(operator, value(start), end, source.span(start));
            }
        }
        if (source.peek("[") || source.peek("(") || source.peek("]")) {
            Expr range = expressions.attempt(expressions::rangeOrNull);
            if (range instanceof Expr.RangeOf interval && interval.comparison() == null) {
                return interval(interval);
            }
            source.at = start;
        }
        return null;
    }

    private Expr interval(Expr.RangeOf range) {
        Expr value = new Expr.Variable("?", 0, 0, range.span());
        List<Expr> ends = new ArrayList<>();
        if (range.low() != null) {
            Operator operator = range.lowIncluded() ? Operator.AT_LEAST : Operator.GREATER;
            ends.add(new Expr.Comparison(operator, value, range.low(), range.span()));
        }
        if (range.high() != null) {
            Operator operator = range.highIncluded() ? Operator.AT_MOST : Operator.LESS;
            ends.add(new Expr.Comparison(operator, value, range.high(), range.span()));
        }
        return new Expr.And(ends, range.span());
    }

    private Expr matches(Expr expr, int start) {
        return expr instanceof Expr.Constant(var constant, var _) && !(constant instanceof FeelFunction)
                ? new Expr.Comparison(Operator.EQUAL, value(start), expr, expr.span())
                : new Expr.Matches(value(start), expr, expr.span());
    }

    private Expr value(int start) {
        return new Expr.Variable("?", 0, 0, new Span(source.text, start, start, source.origin));
    }
}
