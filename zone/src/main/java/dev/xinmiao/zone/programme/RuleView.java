package dev.xinmiao.zone.programme;

import dev.xinmiao.decision.expr.Expr;
import dev.xinmiao.decision.expr.Expr.Conform;
import dev.xinmiao.decision.expr.Expr.ContextOf;
import dev.xinmiao.decision.expr.Expr.DecisionTable;
import dev.xinmiao.decision.expr.Expr.FunctionOf;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A decision's logic as a civil servant reads it: a table, a formula, or named steps that lead to a result. */
public sealed interface RuleView {

    /**
     * A decision table.
     *
     * @param hits which rules count when several hold
     * @param notes headings of the annotation columns, e.g. 条款
     */
    record Table(Hits hits, List<String> inputs, List<String> outputs, List<String> notes, List<Row> rows)
            implements RuleView {}

    /** One rule; a cell that tests nothing is empty. */
    record Row(int number, List<String> tests, List<String> outputs, List<String> notes) {}

    record Formula(String text) implements RuleView {}

    /** Named intermediate values, in order; the last one is the result where {@code result} is null. */
    record Steps(List<Step> steps, @Nullable RuleView result) implements RuleView {}

    record Step(String name, RuleView logic) {}

    /** Which rules of a table count. */
    enum Hits {
        ONE,
        FIRST,
        HIGHEST_OUTPUT,
        ALL,
        SUM,
        LEAST,
        GREATEST,
        COUNT
    }

    static RuleView of(Expr expression) {
        return switch (expression) {
            case DecisionTable table -> of(table);
            case ContextOf context -> of(context);
            case FunctionOf function -> of(function.body());
            case Conform typed -> of(typed.value());
            default -> new Formula(FeelText.readable(expression.span().text()));
        };
    }

    private static RuleView of(ContextOf context) {
        List<Step> steps = context.entries().stream()
                .map(entry -> new Step(entry.name(), of(entry.value())))
                .toList();
        return new Steps(steps, context.result() == null ? null : of(context.result()));
    }

    private static RuleView of(DecisionTable table) {
        return new Table(
                hits(table),
                table.inputs().stream()
                        .map(input -> input.label().isBlank()
                                ? FeelText.readable(input.expression().span().text())
                                : input.label())
                        .toList(),
                table.outputs().stream()
                        .map(output -> output.label().isBlank() ? output.name() : output.label())
                        .toList(),
                table.annotationNames(),
                table.rules().stream()
                        .map(rule -> new Row(
                                rule.number(),
                                rule.tests().stream()
                                        .map(test -> FeelText.cell(test.span().text()))
                                        .toList(),
                                rule.outputs().stream()
                                        .map(output ->
                                                FeelText.cell(output.span().text()))
                                        .toList(),
                                rule.annotations()))
                        .toList());
    }

    private static Hits hits(DecisionTable table) {
        return switch (table.hitPolicy()) {
            case UNIQUE, ANY -> Hits.ONE;
            case FIRST -> Hits.FIRST;
            case PRIORITY -> Hits.HIGHEST_OUTPUT;
            case RULE_ORDER, OUTPUT_ORDER -> Hits.ALL;
            case COLLECT ->
                switch (table.aggregator()) {
                    case SUM -> Hits.SUM;
                    case MIN -> Hits.LEAST;
                    case MAX -> Hits.GREATEST;
                    case COUNT -> Hits.COUNT;
                    case null -> Hits.ALL;
                };
        };
    }
}
