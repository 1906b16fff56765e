package dev.xinmiao.decision.compare;

import dev.xinmiao.decision.DmnModel;
import dev.xinmiao.decision.expr.Expr;
import dev.xinmiao.decision.expr.Subexpressions;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds the thresholds of a model, in the order in which they are written. */
public final class Thresholds {
    private final List<Threshold> found = new ArrayList<>();
    private final String name;

    private Thresholds(String name) {
        this.name = name;
    }

    /** All of its decisions and functions. */
    public static List<Threshold> of(DmnModel model) {
        List<Threshold> all = new ArrayList<>();
        model.logic().forEach((name, expression) -> {
            Thresholds thresholds = new Thresholds(name);
            thresholds.visit(expression, null);
            all.addAll(thresholds.found);
        });
        return List.copyOf(all);
    }

    private void visit(Expr expression, @Nullable Expr within) {
        switch (expression) {
            case Expr.Constant constant -> {
                Object value = movable(constant);
                if (value != null) {
                    String beside = within == null ? "" : beside(constant, within);
                    found.add(new Threshold(name, beside, beside, false, value, List.of(), List.of(constant)));
                }
            }
            case Expr.DecisionTable table -> table(table);
            default -> Subexpressions.of(expression).forEach(each -> visit(each, expression));
        }
    }

    private static @Nullable Object movable(Expr.Constant constant) {
        return switch (constant.value()) {
            case BigDecimal number -> number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
            case LocalDate day -> day;
            case null, default -> null;
        };
    }

    private static String beside(Expr.Constant constant, Expr within) {
        return switch (within) {
            case Expr.Comparison c ->
                (c.right() == constant ? c.left() : c.right()).span().text().strip();
            case Expr.Between b -> b.value().span().text().strip();
            default -> within.span().text().strip();
        };
    }

    private void table(Expr.DecisionTable table) {
        for (int i = 0; i < table.inputs().size(); i++) {
            int column = i;
            visit(table.inputs().get(i).expression(), null);
            Map<Object, Threshold> ofColumn = new LinkedHashMap<>();
            for (Expr.Rule rule : table.rules()) {
                Subexpressions.all(rule.tests().get(column).condition())
                        .forEach(each -> add(each, table.inputs().get(column), rule, ofColumn));
            }
            found.addAll(ofColumn.values());
        }
        for (Expr.Rule rule : table.rules()) {
            for (int i = 0; i < rule.outputs().size(); i++) {
                if (rule.outputs().get(i) instanceof Expr.Constant constant) {
                    Object value = movable(constant);
                    if (value != null) {
                        Expr.OutputClause clause = table.outputs().get(i);
                        String label = clause.label().isEmpty() ? clause.name() : clause.label();
                        found.add(new Threshold(
                                name,
                                label.isEmpty() ? name : label,
                                "",
                                true,
                                value,
                                List.of(rule.number()),
                                List.of(constant)));
                    }
                } else {
                    visit(rule.outputs().get(i), null);
                }
            }
        }
    }

    private void add(Expr cell, Expr.InputClause column, Expr.Rule rule, Map<Object, Threshold> ofColumn) {
        Object value = cell instanceof Expr.Constant constant ? movable(constant) : null;
        if (value != null) {
            String tested = column.expression().span().text().strip();
            Threshold more = new Threshold(
                    name, column.label(), tested, false, value, List.of(rule.number()), List.of((Expr.Constant) cell));
            ofColumn.merge(value, more, Thresholds::joined);
        }
    }

    private static Threshold joined(Threshold one, Threshold other) {
        List<Integer> rules = new ArrayList<>(one.rules());
        rules.addAll(other.rules());
        List<Expr.Constant> constants = new ArrayList<>(one.constants());
        constants.addAll(other.constants());
        return new Threshold(
                one.decision(),
                one.label(),
                one.tested(),
                false,
                one.value(),
                List.copyOf(rules),
                List.copyOf(constants));
    }
}
