package dev.xinmiao.decision.column;

import dev.xinmiao.decision.ModelTable;
import dev.xinmiao.decision.column.Values.Condition;
import dev.xinmiao.decision.expr.Expr;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Takes from the lowering of tables which of their rules hit, and where they contradict each other, if that is asked for. */
final class TableHits {
    /** Rules to an integer: each adds its bit. */
    private static final int BITS = 30;

    private final List<ModelTable> tables;
    private final List<ModelTable> watched;
    private final Map<Expr.DecisionTable, RuleHits.Source> sources = new IdentityHashMap<>();
    private final Map<Expr.DecisionTable, Node> conflicts = new IdentityHashMap<>();

    /**
     * @param tables those whose hits are wanted
     * @param watched those whose conflicts are wanted
     */
    TableHits(List<ModelTable> tables, List<ModelTable> watched) {
        this.tables = tables;
        this.watched = watched;
    }

    /** @param conflict mask of the rows in which the rules that hit contradict each other for certain */
    void takeConflict(Expr.DecisionTable table, Node conflict, Graph graph) {
        if (conflict != graph.no && watched.stream().anyMatch(each -> each.logic() == table)) {
            conflicts.put(table, conflict);
        }
    }

    boolean wants(Expr.DecisionTable table) {
        return tables.stream().anyMatch(each -> each.logic() == table);
    }

    /** @param order the rules in the order in which the first that hits counts; null where it isn't known beforehand */
    void take(Expr.DecisionTable table, List<Condition> hits, int @Nullable [] order, Graph graph) {
        List<Node> certain = words(hits, Condition::certain, graph);
        List<Node> possible = words(hits, Condition::possible, graph);
        sources.put(table, new RuleHits.Masks(certain, possible, order));
    }

    /** @param order as the index has its rules */
    void take(Expr.DecisionTable table, IndexedTable index, int[] order, Condition allowed) {
        sources.put(table, new RuleHits.Indexed(index, order, allowed));
    }

    private static List<Node> words(List<Condition> hits, Function<Condition, Node> mask, Graph graph) {
        List<Node> words = new ArrayList<>();
        for (int from = 0; from < hits.size(); from += BITS) {
            Node word = graph.number(0);
            for (int i = from; i < Math.min(from + BITS, hits.size()); i++) {
                Node bit = graph.select(mask.apply(hits.get(i)), graph.number(1L << i - from), graph.number(0));
                word = Objects.requireNonNull(graph.add(word, bit));
            }
            words.add(word);
        }
        return words;
    }

    /** Whether the rule's bit is set in its word. */
    static boolean has(List<Node> words, int rule, Block block, int row) {
        int word = block.ints[words.get(rule / BITS).register][row];
        return (word >> rule % BITS & 1) != 0;
    }

    List<Node> nodes() {
        List<Node> nodes = new ArrayList<>(conflicts.values());
        tables.forEach(each -> nodes.addAll(source(each).nodes()));
        return nodes;
    }

    List<RuleHits> results(int rows) {
        return tables.stream()
                .map(each -> new RuleHits(each, source(each), rows))
                .toList();
    }

    /** Of the watched tables in which there may be any. */
    List<RuleConflicts> conflicts(int rows) {
        List<RuleConflicts> found = new ArrayList<>();
        for (ModelTable each : watched) {
            Node mask = conflicts.get(each.logic());
            if (mask != null) {
                found.add(new RuleConflicts(each, mask, rows));
            }
        }
        return found;
    }

    private RuleHits.Source source(ModelTable table) {
        return Objects.requireNonNull(sources.get(table.logic()), table::name);
    }
}
