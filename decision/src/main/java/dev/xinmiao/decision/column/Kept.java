package dev.xinmiao.decision.column;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** Some nodes' lanes for all rows: what is kept of each block once its kernels have run. */
abstract class Kept {
    private final Set<Node> nodes;
    private final int rows;
    private final Block[] blocks;

    Kept(Collection<Node> nodes, int rows) {
        this.nodes = new HashSet<>(nodes);
        this.rows = rows;
        this.blocks = new Block[Column.blocks(rows)];
    }

    /** Keeps what the block came to; several threads may keep different blocks. */
    final void keep(Block block) {
        blocks[block.number] = block.copyOf(nodes);
    }

    final Block blockOf(int row) {
        return blocks[row / Column.BLOCK];
    }

    public int rows() {
        return rows;
    }
}
