package dev.xinmiao.decision.column;

import java.util.List;

/**
 * One value of every row: a lane of integers within proved bounds, or of objects. A mask is −1 for true and 0 for
 * false. Nodes are made by {@link Graph}, which makes equal ones once.
 */
abstract class Node implements Kernel {
    enum Width {
        INT,
        LONG,
        OBJECT
    }

    final Width width;
    final long low;
    final long high;
    final List<Node> operands;
    int register = -1;

    Node(Width width, long low, long high, List<Node> operands) {
        this.width = width;
        this.low = low;
        this.high = high;
        this.operands = operands;
    }

    static Width widthOf(long low, long high) {
        return low >= -Column.INT_LIMIT && high < Column.INT_LIMIT ? Width.INT : Width.LONG;
    }

    /** Fills this node's register for the block; its operands' are filled. */
    @Override
    public abstract void run(Block block);

    /** What tells it from other nodes of its class with the same operands. */
    List<Object> parameters() {
        return List.of();
    }

    /** Whether the register shows lanes that belong to a column. */
    boolean shows() {
        return false;
    }

    /** Whether its lanes never change from block to block. */
    boolean constant() {
        return false;
    }

    final int[] ints(Block block, int operand) {
        return block.ints[operands.get(operand).register];
    }

    final long[] longs(Block block, int operand) {
        return block.longs[operands.get(operand).register];
    }
}
