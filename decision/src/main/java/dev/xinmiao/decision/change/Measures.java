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

    /**
     * @param levers in the term
     * @param cuts the numbers compared with, each once
     */
    record Measure(Term term, BitSet levers, List<Threshold> thresholds, List<BigDecimal> cuts) {
        private void add(Threshold threshold) {
            if (!thresholds.contains(threshold)) {
                thresholds.add(threshold);
                if (cuts.stream().noneMatch(known -> known.compareTo(threshold.value) == 0)) {
                    cuts.add(threshold.value);
                }
            }
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
            known = new Measure(term, levers, new ArrayList<>(), new ArrayList<>());
            byTerm.put(term, known);
        }
        known.add(new Threshold(operator, value));
        return Shape.NONE;
    }

    List<Measure> all() {
        return List.copyOf(byTerm.values());
    }
}
