package dev.xinmiao.decision.column;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What one kernel does for a block.
 *
 * @param nodes each after its operands
 * @param reads the nodes of earlier steps whose registers it reads
 * @param writes those of its nodes whose registers it fills; the others' lanes are nowhere kept
 */
record Step(List<Node> nodes, Set<Node> reads, List<Node> writes) {

    static Step of(Node node) {
        return new Step(List.of(node), new LinkedHashSet<>(node.operands), List.of(node));
    }

    /** Whether it need be done only once. */
    boolean constant() {
        return nodes.getFirst().constant();
    }
}
