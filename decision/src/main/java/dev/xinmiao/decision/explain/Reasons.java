package dev.xinmiao.decision.explain;

import dev.xinmiao.decision.KnowledgeSource;
import dev.xinmiao.decision.explain.Explanation.CellResult;
import dev.xinmiao.decision.explain.Explanation.Match;
import dev.xinmiao.decision.explain.Explanation.OfChoice;
import dev.xinmiao.decision.explain.Explanation.OfComparison;
import dev.xinmiao.decision.explain.Explanation.OfConstant;
import dev.xinmiao.decision.explain.Explanation.OfDecision;
import dev.xinmiao.decision.explain.Explanation.OfInput;
import dev.xinmiao.decision.explain.Explanation.OfJunction;
import dev.xinmiao.decision.explain.Explanation.OfOperation;
import dev.xinmiao.decision.explain.Explanation.OfTable;
import dev.xinmiao.decision.explain.Explanation.OfTest;
import dev.xinmiao.decision.explain.Explanation.RuleResult;
import dev.xinmiao.decision.explain.Reason.Outcome;
import dev.xinmiao.decision.expr.Expr.Comparison.Operator;
import dev.xinmiao.decision.value.Possible;
import dev.xinmiao.decision.value.Possibles;
import dev.xinmiao.decision.value.Truth;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Gathers the decisive conditions of an explanation. */
final class Reasons {
    private final Set<Reason> found = new LinkedHashSet<>();
    private final Map<OfDecision, Integer> met = new IdentityHashMap<>();

    private Reasons() {}

    static List<Reason> of(Explanation explanation) {
        Reasons reasons = new Reasons();
        reasons.collect(explanation, new Place("", List.of(), false));
        return List.copyOf(reasons.found);
    }

    static Set<Integer> causes(@Nullable Object value) {
        return Possibles.causesOf(value).stream().boxed().collect(Collectors.toCollection(TreeSet::new));
    }

    /** The decision that a condition stands in, and whether it stands under a {@code not}. */
    private record Place(String decision, List<KnowledgeSource> authorities, boolean negated) {}

    private void collect(Explanation explanation, Place place) {
        switch (explanation) {
            case OfDecision d -> {
                if (isNew(d, place.negated())) {
                    collect(d.logic(), new Place(d.name(), d.authorities(), place.negated()));
                }
            }
            case OfJunction j -> j.children().forEach(c -> collect(c, place));
            case OfComparison c -> comparison(c, place);
            case OfTest t -> add(place, t, t.operand(), "in", t.test(), null, t.distance(), List.of(t.operand()));
            case OfTable t -> table(t, place);
            case OfInput i -> add(place, i, i, "", "", null, null, List.of(i));
            case OfConstant c -> {}
            case OfChoice c -> choice(c, place);
            case OfOperation o -> operation(o, place);
        }
    }

    /** What two decisions rest on is the same object beneath both, and gone through once. */
    private boolean isNew(OfDecision decision, boolean negated) {
        int as = negated ? 2 : 1;
        int before = met.getOrDefault(decision, 0);
        met.put(decision, before | as);
        return (before & as) == 0;
    }

    private void comparison(OfComparison c, Place place) {
        BigDecimal distance = c.difference() == null ? null : c.difference().abs();
        Operator operator = place.negated() ? c.operator().opposite() : c.operator();
        add(
                place,
                c,
                c.left(),
                operator.symbol(),
                c.right().text(),
                c.right().value(),
                distance,
                List.of(c.left(), c.right()));
    }

    /** Where a branch is written out, the condition decided; else the branch taken did. An open condition always counts. */
    private void choice(OfChoice choice, Place place) {
        boolean open = choice.branches().size() > 1;
        boolean written = choice.branches().stream().anyMatch(OfConstant.class::isInstance);
        if (open || written) {
            boolean opposite = !open
                    && isTruth(choice.value())
                    && !Objects.equals(choice.value(), choice.condition().value());
            collect(choice.condition(), new Place(place.decision(), place.authorities(), place.negated() != opposite));
        }
        choice.branches().forEach(b -> collect(b, place));
    }

    private void operation(OfOperation o, Place place) {
        boolean negation = o.children().size() == 1 && o.text().startsWith("not");
        List<Explanation> decisive =
                o.children().stream().filter(c -> isTruth(c.value())).toList();
        if (negation) {
            collect(o.children().getFirst(), new Place(place.decision(), place.authorities(), !place.negated()));
        } else if (isTruth(o.value()) && decisive.isEmpty()) {
            add(place, o, o, "", "", null, null, o.children());
        } else {
            decisive.forEach(c -> collect(c, place));
            if (decisive.isEmpty()) {
                o.children().stream().filter(c -> !(c instanceof OfInput)).forEach(c -> collect(c, place));
            }
        }
    }

    private static boolean isTruth(@Nullable Object value) {
        int truth = Truth.of(value);
        return value instanceof Boolean || (value instanceof Possible && (truth & (Truth.TRUE | Truth.FALSE)) != 0);
    }

    /**
     * Rules that hit speak for the value. Where one hits that tests nothing, or none does, the value rests on those
     * that missed. Open rules are given while missing inputs leave the value open.
     */
    private void table(OfTable table, Place place) {
        table.refused().forEach(cell -> found.add(reason(0, List.of(), cell, table, place)));
        List<RuleResult> hits = table.hits();
        if (inConflict(table, hits)) {
            found.add(conflict(table, hits, place));
        }
        List<RuleResult> open =
                table.rules().stream().filter(r -> r.match() == Match.MAYBE).toList();
        open.forEach(r -> cells(table, r, place));
        hits.forEach(r -> cells(table, r, place));
        boolean restsOnMisses = hits.stream().allMatch(r -> r.cells().isEmpty());
        if (open.isEmpty() && restsOnMisses) {
            table.rules().stream().filter(r -> r.match() == Match.MISSED).forEach(r -> cells(table, r, place));
        }
    }

    /** Whether these rules may not hit together. */
    private static boolean inConflict(OfTable table, List<RuleResult> hits) {
        return hits.size() > 1
                && switch (table.hitPolicy()) {
                    case UNIQUE -> true;
                    case ANY ->
                        table.value() == null
                                && hits.stream()
                                                .map(RuleResult::outputs)
                                                .distinct()
                                                .count()
                                        > 1;
                    case FIRST, PRIORITY, COLLECT, RULE_ORDER, OUTPUT_ORDER -> false;
                };
    }

    private static Reason conflict(OfTable table, List<RuleResult> hits, Place place) {
        String numbers =
                hits.stream().map(each -> String.valueOf(each.number())).collect(Collectors.joining(", "));
        return new Reason(
                place.decision(),
                0,
                Outcome.FAILS,
                place.decision(),
                table.value(),
                Reason.CONFLICT,
                numbers,
                table.hitPolicy().name(),
                null,
                List.of(),
                place.authorities(),
                inputs(table.columns()));
    }

    private void cells(OfTable table, RuleResult rule, Place place) {
        for (CellResult cell : rule.cells()) {
            Explanation column = table.columns().get(cell.column());
            if (isTruth(column.value()) && !(column instanceof OfInput)) {
                collect(column, new Place(place.decision(), place.authorities(), false));
            } else {
                List<String> clauses = rule.annotations().values().stream()
                        .filter(each -> !each.isEmpty())
                        .toList();
                found.add(reason(rule.number(), clauses, cell, table, place));
            }
        }
    }

    private static Reason reason(int rule, List<String> clauses, CellResult cell, OfTable table, Place place) {
        List<Explanation> read = new ArrayList<>(cell.reads());
        read.add(table.columns().get(cell.column()));
        Outcome outcome = switch (cell.match()) {
            case HIT -> Outcome.HOLDS;
            case MAYBE -> Outcome.OPEN;
            case MISSED -> Outcome.FAILS;
        };
        String operator = Stream.of("<=", ">=", "!=", "<", ">", "=")
                .filter(cell.test()::startsWith)
                .findFirst()
                .orElse("");
        return new Reason(
                place.decision(),
                rule,
                outcome,
                cell.label(),
                cell.value(),
                operator.isEmpty() ? "in" : operator,
                cell.test().substring(operator.length()).strip(),
                null,
                cell.distance(),
                clauses,
                place.authorities(),
                inputs(read));
    }

    private void add(
            Place place,
            Explanation condition,
            Explanation left,
            String operator,
            String right,
            @Nullable Object rightValue,
            @Nullable BigDecimal distance,
            List<Explanation> parts) {
        int truth = Truth.of(condition.value());
        Outcome outcome = !causes(condition.value()).isEmpty()
                ? Outcome.OPEN
                : (truth == Truth.TRUE) != place.negated() ? Outcome.HOLDS : Outcome.FAILS;
        found.add(new Reason(
                place.decision(),
                0,
                outcome,
                left.text(),
                left.value(),
                operator,
                right,
                rightValue,
                distance,
                List.of(),
                place.authorities(),
                inputs(parts)));
    }

    private static Set<Integer> inputs(List<Explanation> parts) {
        Set<Integer> inputs = new TreeSet<>();
        Set<Explanation> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        List<Explanation> open = new ArrayList<>(parts);
        while (!open.isEmpty()) {
            Explanation next = open.removeLast();
            if (next instanceof OfInput input) {
                inputs.add(input.input());
            }
            if (seen.add(next)) {
                open.addAll(next.children());
            }
        }
        return inputs;
    }
}
