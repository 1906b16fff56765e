package dev.xinmiao.decision.explain;

import dev.xinmiao.decision.eval.Frame;
import dev.xinmiao.decision.eval.Interpreter;
import dev.xinmiao.decision.eval.RuleMatch;
import dev.xinmiao.decision.explain.Explanation.CellResult;
import dev.xinmiao.decision.explain.Explanation.Match;
import dev.xinmiao.decision.explain.Explanation.RuleResult;
import dev.xinmiao.decision.expr.Expr;
import dev.xinmiao.decision.expr.Expr.DecisionTable.HitPolicy;
import dev.xinmiao.decision.value.Truth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Explains one decision table in one row: which rules hit, and for those that didn't which cell failed first. */
final class TableExplainer {
    private final Explainer explainer;
    private final Interpreter interpreter;
    private final Expr.DecisionTable table;
    private final Frame frame;
    private final RuleMatch match;

    TableExplainer(Explainer explainer, Interpreter interpreter, Expr.DecisionTable table, Frame frame) {
        this.explainer = explainer;
        this.interpreter = interpreter;
        this.table = table;
        this.frame = frame;
        this.match = new RuleMatch(table, frame, interpreter);
    }

    Explanation explain() {
        List<Explanation> columns = table.inputs().stream()
                .map(i -> explainer.explain(i.expression(), frame))
                .toList();
        List<RuleResult> rules = new ArrayList<>();
        for (Expr.Rule rule : table.rules()) {
            RuleResult result = rule(rule);
            rules.add(result);
            if (table.hitPolicy() == HitPolicy.FIRST && result.match() == Match.HIT) {
                break;
            }
        }
        return new Explanation.OfTable(
                Explainer.text(table),
                interpreter.evaluate(table, frame),
                table.hitPolicy(),
                table.aggregator(),
                columns,
                List.copyOf(rules));
    }

    private RuleResult rule(Expr.Rule rule) {
        List<CellResult> holding = new ArrayList<>();
        List<CellResult> open = new ArrayList<>();
        for (int column = 0; column < table.inputs().size(); column++) {
            CellResult cell = cell(rule, column);
            switch (cell.match()) {
                case MISSED -> {
                    return result(rule, Match.MISSED, List.of(cell));
                }
                case MAYBE -> open.add(cell);
                case HIT -> {
                    if (!RuleMatch.isAny(rule.tests().get(column))) {
                        holding.add(cell);
                    }
                }
            }
        }
        return open.isEmpty()
                ? result(rule, Match.HIT, List.copyOf(holding))
                : result(rule, Match.MAYBE, List.copyOf(open));
    }

    private CellResult cell(Expr.Rule rule, int column) {
        int truth = match.cell(rule, column);
        Match result = truth == Truth.TRUE ? Match.HIT : Truth.mayBeTrue(truth) ? Match.MAYBE : Match.MISSED;
        Object value = match.column(column);
        Expr.Test test = rule.tests().get(column);
        return new CellResult(
                column,
                table.inputs().get(column).label(),
                value,
                Explainer.text(test),
                result,
                result == Match.MISSED
                        ? Distance.of(test.condition(), value, match.columnFrame(column), interpreter)
                        : null);
    }

    private RuleResult result(Expr.Rule rule, Match match, List<CellResult> cells) {
        Map<String, String> annotations = new LinkedHashMap<>();
        for (int i = 0; i < table.annotationNames().size(); i++) {
            annotations.put(table.annotationNames().get(i), rule.annotations().get(i));
        }
        Map<String, @Nullable Object> outputs = new LinkedHashMap<>();
        for (int i = 0; match != Match.MISSED && i < table.outputs().size(); i++) {
            outputs.put(
                    table.outputs().get(i).name(),
                    interpreter.evaluate(rule.outputs().get(i), frame));
        }
        return new RuleResult(
                rule.number(),
                match,
                Collections.unmodifiableMap(annotations),
                cells,
                Collections.unmodifiableMap(outputs));
    }
}
