package dev.xinmiao.decision.analysis;

import dev.xinmiao.decision.eval.RuleMatch;
import dev.xinmiao.decision.expr.Expr;
import dev.xinmiao.decision.expr.Expr.DecisionTable.HitPolicy;
import java.util.BitSet;

/** Reads off a table's evaluation what its rules did. */
final class Hits {
    private final Expr.DecisionTable table;
    private final Outputs outputs;

    Hits(Expr.DecisionTable table) {
        this.table = table;
        this.outputs = new Outputs(table);
    }

    /** The rules that count: under FIRST and PRIORITY one of those that hit. */
    BitSet counting(boolean[][] cells) {
        BitSet hits = new BitSet();
        for (int rule = 0; rule < cells.length; rule++) {
            if (falseCells(cells[rule]) == 0) {
                hits.set(rule);
            }
        }
        boolean priority = table.hitPolicy() == HitPolicy.PRIORITY && !outputs.ranksAreOpen();
        if (hits.isEmpty() || table.hitPolicy() != HitPolicy.FIRST && !priority) {
            return hits;
        }
        int best = hits.nextSetBit(0);
        for (int rule = hits.nextSetBit(0); priority && rule >= 0; rule = hits.nextSetBit(rule + 1)) {
            best = outputs.beats(rule, best) ? rule : best;
        }
        BitSet one = new BitSet();
        one.set(best);
        return one;
    }

    static int falseCells(boolean[] cells) {
        int count = 0;
        for (boolean cell : cells) {
            count += cell ? 0 : 1;
        }
        return count;
    }

    /** A condition of the rule: a cell that tests something. */
    boolean isCondition(int rule, int column) {
        return !RuleMatch.isAny(table.rules().get(rule).tests().get(column));
    }
}
