package dev.xinmiao.decision.analysis;

import dev.xinmiao.decision.DmnModel;
import dev.xinmiao.decision.Problem;
import dev.xinmiao.decision.Problem.Severity;
import dev.xinmiao.decision.dmn.Content.Slot;
import dev.xinmiao.decision.expr.Expr;
import dev.xinmiao.decision.expr.Subexpressions;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What is required, but not used; inputs that nothing requires. */
final class Requirements {
    private final DmnModel model;
    private final List<Slot> slots;

    Requirements(DmnModel model, List<Slot> slots) {
        this.model = model;
        this.slots = slots;
    }

    List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        Set<Integer> required = new HashSet<>();
        int functions = model.inputs().size() + model.decisions().size();
        for (int i = 0; i < slots.size(); i++) {
            Slot slot = slots.get(i);
            required.addAll(slot.requires());
            if (slot.expression() == null || i >= functions && isServiceOrImport(slot)) {
                continue;
            }
            Set<String> used = names(slot.expression());
            for (int needed : slot.requires()) {
                String name = slots.get(needed).name();
                // What comes from another file is used by its file's name.
                boolean own = slots.get(needed)
                        .location()
                        .file()
                        .equals(slot.location().file());
                if (own && !used.contains(name) && !isEmpty(slot.expression())) {
                    problems.add(new Problem(
                            Severity.HINT,
                            "requirement-not-used",
                            slot.location(),
                            "“" + slot.name() + "” requires “" + name + "”, but doesn't use it.",
                            "Remove the requirement, or use what it gives."));
                }
            }
        }
        for (int i = 0; i < model.inputs().size(); i++) {
            if (!required.contains(i)
                    && model.inputs().get(i).namespace().equals(model.namespace())
                    && model.decisions().stream().anyMatch(d -> d.namespace().equals(model.namespace()))) {
                problems.add(new Problem(
                        Severity.HINT,
                        "unused-input",
                        model.inputs().get(i).location(),
                        "No decision uses the input “" + model.inputs().get(i).name() + "”.",
                        "Remove it, or require it where it is needed."));
            }
        }
        return problems;
    }

    /** What has no logic of its own in the file. */
    private static boolean isServiceOrImport(Slot slot) {
        return !slot.location().element().startsWith("businessKnowledgeModel");
    }

    private static boolean isEmpty(Expr expression) {
        return Dimensions.plain(expression) instanceof Expr.Constant;
    }

    /** By name rather than by slot: a filter may find a member where a variable is meant. */
    private static Set<String> names(Expr expression) {
        Set<String> names = new HashSet<>();
        Subexpressions.all(expression).forEach(each -> {
            switch (each) {
                case Expr.Variable variable -> names.add(variable.name());
                case Expr.ItemMember member -> names.add(member.name());
                default -> {}
            }
        });
        return names;
    }
}
