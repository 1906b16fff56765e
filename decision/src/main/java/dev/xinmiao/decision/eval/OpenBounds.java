package dev.xinmiao.decision.eval;

import dev.xinmiao.decision.expr.Expr;
import dev.xinmiao.decision.expr.Expr.DecisionTable.Aggregator;
import dev.xinmiao.decision.expr.Expr.DecisionTable.HitPolicy;
import dev.xinmiao.decision.expr.FeelType;
import dev.xinmiao.decision.expr.FeelType.Simple;
import dev.xinmiao.decision.value.Intervals;
import dev.xinmiao.decision.value.Possible;
import dev.xinmiao.decision.value.Possibles;
import dev.xinmiao.decision.value.Truth;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Bounds of an open table's value where it can't be taken apart: each rule hits, doesn't, or may. */
final class OpenBounds {
    private final Expr.DecisionTable table;
    private final RuleMatch match;
    private final Outcome outcome;
    private final List<Integer> sure = new ArrayList<>();
    private final List<Integer> maybe = new ArrayList<>();
    private BitSet causes = new BitSet();

    OpenBounds(Expr.DecisionTable table, RuleMatch match, Outcome outcome) {
        this.table = table;
        this.match = match;
        this.outcome = outcome;
    }

    @Nullable
    Object evaluate() {
        causes = match.causes();
        boolean refused = false;
        for (int i = 0; i < table.inputs().size(); i++) {
            refused |= match.allowed(i) != Truth.TRUE;
        }
        Object value = value();
        return refused ? Possibles.union(value, null, causes) : value;
    }

    private @Nullable Object value() {
        for (int i = 0; i < table.rules().size(); i++) {
            int matched = match.rule(table.rules().get(i));
            if (matched == Truth.TRUE) {
                sure.add(i);
                if (table.hitPolicy() == HitPolicy.FIRST) {
                    break;
                }
            } else if (matched != Truth.FALSE) {
                maybe.add(i);
                causes = Possibles.unite(causes, cellCauses(table.rules().get(i)));
            }
        }
        if (maybe.isEmpty()) {
            return outcome.of(sure.stream().mapToInt(Integer::intValue).toArray());
        }
        return switch (table.hitPolicy()) {
            case FIRST, PRIORITY -> anyOf(false);
            case UNIQUE, ANY -> anyOf(sure.size() + maybe.size() > 1);
            case RULE_ORDER, OUTPUT_ORDER -> someList();
            case COLLECT -> table.aggregator() == null ? someList() : aggregated(table.aggregator());
        };
    }

    private BitSet cellCauses(Expr.Rule rule) {
        BitSet all = new BitSet();
        for (int i = 0; i < table.inputs().size(); i++) {
            if (!RuleMatch.isAny(rule.tests().get(i))) {
                all = Possibles.unite(all, Possibles.causesOf(match.cellValue(rule, i)));
            }
        }
        return all;
    }

    /** One of the outputs; null too if hits may clash, and what comes of no hit if no hit is sure. */
    private @Nullable Object anyOf(boolean mayClash) {
        List<@Nullable Object> values = new ArrayList<>();
        for (int i = 0; i < table.rules().size(); i++) {
            if (sure.contains(i) || maybe.contains(i)) {
                values.add(outcome.of(i));
            }
        }
        if (sure.isEmpty()) {
            values.add(outcome.none());
        }
        if (mayClash) {
            values.add(null);
        }
        return Possibles.oneOf(values, causes);
    }

    private Object someList() {
        return Possibles.anything(new FeelType.ListType(Simple.ANY), causes);
    }

    /** The outputs of rules that only may hit count or don't: to a sum each adds itself or nothing. */
    private @Nullable Object aggregated(Aggregator aggregator) {
        List<@Nullable Object> outputs = new ArrayList<>();
        sure.forEach(i -> outputs.add(outcome.of(i)));
        for (int i : maybe) {
            Object output = outcome.of(i);
            outputs.add(aggregator == Aggregator.SUM ? Possibles.union(BigDecimal.ZERO, output, causes) : output);
        }
        Object value = switch (aggregator) {
            case COUNT -> {
                BigDecimal least = BigDecimal.valueOf(sure.size());
                yield new Possible.Numbers(least, true, BigDecimal.valueOf(outputs.size()), true, causes);
            }
            case SUM -> Aggregation.of(aggregator, outputs);
            // The least or greatest of them is one of them, unless they have no order.
            case MIN, MAX ->
                outputs.stream().allMatch(o -> Intervals.hull(o) != null)
                        ? Possibles.oneOf(outputs, causes)
                        : Possibles.anything(Simple.ANY, causes);
        };
        return sure.isEmpty() ? Possibles.union(value, outcome.none(), causes) : value;
    }
}
