package dev.xinmiao.decision.expr;

import java.util.LinkedHashSet;
import java.util.Set;

/** The names of outer scopes that an expression looks up when it is evaluated. */
public final class FreeVariables {
    /** @param up how many frames above the one in which the expression is evaluated */
    public record Name(int up, int slot) {}

    private final Set<Name> names = new LinkedHashSet<>();

    private FreeVariables() {}

    public static Set<Name> of(Expr expression) {
        FreeVariables free = new FreeVariables();
        free.visit(expression, 0);
        return free.names;
    }

    /** @param depth frames opened since the expression began */
    private void visit(Expr expression, int depth) {
        switch (expression) {
            case Expr.Variable variable -> look(variable.up(), variable.slot(), depth);
            case Expr.ItemMember member -> {
                look(member.up(), 0, depth);
                visit(member.otherwise(), depth);
            }
            case Expr.Test test -> visit(test.condition(), depth + 1);
            case Expr.FunctionOf function -> visit(function.body(), depth + 1);
            case Expr.Filter filter -> {
                visit(filter.list(), depth);
                visit(filter.condition(), depth + 1);
            }
            case Expr.ContextOf context -> {
                context.entries().forEach(entry -> visit(entry.value(), depth + 1));
                if (context.result() != null) {
                    visit(context.result(), depth + 1);
                }
            }
            case Expr.For loop -> visit(loop.body(), iterators(loop.iterators(), depth));
            case Expr.Quantified quantified -> visit(quantified.condition(), iterators(quantified.iterators(), depth));
            default -> Subexpressions.of(expression).forEach(each -> visit(each, depth));
        }
    }

    private int iterators(java.util.List<Expr.Iterator> iterators, int depth) {
        int at = depth;
        for (Expr.Iterator iterator : iterators) {
            visit(iterator.source(), at);
            if (iterator.to() != null) {
                visit(iterator.to(), at);
            }
            at++;
        }
        return at;
    }

    private void look(int up, int slot, int depth) {
        if (up >= depth) {
            names.add(new Name(up - depth, slot));
        }
    }
}
