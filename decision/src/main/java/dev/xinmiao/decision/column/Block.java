package dev.xinmiao.decision.column;

import dev.xinmiao.decision.eval.Interpreter;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * The registers of one thread: for the block of rows at hand, the lanes of each node. A register that only shows a
 * column's own lanes is pointed at them; no copy is made.
 */
final class Block {
    final int[][] ints;
    final long[][] longs;
    final @Nullable Object[][] objects;
    /** For the nodes that no kernel can do. */
    final Interpreter interpreter;

    int number;
    /** Rows in use; kernels of integers run over all lanes all the same. */
    int rows;

    Block(Registers registers, Interpreter interpreter) {
        this.interpreter = interpreter;
        ints = new int[registers.ints()][];
        longs = new long[registers.longs()][];
        objects = new Object[registers.objects()][];
        for (int i = registers.shownInts(); i < ints.length; i++) {
            ints[i] = new int[Column.BLOCK];
        }
        for (int i = registers.shownLongs(); i < longs.length; i++) {
            longs[i] = new long[Column.BLOCK];
        }
        for (int i = registers.shownObjects(); i < objects.length; i++) {
            objects[i] = new Object[Column.BLOCK];
        }
    }

    private Block(Block of) {
        this.interpreter = of.interpreter;
        this.number = of.number;
        this.rows = of.rows;
        this.ints = new int[of.ints.length][];
        this.longs = new long[of.longs.length][];
        this.objects = new Object[of.objects.length][];
    }

    /** These nodes' lanes as they are now. Those that never change are shared. */
    Block copyOf(Collection<Node> nodes) {
        Block copy = new Block(this);
        for (Node node : nodes) {
            boolean shared = node.shows() || node.constant();
            int at = node.register;
            switch (node.width) {
                case INT -> copy.ints[at] = shared ? ints[at] : ints[at].clone();
                case LONG -> copy.longs[at] = shared ? longs[at] : longs[at].clone();
                case OBJECT -> copy.objects[at] = shared ? objects[at] : objects[at].clone();
            }
        }
        return copy;
    }
}
