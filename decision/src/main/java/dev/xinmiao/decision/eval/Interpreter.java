package dev.xinmiao.decision.eval;

import dev.xinmiao.decision.Problem;
import dev.xinmiao.decision.expr.Expr;
import dev.xinmiao.decision.expr.FeelType;
import dev.xinmiao.decision.expr.FeelType.Simple;
import dev.xinmiao.decision.expr.Span;
import dev.xinmiao.decision.value.Caller;
import dev.xinmiao.decision.value.FeelContext;
import dev.xinmiao.decision.value.FeelFunction;
import dev.xinmiao.decision.value.FeelText;
import dev.xinmiao.decision.value.LiftedComparison;
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
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Evaluates an expression for one row. Plain values in, plain values out; where a {@link Possible} goes in, what may
 * come out. An error gives null and, where there is someone to tell, a {@link Problem} with its place.
 *
 * <p>Cheap to make; one thread at a time.
 */
public final class Interpreter implements Caller {
    /** Nested evaluations; enough for any model, and within a stack of 1 MB even when not compiled. */
    private static final int DEEPEST = 500;

    private final TableEvaluation tables;
    private final @Nullable Consumer<Problem> problems;
    private final Clock clock;
    private final Conformance conformance = new Conformance(this);
    private final Iteration iteration = new Iteration(this);
    private @Nullable ZonedDateTime now;
    private @Nullable Span place;
    private int depth;
    private int muted;

    /** @param problems takes the errors; null if nobody wants to know */
    public Interpreter(TableEvaluation tables, @Nullable Consumer<Problem> problems, Clock clock) {
        this.tables = tables;
        this.problems = problems;
        this.clock = clock;
    }

    public @Nullable Object evaluate(Expr expr, Frame frame) {
        if (expr instanceof Expr.Constant constant) {
            return constant.value();
        }
        if (expr instanceof Expr.Variable variable) {
            return frame.up(variable.up()).get(variable.slot());
        }
        if (++depth > DEEPEST) {
            depth--;
            place = expr.span();
            return fail(
                    "The evaluation goes more than %s levels deep; a function may be calling itself forever", DEEPEST);
        }
        Object value = evaluateNode(expr, frame);
        depth--;
        return value;
    }

    private @Nullable Object evaluateNode(Expr expr, Frame frame) {
        return switch (expr) {
            case Expr.Constant constant -> constant.value();
            case Expr.Variable variable -> frame.up(variable.up()).get(variable.slot());
            case Expr.Comparison comparison -> compare(comparison, frame);
            case Expr.Arithmetic arithmetic -> {
                Object left = evaluate(arithmetic.left(), frame);
                Object right = evaluate(arithmetic.right(), frame);
                place = arithmetic.span();
                yield Calculation.apply(arithmetic.operator(), left, right, this);
            }
            case Expr.And and -> and(and.operands(), frame);
            case Expr.Or or -> or(or.operands(), frame);
            case Expr.If conditional -> conditional(conditional, frame);
            case Expr.Call call -> call(call, frame);
            case Expr.Matches matches -> {
                Object value = evaluate(matches.value(), frame);
                Object test = evaluate(matches.test(), frame);
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
                yield Members.of(target, member.name(), this);
            }
            case Expr.ItemMember member -> itemMember(member, frame);
            case Expr.ListOf list -> list(list, frame);
            case Expr.ContextOf context -> context(context, frame);
            case Expr.RangeOf range -> range(range, frame);
            case Expr.Filter filter -> iteration.filter(filter, frame);
            case Expr.For loop -> iteration.loop(loop, frame);
            case Expr.Quantified quantified -> iteration.quantified(quantified, frame);
            case Expr.FunctionOf function -> new Closure(function, frame, this);
            case Expr.InstanceOf instance -> instanceOf(evaluate(instance.value(), frame), instance.type());
            case Expr.Conform conform -> {
                Object value = evaluate(conform.value(), frame);
                place = conform.span();
                yield conform(value, conform.type());
            }
            case Expr.DecisionTable table -> tables.evaluate(table, frame, this);
            case Expr.Unresolved unresolved -> {
                place = unresolved.span();
                yield fail("'%s' is not known here", unresolved.name());
            }
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
        if (Possibles.within(left) || Possibles.within(right)) {
            return Truth.value(LiftedComparison.compare(operator, left, right), causes(left, right));
        }
        Boolean holds = LiftedComparison.plain(operator, left, right);
        return holds != null
                ? holds
                : fail(
                        "%s and %s cannot be compared by '%s'",
                        FeelText.literal(left), FeelText.literal(right), operator.symbol());
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
        }
        return Truth.value(mask, causes);
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
            if (condition != null && !(condition instanceof Boolean) && !(condition instanceof Possible)) {
                place = conditional.condition().span();
                fail("The condition is not true or false but %s", FeelText.literal(condition));
            }
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

    private Object list(Expr.ListOf list, Frame frame) {
        @Nullable Object[] elements = new Object[list.elements().size()];
        for (int i = 0; i < elements.length; i++) {
            elements[i] = evaluate(list.elements().get(i), frame);
        }
        return Collections.unmodifiableList(Arrays.asList(elements));
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
        return FeelContext.owning(entries);
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
                return fail(
                        "A range cannot begin with %s and end with %s", FeelText.literal(low), FeelText.literal(high));
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
        return switch (function) {
            case FeelFunction callee when call.names().isEmpty() -> callee.call(arguments, this);
            case FeelFunction callee -> callee.call(call.names(), arguments, this);
            case Possible possible -> Possibles.anything(Simple.ANY, Possibles.causesOf(possible));
            case null, default ->
                fail("'%s' is not a function", call.function().span().text());
        };
    }

    private static @Nullable Object instanceOf(@Nullable Object value, FeelType type) {
        if (!Possibles.within(value)) {
            return value != null && Types.conforms(value, type);
        }
        boolean certain = value instanceof Possible.Numbers && Types.unrestricted(type) == Simple.NUMBER;
        return certain ? true : Truth.value(Truth.TRUE | Truth.FALSE, Possibles.causesOf(value));
    }

    @Override
    public @Nullable Object call(FeelFunction function, @Nullable Object... arguments) {
        return function.call(arguments, this);
    }

    /** Says where the errors reported next happened. */
    public void at(Span span) {
        place = span;
    }

    @Override
    public @Nullable Object fail(String message, @Nullable Object... parts) {
        if (problems != null && muted == 0 && place != null) {
            for (int i = 0; i < parts.length; i++) {
                parts[i] = parts[i] instanceof BigDecimal number ? FeelText.number(number) : parts[i];
            }
            problems.accept(
                    new Problem(Problem.Severity.ERROR, place.location(), String.format(message, parts) + ".", ""));
        }
        return null;
    }

    @Override
    public @Nullable Object quietly(Supplier<@Nullable Object> trial) {
        muted++;
        Object result = trial.get();
        muted--;
        return result;
    }

    @Override
    public ZonedDateTime now() {
        if (now == null) {
            now = ZonedDateTime.now(clock);
        }
        return now;
    }
}
