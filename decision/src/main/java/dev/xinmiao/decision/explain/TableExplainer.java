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
        List<CellResult> refused = refused();
        List<RuleResult> rules = new ArrayList<>();
        for (Expr.Rule rule : refused.isEmpty() ? table.rules() : List.<Expr.Rule>of()) {
            RuleResult result = rule(rule);
            rules.add(result);
            if (table.hitPolicy() == HitPolicy.FIRST && result.match() == Match.HIT) {
                break;
            }
        }
        return new Explanation.OfTable(
                table.span(),
                interpreter.evaluate(table, frame),
                table.hitPolicy(),
                table.aggregator(),
                columns,
                refused,
                List.copyOf(rules),
                outputs(rules, refused));
    }

    private List<CellResult> refused() {
        List<CellResult> refused = new ArrayList<>();
        for (int column = 0; column < table.inputs().size(); column++) {
            Expr.Test allowed = table.inputs().get(column).allowed();
            if (allowed != null) {
                Object admitted = interpreter.evaluate(allowed.condition(), match.columnFrame(column));
                if (!Truth.mayBeTrue(Truth.of(admitted))) {
                    refused.add(cell(allowed, column, Match.MISSED));
                }
            }
        }
        return List.copyOf(refused);
    }

    /** Of the rules that hit or may hit; the default outputs where none does. */
    private List<Explanation> outputs(List<RuleResult> rules, List<CellResult> refused) {
        List<Explanation> outputs = new ArrayList<>();
        boolean hit = !refused.isEmpty();
        for (RuleResult each : rules) {
            if (each.match() != Match.MISSED) {
                table.rules().get(each.number() - 1).outputs().forEach(output -> add(output, outputs));
                hit |= each.match() == Match.HIT;
            }
        }
        if (!hit) {
            table.outputs().forEach(clause -> add(clause.defaultOutput(), outputs));
        }
        return List.copyOf(outputs);
    }

    private void add(@Nullable Expr output, List<Explanation> outputs) {
        if (output != null && !(output instanceof Expr.Constant)) {
            outputs.add(explainer.explain(output, frame));
        }
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
        return cell(rule.tests().get(column), column, result);
    }

    private CellResult cell(Expr.Test test, int column, Match result) {
        Object value = match.column(column);
        Frame tested = match.columnFrame(column);
        return new CellResult(
                column,
                table.inputs().get(column).label(),
                value,
                test.span(),
                explainer.reads(List.of(test.condition()), tested),
                result,
                result == Match.MISSED ? Distance.of(test.condition(), value, tested, interpreter) : null);
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
                Collections.unmodifiableMap(outputs),
                rule.span().location());
    }
}
