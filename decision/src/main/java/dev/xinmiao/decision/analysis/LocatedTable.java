package dev.xinmiao.decision.analysis;

import dev.xinmiao.decision.Location;
import dev.xinmiao.decision.expr.Expr;

/**
 * A decision table where it stands in its model.
 *
 * @param owner the slot of the decision or knowledge model that it is part of
 */
record LocatedTable(Expr.DecisionTable table, Names names, int owner, int inputs) {
    Location location() {
        return table.span().location();
    }

    /** Whether an expression is nothing but an input of the model or a parameter of a function. */
    boolean isGiven(Expr expression) {
        return expression instanceof Expr.Variable variable && (!names.isOfModel(variable) || variable.slot() < inputs);
    }
}
