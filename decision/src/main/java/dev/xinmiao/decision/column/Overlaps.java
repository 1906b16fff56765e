package dev.xinmiao.decision.column;

import static java.util.Objects.requireNonNull;

import dev.xinmiao.decision.column.Val.Lane;
import dev.xinmiao.decision.column.Val.Logic;
import dev.xinmiao.decision.column.Val.Ratio;
import dev.xinmiao.decision.expr.Expr;
import dev.xinmiao.decision.expr.FeelType.Simple;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether two rules of a table can hit at once. Where they can't, nobody needs to look for it row by row. */
final class Overlaps {
    /** For each column that compares with constants: the pieces of its axis that each rule admits. */
    private final List<List<BitSet>> columns = new ArrayList<>();

    private final int rules;

    Overlaps(Expr.DecisionTable table, List<Env> tested) {
        this.rules = table.rules().size();
        for (int i = 0; i < tested.size(); i++) {
            int column = i;
            List<Expr> cells = table.rules().stream()
                    .map(rule -> rule.tests().get(column).condition())
                    .toList();
            Simple type = type(requireNonNull(tested.get(i).get(0)));
            Axis axis = type == null ? null : Axis.of(type, cells);
            if (axis != null) {
                columns.add(cells.stream().map(axis::where).toList());
            }
        }
    }

    private static @Nullable Simple type(Val column) {
        return switch (column) {
            case Lane lane -> lane.type();
            case Ratio _ -> Simple.NUMBER;
            case Logic _ -> Simple.BOOLEAN;
            default -> null;
        };
    }

    boolean possible() {
        for (int one = 0; one < rules; one++) {
            for (int other = one + 1; other < rules; other++) {
                if (!apart(one, other)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean apart(int one, int other) {
        return columns.stream().anyMatch(pieces -> !pieces.get(one).intersects(pieces.get(other)));
    }
}
