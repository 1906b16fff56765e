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

/** What can be said of a table's hits before any row is seen, so that nobody needs to look for it row by row. */
final class Hits {
    /** Beyond so many combinations of pieces nobody asks whether all of them are covered. */
    private static final int MOST_COMBINATIONS = 4096;

    /** A column that compares with constants: the pieces of its axis, and those that each rule admits. */
    private record Cut(Axis axis, List<BitSet> admitted) {}

    private final List<Cut> columns = new ArrayList<>();
    private final boolean allCut;

    private final int rules;

    Hits(Expr.DecisionTable table, List<Env> tested) {
        this.rules = table.rules().size();
        for (int i = 0; i < tested.size(); i++) {
            int column = i;
            List<Expr> cells = table.rules().stream()
                    .map(rule -> rule.tests().get(column).condition())
                    .toList();
            Simple type = type(requireNonNull(tested.get(i).get(0)));
            Axis axis = type == null ? null : Axis.of(type, cells);
            if (axis != null) {
                columns.add(new Cut(axis, cells.stream().map(axis::where).toList()));
            }
        }
        this.allCut = columns.size() == tested.size();
    }

    private static @Nullable Simple type(Val column) {
        return switch (column) {
            case Lane lane -> lane.type();
            case Ratio _ -> Simple.NUMBER;
            case Logic _ -> Simple.BOOLEAN;
            default -> null;
        };
    }

    /** Whether two rules can hit at once. */
    boolean mayOverlap() {
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
        return columns.stream()
                .map(Cut::admitted)
                .anyMatch(pieces -> !pieces.get(one).intersects(pieces.get(other)));
    }

    /** Whether some rule hits whatever the columns hold, as long as none of them is null. */
    boolean coverAll() {
        long combinations = 1;
        for (Cut column : columns) {
            combinations *= column.axis.pieces();
            if (combinations > MOST_COMBINATIONS) {
                return false;
            }
        }
        BitSet all = new BitSet();
        all.set(0, rules);
        return allCut && covers(0, all);
    }

    private boolean covers(int column, BitSet left) {
        if (left.isEmpty() || column == columns.size()) {
            return !left.isEmpty();
        }
        Cut cut = columns.get(column);
        for (int piece = 0; piece < cut.axis.pieces() - 1; piece++) {
            if (!cut.axis.canBe(piece)) {
                continue;
            }
            BitSet admitting = new BitSet();
            for (int rule = left.nextSetBit(0); rule >= 0; rule = left.nextSetBit(rule + 1)) {
                admitting.set(rule, cut.admitted.get(rule).get(piece));
            }
            if (!covers(column + 1, admitting)) {
                return false;
            }
        }
        return true;
    }
}
