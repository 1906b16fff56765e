package dev.xinmiao.decision.change;

import dev.xinmiao.decision.expr.Expr.Comparison.Operator;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What one row's outcome is decided by: the terms that are compared, each with the numbers it is compared with. */
final class Measures {
    record Threshold(Operator operator, BigDecimal value) {}

    /** @param levers in the term */
    record Measure(Term term, BitSet levers, List<Threshold> thresholds) {
        /** The numbers compared with, each once. */
        List<BigDecimal> cuts() {
            List<BigDecimal> cuts = new ArrayList<>();
            for (Threshold each : thresholds) {
                if (cuts.stream().noneMatch(known -> known.compareTo(each.value) == 0)) {
                    cuts.add(each.value);
                }
            }
            return cuts;
        }
    }

    private final Map<Term, Measure> byTerm = new LinkedHashMap<>();

    /** Notes a comparison; gives the levers for which it can't be solved. */
    BitSet note(Term term, Operator operator, BigDecimal value) {
        Measure known = byTerm.get(term);
        if (known == null) {
            BitSet levers = new BitSet();
            term.levers(levers);
            for (int lever = levers.nextSetBit(0); lever >= 0; lever = levers.nextSetBit(lever + 1)) {
                if (!term.isSolvable(lever)) {
                    return levers;
                }
            }
            known = new Measure(term, levers, new ArrayList<>());
            byTerm.put(term, known);
        }
        Threshold threshold = new Threshold(operator, value);
        if (!known.thresholds.contains(threshold)) {
            known.thresholds.add(threshold);
        }
        return Shape.NONE;
    }

    List<Measure> all() {
        return List.copyOf(byTerm.values());
    }
}
