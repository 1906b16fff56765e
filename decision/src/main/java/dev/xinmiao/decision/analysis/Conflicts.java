package dev.xinmiao.decision.analysis;

import dev.xinmiao.decision.Problem;
import dev.xinmiao.decision.Problem.Severity;
import dev.xinmiao.decision.expr.Expr;
import dev.xinmiao.decision.expr.Expr.DecisionTable.HitPolicy;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Finds rules that hit at once where they must not, and rules that others always come before. */
final class Conflicts {
    private static final long STEPS = 200_000;

    private final TableSpace space;
    private final Expr.DecisionTable table;
    private final Outputs outputs;
    private final BitSet settled;
    private final Collection<TableFinding> findings;
    private final Collection<String> omitted;

    /** @param settled rules of which something worse is told already */
    Conflicts(TableSpace space, BitSet settled, Collection<TableFinding> findings, Collection<String> omitted) {
        this.space = space;
        this.table = space.table;
        this.outputs = new Outputs(table);
        this.settled = settled;
        this.findings = findings;
        this.omitted = omitted;
    }

    private int number(int rule) {
        return table.rules().get(rule).number();
    }

    void overlaps() {
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
                if (told++ >= TableAnalyser.MOST) {
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
                        table.rules().get(rule).span().location(),
                        message + space.reserve(),
                        "Narrow one of the rules, or choose the hit policy FIRST or PRIORITY."));
    }

    void shadowed() {
        Covering covering = new Covering(space.sure, space.dimensions.size(), STEPS);
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
                + numbers.stream()
                        .limit(TableAnalyser.MOST)
                        .map(String::valueOf)
                        .collect(Collectors.joining(", "))
                + (numbers.size() > TableAnalyser.MOST ? ", …" : "");
        return new TableFinding.Shadowed(
                number(rule),
                numbers,
                new Problem(
                        Severity.WARNING,
                        "shadowed-rule",
                        table.rules().get(rule).span().location(),
                        "Rule " + number(rule) + " is never the one that counts: wherever it hits, " + named
                                + (priority ? " of a higher priority" : " before it")
                                + (by.size() == 1 ? " hits" : " hit")
                                + " too.",
                        priority
                                ? "Remove the rule, or change the order of the output values."
                                : "Remove the rule, or move it up."));
    }
}
