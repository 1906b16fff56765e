package dev.xinmiao.decision.column;

import dev.xinmiao.decision.value.Truth;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a decision came to in every row. */
public final class Answers {
    private final Val value;
    private final Set<Node> nodes;
    private final RowReader reader;
    private final int rows;
    private final Block[] blocks;

    Answers(Val value, RowReader reader, int rows) {
        this.value = value;
        this.nodes = new HashSet<>(RowReader.nodes(value));
        this.reader = reader;
        this.rows = rows;
        this.blocks = new Block[Column.blocks(rows)];
    }

    /** Keeps what the block came to; several threads may keep different blocks. */
    void keep(Block block) {
        blocks[block.number] = block.copyOf(nodes);
    }

    public int rows() {
        return rows;
    }

    /**
     * A row's FEEL value; a {@link dev.xinmiao.decision.value.Possible} where missing inputs leave it open. It names no
     * causes: the row's own evaluation does.
     */
    public @Nullable Object get(int row) {
        return reader.read(value, blocks[row / Column.BLOCK], row % Column.BLOCK);
    }

    /** Whether the value is certainly true in a row. */
    boolean isTrue(int row) {
        return value instanceof Val.Logic logic ? isSet(logic.yes(), row) : Boolean.TRUE.equals(get(row));
    }

    /** Whether it may be true, for all that columns can tell. */
    boolean mayBeTrue(int row) {
        return value instanceof Val.Logic logic ? isSet(logic.mayBeYes(), row) : Truth.mayBeTrue(Truth.of(get(row)));
    }

    private boolean isSet(Node mask, int row) {
        return blocks[row / Column.BLOCK].ints[mask.register][row % Column.BLOCK] != 0;
    }
}
