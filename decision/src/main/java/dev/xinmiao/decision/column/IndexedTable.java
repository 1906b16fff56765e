package dev.xinmiao.decision.column;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * Which rule of a large table hits: for each column a bitmap of rules for each piece of its axis; a row looks its pieces
 * up and joins the bitmaps. 0 where none hits.
 */
final class IndexedTable extends Node {
    /** Where a column's rows find their pieces, and which rules each piece admits. */
    record ColumnIndex(long[] starts, long[][] rules) {}

    /** Tables are searched four or eight columns at a time: the bitmaps beyond a table's own admit every rule. */
    private static final int FEW = 4;

    private static final int MOST = 8;

    /** A column of no more different lanes needs no search. */
    private static final int DIRECT = 4096;

    private final List<ColumnIndex> columns;
    private final int words;
    private final boolean unique;
    /** For each column, piece after piece, the words of its bitmap. */
    private final long[][] bits;
    /** For each column of few lanes, where the bitmap of each lane begins; else it is searched for. */
    private final int[] @Nullable [] direct;

    /**
     * @param lanes one node a column whose lanes are looked up among the column's starts
     * @param unique whether a second hit spoils the first: then −1
     */
    IndexedTable(List<Node> lanes, List<ColumnIndex> columns, int rules, boolean unique) {
        super(Width.INT, -1, rules, lanes);
        this.columns = columns;
        this.words = (rules + 63) / 64;
        this.unique = unique;
        int padded = columns.size() <= FEW ? FEW : Math.max(MOST, columns.size());
        this.bits = new long[padded][];
        this.direct = new int[columns.size()] @Nullable [];
        for (int column = 0; column < padded; column++) {
            if (column < columns.size()) {
                direct[column] = direct(lanes.get(column), columns.get(column).starts);
                long[][] pieces = columns.get(column).rules;
                bits[column] = new long[pieces.length * words];
                for (int piece = 0; piece < pieces.length; piece++) {
                    System.arraycopy(pieces[piece], 0, bits[column], piece * words, words);
                }
            } else {
                bits[column] = new long[words];
                Arrays.fill(bits[column], -1);
            }
        }
    }

    @Override
    List<Object> parameters() {
        return List.of(columns);
    }

    @Override
    public void run(Block block) {
        int[][] places = new int[bits.length][];
        for (int column = 0; column < columns.size(); column++) {
            Node lane = operands.get(column);
            long[] starts = columns.get(column).starts;
            places[column] = new int[Column.BLOCK];
            int[] known = direct[column];
            if (known != null) {
                look(block.ints[lane.register], (int) lane.low, known, places[column]);
            } else if (lane.width == Width.INT) {
                look(block.ints[lane.register], starts, places[column]);
            } else {
                look(block.longs[lane.register], starts, places[column]);
            }
        }
        // Where there is no column, its only piece is the first.
        int[] first = columns.size() < bits.length ? new int[Column.BLOCK] : null;
        for (int column = columns.size(); column < bits.length; column++) {
            places[column] = java.util.Objects.requireNonNull(first);
        }
        int[] out = block.ints[register];
        if (unique || bits.length > MOST) {
            for (int row = 0; row < Column.BLOCK; row++) {
                out[row] = hit(places, row);
            }
        } else if (bits.length == FEW) {
            firstOfFew(places, out);
        } else {
            firstOfMost(places, out);
        }
    }

    private int @Nullable [] direct(Node lane, long[] starts) {
        if (lane.width != Width.INT || lane.low > lane.high || lane.high - lane.low >= DIRECT) {
            return null;
        }
        return LongStream.rangeClosed(lane.low, lane.high)
                .mapToInt(each -> piece(each, starts) * words)
                .toArray();
    }

    /** Lanes beyond the population's last row may hold anything. */
    private static void look(int[] lanes, int low, int[] known, int[] out) {
        for (int row = 0; row < Column.BLOCK; row++) {
            out[row] = known[Math.max(0, Math.min(known.length - 1, lanes[row] - low))];
        }
    }

    private void look(int[] lanes, long[] starts, int[] out) {
        for (int row = 0; row < Column.BLOCK; row++) {
            out[row] = piece(lanes[row], starts) * words;
        }
    }

    private void look(long[] lanes, long[] starts, int[] out) {
        for (int row = 0; row < Column.BLOCK; row++) {
            out[row] = piece(lanes[row], starts) * words;
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

    private void firstOfFew(int[][] places, int[] out) {
        long[] a = bits[0];
        long[] b = bits[1];
        long[] c = bits[2];
        long[] d = bits[3];
        for (int row = 0; row < Column.BLOCK; row++) {
            int pa = places[0][row];
            int pb = places[1][row];
            int pc = places[2][row];
            int pd = places[3][row];
            int found = 0;
            for (int word = 0; word < words; word++) {
                long rules = a[pa + word] & b[pb + word] & c[pc + word] & d[pd + word];
                if (rules != 0) {
                    found = word * 64 + Long.numberOfTrailingZeros(rules) + 1;
                    break;
                }
            }
            out[row] = found;
        }
    }

    private void firstOfMost(int[][] places, int[] out) {
        long[] a = bits[0];
        long[] b = bits[1];
        long[] c = bits[2];
        long[] d = bits[3];
        long[] e = bits[4];
        long[] f = bits[5];
        long[] g = bits[6];
        long[] h = bits[7];
        for (int row = 0; row < Column.BLOCK; row++) {
            int pa = places[0][row];
            int pb = places[1][row];
            int pc = places[2][row];
            int pd = places[3][row];
            int pe = places[4][row];
            int pf = places[5][row];
            int pg = places[6][row];
            int ph = places[7][row];
            int found = 0;
            for (int word = 0; word < words; word++) {
                long rules = a[pa + word]
                        & b[pb + word]
                        & c[pc + word]
                        & d[pd + word]
                        & e[pe + word]
                        & f[pf + word]
                        & g[pg + word]
                        & h[ph + word];
                if (rules != 0) {
                    found = word * 64 + Long.numberOfTrailingZeros(rules) + 1;
                    break;
                }
            }
            out[row] = found;
        }
    }

    private int hit(int[][] places, int row) {
        int found = 0;
        for (int word = 0; word < words; word++) {
            long rules = -1;
            for (int column = 0; column < bits.length; column++) {
                rules &= bits[column][places[column][row] + word];
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

    /** All rules that hit, in the order of the index, looked up anew from the operands' lanes. */
    BitSet hits(Block block, int row) {
        long[] hits = new long[words];
        Arrays.fill(hits, -1);
        for (int column = 0; column < columns.size(); column++) {
            Node lane = operands.get(column);
            long value = lane.width == Width.INT ? block.ints[lane.register][row] : block.longs[lane.register][row];
            int place = piece(value, columns.get(column).starts) * words;
            for (int word = 0; word < words; word++) {
                hits[word] &= bits[column][place + word];
            }
        }
        BitSet rules = BitSet.valueOf(hits);
        rules.clear((int) high, words * 64);
        return rules;
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
        public void run(Block block) {
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
