package dev.xinmiao.decision.column;

import static java.util.Objects.requireNonNull;

import dev.xinmiao.decision.expr.FeelType.Simple;
import org.jspecify.annotations.Nullable;

/** Takes what a decision came to, block by block, possibly from several threads. */
final class OutputColumn {
    private final Val value;
    private final int rows;
    private final Vocabulary vocabulary;
    private final int @Nullable [][] ints;
    private final long @Nullable [][] longs;
    private final @Nullable Object @Nullable [][] objects;
    private final int @Nullable [][] valid;

    OutputColumn(Val value, int rows, Vocabulary vocabulary) {
        this.value = value;
        this.rows = rows;
        this.vocabulary = vocabulary;
        int blocks = Column.blocks(rows);
        Node data = data(value);
        ints = data.width == Node.Width.INT ? new int[blocks][] : null;
        longs = data.width == Node.Width.LONG ? new long[blocks][] : null;
        objects = data.width == Node.Width.OBJECT ? new Object[blocks][] : null;
        valid = data.width == Node.Width.OBJECT ? null : new int[blocks][];
    }

    private static Node data(Val value) {
        return switch (value) {
            case Val.Lane lane -> lane.data();
            case Val.Logic logic -> logic.yes();
            case Val.Boxed boxed -> boxed.objects();
            default -> throw new IllegalArgumentException("no output: " + value);
        };
    }

    void take(Block block) {
        Node data = data(value);
        int at = block.number;
        if (ints != null) {
            ints[at] = block.ints[data.register].clone();
        }
        if (longs != null) {
            longs[at] = block.longs[data.register].clone();
        }
        if (objects != null) {
            objects[at] = block.objects[data.register].clone();
        }
        switch (value) {
            case Val.Lane lane -> requireNonNull(valid)[at] = block.ints[lane.valid().register].clone();
            case Val.Logic logic -> {
                int[] yes = block.ints[logic.yes().register];
                int[] no = block.ints[logic.no().register];
                int[] either = new int[Column.BLOCK];
                for (int i = 0; i < Column.BLOCK; i++) {
                    either[i] = yes[i] | no[i];
                }
                requireNonNull(valid)[at] = either;
            }
            default -> {}
        }
    }

    Column column() {
        Node data = data(value);
        return switch (value) {
            case Val.Lane lane ->
                new Column(lane.type(), rows, lane.scale(), data.low, data.high, ints, longs, null, valid, vocabulary);
            case Val.Logic _ -> new Column(Simple.BOOLEAN, rows, 0, -1, 0, ints, null, null, valid, vocabulary);
            default -> new Column(Simple.ANY, rows, 0, 0, 0, null, null, objects, null, vocabulary);
        };
    }
}
