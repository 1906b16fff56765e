package dev.xinmiao.decision.change;

import dev.xinmiao.decision.change.Shape.Entries;
import dev.xinmiao.decision.expr.Expr;
import dev.xinmiao.decision.expr.Expr.DecisionTable.HitPolicy;
import dev.xinmiao.decision.value.Truth;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How the result of a decision table depends on the levers. Rules that can't hit are left out. */
final class TableInfluence {
    private final Influence influence;
    private final Expr.DecisionTable table;
    private final Scope scope;
    private final @Nullable Scope[] columns;
    private final BitSet open = new BitSet();

    TableInfluence(Influence influence, Expr.DecisionTable table, Scope scope) {
        this.influence = influence;
        this.table = table;
        this.scope = scope;
        this.columns = new Scope[table.inputs().size()];
    }

    Shape shape() {
        List<Shape> results = new ArrayList<>();
        for (int i = 0; i < columns.length; i++) {
            Expr.Test allowed = table.inputs().get(i).allowed();
            if (allowed != null) {
                Shape admitted = influence.of(allowed.condition(), column(i));
                open.or(admitted.open());
                if (admitted.truth() != Truth.TRUE) {
                    results.add(Shape.NULL);
                }
            }
        }
        boolean certain = false;
        int mayHit = 0;
        for (Expr.Rule rule : table.rules()) {
            int hit = hit(rule);
            if (!Truth.mayBeTrue(hit)) {
                continue;
            }
            results.add(outputs(rule.outputs()));
            mayHit++;
            certain |= hit == Truth.TRUE;
            if (hit == Truth.TRUE && table.hitPolicy() == HitPolicy.FIRST) {
                break;
            }
        }
        if (!certain || mayHit > 1) {
            results.add(otherwise());
            results.add(Shape.NULL);
        }
        boolean oneRule = switch (table.hitPolicy()) {
            case UNIQUE, ANY, FIRST, PRIORITY -> true;
            case RULE_ORDER, OUTPUT_ORDER, COLLECT -> false;
        };
        boolean byValue = table.hitPolicy() == HitPolicy.PRIORITY || table.hitPolicy() == HitPolicy.ANY;
        if (!oneRule || byValue && mayHit > 1) {
            // Which rule counts, or whether any does, depends on what the rules come to.
            results.forEach(each -> open.or(each.opened()));
        }
        return oneRule ? Shape.either(results, open) : Shape.steps(open);
    }

    /** Whether the rule hits, as {@link Truth} values; cells behind one that certainly fails are not looked at. */
    private int hit(Expr.Rule rule) {
        int hit = Truth.TRUE;
        BitSet cells = new BitSet();
        for (int i = 0; i < columns.length; i++) {
            Expr condition = rule.tests().get(i).condition();
            if (condition instanceof Expr.Constant constant && Boolean.TRUE.equals(constant.value())) {
                continue;
            }
            Shape cell = influence.of(condition, column(i));
            int truth = cell.truth();
            if (!Truth.mayBeTrue(truth)) {
                return Truth.FALSE;
            }
            hit = Truth.and(hit, truth);
            cells.or(cell.open());
        }
        open.or(cells);
        return hit;
    }

    private Scope column(int column) {
        Scope known = columns[column];
        if (known == null) {
            known = Scope.of(scope, influence.of(table.inputs().get(column).expression(), scope));
            columns[column] = known;
        }
        return known;
    }

    private Shape outputs(List<Expr> written) {
        if (written.size() == 1) {
            return influence.of(written.getFirst(), scope);
        }
        Map<String, Shape> byName = new LinkedHashMap<>();
        for (int i = 0; i < written.size(); i++) {
            byName.put(table.outputs().get(i).name(), influence.of(written.get(i), scope));
        }
        return new Entries(byName);
    }

    private Shape otherwise() {
        List<Expr> defaults = new ArrayList<>();
        for (Expr.OutputClause output : table.outputs()) {
            if (output.defaultOutput() == null) {
                return Shape.NULL;
            }
            defaults.add(output.defaultOutput());
        }
        return outputs(defaults);
    }
}
