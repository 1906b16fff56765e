package dev.xinmiao.decision.expr;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The direct parts of an expression, in the order of the text. For code that looks at all nodes alike. */
public final class Subexpressions {
    private Subexpressions() {}

    public static List<Expr> of(Expr expression) {
        return switch (expression) {
            case Expr.Constant c -> List.of();
            case Expr.Variable v -> List.of();
            case Expr.Unresolved u -> List.of();
            case Expr.ItemMember m -> List.of(m.otherwise());
            case Expr.Member m -> List.of(m.target());
            case Expr.Negate n -> List.of(n.operand());
            case Expr.Arithmetic a -> List.of(a.left(), a.right());
            case Expr.Comparison c -> List.of(c.left(), c.right());
            case Expr.And a -> a.operands();
            case Expr.Or o -> o.operands();
            case Expr.Between b -> List.of(b.value(), b.low(), b.high());
            case Expr.In in -> joined(List.of(in.value()), in.tests());
            case Expr.InstanceOf i -> List.of(i.value());
            case Expr.If i -> List.of(i.condition(), i.then(), i.otherwise());
            case Expr.For f -> joined(iterators(f.iterators()), List.of(f.body()));
            case Expr.Quantified q -> joined(iterators(q.iterators()), List.of(q.condition()));
            case Expr.Filter f -> List.of(f.list(), f.condition());
            case Expr.ListOf l -> l.elements();
            case Expr.ContextOf c ->
                joined(c.entries().stream().map(Expr.Entry::value).toList(), present(c.result()));
            case Expr.RangeOf r -> joined(present(r.low()), present(r.high()));
            case Expr.Call c -> joined(List.of(c.function()), c.arguments());
            case Expr.FunctionOf f -> List.of(f.body());
            case Expr.Conform c -> List.of(c.value());
            case Expr.Test t -> List.of(t.condition());
            case Expr.Matches m -> List.of(m.value(), m.test());
            case Expr.DecisionTable t -> table(t);
        };
    }

    /** The expression and everything in it. */
    public static Stream<Expr> all(Expr expression) {
        return Stream.concat(Stream.of(expression), of(expression).stream().flatMap(Subexpressions::all));
    }

    private static List<Expr> table(Expr.DecisionTable table) {
        List<Expr> parts = new ArrayList<>();
        for (Expr.InputClause input : table.inputs()) {
            parts.add(input.expression());
            parts.addAll(present(input.allowed()));
        }
        for (Expr.OutputClause output : table.outputs()) {
            parts.addAll(output.allowed());
            parts.addAll(present(output.defaultOutput()));
        }
        for (Expr.Rule rule : table.rules()) {
            parts.addAll(rule.tests());
            parts.addAll(rule.outputs());
        }
        return parts;
    }

    private static List<Expr> iterators(List<Expr.Iterator> iterators) {
        return iterators.stream()
                .flatMap(i -> Stream.of(i.source(), i.to()))
                .filter(Objects::nonNull)
                .toList();
    }

    private static List<Expr> present(@Nullable Expr expression) {
        return expression == null ? List.of() : List.of(expression);
    }

    private static List<Expr> joined(List<? extends Expr> first, List<? extends Expr> second) {
        return Stream.<Expr>concat(first.stream(), second.stream()).toList();
    }
}
