package dev.xinmiao.decision.explain;

import dev.xinmiao.decision.eval.Frame;
import dev.xinmiao.decision.eval.Interpreter;
import dev.xinmiao.decision.explain.Explanation.OfChoice;
import dev.xinmiao.decision.explain.Explanation.OfComparison;
import dev.xinmiao.decision.explain.Explanation.OfConstant;
import dev.xinmiao.decision.explain.Explanation.OfJunction;
import dev.xinmiao.decision.explain.Explanation.OfOperation;
import dev.xinmiao.decision.explain.Explanation.OfTest;
import dev.xinmiao.decision.expr.Expr;
import dev.xinmiao.decision.expr.FreeVariables;
import dev.xinmiao.decision.expr.Span;
import dev.xinmiao.decision.expr.Subexpressions;
import dev.xinmiao.decision.value.FeelFunction;
import dev.xinmiao.decision.value.Truth;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An interpreter that gives reasons instead of values. Values it takes from the row interpreter, node by node. */
public final class Explainer {
    /** A reason within a reason: deeper nobody follows, and a function that calls itself forever has no end of them. */
    private static final int DEEPEST = 200;

    private static final int MOST = 100_000;

    /** The names of the model's own frame: inputs, decisions and functions. */
    public interface Model {
        /** What a slot of the model's frame is: an input or a decision with its reasons; null for a function. */
        @Nullable
        Explanation slot(int slot, Explainer explainer);

        /** The definition of the function in a slot of the model's frame. */
        Expr.@Nullable FunctionOf function(int slot);
    }

    private final Model model;
    private final Frame root;
    private final Interpreter interpreter;
    private final boolean conditionsOnly;
    private int depth;
    private int explained;
    /** What stands behind the parameters and context entries of frames opened while explaining. */
    private final IdentityHashMap<Frame, @Nullable Explanation[]> locals = new IdentityHashMap<>();

    /** @param conditionsOnly leaves out what the values that conditions compare rest on */
    public Explainer(Model model, Frame root, Interpreter interpreter, boolean conditionsOnly) {
        this.model = model;
        this.root = root;
        this.interpreter = interpreter;
        this.conditionsOnly = conditionsOnly;
    }

    public Explanation explain(Expr expression, Frame frame) {
        if (depth >= DEEPEST || explained >= MOST) {
            return new OfOperation(expression.span(), value(expression, frame), List.of());
        }
        depth++;
        explained++;
        Explanation explanation = byKind(expression, frame);
        depth--;
        return explanation;
    }

    private Explanation byKind(Expr expression, Frame frame) {
        return switch (expression) {
            case Expr.Constant c -> new OfConstant(c.span(), c.value());
            case Expr.Variable v -> variable(v, frame);
            case Expr.And and -> junction(and, and.operands(), true, frame);
            case Expr.Or or -> junction(or, or.operands(), false, frame);
            case Expr.Comparison c -> comparison(c, frame);
            case Expr.Between b ->
                test(
                        b,
                        b.value(),
                        b.low().span().text() + ".." + b.high().span().text(),
                        List.of(b.low(), b.high()),
                        frame);
            case Expr.In in -> test(in, in.value(), tests(in), in.tests(), frame);
            case Expr.If condition -> conditional(condition, frame);
            case Expr.Conform conform -> conform(conform, frame);
            case Expr.Call call -> call(call, frame);
            case Expr.ContextOf context -> context(context, frame);
            case Expr.DecisionTable table when conditionsOnly -> operand(table, frame);
            case Expr.DecisionTable table -> new TableExplainer(this, interpreter, table, frame).explain();
            case Expr.For loop -> operation(loop, sources(loop.iterators()), List.of(loop), frame);
            case Expr.Quantified q -> operation(q, sources(q.iterators()), List.of(q), frame);
            case Expr.Filter filter -> operation(filter, List.of(filter.list()), List.of(filter), frame);
            case Expr.FunctionOf f -> operation(f, List.of(), List.of(f), frame);
            case Expr.Test t -> operation(t, List.of(), List.of(t), frame);
            default -> operation(expression, Subexpressions.of(expression), List.of(), frame);
        };
    }

    private Explanation operand(Expr expression, Frame frame) {
        return conditionsOnly
                ? new OfOperation(expression.span(), value(expression, frame), List.of())
                : explain(expression, frame);
    }

    @Nullable
    Object value(Expr expression, Frame frame) {
        return interpreter.evaluate(expression, frame);
    }

    static String text(Expr expression) {
        return expression.span().text().strip();
    }

    private Explanation variable(Expr.Variable variable, Frame frame) {
        Explanation known = named(frame.up(variable.up()), variable.slot());
        return known != null ? known : new OfOperation(variable.span(), value(variable, frame), List.of());
    }

    /** What stands behind a name; null for a function, and for what differs from element to element. */
    private @Nullable Explanation named(Frame home, int slot) {
        if (home == root) {
            return model.slot(slot, this);
        }
        @Nullable Explanation[] entries = locals.get(home);
        return entries == null || slot >= entries.length ? null : entries[slot];
    }

    /** What stands behind the names in expressions that are not followed further. */
    List<Explanation> reads(List<? extends Expr> expressions, Frame frame) {
        return conditionsOnly
                ? List.of()
                : expressions.stream()
                        .flatMap(each -> FreeVariables.of(each).stream())
                        .distinct()
                        .flatMap(name -> Stream.ofNullable(named(frame.up(name.up()), name.slot())))
                        .toList();
    }

    private Explanation junction(Expr expression, List<Expr> operands, boolean conjunction, Frame frame) {
        Object value = value(expression, frame);
        int sum = Truth.of(value);
        List<Explanation> decisive = new ArrayList<>();
        for (Expr operand : operands) {
            if (decides(sum, Truth.of(value(operand, frame)), conjunction)) {
                decisive.add(explain(operand, frame));
            }
        }
        return new OfJunction(expression.span(), value, conjunction, List.copyOf(decisive));
    }

    /** One operand settles an {@code and} by being false, an {@code or} by being true; else each that isn't neutral counts. */
    private static boolean decides(int result, int operand, boolean conjunction) {
        int settling = conjunction ? Truth.FALSE : Truth.TRUE;
        int neutral = conjunction ? Truth.TRUE : Truth.FALSE;
        if (result == settling) {
            return operand == settling;
        }
        return result == neutral || operand != neutral;
    }

    private Explanation comparison(Expr.Comparison c, Frame frame) {
        Explanation left = operand(c.left(), frame);
        Explanation right = operand(c.right(), frame);
        BigDecimal difference = Distance.between(left.value(), right.value());
        return new OfComparison(c.span(), value(c, frame), left, c.operator(), right, difference);
    }

    private Explanation test(Expr expression, Expr operand, String test, List<? extends Expr> ends, Frame frame) {
        Explanation tested = operand(operand, frame);
        BigDecimal distance = Distance.of(expression, tested.value(), frame, interpreter);
        return new OfTest(expression.span(), value(expression, frame), tested, test, reads(ends, frame), distance);
    }

    private static String tests(Expr.In in) {
        return String.join(", ", in.tests().stream().map(Explainer::text).toList());
    }

    private Explanation conditional(Expr.If condition, Frame frame) {
        int truth = Truth.of(value(condition.condition(), frame));
        List<Explanation> branches = new ArrayList<>();
        if (Truth.mayBeTrue(truth)) {
            branches.add(explain(condition.then(), frame));
        }
        if (Truth.mayBeOther(truth)) {
            branches.add(explain(condition.otherwise(), frame));
        }
        return new OfChoice(
                condition.span(),
                value(condition, frame),
                explain(condition.condition(), frame),
                List.copyOf(branches));
    }

    private Explanation conform(Expr.Conform conform, Frame frame) {
        Explanation inner = explain(conform.value(), frame);
        Object value = value(conform, frame);
        return Objects.equals(value, inner.value()) ? inner : new OfOperation(conform.span(), value, List.of(inner));
    }

    /** A call of one of the model's functions is explained through its body, other calls through their arguments. */
    private Explanation call(Expr.Call call, Frame frame) {
        Expr.FunctionOf function = call.function() instanceof Expr.Variable v && frame.up(v.up()) == root
                ? model.function(v.slot())
                : null;
        Optional<Frame> inside = function == null ? Optional.empty() : entered(function, call, frame);
        if (function != null && inside.isPresent()) {
            return new OfOperation(call.span(), value(call, frame), List.of(explain(function.body(), inside.get())));
        }
        List<Expr> parts = new ArrayList<>(call.arguments());
        if (!(call.function() instanceof Expr.Variable) && !isNamed(call.function())) {
            parts.addFirst(call.function());
        }
        return operation(call, parts, List.of(call.function()), frame);
    }

    private static boolean isNamed(Expr function) {
        return function instanceof Expr.Constant c && c.value() instanceof FeelFunction;
    }

    private Optional<Frame> entered(Expr.FunctionOf function, Expr.Call call, Frame frame) {
        List<Expr.Parameter> parameters = function.parameters();
        if (call.arguments().size() != parameters.size()) {
            return Optional.empty();
        }
        Frame inside = new Frame(root, parameters.size());
        @Nullable Explanation[] arguments = new Explanation[parameters.size()];
        for (int i = 0; i < parameters.size(); i++) {
            int given = call.names().isEmpty()
                    ? i
                    : call.names().indexOf(parameters.get(i).name());
            if (given < 0) {
                return Optional.empty();
            }
            Explanation argument = operand(call.arguments().get(given), frame);
            arguments[i] = argument;
            inside.set(i, argument.value());
        }
        locals.put(inside, arguments);
        return Optional.of(inside);
    }

    private Explanation context(Expr.ContextOf context, Frame frame) {
        int size = context.entries().size();
        Frame inside = new Frame(frame, size);
        @Nullable Explanation[] entries = new Explanation[size];
        locals.put(inside, entries);
        for (int i = 0; i < size; i++) {
            Explanation entry = explain(context.entries().get(i).value(), inside);
            String name = context.entries().get(i).name();
            Span span = new Span(
                    name,
                    0,
                    name.length(),
                    context.entries().get(i).value().span().origin());
            entries[i] = new OfOperation(span, entry.value(), List.of(entry));
            inside.set(i, entry.value());
        }
        return context.result() != null
                ? explain(context.result(), inside)
                : new OfOperation(
                        context.span(),
                        value(context, frame),
                        Arrays.stream(entries).flatMap(Stream::ofNullable).toList());
    }

    private Explanation operation(Expr expression, List<Expr> parts, List<Expr> unfollowed, Frame frame) {
        List<Explanation> operands = parts.stream()
                .filter(p -> !(p instanceof Expr.Constant))
                .map(p -> explain(p, frame))
                .toList();
        return new OfOperation(expression.span(), value(expression, frame), operands, reads(unfollowed, frame));
    }

    private static List<Expr> sources(List<Expr.Iterator> iterators) {
        // Later iterators may use earlier ones, which have no single value; the first stands in the outer frame.
        return List.of(iterators.getFirst().source());
    }
}
