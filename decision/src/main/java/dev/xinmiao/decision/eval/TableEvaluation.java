package dev.xinmiao.decision.eval;

import dev.xinmiao.decision.expr.Expr;
import org.jspecify.annotations.Nullable;

/** How the interpreter evaluates a decision table. */
public interface TableEvaluation {
    /** For models of expressions only: a table is a mistake. */
    TableEvaluation NONE = (table, frame, interpreter) -> interpreter.fail("There is no evaluation of tables here");

    @Nullable
    Object evaluate(Expr.DecisionTable table, Frame frame, Interpreter interpreter);
}
