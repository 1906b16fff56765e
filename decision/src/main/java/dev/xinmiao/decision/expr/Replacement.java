package dev.xinmiao.decision.expr;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Puts a value in the place of some constants of an expression; these constants themselves, not their equals. */
public final class Replacement {
    private final Set<Expr> constants = Collections.newSetFromMap(new IdentityHashMap<>());
    private final @Nullable Object value;

    public Replacement(List<Expr.Constant> constants, @Nullable Object value) {
        this.constants.addAll(constants);
        this.value = value;
    }

    /** The expression itself where it holds none of the constants. */
    public Expr in(Expr expression) {
        return Subexpressions.all(expression).anyMatch(constants::contains) ? rebuilt(expression) : expression;
    }

    private Expr rebuilt(Expr expression) {
        return switch (expression) {
            case Expr.Constant c -> constants.contains(c) ? new Expr.Constant(value, c.span()) : c;
            case Expr.Variable v -> v;
            case Expr.Unresolved u -> u;
            case Expr.ItemMember m -> new Expr.ItemMember(m.name(), m.up(), in(m.otherwise()), m.span());
            case Expr.Member m -> new Expr.Member(in(m.target()), m.name(), m.span());
            case Expr.Negate n -> new Expr.Negate(in(n.operand()), n.span());
            case Expr.Arithmetic a -> new Expr.Arithmetic(a.operator(), in(a.left()), in(a.right()), a.span());
            case Expr.Comparison c -> new Expr.Comparison(c.operator(), in(c.left()), in(c.right()), c.span());
            case Expr.And a -> new Expr.And(each(a.operands()), a.span());
            case Expr.Or o -> new Expr.Or(each(o.operands()), o.span());
            case Expr.Between b -> new Expr.Between(in(b.value()), in(b.low()), in(b.high()), b.span());
            case Expr.In i -> new Expr.In(in(i.value()), list(i.tests(), this::test), i.span());
            case Expr.InstanceOf i -> new Expr.InstanceOf(in(i.value()), i.type(), i.span());
            case Expr.If i -> new Expr.If(in(i.condition()), in(i.then()), in(i.otherwise()), i.span());
            case Expr.For f -> new Expr.For(list(f.iterators(), this::iterator), in(f.body()), f.span());
            case Expr.Quantified q ->
                new Expr.Quantified(q.every(), list(q.iterators(), this::iterator), in(q.condition()), q.span());
            case Expr.Filter f -> new Expr.Filter(in(f.list()), in(f.condition()), f.span());
            case Expr.ListOf l -> new Expr.ListOf(each(l.elements()), l.span());
            case Expr.ContextOf c ->
                new Expr.ContextOf(
                        list(c.entries(), entry -> new Expr.Entry(entry.name(), in(entry.value()))),
                        present(c.result()),
                        c.span());
            case Expr.RangeOf r ->
                new Expr.RangeOf(
                        r.lowIncluded(),
                        present(r.low()),
                        present(r.high()),
                        r.highIncluded(),
                        r.comparison(),
                        r.span());
            case Expr.Call c -> new Expr.Call(in(c.function()), each(c.arguments()), c.names(), c.span());
            case Expr.FunctionOf f -> new Expr.FunctionOf(f.parameters(), in(f.body()), f.span());
            case Expr.Conform c -> new Expr.Conform(in(c.value()), c.type(), c.span());
            case Expr.Test t -> test(t);
            case Expr.Matches m -> new Expr.Matches(in(m.value()), in(m.test()), m.span());
            case Expr.DecisionTable t ->
                new Expr.DecisionTable(
                        t.hitPolicy(),
                        t.aggregator(),
                        list(t.inputs(), this::input),
                        list(t.outputs(), this::output),
                        t.annotationNames(),
                        list(t.rules(), this::rule),
                        t.span());
        };
    }

    private Expr.Test test(Expr.Test test) {
        return new Expr.Test(in(test.condition()), test.span());
    }

    private Expr.Iterator iterator(Expr.Iterator iterator) {
        return new Expr.Iterator(iterator.name(), in(iterator.source()), present(iterator.to()));
    }

    private Expr.InputClause input(Expr.InputClause clause) {
        return new Expr.InputClause(
                clause.label(), in(clause.expression()), clause.allowed() == null ? null : test(clause.allowed()));
    }

    private Expr.OutputClause output(Expr.OutputClause clause) {
        return new Expr.OutputClause(
                clause.name(), clause.label(), clause.type(), each(clause.allowed()), present(clause.defaultOutput()));
    }

    private Expr.Rule rule(Expr.Rule rule) {
        return new Expr.Rule(
                rule.id(),
                rule.number(),
                list(rule.tests(), this::test),
                each(rule.outputs()),
                rule.annotations(),
                rule.span());
    }

    private @Nullable Expr present(@Nullable Expr expression) {
        return expression == null ? null : in(expression);
    }

    private List<Expr> each(List<Expr> expressions) {
        return list(expressions, this::in);
    }

    private static <T> List<T> list(List<T> parts, UnaryOperator<T> rebuild) {
        return parts.stream().map(rebuild).toList();
    }
}
