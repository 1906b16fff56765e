package dev.xinmiao.decision.column;

import static java.util.Objects.requireNonNull;

import dev.xinmiao.decision.column.Val.Known;
import dev.xinmiao.decision.column.Val.Lane;
import dev.xinmiao.decision.column.Values.Condition;
import dev.xinmiao.decision.expr.Expr;
import dev.xinmiao.decision.expr.Expr.DecisionTable.Aggregator;
import dev.xinmiao.decision.expr.Expr.DecisionTable.HitPolicy;
import dev.xinmiao.decision.expr.FeelType.Simple;
import dev.xinmiao.decision.value.Equality;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lowers one decision table: a mask a rule, and the outputs chosen by the masks as the hit policy says. */
final class TableLowering {
    private final Lowering lowering;
    private final Graph graph;
    private final Values values;
    private final Expr.DecisionTable table;
    private final Env scope;
    private @Nullable IndexedTable index;

    TableLowering(Lowering lowering, Expr.DecisionTable table, Env scope) {
        this.lowering = lowering;
        this.graph = lowering.graph;
        this.values = lowering.values;
        this.table = table;
        this.scope = scope;
    }

    Val lower() {
        boolean hitsWanted = lowering.hits.wants(table);
        if (!hasKernels() && !hitsWanted) {
            return lowering.inRows(table, scope);
        }
        List<Env> columns = new ArrayList<>();
        Condition allowed = values.always();
        for (Expr.InputClause input : table.inputs()) {
            Env column = Env.of(scope, lowering.lower(input.expression(), scope));
            columns.add(column);
            if (input.allowed() != null) {
                Val test = lowering.lower(input.allowed().condition(), column);
                allowed = values.and(allowed, Condition.of(values.logic(test)));
            }
        }
        Val indexed = indexed(columns, allowed);
        if (indexed != null) {
            if (table.hitPolicy() == HitPolicy.UNIQUE) {
                // The index says −1 where several rules hit.
                Node several = graph.not(graph.atLeast(requireNonNull(index), 0));
                lowering.hits.takeConflict(table, graph.and(allowed.certain(), several), graph);
            }
            return values.only(allowed, indexed);
        }
        List<Condition> hits = new ArrayList<>();
        for (Expr.Rule rule : table.rules()) {
            Condition hit = allowed;
            for (int i = 0; i < columns.size(); i++) {
                Val cell = lowering.lower(rule.tests().get(i).condition(), columns.get(i));
                hit = values.and(hit, Condition.of(values.logic(cell)));
            }
            hits.add(hit);
        }
        if (hitsWanted) {
            boolean unknown = table.hitPolicy() == HitPolicy.PRIORITY && !constantOutputs();
            lowering.hits.take(table, hits, unknown ? null : countingOrder(), graph);
            if (!hasKernels()) {
                return lowering.inRows(table, scope);
            }
        }
        Hits known = new Hits(table, columns);
        Node someHit = known.coverAll() && givesSomething() ? allPresent(columns) : graph.no;
        Val result = switch (table.hitPolicy()) {
            case FIRST -> values.certainlyPresent(someHit, first(hits, order()));
            case UNIQUE -> {
                Val first = values.certainlyPresent(someHit, first(hits, order()));
                if (!known.mayOverlap()) {
                    yield first;
                }
                Condition several = several(hits);
                lowering.hits.takeConflict(table, several.certain(), graph);
                yield values.only(values.not(several), first);
            }
            case ANY -> any(hits);
            case PRIORITY -> first(hits, byPriority());
            case COLLECT -> collected(hits);
            case RULE_ORDER, OUTPUT_ORDER -> throw new IllegalStateException("lists have no kernels");
        };
        return values.only(allowed, result);
    }

    private @Nullable Val indexed(List<Env> columns, Condition allowed) {
        boolean oneRuleCounts = switch (table.hitPolicy()) {
            case FIRST, UNIQUE, PRIORITY -> true;
            case ANY, COLLECT, RULE_ORDER, OUTPUT_ORDER -> false;
        };
        if (table.rules().size() <= TableIndex.FEW_RULES
                || !oneRuleCounts
                || table.outputs().size() != 1
                || !constantOutputs()
                || !(none() instanceof Known none)) {
            return null;
        }
        List<Val> values =
                columns.stream().map(column -> requireNonNull(column.get(0))).toList();
        TableIndex made = new TableIndex(lowering, table);
        Val value = made.lower(values, countingOrder(), none);
        if (value != null) {
            index = made.made();
            if (lowering.hits.wants(table)) {
                lowering.hits.take(table, made.made(), countingOrder(), allowed);
            }
        }
        return value;
    }

    /** The rules in the order in which the first that hits counts. */
    private int[] countingOrder() {
        return table.hitPolicy() == HitPolicy.PRIORITY ? byPriority() : order();
    }

    /** Whether no rule's output is null. */
    private boolean givesSomething() {
        return table.rules().stream()
                .allMatch(rule -> rule.outputs().stream()
                        .allMatch(output -> output instanceof Expr.Constant constant && constant.value() != null));
    }

    private Node allPresent(List<Env> columns) {
        Node all = graph.yes;
        for (Env column : columns) {
            all = graph.and(all, values.present(requireNonNull(column.get(0))).certain());
        }
        return all;
    }

    private boolean hasKernels() {
        return switch (table.hitPolicy()) {
            case UNIQUE, FIRST -> true;
            case ANY -> table.outputs().size() == 1;
            case PRIORITY -> constantOutputs();
            case COLLECT -> table.aggregator() != null && table.outputs().size() == 1;
            case RULE_ORDER, OUTPUT_ORDER -> false;
        };
    }

    private boolean constantOutputs() {
        return table.rules().stream()
                        .allMatch(rule -> rule.outputs().stream().allMatch(Expr.Constant.class::isInstance))
                && table.outputs().stream()
                        .allMatch(output -> output.allowed().stream().allMatch(Expr.Constant.class::isInstance));
    }

    private int[] order() {
        int[] order = new int[table.rules().size()];
        Arrays.setAll(order, i -> i);
        return order;
    }

    /** The rules by the places of their outputs among the output values, the first output column first. */
    private int[] byPriority() {
        return Arrays.stream(order())
                .boxed()
                .sorted(Comparator.comparing(this::ranks, Arrays::compare))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private int[] ranks(int rule) {
        int[] ranks = new int[table.outputs().size()];
        for (int i = 0; i < ranks.length; i++) {
            List<Expr> allowed = table.outputs().get(i).allowed();
            Object value = constant(table.rules().get(rule).outputs().get(i));
            ranks[i] = allowed.size();
            for (int rank = allowed.size() - 1; rank >= 0; rank--) {
                ranks[i] = Equality.same(constant(allowed.get(rank)), value) ? rank : ranks[i];
            }
        }
        return ranks;
    }

    private static @Nullable Object constant(Expr expression) {
        return ((Expr.Constant) expression).value();
    }

    /** The output of the first rule in the order that hits. */
    private Val first(List<Condition> hits, int[] order) {
        Val result = none();
        for (int i = order.length - 1; i >= 0; i--) {
            result = values.merge(hits.get(order[i]), output(order[i]), result);
        }
        return result;
    }

    private Val output(int rule) {
        List<Expr> outputs = table.rules().get(rule).outputs();
        return entries(i -> lowering.lower(outputs.get(i), scope));
    }

    private interface Entry {
        Val of(int output);
    }

    private Val entries(Entry entry) {
        if (table.outputs().size() == 1) {
            return entry.of(0);
        }
        LinkedHashMap<String, Val> entries = new LinkedHashMap<>();
        for (int i = 0; i < table.outputs().size(); i++) {
            entries.put(table.outputs().get(i).name(), entry.of(i));
        }
        return values.group(entries);
    }

    /** What the table yields where no rule hits. */
    private Val none() {
        boolean anyDefault = table.outputs().stream().anyMatch(output -> output.defaultOutput() != null);
        if (!anyDefault) {
            return new Known(table.aggregator() == Aggregator.COUNT ? BigDecimal.ZERO : null);
        }
        return entries(i -> {
            Expr otherwise = table.outputs().get(i).defaultOutput();
            return otherwise == null ? new Known(null) : lowering.lower(otherwise, scope);
        });
    }

    /** Where more than one rule hits. */
    private Condition several(List<Condition> hits) {
        Condition seen = values.not(values.always());
        Condition several = seen;
        for (Condition hit : hits) {
            several = values.or(several, values.and(seen, hit));
            seen = values.or(seen, hit);
        }
        return several;
    }

    /** Null where rules with different outputs hit. */
    private Val any(List<Condition> hits) {
        Val result = first(hits, order());
        Condition conflict = values.not(values.always());
        for (int i = 1; i < hits.size(); i++) {
            Val same = lowering.compare(Expr.Comparison.Operator.EQUAL, output(i), result, table.span());
            Condition different = values.not(Condition.of(values.logic(same)));
            conflict = values.or(conflict, values.and(hits.get(i), different));
        }
        lowering.hits.takeConflict(table, conflict.certain(), graph);
        return values.only(values.not(conflict), result);
    }

    private Val collected(List<Condition> hits) {
        Aggregator aggregator = requireNonNull(table.aggregator());
        Lane total = null;
        Condition hit = values.not(values.always());
        Condition spoilt = hit;
        for (int i = 0; i < hits.size(); i++) {
            Val output = aggregator == Aggregator.COUNT ? new Known(BigDecimal.ONE) : output(i);
            Lane number = values.lane(output, Simple.NUMBER);
            if (number == null) {
                return lowering.inRows(table, scope);
            }
            spoilt = values.or(spoilt, values.and(hits.get(i), values.not(values.present(number))));
            total = total == null ? number : joined(aggregator, total, hit, number, hits.get(i));
            if (total == null) {
                return lowering.inRows(table, scope);
            }
            hit = values.or(hit, hits.get(i));
        }
        if (total == null) {
            return none();
        }
        Lane result = new Lane(
                Simple.NUMBER, total.low(), total.high(), total.scale(), graph.yes, graph.yes, total.bounded());
        return values.merge(hit, values.only(values.not(spoilt), result), none());
    }

    /** The total so far, which means something where a rule hit before, joined with a rule's output where it hits. */
    private @Nullable Lane joined(Aggregator aggregator, Lane total, Condition before, Lane output, Condition hits) {
        Lane one = new Lane(
                Simple.NUMBER, total.low(), total.high(), total.scale(), graph.yes, graph.yes, total.bounded());
        Lane other = new Lane(
                Simple.NUMBER, output.low(), output.high(), output.scale(), graph.yes, graph.yes, output.bounded());
        Lane joined = lowering.aggregated(aggregator, one, other);
        if (joined == null) {
            return null;
        }
        Val withIt = values.merge(before, joined, other);
        return values.merge(hits, withIt, one) instanceof Lane lane ? lane : null;
    }
}
