package dev.xinmiao.decision.csv;

import dev.xinmiao.decision.column.Vocabulary;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Texts met before, found by their bytes: the texts of a column are few and come again and again. */
final class TextCells {
    private static final int MOST = 1 << 16;
    /** Stands in a text for bytes that are not UTF-8. */
    static final char UNREADABLE = '\uFFFD';

    private final Vocabulary vocabulary;
    private byte[][] keys = new byte[64][];
    private int[] codes = new int[64];
    private int size;

    TextCells(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    /**
     * Reads a cell without quotes and gives its number; −1, and nothing read, for an empty one, one that is not UTF-8, and
     * any other.
     */
    int plainCode(CsvBytes cells) {
        byte[] bytes = cells.bytes;
        int start = cells.at;
        int hash = 1;
        int i = start;
        for (; i < cells.end; i++) {
            byte each = bytes[i];
            if (each == ',' || each == '\n' || each == '\r' || each == '"') {
                break;
            }
            hash = hash * 31 + each;
        }
        int code = i > start && cells.endsAt(i) ? code(bytes, start, i, hash) : -1;
        if (code < 0) {
            cells.at = start;
        }
        return code;
    }

    /** The number of the cell just read; −1 where it is not UTF-8. */
    int code(CsvBytes cell) {
        if (cell.doubled) {
            return cell.isUtf8() ? vocabulary.code(cell.text()) : -1;
        }
        int hash = 1; // as Arrays.hashCode has it
        for (int i = cell.cellStart; i < cell.cellEnd; i++) {
            hash = hash * 31 + cell.bytes[i];
        }
        return code(cell.bytes, cell.cellStart, cell.cellEnd, hash);
    }

    private int code(byte[] bytes, int start, int end, int hash) {
        int slot = spread(hash) & keys.length - 1;
        while (keys[slot] != null) {
            if (Arrays.equals(keys[slot], 0, keys[slot].length, bytes, start, end)) {
                return codes[slot];
            }
            slot = slot + 1 & keys.length - 1;
        }
        String text = new String(bytes, start, end - start, StandardCharsets.UTF_8);
        if (text.indexOf(UNREADABLE) >= 0 && !CsvBytes.isUtf8(bytes, start, end)) {
            return -1;
        }
        int code = vocabulary.code(text);
        if (size < MOST) {
            keys[slot] = Arrays.copyOfRange(bytes, start, end);
            codes[slot] = code;
            if (++size * 2 > keys.length) {
                grow();
            }
        }
        return code;
    }

    private void grow() {
        byte[][] oldKeys = keys;
        int[] oldCodes = codes;
        keys = new byte[oldKeys.length * 2][];
        codes = new int[oldKeys.length * 2];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != null) {
                int slot = spread(Arrays.hashCode(oldKeys[i])) & keys.length - 1;
                while (keys[slot] != null) {
                    slot = slot + 1 & keys.length - 1;
                }
                keys[slot] = oldKeys[i];
                codes[slot] = oldCodes[i];
            }
        }
    }

    private static int spread(int hash) {
        return hash ^ hash >>> 15;
    }
}
