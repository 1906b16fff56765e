package dev.xinmiao.decision.explain;

import dev.xinmiao.decision.explain.Explanation.CellResult;
import dev.xinmiao.decision.explain.Explanation.Match;
import dev.xinmiao.decision.explain.Explanation.OfInput;
import dev.xinmiao.decision.explain.Explanation.OfOperation;
import dev.xinmiao.decision.explain.Explanation.OfTable;
import dev.xinmiao.decision.explain.Explanation.OfTest;
import dev.xinmiao.decision.explain.Explanation.RuleResult;
import dev.xinmiao.decision.expr.Expr.DecisionTable.HitPolicy;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Gathers the inputs that the decisive parts of an explanation read. */
final class DecisiveInputs {
    private final Set<Integer> found = new TreeSet<>();
    private final Set<Explanation> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    private DecisiveInputs() {}

    static Set<Integer> of(Explanation explanation) {
        DecisiveInputs inputs = new DecisiveInputs();
        inputs.collect(explanation);
        return Collections.unmodifiableSet(inputs.found);
    }

    private void collect(Explanation explanation) {
        if (!seen.add(explanation)) {
            return;
        }
        switch (explanation) {
            case OfInput input -> found.add(input.input());
            case OfTable table -> table(table);
            case OfTest test -> {
                collect(test.operand());
                test.reads().forEach(this::collect);
            }
            case OfOperation operation -> {
                operation.children().forEach(this::collect);
                operation.reads().forEach(this::collect);
            }
            default -> explanation.children().forEach(this::collect);
        }
    }

    /** Of a table only the columns that made rules hit or miss. */
    private void table(OfTable table) {
        Stream<CellResult> cells = table.refused().isEmpty()
                ? decisive(table).stream().flatMap(rule -> rule.cells().stream())
                : table.refused().stream().limit(1);
        cells.forEach(cell -> {
            collect(table.columns().get(cell.column()));
            cell.reads().forEach(this::collect);
        });
        table.outputs().forEach(this::collect);
    }

    /** Where one rule is enough, those that hit; else it counts as well that the others missed. */
    private static List<RuleResult> decisive(OfTable table) {
        boolean oneIsEnough = table.hitPolicy() == HitPolicy.UNIQUE || table.hitPolicy() == HitPolicy.ANY;
        boolean open = table.rules().stream().anyMatch(rule -> rule.match() == Match.MAYBE);
        return oneIsEnough && !open && table.hits().size() == 1 ? table.hits() : table.rules();
    }
}
