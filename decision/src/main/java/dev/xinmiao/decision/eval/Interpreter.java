package dev.xinmiao.decision.eval;

import dev.xinmiao.decision.Problem;
import dev.xinmiao.decision.Settings;
import dev.xinmiao.decision.builtin.BuiltIn;
import dev.xinmiao.decision.expr.Expr;
import dev.xinmiao.decision.expr.FeelType;
import dev.xinmiao.decision.expr.FeelType.Simple;
import dev.xinmiao.decision.expr.Span;
import dev.xinmiao.decision.value.Caller;
import dev.xinmiao.decision.value.FeelContext;
import dev.xinmiao.decision.value.FeelFunction;
import dev.xinmiao.decision.value.FeelText;
import dev.xinmiao.decision.value.LiftedComparison;
import dev.xinmiao.decision.value.LimitExceeded;
import dev.xinmiao.decision.value.Ordering;
import dev.xinmiao.decision.value.Possible;
import dev.xinmiao.decision.value.Possibles;
import dev.xinmiao.decision.value.Range;
import dev.xinmiao.decision.value.Truth;
import dev.xinmiao.decision.value.Types;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Evaluates an expression for one row. Plain values in, plain values out; where a {@link Possible} goes in, what may
 * come out. An error gives null and, where there is someone to tell, a {@link Problem} with its place.
 *
 * <p>Cheap to make; one thread at a time.
 */
public final class Interpreter implements Caller {
    /** More problems of a row than these help nobody. */
    private static final int MOST_PROBLEMS = 1000;

    private final TableEvaluation tables;
    private final @Nullable List<Problem> problems;
    private final Settings settings;
    private final Conformance conformance = new Conformance(this);
    private @Nullable ZonedDateTime now;
    private @Nullable Span place;
    private int depth;
    private long steps;
    private int muted;
    private int reported;

    /** @param problems takes the errors; null if nobody wants to know */
    public Interpreter(TableEvaluation tables, @Nullable List<Problem> problems, Settings settings) {
        this.tables = tables;
        this.problems = problems;
        this.settings = settings;
    }

    /** An interpreter of the default settings but for the clock. */
    public Interpreter(TableEvaluation tables, @Nullable List<Problem> problems, Clock clock) {
        this(tables, problems, Settings.DEFAULT.withClock(clock));
    }

    public @Nullable Object evaluate(Expr expr, Frame frame) {
        if (expr instanceof Expr.Constant constant) {
            return constant.value();
        }
        if (expr instanceof Expr.Variable variable) {
            return frame.up(variable.up()).get(variable.slot());
        }
        return depth == 0 ? outermost(expr, frame) : within(expr, frame);
    }

    /** Where an evaluation begins, one that goes beyond its bounds ends. */
    private @Nullable Object outermost(Expr expr, Frame frame) {
        int mutedBefore = muted;
        String exceeded;
        try {
            return within(expr, frame);
        } catch (LimitExceeded e) {
            exceeded = e.sentence();
        } catch (StackOverflowError e) {
            exceeded = "The evaluation goes deeper than this program's stack";
        } catch (OutOfMemoryError e) {
            // What the evaluation had built up is garbage by now.
            exceeded = "The evaluation takes more memory than there is";
        } finally {
            depth = 0;
            steps = 0;
            muted = mutedBefore;
        }
        return fail("%s", exceeded);
    }

    private @Nullable Object within(Expr expr, Frame frame) {
        if (++depth > settings.deepestNesting()) {
            place = expr.span();
            throw new LimitExceeded("The evaluation goes more than " + settings.deepestNesting()
                    + " levels deep; a function may be calling itself forever");
        }
        if (++steps > settings.mostSteps()) {
            place = expr.span();
            throw tooManySteps();
        }
        Object value = evaluateNode(expr, frame);
        depth--;
        return value;
    }

    private LimitExceeded tooManySteps() {
        return new LimitExceeded("The evaluation takes more than " + settings.mostSteps()
                + " steps; it may go on forever, or over all pairs of long lists");
    }

    /** What most models are made of, one by one: a switch over all kinds takes a new process a while to begin. */
    private @Nullable Object evaluateNode(Expr expr, Frame frame) {
        if (expr instanceof Expr.Comparison comparison) {
            return compare(comparison, frame);
        }
        if (expr instanceof Expr.Or or) {
            return or(or.operands(), frame);
        }
        if (expr instanceof Expr.Conform conform) {
            Object value = evaluate(conform.value(), frame);
            place = conform.span();
            return conform(value, conform.type());
        }
        if (expr instanceof Expr.DecisionTable table) {
            return tables.evaluate(table, frame, this);
        }
        if (expr instanceof Expr.Arithmetic arithmetic) {
            Object left = evaluate(arithmetic.left(), frame);
            Object right = evaluate(arithmetic.right(), frame);
            place = arithmetic.span();
            Object result = Calculation.apply(arithmetic.operator(), left, right, this);
            return result instanceof String ? made(result) : result;
        }
        if (expr instanceof Expr.And and) {
            return and(and.operands(), frame);
        }
        if (expr instanceof Expr.Call call) {
            return call(call, frame);
        }
        return expr instanceof Expr.If conditional ? conditional(conditional, frame) : evaluateOther(expr, frame);
    }

    private @Nullable Object evaluateOther(Expr expr, Frame frame) {
        return switch (expr) {
            case Expr.Constant constant -> constant.value();
            case Expr.Variable variable -> frame.up(variable.up()).get(variable.slot());
            case Expr.Matches matches -> {
                Object value = evaluate(matches.value(), frame);
                Object test = evaluate(matches.test(), frame);
                look(test);
                yield Matching.matches(value, test);
            }
            case Expr.Test test -> evaluate(test.condition(), frame);
            case Expr.Negate negate -> {
                Object operand = evaluate(negate.operand(), frame);
                place = negate.span();
                yield Calculation.negate(operand, this);
            }
            case Expr.Between between -> between(between, frame);
            case Expr.In in -> in(in, frame);
            case Expr.Member member -> {
                Object target = evaluate(member.target(), frame);
                place = member.span();
                Object value = Members.of(target, member.name(), this);
                yield target instanceof List ? made(value) : value;
            }
            case Expr.ItemMember member -> itemMember(member, frame);
            case Expr.ListOf list -> list(list, frame);
            case Expr.ContextOf context -> context(context, frame);
            case Expr.RangeOf range -> range(range, frame);
            case Expr.Filter filter -> new Iteration(this).filter(filter, frame);
            case Expr.For loop -> new Iteration(this).loop(loop, frame);
            case Expr.Quantified quantified -> new Iteration(this).quantified(quantified, frame);
            case Expr.FunctionOf function -> new Closure(function, frame, this);
            case Expr.InstanceOf instance -> {
                Object value = evaluate(instance.value(), frame);
                look(value);
                yield instanceOf(value, instance.type());
            }
            case Expr.Unresolved unresolved -> {
                place = unresolved.span();
                yield fail("'%s' is not known here", unresolved.name());
            }
            case Expr.Comparison _,
                    Expr.Or _,
                    Expr.Conform _,
                    Expr.DecisionTable _,
                    Expr.Arithmetic _,
                    Expr.And _,
                    Expr.Call _,
                    Expr.If _ -> throw new IllegalStateException("a node evaluated before: " + expr);
        };
    }

    /** A test of a value, in a frame of its own. */
    public @Nullable Object test(Expr.Test test, @Nullable Object value, Frame frame) {
        Frame inner = new Frame(frame, 1);
        inner.set(0, value);
        return evaluate(test.condition(), inner);
    }

    /** The value converted to the type where FEEL converts; null, and an error reported, where it does not fit. */
    public @Nullable Object conform(@Nullable Object value, FeelType type) {
        look(value);
        return conformance.conform(value, type);
    }

    private @Nullable Object compare(Expr.Comparison comparison, Frame frame) {
        Object left = evaluate(comparison.left(), frame);
        Object right = evaluate(comparison.right(), frame);
        if (left instanceof BigDecimal a && right instanceof BigDecimal b) {
            return LiftedComparison.holds(comparison.operator(), a.compareTo(b));
        }
        place = comparison.span();
        return compare(comparison.operator(), left, right);
    }

    private @Nullable Object compare(Expr.Comparison.Operator operator, @Nullable Object left, @Nullable Object right) {
        look(left);
        if (Possibles.within(left) || Possibles.within(right)) {
            return Truth.value(LiftedComparison.compare(operator, left, right), causes(left, right));
        }
        Boolean holds = LiftedComparison.plain(operator, left, right);
        return holds != null
                ? holds
                : fail(
                        "%s and %s cannot be compared by '%s'",
                        FeelText.brief(left), FeelText.brief(right), operator.symbol());
    }

    private static BitSet causes(@Nullable Object a, @Nullable Object b) {
        return Possibles.unite(Possibles.causesOf(a), Possibles.causesOf(b));
    }

    private @Nullable Object and(List<Expr> operands, Frame frame) {
        int mask = Truth.TRUE;
        BitSet causes = NONE;
        for (int i = 0; i < operands.size(); i++) {
            Object value = evaluate(operands.get(i), frame);
            if (Boolean.TRUE.equals(value)) {
                continue;
            }
            mask = Truth.and(mask, Truth.of(value));
            if (mask == Truth.FALSE) {
                return false;
            }
            causes = Possibles.unite(causes, Possibles.causesOf(value));
            isTruth(value, operands.get(i));
        }
        return Truth.value(mask, causes);
    }

    /** Whether a condition is true, false, null or may be; reports what is neither, which is a mistake. */
    boolean isTruth(@Nullable Object value, Expr expression) {
        if (value == null || value instanceof Boolean || value instanceof Possible) {
            return true;
        }
        place = expression.span();
        fail("The condition is not true or false but %s", FeelText.brief(value));
        return false;
    }

    private @Nullable Object or(List<Expr> operands, Frame frame) {
        int mask = Truth.FALSE;
        BitSet causes = NONE;
        for (int i = 0; i < operands.size(); i++) {
            Object value = evaluate(operands.get(i), frame);
            if (Boolean.FALSE.equals(value)) {
                continue;
            }
            mask = Truth.or(mask, Truth.of(value));
            if (mask == Truth.TRUE) {
                return true;
            }
            causes = Possibles.unite(causes, Possibles.causesOf(value));
            isTruth(value, operands.get(i));
        }
        return Truth.value(mask, causes);
    }

    private static final BitSet NONE = new BitSet();

    private @Nullable Object conditional(Expr.If conditional, Frame frame) {
        Object condition = evaluate(conditional.condition(), frame);
        int mask = Truth.of(condition);
        if (mask == Truth.TRUE) {
            return evaluate(conditional.then(), frame);
        }
        if (!Truth.mayBeTrue(mask)) {
            isTruth(condition, conditional.condition());
            return evaluate(conditional.otherwise(), frame);
        }
        return Possibles.union(
                quietly(() -> evaluate(conditional.then(), frame)),
                quietly(() -> evaluate(conditional.otherwise(), frame)),
                Possibles.causesOf(condition));
    }

    private @Nullable Object between(Expr.Between between, Frame frame) {
        Object value = evaluate(between.value(), frame);
        Object low = evaluate(between.low(), frame);
        Object high = evaluate(between.high(), frame);
        place = between.span();
        Object above = compare(Expr.Comparison.Operator.AT_LEAST, value, low);
        Object below = compare(Expr.Comparison.Operator.AT_MOST, value, high);
        return Truth.value(Truth.and(Truth.of(above), Truth.of(below)), causes(above, below));
    }

    private @Nullable Object in(Expr.In in, Frame frame) {
        Object value = evaluate(in.value(), frame);
        if (!(value instanceof Possible.OneOf oneOf)) {
            return in(in, value, frame);
        }
        // one value at a time: "A" or "B" is certainly in ("A", "B"), though neither test holds for certain
        List<@Nullable Object> results = new ArrayList<>();
        for (Object each : oneOf.values()) {
            results.add(quietly(() -> in(in, each, frame)));
        }
        return Possibles.oneOf(results, oneOf.causes());
    }

    private @Nullable Object in(Expr.In in, @Nullable Object value, Frame frame) {
        Frame inner = new Frame(frame, 1);
        inner.set(0, value);
        int mask = Truth.FALSE;
        BitSet causes = NONE;
        for (Expr.Test test : in.tests()) {
            Object holds = evaluate(test.condition(), inner);
            mask = Truth.or(mask, Truth.of(holds));
            if (mask == Truth.TRUE) {
                return true;
            }
            causes = Possibles.unite(causes, Possibles.causesOf(holds));
        }
        place = in.span();
        return mask == Truth.NULL ? fail("The value cannot be compared with the tests") : Truth.value(mask, causes);
    }

    private @Nullable Object itemMember(Expr.ItemMember member, Frame frame) {
        Object item = frame.up(member.up()).get(0);
        if (item instanceof FeelContext context && context.has(member.name())) {
            return context.get(member.name());
        }
        return item instanceof Possible
                ? Possibles.anything(Simple.ANY, Possibles.causesOf(item))
                : evaluate(member.otherwise(), frame);
    }

    /** A value just made, unless it is more than the settings allow. Counts what the making took. */
    @Nullable
    Object made(@Nullable Object value) {
        if (value instanceof String text) {
            allowLength(text.length());
            spend(text.length() / 8);
        } else if (value instanceof List<?> || value instanceof FeelContext) {
            count(value, 0);
        }
        return value;
    }

    /** Values within values may be shared, so that few lists make up a tree without end: each is counted where it occurs. */
    private void count(@Nullable Object value, int nesting) {
        if (nesting > settings.deepestNesting()) {
            throw new LimitExceeded(
                    "Lists or contexts lie more than " + settings.deepestNesting() + " deep within one another");
        }
        if (value instanceof List<?> list) {
            allowLength(list.size());
            spend(list.size());
            for (Object each : list) {
                if (each instanceof List<?> || each instanceof FeelContext) {
                    count(each, nesting + 1);
                }
            }
        } else if (value instanceof FeelContext context) {
            spend(context.entries().size());
            for (Object each : context.entries().values()) {
                if (each instanceof List<?> || each instanceof FeelContext) {
                    count(each, nesting + 1);
                }
            }
        }
    }

    private @Nullable Object list(Expr.ListOf list, Frame frame) {
        @Nullable Object[] elements = new Object[list.elements().size()];
        for (int i = 0; i < elements.length; i++) {
            elements[i] = evaluate(list.elements().get(i), frame);
        }
        place = list.span();
        return made(Collections.unmodifiableList(Arrays.asList(elements)));
    }

    private @Nullable Object context(Expr.ContextOf context, Frame frame) {
        Frame inner = new Frame(frame, context.entries().size());
        for (int i = 0; i < context.entries().size(); i++) {
            inner.set(i, evaluate(context.entries().get(i).value(), inner));
        }
        if (context.result() != null) {
            return evaluate(context.result(), inner);
        }
        LinkedHashMap<String, @Nullable Object> entries = new LinkedHashMap<>();
        for (int i = 0; i < context.entries().size(); i++) {
            entries.put(context.entries().get(i).name(), inner.get(i));
        }
        place = context.span();
        return made(FeelContext.owning(entries));
    }

    private @Nullable Object range(Expr.RangeOf range, Frame frame) {
        Object low = range.low() == null ? null : evaluate(range.low(), frame);
        Object high = range.high() == null ? null : evaluate(range.high(), frame);
        place = range.span();
        if ((low == null && range.low() != null) || (high == null && range.high() != null)) {
            return fail("An end of the range is null");
        }
        if (low != null && high != null && !(low instanceof Possible) && !(high instanceof Possible)) {
            int order = Ordering.compare(low, high);
            if (order == Ordering.INCOMPARABLE || order > 0) {
                return fail("A range cannot begin with %s and end with %s", FeelText.brief(low), FeelText.brief(high));
            }
        }
        return new Range(range.lowIncluded(), low, high, range.highIncluded(), range.comparison());
    }

    private @Nullable Object call(Expr.Call call, Frame frame) {
        Object function = evaluate(call.function(), frame);
        @Nullable Object[] arguments = new Object[call.arguments().size()];
        for (int i = 0; i < arguments.length; i++) {
            arguments[i] = evaluate(call.arguments().get(i), frame);
        }
        place = call.span();
        if (function instanceof FeelFunction callee) {
            Object result =
                    call.names().isEmpty() ? callee.call(arguments, this) : callee.call(call.names(), arguments, this);
            return function instanceof BuiltIn ? made(result) : result;
        }
        return function instanceof Possible
                ? Possibles.anything(Simple.ANY, Possibles.causesOf(function))
                : fail("'%s' is not a function", call.function().span().text());
    }

    private static @Nullable Object instanceOf(@Nullable Object value, FeelType type) {
        if (!Possibles.within(value)) {
            return value == null ? type == Simple.NULL : Types.conforms(value, type);
        }
        boolean certain = value instanceof Possible.Numbers && Types.unrestricted(type) == Simple.NUMBER;
        return certain ? true : Truth.value(Truth.TRUE | Truth.FALSE, Possibles.causesOf(value));
    }

    @Override
    public @Nullable Object call(FeelFunction function, @Nullable Object... arguments) {
        Span caller = place;
        Object result = function.call(arguments, this);
        place = caller;
        return result;
    }

    /** Says where the errors reported next happened. */
    public void at(Span span) {
        place = span;
    }

    @Override
    public @Nullable Object fail(String message, @Nullable Object... parts) {
        if (problems != null && muted == 0 && place != null && reported < MOST_PROBLEMS) {
            reported++;
            for (int i = 0; i < parts.length; i++) {
                parts[i] = parts[i] instanceof String text ? FeelText.brief(text) : shown(parts[i]);
            }
            problems.add(new Problem(
                    Problem.Severity.ERROR, "evaluation", place.location(), String.format(message, parts) + ".", ""));
        }
        return null;
    }

    private static Object shown(@Nullable Object part) {
        return part instanceof Integer || part instanceof Long || part instanceof Enum
                ? part.toString()
                : FeelText.brief(part);
    }

    @Override
    public @Nullable Object quietly(Supplier<@Nullable Object> trial) {
        muted++;
        Object result = trial.get();
        muted--;
        return result;
    }

    @Override
    public void spend(long more) {
        steps += more;
        if (steps > settings.mostSteps()) {
            throw tooManySteps();
        }
    }

    @Override
    public void look(@Nullable Object value) {
        if (value instanceof List<?> list) {
            spend(list.size() / 16);
        } else if (value instanceof String text) {
            spend(text.length() / 64);
        }
    }

    @Override
    public void allowLength(long length) {
        if (length > settings.longestValue()) {
            throw new LimitExceeded(
                    "A list or a text would become longer than " + settings.longestValue() + " elements or characters");
        }
    }

    @Override
    public int longestText() {
        return settings.longestValue();
    }

    @Override
    public boolean mayCallJava() {
        return settings.externalJava();
    }

    /** A test that stands elsewhere than what is being evaluated, quietly: errors still belong to this place. */
    @Nullable
    Object testAside(Expr.Test test, @Nullable Object value) {
        Span where = place;
        muted++;
        Object result = test(test, value, new Frame(null, 0));
        muted--;
        place = where;
        return result;
    }

    @Override
    public ZonedDateTime now() {
        if (now == null) {
            now = ZonedDateTime.now(settings.clock());
        }
        return now;
    }
}
