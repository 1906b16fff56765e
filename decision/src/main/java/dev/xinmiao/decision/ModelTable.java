package dev.xinmiao.decision;

import dev.xinmiao.decision.dmn.Content.Slot;
import dev.xinmiao.decision.expr.Expr;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * A decision table of a model that a row meets once: a decision's own, or an entry of its context. One inside a function
 * is not among them: it is met at each call anew.
 *
 * @param name the decision's; for an entry of its context, {@code decision.entry}
 * @param decision index of the decision
 */
public record ModelTable(String name, int decision, Expr.DecisionTable logic) {

    /** Those of the decisions and of all that they rest on, in the order of the model. */
    static List<ModelTable> of(List<Decision> decisions, DmnModel model, List<Slot> slots) {
        int inputs = model.inputs().size();
        TreeSet<Integer> reached = new TreeSet<>();
        decisions.forEach(
                each -> reached.addAll(slots.get(inputs + each.index()).order()));
        List<ModelTable> tables = new ArrayList<>();
        for (int slot : reached) {
            int index = slot - inputs;
            if (index >= 0 && index < model.decisions().size()) {
                Decision decision = model.decisions().get(index);
                collect(decision.name(), index, decision.expression(), tables);
            }
        }
        return List.copyOf(tables);
    }

    private static void collect(String name, int decision, Expr expression, List<ModelTable> tables) {
        switch (expression) {
            case Expr.DecisionTable table -> tables.add(new ModelTable(name, decision, table));
            case Expr.Conform conform -> collect(name, decision, conform.value(), tables);
            case Expr.ContextOf context -> {
                context.entries().forEach(entry -> collect(name + "." + entry.name(), decision, entry.value(), tables));
                if (context.result() != null) {
                    collect(name, decision, context.result(), tables);
                }
            }
            default -> {}
        }
    }
}
