package dev.xinmiao.bench.decision;

import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The large table as a careful programmer would write it: for each column a bitmap of rules for each piece of its axis,
 * a row finds its pieces and joins the bitmaps word by word until one has a bit. A null is a piece of its own.
 */
final class BitmapIndex implements Contender {
    private static final int NONE = Integer.MIN_VALUE;

    private final int rows;
    private final int words;
    /** The numbers' axes: where pieces begin, ascending. */
    private final int[][] cuts = new int[Large.NUMBERS][];
    /** For each column, piece after piece, the words of its bitmap. */
    private final long[][] bits = new long[6][];

    private final int[][] numbers;
    private final byte[] city;
    private final byte[] kind;
    private final byte[] listed;
    private final byte[] outcomes;
    private final byte[] outcomeOfRule;
    private final List<String> names;

    BitmapIndex(Subject subject) {
        List<Large.Rule> rules = Large.rules();
        words = (rules.size() + 63) / 64;
        names = rules.stream().map(Large.Rule::outcome).distinct().toList();
        outcomeOfRule = new byte[rules.size()];
        for (int k = 0; k < Large.NUMBERS; k++) {
            int column = k;
            TreeSet<Integer> starts = new TreeSet<>();
            // Null is the least of all, and its piece ends with it.
            starts.add(NONE + 1);
            for (Large.Rule rule : rules) {
                Large.Between cell = rule.numbers().get(column);
                if (!cell.all()) {
                    starts.add((int) cell.low());
                    if (cell.high() < Long.MAX_VALUE) {
                        starts.add((int) cell.high() + 1);
                    }
                }
            }
            cuts[k] = starts.stream().mapToInt(Integer::intValue).toArray();
            bits[k] = new long[(cuts[k].length + 1) * words];
        }
        bits[3] = new long[(Large.CITIES.size() + 1) * words];
        bits[4] = new long[(Large.KINDS.size() + 1) * words];
        bits[5] = new long[3 * words];
        for (int r = 0; r < rules.size(); r++) {
            admit(r, rules.get(r));
        }

        @Nullable Object[][] cells = subject.rows();
        rows = cells.length;
        numbers = new int[Large.NUMBERS][rows];
        city = new byte[rows];
        kind = new byte[rows];
        listed = new byte[rows];
        outcomes = new byte[rows];
        for (int i = 0; i < rows; i++) {
            for (int k = 0; k < Large.NUMBERS; k++) {
                numbers[k][i] = cells[i][k] instanceof Long number ? (int) (long) number : NONE;
            }
            city[i] = code(Large.CITIES, cells[i][3]);
            kind[i] = code(Large.KINDS, cells[i][4]);
            listed[i] = (byte) (cells[i][5] instanceof Boolean truth ? (truth ? 1 : 0) : 2);
        }
    }

    private static byte code(List<String> texts, @Nullable Object text) {
        return (byte) (text == null ? texts.size() : texts.indexOf(text));
    }

    private void admit(int r, Large.Rule rule) {
        outcomeOfRule[r] = (byte) names.indexOf(rule.outcome());
        for (int k = 0; k < Large.NUMBERS; k++) {
            Large.Between cell = rule.numbers().get(k);
            for (int piece = 0; piece <= cuts[k].length; piece++) {
                int start = piece == 0 ? NONE : cuts[k][piece - 1];
                if (cell.all() || piece > 0 && start >= cell.low() && start <= cell.high()) {
                    set(k, piece, r);
                }
            }
        }
        List<List<String>> all = List.of(Large.CITIES, Large.KINDS);
        for (int t = 0; t < 2; t++) {
            List<String> admitted = rule.texts().get(t);
            for (int piece = 0; piece <= all.get(t).size(); piece++) {
                if (admitted.isEmpty()
                        || piece < all.get(t).size()
                                && admitted.contains(all.get(t).get(piece))) {
                    set(3 + t, piece, r);
                }
            }
        }
        for (int piece = 0; piece < 3; piece++) {
            if (rule.listed() == null || piece == (rule.listed() ? 1 : 0)) {
                set(5, piece, r);
            }
        }
    }

    private void set(int column, int piece, int rule) {
        bits[column][piece * words + rule / 64] |= 1L << rule;
    }

    @Override
    public int pass() {
        long[] a = bits[0];
        long[] b = bits[1];
        long[] c = bits[2];
        long[] d = bits[3];
        long[] e = bits[4];
        long[] f = bits[5];
        for (int i = 0; i < rows; i++) {
            int pa = piece(cuts[0], numbers[0][i]) * words;
            int pb = piece(cuts[1], numbers[1][i]) * words;
            int pc = piece(cuts[2], numbers[2][i]) * words;
            int pd = city[i] * words;
            int pe = kind[i] * words;
            int pf = listed[i] * words;
            for (int w = 0; w < words; w++) {
                long hit = a[pa + w] & b[pb + w] & c[pc + w] & d[pd + w] & e[pe + w] & f[pf + w];
                if (hit != 0) {
                    outcomes[i] = outcomeOfRule[w * 64 + Long.numberOfTrailingZeros(hit)];
                    break;
                }
            }
        }
        return rows;
    }

    /** How many pieces begin at or before the value, without branches that could be guessed wrong. */
    private static int piece(int[] starts, int value) {
        int base = 0;
        int length = starts.length;
        while (length > 0) {
            int half = length + 1 >>> 1;
            base += starts[base + half - 1] <= value ? half : 0;
            length -= half;
        }
        return base;
    }

    @Override
    public Object verdict(int row) {
        return names.get(outcomes[row]);
    }

    /** Bytes of the bitmaps and axes. */
    long size() {
        return Arrays.stream(bits).mapToLong(each -> each.length * 8L).sum()
                + Arrays.stream(cuts).mapToLong(each -> each.length * 4L).sum();
    }
}
