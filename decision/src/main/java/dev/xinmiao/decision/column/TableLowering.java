package dev.xinmiao.decision.column;

import dev.xinmiao.decision.column.Val.Known;
import dev.xinmiao.decision.column.Val.Lane;
import dev.xinmiao.decision.expr.Expr;
import dev.xinmiao.decision.expr.Expr.DecisionTable.Aggregator;
import dev.xinmiao.decision.expr.Expr.DecisionTable.HitPolicy;
import dev.xinmiao.decision.expr.FeelType.Simple;
import dev.xinmiao.decision.value.Equality;
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

    TableLowering(Lowering lowering, Expr.DecisionTable table, Env scope) {
        this.lowering = lowering;
        this.graph = lowering.graph;
        this.values = lowering.values;
        this.table = table;
        this.scope = scope;
    }

    Val lower() {
        if (!hasKernels()) {
            return lowering.inRows(table, scope);
        }
        List<Env> columns = new ArrayList<>();
        Node allowed = graph.yes;
        for (Expr.InputClause input : table.inputs()) {
            Env column = Env.of(scope, lowering.lower(input.expression(), scope));
            columns.add(column);
            if (input.allowed() != null) {
                Val test = lowering.lower(input.allowed().condition(), column);
                allowed = graph.and(allowed, values.logic(test).yes());
            }
        }
        Val indexed = indexed(columns);
        if (indexed != null) {
            return values.only(allowed, indexed);
        }
        List<Node> hits = new ArrayList<>();
        for (Expr.Rule rule : table.rules()) {
            Node hit = allowed;
            for (int i = 0; i < columns.size(); i++) {
                Val cell = lowering.lower(rule.tests().get(i).condition(), columns.get(i));
                hit = graph.and(hit, values.logic(cell).yes());
            }
            hits.add(hit);
        }
        Val result = switch (table.hitPolicy()) {
            case FIRST -> first(hits, order());
            case UNIQUE ->
                new Overlaps(table, columns).possible()
                        ? values.only(graph.not(several(hits)), first(hits, order()))
                        : first(hits, order());
            case ANY -> any(hits);
            case PRIORITY -> first(hits, byPriority());
            case COLLECT -> collected(hits);
            case RULE_ORDER, OUTPUT_ORDER -> throw new IllegalStateException("lists have no kernels");
        };
        return values.only(allowed, result);
    }

    private @Nullable Val indexed(List<Env> columns) {
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
        List<Val> values = columns.stream()
                .map(column -> java.util.Objects.requireNonNull(column.get(0)))
                .toList();
        int[] order = table.hitPolicy() == HitPolicy.PRIORITY ? byPriority() : order();
        return new TableIndex(lowering, table).lower(values, order, none);
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
    private Val first(List<Node> hits, int[] order) {
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
        return new Val.Group(entries);
    }

    /** What the table yields where no rule hits. */
    private Val none() {
        boolean anyDefault = table.outputs().stream().anyMatch(output -> output.defaultOutput() != null);
        if (!anyDefault) {
            return new Known(table.aggregator() == Aggregator.COUNT ? java.math.BigDecimal.ZERO : null);
        }
        return entries(i -> {
            Expr otherwise = table.outputs().get(i).defaultOutput();
            return otherwise == null ? new Known(null) : lowering.lower(otherwise, scope);
        });
    }

    /** Where more than one rule hits. */
    private Node several(List<Node> hits) {
        Node seen = graph.no;
        Node several = graph.no;
        for (Node hit : hits) {
            several = graph.or(several, graph.and(seen, hit));
            seen = graph.or(seen, hit);
        }
        return several;
    }

    /** Null where rules with different outputs hit. */
    private Val any(List<Node> hits) {
        Val result = first(hits, order());
        Node conflict = graph.no;
        for (int i = 1; i < hits.size(); i++) {
            Val same = lowering.compare(Expr.Comparison.Operator.EQUAL, output(i), result, table.span());
            conflict = graph.or(
                    conflict,
                    graph.and(hits.get(i), graph.not(values.logic(same).yes())));
        }
        return values.only(graph.not(conflict), result);
    }

    private Val collected(List<Node> hits) {
        Aggregator aggregator = java.util.Objects.requireNonNull(table.aggregator());
        Lane total = null;
        Node hit = graph.no;
        Node spoilt = graph.no;
        for (int i = 0; i < hits.size(); i++) {
            Val output = output(i);
            Lane number = values.lane(
                    aggregator == Aggregator.COUNT ? new Known(java.math.BigDecimal.ONE) : output, Simple.NUMBER);
            if (number == null) {
                return lowering.inRows(table, scope);
            }
            spoilt = graph.or(spoilt, graph.and(hits.get(i), graph.not(number.valid())));
            total = total == null ? number : joined(aggregator, total, hit, number, hits.get(i));
            if (total == null) {
                return lowering.inRows(table, scope);
            }
            hit = graph.or(hit, hits.get(i));
        }
        if (total == null) {
            return none();
        }
        Lane result = new Lane(Simple.NUMBER, total.data(), total.scale(), graph.not(spoilt));
        return values.merge(hit, result, none());
    }

    /** The total so far, which means something where a rule hit before, joined with a rule's output where it hits. */
    private @Nullable Lane joined(Aggregator aggregator, Lane total, Node before, Lane output, Node hits) {
        int scale = Math.max(total.scale(), output.scale());
        Node x = values.scaled(total, scale);
        Node y = values.scaled(output, scale);
        if (x == null || y == null) {
            return null;
        }
        Node joined = switch (aggregator) {
            case SUM, COUNT -> graph.add(x, y);
            case MIN -> graph.select(graph.notLess(x, y), y, x);
            case MAX -> graph.select(graph.notLess(x, y), x, y);
        };
        if (joined == null) {
            return null;
        }
        Node data = graph.select(hits, graph.select(before, joined, y), x);
        return new Lane(Simple.NUMBER, data, scale, graph.yes);
    }
}
