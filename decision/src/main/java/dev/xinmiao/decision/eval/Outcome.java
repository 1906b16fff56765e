package dev.xinmiao.decision.eval;

import dev.xinmiao.decision.expr.Expr;
import dev.xinmiao.decision.expr.Expr.DecisionTable.Aggregator;
import dev.xinmiao.decision.expr.Expr.DecisionTable.HitPolicy;
import dev.xinmiao.decision.expr.FeelType;
import dev.xinmiao.decision.value.Equality;
import dev.xinmiao.decision.value.FeelContext;
import dev.xinmiao.decision.value.FeelText;
import dev.xinmiao.decision.value.Possibles;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a table yields once it is known which rules hit: the hit policy. */
public final class Outcome {
    private final Expr.DecisionTable table;
    private final Frame frame;
    private final Interpreter interpreter;

    public Outcome(Expr.DecisionTable table, Frame frame, Interpreter interpreter) {
        this.table = table;
        this.frame = frame;
        this.interpreter = interpreter;
    }

    /** @param hits indices of the rules that hit, ascending */
    @Nullable
    Object of(int[] hits) {
        if (hits.length == 0) {
            return none();
        }
        HitPolicy policy = table.hitPolicy();
        if (policy == HitPolicy.FIRST || (policy == HitPolicy.UNIQUE && hits.length == 1)) {
            return of(hits[0]);
        }
        return policy == HitPolicy.COLLECT ? collected(hits) : ofOthers(policy, hits);
    }

    private @Nullable Object ofOthers(HitPolicy policy, int[] hits) {
        return switch (policy) {
            case UNIQUE -> overlapping(hits);
            case ANY -> any(hits);
            case FIRST -> of(hits[0]);
            case PRIORITY -> ranksAreKnown(hits) ? of(byPriority(hits)[0]) : oneOf(hits);
            case RULE_ORDER -> list(hits);
            case OUTPUT_ORDER -> ranksAreKnown(hits) ? list(byPriority(hits)) : inSomeOrder(hits);
            case COLLECT -> collected(hits);
        };
    }

    /** The value of the table if only this rule counts. */
    @Nullable
    Object of(int rule) {
        List<Expr> outputs = table.rules().get(rule).outputs();
        return outputs.size() == 1 ? interpreter.evaluate(outputs.getFirst(), frame) : context(outputs);
    }

    /** The value where no rule hits: the default outputs; an empty list or a count of zero; else null. */
    @Nullable
    Object none() {
        if (hasDefault()) {
            Object value =
                    table.outputs().size() == 1 ? defaultOf(table.outputs().getFirst()) : defaults();
            boolean many = table.hitPolicy() == HitPolicy.RULE_ORDER
                    || table.hitPolicy() == HitPolicy.OUTPUT_ORDER
                    || (table.hitPolicy() == HitPolicy.COLLECT && table.aggregator() == null);
            return many && !(value instanceof List<?>) ? Collections.singletonList(value) : value;
        }
        if (table.hitPolicy() == HitPolicy.COLLECT && table.aggregator() == null) {
            return List.of();
        }
        return table.aggregator() == Aggregator.COUNT ? BigDecimal.ZERO : null;
    }

    private boolean hasDefault() {
        for (Expr.OutputClause output : table.outputs()) {
            if (output.defaultOutput() != null) {
                return true;
            }
        }
        return false;
    }

    @Nullable
    Object notAllowed(int column, @Nullable Object value) {
        Expr.InputClause input = table.inputs().get(column);
        interpreter.at(table.span());
        String allowed = input.allowed() == null ? "" : input.allowed().span().text();
        return interpreter.fail("%s is %s; the table allows %s", input.label(), FeelText.brief(value), allowed);
    }

    private @Nullable Object defaultOf(Expr.OutputClause clause) {
        Expr otherwise = clause.defaultOutput();
        return otherwise == null ? null : interpreter.evaluate(otherwise, frame);
    }

    private FeelContext context(List<Expr> outputs) {
        LinkedHashMap<String, @Nullable Object> entries = new LinkedHashMap<>();
        for (int i = 0; i < table.outputs().size(); i++) {
            entries.put(table.outputs().get(i).name(), interpreter.evaluate(outputs.get(i), frame));
        }
        return FeelContext.owning(entries);
    }

    private FeelContext defaults() {
        LinkedHashMap<String, @Nullable Object> entries = new LinkedHashMap<>();
        for (Expr.OutputClause clause : table.outputs()) {
            entries.put(clause.name(), defaultOf(clause));
        }
        return FeelContext.owning(entries);
    }

    private @Nullable Object overlapping(int[] hits) {
        interpreter.at(table.span());
        return interpreter.fail("Rules %s hit at once, but the table's hit policy is UNIQUE", numbers(hits));
    }

    private @Nullable Object any(int[] hits) {
        Object first = of(hits[0]);
        for (int i = 1; i < hits.length; i++) {
            Object other = of(hits[i]);
            if (Possibles.within(first) || Possibles.within(other)) {
                return Possibles.union(Possibles.union(first, other), null);
            }
            if (!Equality.same(first, other)) {
                interpreter.at(table.span());
                return interpreter.fail("Rules %s hit at once with different outputs (hit policy ANY)", numbers(hits));
            }
        }
        return first;
    }

    private String numbers(int[] hits) {
        return Arrays.stream(hits)
                .mapToObj(h -> String.valueOf(table.rules().get(h).number()))
                .collect(Collectors.joining(", "));
    }

    private List<@Nullable Object> list(int[] hits) {
        List<@Nullable Object> values = new ArrayList<>(hits.length);
        for (int hit : hits) {
            values.add(of(hit));
        }
        return values;
    }

    private @Nullable Object collected(int[] hits) {
        Aggregator aggregator = table.aggregator();
        if (aggregator == null) {
            return list(hits);
        }
        Object value = Aggregation.of(aggregator, list(hits));
        interpreter.at(table.span());
        return value == null
                ? interpreter.fail("The outputs of rules %s have no %s", numbers(hits), aggregator)
                : value;
    }

    /** An output that missing inputs leave open may turn out to be any of the output values, or none. */
    private boolean ranksAreKnown(int[] hits) {
        return hits.length == 1 || Arrays.stream(hits).noneMatch(hit -> Possibles.within(of(hit)));
    }

    private @Nullable Object oneOf(int[] hits) {
        List<@Nullable Object> values = list(hits);
        return Possibles.oneOf(values, Possibles.causesOf(values));
    }

    private Object inSomeOrder(int[] hits) {
        return Possibles.anything(new FeelType.ListType(FeelType.Simple.ANY), Possibles.causesOf(list(hits)));
    }

    /** By the outputs' places in the lists of output values, the first output column first. */
    private int[] byPriority(int[] hits) {
        List<List<@Nullable Object>> order = table.outputs().stream()
                .map(o -> o.allowed().stream()
                        .<@Nullable Object>map(a -> interpreter.evaluate(a, frame))
                        .toList())
                .toList();
        record Ranked(int hit, List<Integer> ranks) {}
        List<Ranked> ranked = new ArrayList<>();
        for (int hit : hits) {
            List<Integer> ranks = new ArrayList<>();
            for (int i = 0; i < order.size(); i++) {
                Object value =
                        interpreter.evaluate(table.rules().get(hit).outputs().get(i), frame);
                ranks.add(rank(order.get(i), value));
            }
            ranked.add(new Ranked(hit, ranks));
        }
        Comparator<Ranked> byRanks = (a, b) -> Arrays.compare(
                a.ranks().stream().mapToInt(Integer::intValue).toArray(),
                b.ranks().stream().mapToInt(Integer::intValue).toArray());
        return ranked.stream().sorted(byRanks).mapToInt(Ranked::hit).toArray();
    }

    private static int rank(List<@Nullable Object> order, @Nullable Object value) {
        for (int i = 0; i < order.size(); i++) {
            if (Equality.same(order.get(i), value)) {
                return i;
            }
        }
        return order.size();
    }
}
