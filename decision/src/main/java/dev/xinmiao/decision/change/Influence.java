package dev.xinmiao.decision.change;

import dev.xinmiao.decision.builtin.BuiltIn;
import dev.xinmiao.decision.change.Shape.Amount;
import dev.xinmiao.decision.change.Shape.Either;
import dev.xinmiao.decision.change.Shape.Entries;
import dev.xinmiao.decision.change.Shape.Known;
import dev.xinmiao.decision.change.Shape.Steps;
import dev.xinmiao.decision.dmn.Content.Slot;
import dev.xinmiao.decision.eval.Interpreter;
import dev.xinmiao.decision.expr.Expr;
import dev.xinmiao.decision.expr.Expr.Comparison.Operator;
import dev.xinmiao.decision.expr.FeelType;
import dev.xinmiao.decision.expr.FeelType.Restricted;
import dev.xinmiao.decision.expr.FeelType.Simple;
import dev.xinmiao.decision.expr.FreeVariables;
import dev.xinmiao.decision.value.Truth;
import dev.xinmiao.decision.value.Types;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * An interpreter of one row that evaluates what the levers can't reach and finds out how they reach the rest: every
 * comparison that they may turn is noted in {@link Measures}. What it can't follow it says of the result.
 */
final class Influence {
    private static final int DEEPEST = 40;

    final Comparisons comparisons;
    final Interpreter interpreter;
    private final List<Slot> slots;
    private final Scope model;
    private final Map<Expr, Set<FreeVariables.Name>> names;
    private int depth;

    /**
     * @param model the model's frame with its inputs' shapes set
     * @param names remembered from row to row
     */
    Influence(
            List<Slot> slots,
            Scope model,
            Measures measures,
            Interpreter interpreter,
            IdentityHashMap<Expr, Set<FreeVariables.Name>> names) {
        this.slots = slots;
        this.model = model;
        this.interpreter = interpreter;
        this.names = names;
        this.comparisons = new Comparisons(measures, interpreter);
    }

    Shape of(Expr expression, Scope scope) {
        return switch (expression) {
            case Expr.Constant constant -> new Known(constant.value());
            case Expr.Variable variable -> variable(variable.up(), variable.slot(), scope);
            case Expr.Test test -> of(test.condition(), scope);
            case Expr.Comparison comparison ->
                comparisons.compare(comparison.operator(), of(comparison.left(), scope), of(comparison.right(), scope));
            case Expr.Between between -> {
                Shape value = of(between.value(), scope);
                Shape above = comparisons.compare(Operator.AT_LEAST, value, of(between.low(), scope));
                Shape below = comparisons.compare(Operator.AT_MOST, value, of(between.high(), scope));
                BitSet open = (BitSet) above.open().clone();
                open.or(below.open());
                yield above instanceof Known && below instanceof Known && isKnown(between, scope)
                        ? known(between, scope)
                        : Shape.steps(open);
            }
            case Expr.Matches matches -> comparisons.matches(of(matches.value(), scope), of(matches.test(), scope));
            case Expr.In in -> {
                Scope tested = Scope.of(scope, of(in.value(), scope));
                yield junction(in.tests(), tested, false, in, scope);
            }
            case Expr.And and -> junction(and.operands(), scope, true, and, scope);
            case Expr.Or or -> junction(or.operands(), scope, false, or, scope);
            case Expr.If choice -> conditional(choice, scope);
            case Expr.Arithmetic arithmetic ->
                comparisons.calculate(
                        arithmetic.operator(), of(arithmetic.left(), scope), of(arithmetic.right(), scope));
            case Expr.Negate negate -> {
                Shape operand = of(negate.operand(), scope);
                yield operand instanceof Known
                        ? known(negate, scope)
                        : comparisons.calculate(Expr.Arithmetic.Operator.SUBTRACT, Comparisons.ZERO, operand);
            }
            case Expr.Conform conform -> conform(of(conform.value(), scope), conform.type());
            case Expr.ContextOf context -> context(context, scope);
            case Expr.Member member -> {
                Shape target = of(member.target(), scope);
                Shape entry = target instanceof Entries(var byName) ? byName.get(member.name()) : null;
                yield entry != null ? entry : target instanceof Known ? known(member, scope) : any(member, scope);
            }
            case Expr.Call call -> call(call, scope);
            case Expr.DecisionTable table ->
                isKnown(table, scope) ? known(table, scope) : new TableInfluence(this, table, scope).shape();
            default -> any(expression, scope);
        };
    }

    private Known known(Expr expression, Scope scope) {
        return new Known(interpreter.evaluate(expression, scope.frame));
    }

    private Shape variable(int up, int slot, Scope scope) {
        Scope home = scope.up(up);
        Shape shape = home.get(slot);
        if (shape == null && home == model) {
            for (int each : slots.get(slot).order()) {
                Expr expression = slots.get(each).expression();
                if (model.get(each) == null && expression != null) {
                    model.set(each, isKnown(expression, model) ? known(expression, model) : of(expression, model));
                }
            }
            shape = model.get(slot);
        }
        return shape == null ? Shape.NULL : shape;
    }

    private Set<FreeVariables.Name> namesOf(Expr expression) {
        return names.computeIfAbsent(expression, FreeVariables::of);
    }

    private boolean isKnown(Expr expression, Scope scope) {
        for (FreeVariables.Name name : namesOf(expression)) {
            if (!(variable(name.up(), name.slot(), scope) instanceof Known)) {
                return false;
            }
        }
        return true;
    }

    /** Of an expression about which nothing better is known: it steps where what it names does. */
    private Shape any(Expr expression, Scope scope) {
        boolean known = true;
        BitSet open = new BitSet();
        for (FreeVariables.Name name : namesOf(expression)) {
            Shape shape = variable(name.up(), name.slot(), scope);
            known &= shape instanceof Known;
            open.or(shape.opened());
        }
        return known ? known(expression, scope) : Shape.steps(open);
    }

    private Shape junction(List<? extends Expr> operands, Scope inside, boolean conjunction, Expr whole, Scope scope) {
        int settling = conjunction ? Truth.FALSE : Truth.TRUE;
        int truth = Truth.not(settling);
        boolean known = true;
        BitSet open = new BitSet();
        for (Expr each : operands) {
            Shape shape = of(each, inside);
            truth = conjunction ? Truth.and(truth, shape.truth()) : Truth.or(truth, shape.truth());
            if (truth == settling) {
                return new Known(!conjunction);
            }
            known &= shape instanceof Known;
            open.or(shape.open());
        }
        if (known && isKnown(whole, scope)) {
            return known(whole, scope);
        }
        return truth == Truth.not(settling) ? new Known(conjunction) : Shape.steps(open);
    }

    private Shape conditional(Expr.If choice, Scope scope) {
        Shape condition = of(choice.condition(), scope);
        int truth = condition.truth();
        if (truth == Truth.TRUE) {
            return of(choice.then(), scope);
        }
        if (!Truth.mayBeTrue(truth)) {
            return of(choice.otherwise(), scope);
        }
        if (condition instanceof Known && isKnown(choice, scope)) {
            return known(choice, scope);
        }
        return Shape.either(List.of(of(choice.then(), scope), of(choice.otherwise(), scope)), condition.open());
    }

    /** What isn't of the type, or not allowed by it, becomes null. */
    Shape conform(Shape shape, FeelType type) {
        return switch (shape) {
            case Known(Object value) -> new Known(interpreter.conform(value, type));
            case Amount amount -> conform(amount, type);
            case Either(var alternatives, BitSet open) ->
                Shape.either(
                        alternatives.stream().map(each -> conform(each, type)).toList(), open);
            case Steps steps -> steps;
            case Entries entries -> entries;
        };
    }

    private Shape conform(Amount amount, FeelType type) {
        FeelType base = Types.unrestricted(type);
        if (base != Simple.NUMBER && base != Simple.ANY) {
            return base instanceof Simple ? Shape.NULL : Shape.steps(amount.opened());
        }
        Shape result = amount;
        FeelType each = type;
        while (each instanceof Restricted restricted) {
            if (restricted.allowed() != null) {
                Shape allowed = of(restricted.allowed().condition(), Scope.of(model, amount));
                if (allowed.truth() != Truth.TRUE) {
                    result = Shape.either(List.of(result, Shape.NULL), allowed.open());
                }
            }
            each = restricted.base();
        }
        return result;
    }

    private Shape context(Expr.ContextOf context, Scope scope) {
        Scope inside = new Scope(scope, context.entries().size());
        Map<String, Shape> byName = new LinkedHashMap<>();
        for (int i = 0; i < context.entries().size(); i++) {
            Shape entry = of(context.entries().get(i).value(), inside);
            inside.set(i, entry);
            byName.put(context.entries().get(i).name(), entry);
        }
        if (context.result() != null) {
            return of(context.result(), inside);
        }
        return byName.values().stream().allMatch(Known.class::isInstance) ? any(context, scope) : new Entries(byName);
    }

    private Shape call(Expr.Call call, Scope scope) {
        if (call.function() instanceof Expr.Constant(BuiltIn function, var _)
                && call.names().isEmpty()) {
            List<Expr> written = call.arguments();
            boolean aggregates = written.size() == 1 && written.getFirst() instanceof Expr.ListOf;
            if (aggregates) {
                written = ((Expr.ListOf) written.getFirst()).elements();
            }
            List<Shape> arguments =
                    written.stream().map(each -> of(each, scope)).toList();
            Shape shape = arguments.stream().allMatch(Known.class::isInstance)
                    ? null
                    : comparisons.call(function.name(), arguments);
            return shape == null ? any(call, scope) : shape;
        }
        Expr.FunctionOf function = call.function() instanceof Expr.Variable v
                        && scope.up(v.up()) == model
                        && slots.get(v.slot()).expression() instanceof Expr.FunctionOf written
                ? written
                : null;
        if (function == null
                || depth >= DEEPEST
                || !call.names().isEmpty()
                || call.arguments().size() != function.parameters().size()
                || isKnown(call, scope)) {
            return any(call, scope);
        }
        return inside(function, call, scope);
    }

    private Shape inside(Expr.FunctionOf function, Expr.Call call, Scope scope) {
        Scope inside = new Scope(model, function.parameters().size());
        List<Shape> misfits = new ArrayList<>();
        for (int i = 0; i < function.parameters().size(); i++) {
            Shape argument = of(call.arguments().get(i), scope);
            Shape conformed = conform(argument, function.parameters().get(i).type());
            inside.set(i, conformed);
            if (!conformed.equals(argument)) {
                misfits.add(conformed);
            }
        }
        depth++;
        Shape body = of(function.body(), inside);
        depth--;
        if (misfits.isEmpty()) {
            return body;
        }
        // An argument that its parameter doesn't take makes the whole call null.
        BitSet open = new BitSet();
        misfits.forEach(each -> open.or(each.open()));
        return Shape.either(List.of(body, Shape.NULL), open);
    }
}
