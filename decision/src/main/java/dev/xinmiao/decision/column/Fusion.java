package dev.xinmiao.decision.column;

import dev.xinmiao.decision.column.Cutting.Limits;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Puts nodes together into loops to be generated. A loop holds nodes of one width, since the compiler's vectors have
 * one; comparisons of longs go with the longs. What no loop can hold stays a kernel of its own. Taking in turn all the
 * nodes of one kind that can run makes long sequences, which are cut into loops.
 */
final class Fusion {
    private enum Kind {
        ALONE,
        LONGS,
        INTS
    }

    private final Set<Node> kept;
    private final Map<Node, List<Node>> readers = new HashMap<>();

    private Fusion(List<Node> order, Set<Node> kept) {
        this.kept = kept;
        for (Node node : order) {
            for (Node operand : node.operands) {
                readers.computeIfAbsent(operand, _ -> new ArrayList<>()).add(node);
            }
        }
    }

    /**
     * @param order the nodes, each after its operands
     * @param kept nodes whose lanes are read after the last step
     */
    static List<Step> steps(List<Node> order, Set<Node> kept) {
        return new Fusion(order, kept).steps(order);
    }

    private List<Step> steps(List<Node> order) {
        List<Step> steps = new ArrayList<>();
        Set<Node> done = new HashSet<>();
        List<Node> left = order;
        while (!left.isEmpty()) {
            for (Kind kind : Kind.values()) {
                List<Node> ready = new ArrayList<>();
                List<Node> waiting = new ArrayList<>();
                for (Node node : left) {
                    if (kind(node) == kind && done.containsAll(node.operands)) {
                        ready.add(node);
                        done.add(node);
                    } else {
                        waiting.add(node);
                    }
                }
                left = waiting;
                switch (kind) {
                    case ALONE ->
                        ready.stream().filter(this::needed).map(Step::of).forEach(steps::add);
                    case LONGS -> steps.addAll(cut(ready, Limits.LONGS));
                    case INTS -> steps.addAll(cut(ready, Limits.INTS));
                }
            }
        }
        return steps;
    }

    private static Kind kind(Node node) {
        if (LoopWriter.instructions(node) == 0) {
            return Kind.ALONE;
        }
        return LoopWriter.ofLongs(node) ? Kind.LONGS : Kind.INTS;
    }

    private List<Node> readers(Node node) {
        return readers.getOrDefault(node, List.of());
    }

    /** Loops hold constants themselves. */
    private boolean needed(Node node) {
        return !(node instanceof Sources.Fill)
                || kept.contains(node)
                || readers(node).stream().anyMatch(reader -> kind(reader) == Kind.ALONE);
    }

    private List<Step> cut(List<Node> nodes, Limits limits) {
        Set<Node> own = new HashSet<>(nodes);
        return Cutting.cut(nodes, node -> kept.contains(node) || !own.containsAll(readers(node)), limits);
    }
}
