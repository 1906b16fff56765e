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
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Looks for what is odd about one table. */
final class TableAnalyser {
    /** More of a kind than these are counted, not told. */
    static final int MOST = 10;

    /** So many uncovered boxes are joined into regions. */
    private static final int MOST_BOXES = 400;

    private static final long GAP_STEPS = 20_000_000;
    private static final long SHADOW_STEPS = 200_000;

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
            case UNIQUE, ANY -> overlaps();
            case FIRST, PRIORITY -> shadowed();
            case RULE_ORDER, OUTPUT_ORDER, COLLECT -> {}
        }
        boolean hasDefault = table.outputs().stream().anyMatch(output -> output.defaultOutput() != null);
        if (table.hitPolicy() != HitPolicy.COLLECT
                && !hasDefault
                && !table.rules().isEmpty()) {
            gaps();
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

    private void overlaps() {
        boolean unique = table.hitPolicy() == HitPolicy.UNIQUE;
        List<List<BitSet>> boxes = space.sure.stream().map(space::live).toList();
        int told = 0;
        int more = 0;
        for (int rule = 1; rule < boxes.size(); rule++) {
            for (int other = 0; other < rule; other++) {
                if (settled.get(rule)
                        || settled.get(other)
                        || !Covering.intersects(boxes.get(rule), boxes.get(other))
                        || !unique && !outputs.differ(rule, other)) {
                    continue;
                }
                if (told++ >= MOST) {
                    more++;
                    continue;
                }
                findings.add(overlap(rule, other, boxes, unique));
            }
        }
        if (more > 0) {
            omitted.add(more + " more pairs of rules hit at once.");
        }
        if (!unique && outputs.areOpen()) {
            omitted.add("whether outputs that are no constants differ can't be told.");
        }
    }

    private TableFinding overlap(int rule, int other, List<List<BitSet>> boxes, boolean unique) {
        List<BitSet> both = new ArrayList<>();
        for (int i = 0; i < space.dimensions.size(); i++) {
            both.add(Covering.intersection(
                    boxes.get(rule).get(i), boxes.get(other).get(i)));
        }
        Map<String, @Nullable Object> row = space.row(both);
        String region = space.describe(both);
        String message = "Rules " + number(other) + " and " + number(rule) + " both hit where " + region
                + ", for example " + TableSpace.describe(row) + "; "
                + (unique
                        ? "the hit policy UNIQUE allows one only."
                        : "their outputs differ, which the hit policy ANY doesn't allow.");
        return new TableFinding.Overlap(
                number(rule),
                number(other),
                region,
                row,
                new Problem(
                        space.isFree() ? Severity.ERROR : Severity.WARNING,
                        "overlap",
                        place(rule),
                        message + ifItCanBe(),
                        "Narrow one of the rules, or choose the hit policy FIRST or PRIORITY."));
    }

    /** Values that the model calculates may exclude each other. */
    private String ifItCanBe() {
        return space.isFree() || space.dimensions.size() == 1 ? "" : " (Unless these values never come together.)";
    }

    private void shadowed() {
        Covering covering = new Covering(space.sure, space.dimensions.size(), SHADOW_STEPS);
        boolean priority = table.hitPolicy() == HitPolicy.PRIORITY;
        if (priority && outputs.ranksAreOpen()) {
            omitted.add("the priority of outputs that are no constants can't be told.");
            return;
        }
        for (int rule = 0; rule < table.rules().size(); rule++) {
            if (settled.get(rule)) {
                continue;
            }
            int one = rule;
            BitSet before = IntStream.range(0, table.rules().size())
                    .filter(other -> !settled.get(other) && other != one)
                    .filter(other -> priority ? outputs.beats(other, one) : other < one)
                    .collect(BitSet::new, BitSet::set, BitSet::or);
            List<BitSet> box = space.may.get(rule);
            List<List<BitSet>> left = covering.uncovered(box, before, 1);
            if (covering.gaveUp()) {
                omitted.add("the search for rules that are never reached took too long.");
            } else if (left.isEmpty()) {
                findings.add(shadowed(rule, before, priority));
            }
        }
    }

    private TableFinding shadowed(int rule, BitSet before, boolean priority) {
        List<BitSet> box = space.may.get(rule);
        List<Integer> by = before.stream()
                .filter(other -> Covering.contains(space.sure.get(other), box))
                .limit(1)
                .boxed()
                .toList();
        if (by.isEmpty()) {
            by = before.stream()
                    .filter(other -> Covering.intersects(space.sure.get(other), box))
                    .boxed()
                    .toList();
        }
        List<Integer> numbers = by.stream().map(this::number).toList();
        String named = (numbers.size() == 1 ? "rule " : "rules ")
                + numbers.stream().limit(MOST).map(String::valueOf).collect(Collectors.joining(", "))
                + (numbers.size() > MOST ? ", …" : "");
        return new TableFinding.Shadowed(
                number(rule),
                numbers,
                new Problem(
                        Severity.WARNING,
                        "shadowed-rule",
                        place(rule),
                        "Rule " + number(rule) + " is never the one that counts: wherever it hits, " + named
                                + (priority ? " of a higher priority" : " before it")
                                + (by.size() == 1 ? " hits" : " hit")
                                + " too.",
                        priority
                                ? "Remove the rule, or change the order of the output values."
                                : "Remove the rule, or move it up."));
    }

    private void gaps() {
        Covering covering = new Covering(space.may, space.dimensions.size(), GAP_STEPS);
        BitSet all = new BitSet();
        all.set(0, table.rules().size());
        List<List<BitSet>> boxes = covering.uncovered(space.everything(), all, MOST_BOXES);
        if (covering.gaveUp()) {
            omitted.add("the search for gaps took too long.");
        }
        if (boxes.size() >= MOST_BOXES) {
            omitted.add("there are more gaps.");
        }
        List<List<BitSet>> regions = Regions.joined(boxes).stream()
                .sorted(java.util.Comparator.comparing(space::isBetweenWholeNumbers))
                .toList();
        regions.stream().limit(MOST).forEach(region -> findings.add(gap(region)));
        if (regions.size() > MOST) {
            omitted.add(regions.size() - MOST + " more regions are covered by no rule.");
        }
    }

    private TableFinding gap(List<BitSet> region) {
        String where = space.describe(region);
        Map<String, @Nullable Object> row = space.row(region);
        boolean fractions = space.isBetweenWholeNumbers(region);
        return new TableFinding.Gap(
                where,
                row,
                new Problem(
                        fractions || !space.isFree() && space.dimensions.size() > 1 ? Severity.HINT : Severity.WARNING,
                        "gap",
                        space.located.location(),
                        "No rule covers " + where + ", for example " + TableSpace.describe(row)
                                + "; the table is null there." + ifItCanBe(),
                        fractions
                                ? "If only whole numbers occur, say so in the type, for example allowedValues "
                                        + "“floor(?) = ?”; else close the gap between the rules."
                                : "Add a rule, or a default output."));
    }
}
