package dev.xinmiao.decision.column;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Gives registers to nodes in the order in which they run. A register is used again once nobody reads it any more, so
 * that a block's lanes stay within the processor's first caches.
 *
 * @param shownInts the first so many show columns
 */
record Registers(int ints, int longs, int objects, int shownInts, int shownLongs, int shownObjects) {

    /** @param kept nodes whose lanes are read after the last node has run */
    static Registers assign(List<Step> steps, Set<Node> kept) {
        Map<Node, Integer> lastUse = new HashMap<>();
        for (int i = 0; i < steps.size(); i++) {
            for (Node read : steps.get(i).reads()) {
                lastUse.put(read, i);
            }
        }
        Pools pools = new Pools(new Pool(), new Pool(), new Pool());
        for (Step step : steps) {
            for (Node node : step.writes()) {
                if (node.shows()) {
                    node.register = pools.of(node.width).fresh();
                }
            }
        }
        int[] shown = {pools.ints.size, pools.longs.size, pools.objects.size};
        for (int i = 0; i < steps.size(); i++) {
            for (Node node : steps.get(i).writes()) {
                if (!node.shows()) {
                    node.register = pools.of(node.width).take(node.constant());
                }
            }
            for (Node read : steps.get(i).reads()) {
                if (lastUse.getOrDefault(read, i) == i && !read.shows() && !read.constant() && !kept.contains(read)) {
                    pools.of(read.width).free.push(read.register);
                }
            }
        }
        return new Registers(pools.ints.size, pools.longs.size, pools.objects.size, shown[0], shown[1], shown[2]);
    }

    /** What the wanted nodes rest on and they themselves, each after its operands. */
    static List<Node> inOrder(Collection<Node> wanted) {
        List<Node> order = new ArrayList<>();
        Set<Node> done = new HashSet<>();
        for (Node each : wanted) {
            visit(each, done, order);
        }
        return order;
    }

    private static void visit(Node node, Set<Node> done, List<Node> order) {
        if (done.add(node)) {
            node.operands.forEach(operand -> visit(operand, done, order));
            order.add(node);
        }
    }

    private record Pools(Pool ints, Pool longs, Pool objects) {
        Pool of(Node.Width width) {
            return switch (width) {
                case INT -> ints;
                case LONG -> longs;
                case OBJECT -> objects;
            };
        }
    }

    private static final class Pool {
        final Deque<Integer> free = new ArrayDeque<>();
        int size;

        int fresh() {
            return size++;
        }

        int take(boolean fresh) {
            return fresh || free.isEmpty() ? fresh() : free.pop();
        }
    }
}
