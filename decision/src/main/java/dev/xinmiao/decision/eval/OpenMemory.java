package dev.xinmiao.decision.eval;

import dev.xinmiao.decision.expr.Expr;
import dev.xinmiao.decision.expr.Subexpressions;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What an open table came to last time. Of a population, most rows miss the same inputs; so a table that looks at nothing but its columns
 * often comes to the same again.
 */
final class OpenMemory {
    private final boolean usable;
    private final @Nullable Object[] columns;
    private @Nullable Object value;
    private boolean filled;

    OpenMemory(Expr.DecisionTable table) {
        this.columns = new Object[table.inputs().size()];
        this.usable = table.rules().stream()
                        .allMatch(rule -> rule.tests().stream().allMatch(test -> isClosed(test, 0))
                                && rule.outputs().stream().allMatch(output -> output instanceof Expr.Constant))
                && table.inputs().stream().allMatch(input -> input.allowed() == null || isClosed(input.allowed(), 0))
                && table.outputs().stream()
                        .allMatch(output ->
                                output.defaultOutput() == null || output.defaultOutput() instanceof Expr.Constant);
    }

    /** Whether the expression uses no name but those of the frames opened within it. */
    private static boolean isClosed(Expr expression, int frames) {
        return switch (expression) {
            case Expr.Variable variable -> variable.up() < frames;
            case Expr.Test test -> isClosed(test.condition(), frames + 1);
            case Expr.In in ->
                isClosed(in.value(), frames) && in.tests().stream().allMatch(test -> isClosed(test, frames));
            case Expr.Constant _, Expr.And _, Expr.Or _, Expr.Comparison _, Expr.Between _, Expr.Negate _ ->
                Subexpressions.of(expression).stream().allMatch(each -> isClosed(each, frames));
            default -> false;
        };
    }

    @Nullable
    Object value(RuleMatch match, Supplier<@Nullable Object> evaluation) {
        if (!usable) {
            return evaluation.get();
        }
        if (!filled || !isAsBefore(match)) {
            value = evaluation.get();
            for (int i = 0; i < columns.length; i++) {
                columns[i] = match.column(i);
            }
            filled = true;
        }
        return value;
    }

    private boolean isAsBefore(RuleMatch match) {
        for (int i = 0; i < columns.length; i++) {
            if (!Objects.equals(match.column(i), columns[i])) {
                return false;
            }
        }
        return true;
    }
}
