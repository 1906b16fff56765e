package dev.xinmiao.decision.analysis;

import dev.xinmiao.decision.Location;
import dev.xinmiao.decision.Problem;
import dev.xinmiao.decision.Problem.Severity;
import dev.xinmiao.decision.column.Axis;
import dev.xinmiao.decision.expr.Expr;
import dev.xinmiao.decision.expr.Expr.DecisionTable.HitPolicy;
import dev.xinmiao.decision.value.FeelText;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Looks for what is odd about one table. */
final class TableAnalyser {
    /** More of a kind than these are counted, not told. */
    static final int MOST = 10;

    private final TableSpace space;
    private final Expr.DecisionTable table;
    private final Outputs outputs;
    private final List<TableFinding> findings = new ArrayList<>();
    private final Set<String> omitted = new LinkedHashSet<>();
    /** Rules that are told to be unreachable or duplicates: nothing else is said of them. */
    private final BitSet settled = new BitSet();

    TableAnalyser(TableSpace space) {
        this.space = space;
        this.table = space.table;
        this.outputs = new Outputs(table);
    }

    TableAnalysis analyse() {
        if (!space.unread.isEmpty()) {
            Expr.Test first = space.unread.getFirst();
            omitted.add(count(space.unread.size(), "cell") + " compared with more than constants, the first at "
                    + first.span().location().line() + ":"
                    + first.span().location().column() + ".");
        }
        for (Dimension dimension : space.dimensions) {
            if (!dimension.untold().isEmpty()) {
                omitted.add("which values “" + dimension.name() + "” may have can't be told from its type.");
            }
        }
        unreachable();
        notAllowed();
        duplicates();
        switch (table.hitPolicy()) {
            case UNIQUE, ANY -> new Conflicts(space, settled, findings, omitted).overlaps();
            case FIRST, PRIORITY -> new Conflicts(space, settled, findings, omitted).shadowed();
            case RULE_ORDER, OUTPUT_ORDER, COLLECT -> {}
        }
        boolean hasDefault = table.outputs().stream().anyMatch(output -> output.defaultOutput() != null);
        if (table.hitPolicy() != HitPolicy.COLLECT
                && !hasDefault
                && !table.rules().isEmpty()) {
            new Gaps(space, findings, omitted).find();
        }
        return new TableAnalysis(
                space.located.location().element(),
                space.located.location(),
                List.copyOf(findings),
                List.copyOf(omitted));
    }

    private static String count(int number, String what) {
        return number == 1 ? "1 " + what + " is" : number + " " + what + "s are";
    }

    private int number(int rule) {
        return table.rules().get(rule).number();
    }

    private Location place(int rule) {
        return table.rules().get(rule).span().location();
    }

    private void unreachable() {
        for (int rule = 0; rule < table.rules().size(); rule++) {
            for (int i = 0; i < space.dimensions.size(); i++) {
                if (space.may.get(rule).get(i).isEmpty()) {
                    Dimension dimension = space.dimensions.get(i);
                    int column = culprit(rule, dimension);
                    settled.set(rule);
                    Expr.Test cell = table.rules().get(rule).tests().get(column);
                    findings.add(new TableFinding.Unreachable(
                            number(rule),
                            column + 1,
                            new Problem(
                                    Severity.WARNING,
                                    "unreachable-rule",
                                    cell.span().location(),
                                    "Rule " + number(rule) + " never hits: no value of “" + dimension.name()
                                            + "” that can occur meets “"
                                            + cell.span().text() + "”.",
                                    "Correct the cell, or remove the rule.")));
                    break;
                }
            }
        }
    }

    private int culprit(int rule, Dimension dimension) {
        for (int column : dimension.columns()) {
            BitSet where =
                    TableSpace.where(dimension, table.rules().get(rule).tests().get(column));
            if (where != null && !where.intersects(dimension.possible())) {
                return column;
            }
        }
        return dimension.columns().getLast();
    }

    private void notAllowed() {
        for (Dimension dimension : space.dimensions) {
            Axis axis = dimension.axis();
            for (int column : axis == null ? List.<Integer>of() : dimension.columns()) {
                for (Expr.Rule rule : table.rules()) {
                    Expr condition = rule.tests().get(column).condition();
                    if (axis != null && !settled.get(rule.number() - 1)) {
                        Cells.comparisons(Cells.simple(condition, axis.type()))
                                .forEach(comparison -> notAllowed(dimension, rule, column, comparison));
                    }
                }
            }
        }
    }

    private void notAllowed(Dimension dimension, Expr.Rule rule, int column, Expr.Comparison comparison) {
        Object value = ((Expr.Constant) comparison.right()).value();
        boolean equality = comparison.operator() == Expr.Comparison.Operator.EQUAL;
        if (equality && !dimension.possible().get(dimension.piece(value))) {
            findings.add(new TableFinding.NotAllowed(
                    rule.number(),
                    column + 1,
                    value,
                    new Problem(
                            Severity.WARNING,
                            "value-not-allowed",
                            comparison.right().span().location(),
                            FeelText.brief(value) + " is no value that “" + dimension.name() + "” can have.",
                            "Correct it, or allow it in the type.")));
        }
    }

    private void duplicates() {
        Map<List<Object>, Integer> known = new java.util.HashMap<>();
        for (int rule = 0; rule < table.rules().size(); rule++) {
            if (settled.get(rule) || !space.sure.get(rule).equals(space.may.get(rule))) {
                continue;
            }
            List<Object> key = List.of(space.sure.get(rule), outputs.key(rule));
            Integer first = known.putIfAbsent(key, rule);
            if (first != null) {
                settled.set(rule);
                findings.add(new TableFinding.Duplicate(
                        number(rule),
                        number(first),
                        new Problem(
                                table.hitPolicy() == HitPolicy.UNIQUE ? Severity.ERROR : Severity.WARNING,
                                "duplicate-rule",
                                place(rule),
                                "Rule " + number(rule) + " says the same as rule " + number(first)
                                        + (table.hitPolicy() == HitPolicy.UNIQUE
                                                ? "; where both hit, a table of the hit policy UNIQUE is null."
                                                : "."),
                                "Remove one of them.")));
            }
        }
    }
}
