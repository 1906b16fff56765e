package dev.xinmiao.decision.column;

import dev.xinmiao.decision.eval.Interpreter;
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
}
