package dev.xinmiao.decision.column;

import java.util.Arrays;
import java.util.List;

/**
 * Which rule of a large table hits: for each column a bitmap of rules for each piece of its axis; a row looks its pieces
 * up and joins the bitmaps. 0 where none hits.
 */
final class IndexedTable extends Node {
    /** Where a column's rows find their pieces, and which rules each piece admits. */
    record ColumnIndex(long[] starts, long[][] rules) {}

    private final List<ColumnIndex> columns;
    private final int words;
    private final boolean unique;

    /**
     * @param lanes one node a column whose lanes are looked up among the column's starts
     * @param unique whether a second hit spoils the first: then −1
     */
    IndexedTable(List<Node> lanes, List<ColumnIndex> columns, int rules, boolean unique) {
        super(Width.INT, -1, rules, lanes);
        this.columns = columns;
        this.words = (rules + 63) / 64;
        this.unique = unique;
    }

    @Override
    List<Object> parameters() {
        return List.of(columns);
    }

    @Override
    void run(Block block) {
        long[][][] admitted = new long[columns.size()][Column.BLOCK][];
        for (int column = 0; column < columns.size(); column++) {
            Node lane = operands.get(column);
            ColumnIndex index = columns.get(column);
            if (lane.width == Width.INT) {
                look(block.ints[lane.register], index, admitted[column]);
            } else {
                look(block.longs[lane.register], index, admitted[column]);
            }
        }
        int[] out = block.ints[register];
        for (int row = 0; row < Column.BLOCK; row++) {
            out[row] = hit(admitted, row);
        }
    }

    private static void look(int[] lanes, ColumnIndex index, long[][] out) {
        for (int row = 0; row < Column.BLOCK; row++) {
            out[row] = index.rules[piece(lanes[row], index.starts)];
        }
    }

    private static void look(long[] lanes, ColumnIndex index, long[][] out) {
        for (int row = 0; row < Column.BLOCK; row++) {
            out[row] = index.rules[piece(lanes[row], index.starts)];
        }
    }

    /** How many pieces begin at or before the lane; without branches that a processor could guess wrong. */
    private static int piece(long lane, long[] starts) {
        int base = 0;
        int length = starts.length;
        while (length > 0) {
            int half = length + 1 >>> 1;
            base += starts[base + half - 1] <= lane ? half : 0;
            length -= half;
        }
        return base;
    }

    private int hit(long[][][] admitted, int row) {
        int found = 0;
        for (int word = 0; word < words; word++) {
            long rules = -1;
            for (long[][] column : admitted) {
                rules &= column[row][word];
            }
            if (rules != 0) {
                if (found != 0 || unique && (rules & rules - 1) != 0) {
                    return -1;
                }
                found = word * 64 + Long.numberOfTrailingZeros(rules) + 1;
                if (!unique) {
                    return found;
                }
            }
        }
        return found;
    }

    /** A value for each number that a node's lanes may hold. */
    static final class Pick extends Node {
        private final int first;
        private final long[] values;

        Pick(Node numbers, int first, long[] values) {
            super(
                    widthOf(
                            Arrays.stream(values).min().orElse(0),
                            Arrays.stream(values).max().orElse(0)),
                    Arrays.stream(values).min().orElse(0),
                    Arrays.stream(values).max().orElse(0),
                    List.of(numbers));
            this.first = first;
            this.values = values;
        }

        @Override
        List<Object> parameters() {
            return List.of(first, Arrays.stream(values).boxed().toList());
        }

        @Override
        void run(Block block) {
            int[] numbers = ints(block, 0);
            if (width == Width.INT) {
                int[] out = block.ints[register];
                for (int i = 0; i < Column.BLOCK; i++) {
                    out[i] = (int) values[numbers[i] - first];
                }
            } else {
                long[] out = block.longs[register];
                for (int i = 0; i < Column.BLOCK; i++) {
                    out[i] = values[numbers[i] - first];
                }
            }
        }
    }
}
