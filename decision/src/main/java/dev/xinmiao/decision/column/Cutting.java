package dev.xinmiao.decision.column;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Cuts a sequence of nodes into loops so that as few lanes as possible go through memory between them: what a loop reads
 * and writes costs more than what it calculates.
 */
final class Cutting {
    /**
     * How large a loop may be, as measured: C2 makes vectors of a loop only while it is small enough to unroll, and the
     * more results it has, the more often parts of it stay scalar. See decision 0007.
     *
     * @param instructions those of the nodes, and those that read and write lanes
     */
    record Limits(int nodes, int instructions, int results) {
        static final Limits INTS = new Limits(Integer.MAX_VALUE, 70, 3);
        static final Limits LONGS = new Limits(4, 50, 4);
    }

    /** Of a loop, in lanes read or written. */
    private static final int COST_OF_A_LOOP = 2;

    /** Arrays of a block's size that the first cache holds. */
    private static final int ARRAYS_IN_CACHE = 8;

    private final List<Node> nodes;
    /** For each node the place of its last reader; beyond the end where it is read elsewhere. */
    private final int[] lastUse;

    /** @param elsewhere whether other than these nodes read it */
    private Cutting(List<Node> nodes, Predicate<Node> elsewhere) {
        this.nodes = nodes;
        Map<Node, Integer> last = new HashMap<>();
        for (int i = 0; i < nodes.size(); i++) {
            for (Node operand : nodes.get(i).operands) {
                last.put(operand, i);
            }
        }
        this.lastUse = nodes.stream()
                .mapToInt(node -> elsewhere.test(node) ? nodes.size() : last.getOrDefault(node, -1))
                .toArray();
    }

    static List<Step> cut(List<Node> nodes, Predicate<Node> elsewhere, Limits limits) {
        return new Cutting(nodes, elsewhere).cheapest(limits);
    }

    private List<Step> cheapest(Limits limits) {
        int size = nodes.size();
        int[] cost = new int[size + 1];
        int[] start = new int[size + 1];
        Arrays.fill(cost, 1, size + 1, Integer.MAX_VALUE);
        for (int from = 0; from < size; from++) {
            for (int to = from + 1; to <= size; to++) {
                if (to > from + 1 && instructions(from, to) > limits.instructions) {
                    break;
                }
                Step step = step(from, to);
                int arrays = step.reads().size() + step.writes().size();
                if (to > from + 1 && !fits(step, limits)) {
                    continue;
                }
                int whole = cost[from] + COST_OF_A_LOOP + arrays + Math.max(0, arrays - ARRAYS_IN_CACHE);
                if (whole < cost[to]) {
                    cost[to] = whole;
                    start[to] = from;
                }
            }
        }
        Deque<Step> steps = new ArrayDeque<>();
        for (int to = size; to > 0; to = start[to]) {
            steps.push(step(start[to], to));
        }
        return List.copyOf(steps);
    }

    private int instructions(int from, int to) {
        return nodes.subList(from, to).stream()
                .mapToInt(LoopWriter::instructions)
                .sum();
    }

    private static boolean fits(Step step, Limits limits) {
        int ofArrays = 3 * step.reads().size() + 4 * step.writes().size();
        int ofNodes = step.nodes().stream().mapToInt(LoopWriter::instructions).sum();
        return step.nodes().size() <= limits.nodes
                && step.writes().size() <= limits.results
                && ofArrays + ofNodes <= limits.instructions;
    }

    private Step step(int from, int to) {
        List<Node> part = nodes.subList(from, to);
        Set<Node> own = new HashSet<>(part);
        Set<Node> reads = new LinkedHashSet<>();
        List<Node> writes = new ArrayList<>();
        for (int i = from; i < to; i++) {
            for (Node operand : nodes.get(i).operands) {
                if (!own.contains(operand) && !(operand instanceof Sources.Fill)) {
                    reads.add(operand);
                }
            }
            if (lastUse[i] >= to) {
                writes.add(nodes.get(i));
            }
        }
        return new Step(part, reads, writes);
    }
}
