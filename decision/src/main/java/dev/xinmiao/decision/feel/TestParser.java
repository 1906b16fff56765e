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
            ExpressionParser.Mark mark = expressions.mark();
            try {
                Expr tests = tests();
                source.expect(")", "after the tests");
                if (source.atEnd()) {
                    return not(tests, start);
                }
            } catch (FeelSyntaxException e) {
                expressions.retreat(mark, e);
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
        Scope outer = expressions.enter("?", Simple.ANY);
        List<Expr> conditions = source.eat("(") ? inParentheses(start) : List.of(operandTest());
        expressions.leave(outer);
        Span span = source.span(start);
        List<Expr.Test> tests = new ArrayList<>();
        for (Expr condition : conditions) {
            tests.add(new Expr.Test(condition, conditions.size() == 1 ? span : condition.span()));
        }
        return List.copyOf(tests);
    }

    /** Only what follows tells whether it was a list of tests, a range or the beginning of an operand. */
    private List<Expr> inParentheses(int start) {
        List<Expr> conditions = new ArrayList<>();
        int uses = expressions.usesOfTestedValue();
        Expr compared = comparison();
        Expr first = compared != null ? compared : expressions.bracketed();
        if (compared == null && source.eat("..")) {
            return List.of(condition(expressions.rangeFrom(false, first, start), uses));
        }
        if (!source.peek(",")) {
            source.expect(")", "after the tests");
            boolean operand = compared == null && goesOn();
            return List.of(
                    compared != null ? compared : condition(operand ? expressions.operandFrom(first) : first, uses));
        }
        conditions.add(compared != null ? compared : condition(first, uses));
        while (source.eat(",")) {
            boolean outer = expressions.mayCloseRange(false);
            conditions.add(test());
            expressions.mayCloseRange(outer);
        }
        source.expect(")", "after the tests");
        return conditions;
    }

    /** Whether what was in parentheses is only the beginning of an operand, as in {@code x in (a)[1]}. */
    private boolean goesOn() {
        for (String symbol : new String[] {"[", "(", ".", "+", "-", "*", "/"}) {
            if (source.peek(symbol) && !source.peek("..")) {
                return true;
            }
        }
        return false;
    }

    private Expr operandTest() {
        int uses = expressions.usesOfTestedValue();
        Expr compared = comparison();
        return compared != null ? compared : condition(expressions.operand(), uses);
    }

    private Expr test() {
        int uses = expressions.usesOfTestedValue();
        Expr compared = comparison();
        return compared != null ? compared : condition(expressions.expression(), uses);
    }

    /** A comparison without its left side; null if none begins here. */
    private @Nullable Expr comparison() {
        source.skip();
        int start = source.at;
        for (Operator operator : OPERATORS) {
            if (source.eat(operator.symbol())) {
                Expr end = expressions.operand();
                return new Expr.Comparison(operator, value(start), end, source.span(start));
            }
        }
        return null;
    }

    /** An expression that names {@code ?} is a condition already; any other is compared with the value. */
    private Expr condition(Expr expr, int uses) {
        if (expressions.usesOfTestedValue() > uses) {
            return expr;
        }
        Span span = expr.span();
        if (expr instanceof Expr.Constant constant && !(constant.value() instanceof FeelFunction)) {
            return new Expr.Comparison(Operator.EQUAL, value(span.start()), expr, span);
        }
        return expr instanceof Expr.RangeOf range && range.comparison() == null
                ? interval(range)
                : new Expr.Matches(value(span.start()), expr, span);
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

    private Expr value(int start) {
        return new Expr.Variable("?", 0, 0, new Span(source.text, start, start, source.origin));
    }
}
