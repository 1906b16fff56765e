package dev.xinmiao.decision.feel;

import dev.xinmiao.decision.Problem;
import dev.xinmiao.decision.expr.Expr;
import dev.xinmiao.decision.expr.Expr.Arithmetic;
import dev.xinmiao.decision.expr.Expr.Comparison.Operator;
import dev.xinmiao.decision.expr.FeelType;
import dev.xinmiao.decision.expr.FeelType.Simple;
import dev.xinmiao.decision.value.FeelFunction;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** FEEL's grammar from {@code or} down to path, filter and call; {@link PrimaryParser} reads what those join. */
final class ExpressionParser {
    /** Deeper nesting is refused, so that neither reading nor evaluating can exhaust the stack. */
    static final int DEEPEST = 150;

    private static final int LONGEST_CHAIN = 400;
    private static final Operator[] COMPARISONS = {
        Operator.AT_MOST, Operator.AT_LEAST, Operator.NOT_EQUAL, Operator.LESS, Operator.GREATER, Operator.EQUAL
    };

    private final Source source;
    private final Resolver resolver;
    private final StaticTypes types = new StaticTypes();
    private final Function<String, @Nullable FeelType> named;
    private final Consumer<Problem> findings;
    private final PrimaryParser primaries;
    private Scope scope;
    private int depth;
    private int usesOfTestedValue;
    /** Set while reading the upper end of a range, where {@code [} may close it. */
    private boolean mayCloseRange;

    private @Nullable Expr alreadyRead;

    private @Nullable FeelSyntaxException furthest;
    private int furthestAt = -1;

    ExpressionParser(
            Source source, Scope scope, Function<String, @Nullable FeelType> named, Consumer<Problem> findings) {
        this.source = source;
        this.scope = scope;
        this.findings = findings;
        this.resolver = new Resolver(source, findings);
        this.named = named;
        this.primaries = new PrimaryParser(this, types);
    }

    Source source() {
        return source;
    }

    Scope scope() {
        return scope;
    }

    TypeParser typeParser() {
        return new TypeParser(source, named);
    }

    int usesOfTestedValue() {
        return usesOfTestedValue;
    }

    /** Opens a frame of one name; gives the scope to {@link #leave} to. */
    Scope enter(String name, FeelType type) {
        return enter(scope.with(name, type));
    }

    Scope enter(Scope inner) {
        Scope outer = scope;
        scope = inner;
        return outer;
    }

    void leave(Scope outer) {
        scope = outer;
    }

    Expr wholeExpression() {
        if (source.atEnd()) {
            throw source.error(0, "The expression is empty.", "Write null for no value.");
        }
        Expr expr = expression();
        requireEnd("an operator or the end of the expression");
        return expr;
    }

    /** {@code from..to}, which is no expression of its own but what iterations go over. */
    List<Expr> wholeIteration() {
        Expr from = expression();
        source.expect("..", "between the ends of the iteration");
        Expr to = expression();
        requireEnd("the end of the iteration");
        return List.of(from, to);
    }

    List<Expr> wholeList() {
        List<Expr> all = new ArrayList<>();
        do {
            all.add(expression());
        } while (source.eat(","));
        requireEnd("a comma or the end of the list");
        return all;
    }

    private void requireEnd(String wanted) {
        if (!source.atEnd()) {
            FeelSyntaxException error = source.unexpected(wanted);
            throw furthest != null && furthestAt > source.at ? furthest : error;
        }
    }

    /** Where one reading of an ambiguous text begins; {@link #retreat} goes back there if it fails. */
    record Mark(int at, int depth, Scope scope, boolean mayCloseRange) {}

    Mark mark() {
        return new Mark(source.at, depth, scope, mayCloseRange);
    }

    void retreat(Mark mark, FeelSyntaxException failure) {
        if (source.at > furthestAt) {
            furthest = failure;
            furthestAt = source.at;
        }
        source.at = mark.at;
        depth = mark.depth;
        scope = mark.scope;
        mayCloseRange = mark.mayCloseRange;
    }

    Expr expression() {
        if (++depth > DEEPEST) {
            throw source.error(
                    source.at,
                    "The expression is nested more than " + DEEPEST + " levels deep.",
                    "Split it into several decisions or context entries.");
        }
        Expr expr = or();
        depth--;
        return expr;
    }

    private Expr or() {
        int start = start();
        Expr first = and();
        if (!source.peekWord("or")) {
            return first;
        }
        List<Expr> operands = new ArrayList<>(List.of(first));
        while (source.eatWord("or")) {
            operands.add(and());
        }
        return types.put(new Expr.Or(operands, source.span(start)), Simple.BOOLEAN);
    }

    private Expr and() {
        int start = start();
        Expr first = comparison();
        if (!source.peekWord("and")) {
            return first;
        }
        List<Expr> operands = new ArrayList<>(List.of(first));
        while (source.eatWord("and")) {
            operands.add(comparison());
        }
        return types.put(new Expr.And(operands, source.span(start)), Simple.BOOLEAN);
    }

    private Expr comparison() {
        int start = start();
        Expr left = operand();
        for (int i = 0; i < LONGEST_CHAIN; i++) {
            Expr compared = comparedFrom(left, start);
            if (compared == null) {
                return left;
            }
            left = types.put(compared, Simple.BOOLEAN);
        }
        throw chainTooLong();
    }

    private @Nullable Expr comparedFrom(Expr left, int start) {
        if (source.eatWord("between")) {
            Expr low = operand();
            source.expectWord("and", "between the two ends");
            Expr high = operand();
            return new Expr.Between(left, low, high, source.span(start));
        }
        if (source.eatWord("in")) {
            List<Expr.Test> tests = new TestParser(this).afterIn();
            return new Expr.In(left, tests, source.span(start));
        }
        for (Operator operator : COMPARISONS) {
            if (source.eat(operator.symbol())) {
                Expr right = operand();
                return new Expr.Comparison(operator, left, right, source.span(start));
            }
        }
        return null;
    }

    /** What may stand beside a comparison: a sum. */
    Expr operand() {
        int start = start();
        Expr left = product();
        for (int i = 0; i < LONGEST_CHAIN; i++) {
            Arithmetic.Operator operator =
                    source.eat("+") ? Arithmetic.Operator.ADD : source.eat("-") ? Arithmetic.Operator.SUBTRACT : null;
            if (operator == null) {
                return left;
            }
            left = arithmetic(operator, left, product(), start);
        }
        throw chainTooLong();
    }

    private Expr product() {
        int start = start();
        Expr left = power();
        for (int i = 0; i < LONGEST_CHAIN; i++) {
            Arithmetic.Operator operator = !source.peek("**") && source.eat("*")
                    ? Arithmetic.Operator.MULTIPLY
                    : source.eat("/") ? Arithmetic.Operator.DIVIDE : null;
            if (operator == null) {
                return left;
            }
            left = arithmetic(operator, left, power(), start);
        }
        throw chainTooLong();
    }

    private Expr power() {
        int start = start();
        Expr left = negation();
        for (int i = 0; i < LONGEST_CHAIN; i++) {
            if (!source.eat("**")) {
                return left;
            }
            left = arithmetic(Arithmetic.Operator.POWER, left, negation(), start);
        }
        throw chainTooLong();
    }

    private Expr arithmetic(Arithmetic.Operator operator, Expr left, Expr right, int start) {
        return types.arithmetic(new Arithmetic(operator, left, right, source.span(start)));
    }

    private Expr negation() {
        int start = start();
        if (!source.eat("-")) {
            return instanceOf();
        }
        if (++depth > DEEPEST) {
            throw chainTooLong();
        }
        Expr operand = negation();
        depth--;
        return operand instanceof Expr.Constant(BigDecimal number, var _)
                ? types.put(new Expr.Constant(number.negate(), source.span(start)), Simple.NUMBER)
                : types.put(new Expr.Negate(operand, source.span(start)), types.of(operand));
    }

    private Expr instanceOf() {
        int start = start();
        Expr value = postfix();
        if (!source.eatWord("instance")) {
            return value;
        }
        source.expectWord("of", "after 'instance'");
        try {
            FeelType type = typeParser().type();
            return types.put(new Expr.InstanceOf(value, type, source.span(start)), Simple.BOOLEAN);
        } catch (FeelSyntaxException unknownType) {
            findings.accept(unknownType.problem());
            int end = Names.runEnd(source.text, start());
            if (end == source.at) {
                throw unknownType;
            }
            int nameStart = source.at;
            source.at = end;
            return new Expr.Unresolved(source.text.substring(nameStart, end), source.span(nameStart));
        }
    }

    private Expr postfix() {
        int start = start();
        Expr target = alreadyRead != null ? alreadyRead : primaries.primary();
        alreadyRead = null;
        for (int i = 0; i < LONGEST_CHAIN; i++) {
            if (source.peek(".") && !source.peek("..")) {
                target = primaries.member(target, start);
            } else if (source.peek("[") && !(mayCloseRange && closesRange())) {
                target = filter(target, start);
            } else if (source.peek("(")) {
                target = primaries.call(target, start);
            } else {
                return target;
            }
        }
        throw chainTooLong();
    }

    /** Whether the {@code [} here is followed by what can only follow the end of a range. */
    private boolean closesRange() {
        int at = source.at;
        source.eat("[");
        boolean closes = source.atEnd();
        for (String follower : new String[] {")", ",", "]", "}", ".", "=", "!="}) {
            closes |= source.peek(follower);
        }
        int end = Names.wordEnd(source.text, source.at);
        closes |= Names.isKeyword(source.text.substring(source.at, end));
        source.at = at;
        return closes;
    }

    private Expr filter(Expr list, int start) {
        source.eat("[");
        FeelType item = StaticTypes.element(types.of(list));
        Scope inner = scope.with("item", item);
        resolver.isFilter(inner, item);
        Scope outer = enter(inner);
        Expr condition = bracketed();
        leave(outer);
        source.expect("]", "to close the filter");
        FeelType type = types.of(condition) == Simple.NUMBER ? item : new FeelType.ListType(item);
        return types.put(new Expr.Filter(list, condition, source.span(start)), type);
    }

    /** An expression within brackets of its own, where a range around it cannot be closed. */
    Expr bracketed() {
        boolean outer = mayCloseRange(false);
        Expr expr = expression();
        mayCloseRange(outer);
        return expr;
    }

    Expr rangeEnd() {
        boolean outer = mayCloseRange(true);
        Expr end = operand();
        mayCloseRange(outer);
        return end;
    }

    /** Whether a {@code [} may close a range from here on; gives what held before. */
    boolean mayCloseRange(boolean may) {
        boolean before = mayCloseRange;
        mayCloseRange = may;
        return before;
    }

    Expr rangeFrom(boolean lowIncluded, Expr low, int start) {
        return primaries.range(lowIncluded, low, start);
    }

    /** An operand of which the first part, in parentheses, is read already. */
    Expr operandFrom(Expr first) {
        alreadyRead = first;
        return operand();
    }

    /** A name, resolved; null if none stands here. */
    @Nullable
    Expr name() {
        Resolver.Resolved resolved = resolver.name(scope);
        if (resolved == null) {
            return null;
        }
        if (resolved.expr() instanceof Expr.Variable variable && variable.name().equals("?")) {
            usesOfTestedValue++;
        }
        return types.put(resolved.expr(), resolved.type());
    }

    /** Notes something wrong that does not keep the text from being read. */
    void report(int at, String message, String hint) {
        findings.accept(source.error(at, message, hint).problem());
    }

    /** The function that a call's target is known to be, when it is a built-in. */
    static @Nullable FeelFunction builtIn(Expr target) {
        return target instanceof Expr.Constant(FeelFunction function, var _) ? function : null;
    }

    private int start() {
        source.skip();
        return source.at;
    }

    private FeelSyntaxException chainTooLong() {
        return source.error(
                source.at,
                "More than " + LONGEST_CHAIN + " operators follow one another.",
                "Split the expression into several decisions, or use sum, all, any or a list.");
    }
}
