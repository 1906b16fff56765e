package dev.xinmiao.decision.csv;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Walks through the cells of whole records in UTF-8 (RFC 4180: cells in quotes may hold commas, line ends and "" ). */
final class CsvBytes {
    private static final byte[] TRUE = {'t', 'r', 'u', 'e'};
    private static final byte[] FALSE = {'f', 'a', 'l', 's', 'e'};
    private static final int MOST_DIGITS = 18;

    final byte[] bytes;
    final int end;
    int at;
    /** Whether the cell last read is its record's last. */
    boolean last;
    /** What {@link #plainNumber} read: {@code unscaled · 10^−scale}. */
    long unscaled;

    int scale;
    /** What {@link #plainTruth} read. */
    boolean truth;
    /** The cell last read, without its quotes. */
    int cellStart;

    int cellEnd;
    /** Whether quotes stand doubled within the cell. */
    boolean doubled;
    /** Whether a quoted cell goes on behind its closing quote, or never closes. */
    boolean broken;

    CsvBytes(byte[] bytes, int from, int end) {
        this.bytes = bytes;
        this.at = from;
        this.end = end;
    }

    /** Passes over the byte order mark, which some programs write before UTF-8. */
    void skipMark() {
        if (end >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF) {
            at = 3;
        }
    }

    /** Whether the file begins as UTF-16 does, which other programs call Unicode. */
    boolean isUtf16() {
        return end >= 2
                && (bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE
                        || bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF
                        || bytes[0] == 0
                        || bytes[1] == 0);
    }

    boolean atEnd() {
        return at >= end;
    }

    /** Reads a cell of digits with at most one point and a sign, as most are; false, and nothing read, for others. */
    boolean plainNumber() {
        int start = at < end && bytes[at] == '-' ? at + 1 : at;
        int point = -1;
        long digits = 0;
        int i = start;
        for (; i < end; i++) {
            int digit = bytes[i] - '0';
            if (digit >= 0 && digit <= 9) {
                digits = digits * 10 + digit;
            } else if (bytes[i] == '.' && point < 0 && i > start) {
                point = i;
            } else {
                break;
            }
        }
        int decimals = point < 0 ? 0 : i - point - 1;
        int count = i - start - (point < 0 ? 0 : 1);
        if (count == 0 || count > MOST_DIGITS || (point >= 0 && decimals == 0)) {
            return false;
        }
        boolean negative = start > at;
        if (!endsAt(i)) {
            return false;
        }
        unscaled = negative ? -digits : digits;
        scale = decimals;
        return true;
    }

    /** Reads a cell of {@code true} or {@code false}; false, and nothing read, for others. */
    boolean plainTruth() {
        truth = begins(TRUE);
        return truth ? endsAt(at + TRUE.length) : begins(FALSE) && endsAt(at + FALSE.length);
    }

    private boolean begins(byte[] wanted) {
        if (wanted.length > end - at) {
            return false;
        }
        for (int i = 0; i < wanted.length; i++) {
            if (bytes[at + i] != wanted[i]) {
                return false;
            }
        }
        return true;
    }

    /** Moves behind a cell without quotes, if it ends here. */
    boolean endsAt(int here) {
        int i = here;
        if (i < end && bytes[i] == '\r' && (i + 1 == end || bytes[i + 1] == '\n')) {
            i++;
        } else if (i < end && bytes[i] == ',') {
            last = false;
            at = i + 1;
            return true;
        }
        if (i < end && bytes[i] != '\n') {
            return false;
        }
        last = true;
        at = Math.min(i + 1, end);
        return true;
    }

    /** Reads any cell. */
    void next() {
        doubled = false;
        broken = false;
        last = at < end && bytes[at] == '"' ? quoted() : unquoted();
    }

    private boolean unquoted() {
        int i = at;
        while (i < end && bytes[i] != ',' && bytes[i] != '\n') {
            i++;
        }
        cellStart = at;
        cellEnd = i;
        return close(i);
    }

    private boolean quoted() {
        int i = at + 1;
        cellStart = i;
        while (i < end) {
            if (bytes[i] != '"') {
                i++;
            } else if (i + 1 < end && bytes[i + 1] == '"') {
                doubled = true;
                i += 2;
            } else {
                break;
            }
        }
        cellEnd = i;
        broken = i >= end;
        i = Math.min(i + 1, end);
        while (i < end && bytes[i] != ',' && bytes[i] != '\n') {
            broken |= bytes[i] != '\r';
            i++;
        }
        at = i;
        if (i >= end) {
            return true;
        }
        at = i + 1;
        return bytes[i] == '\n';
    }

    private boolean close(int i) {
        boolean last = i >= end || bytes[i] == '\n';
        if (last && cellEnd > cellStart && bytes[cellEnd - 1] == '\r') {
            cellEnd--;
        }
        at = Math.min(i + 1, end);
        return last;
    }

    boolean blank() {
        return cellEnd == cellStart;
    }

    /** Of a cell read with {@link #next}. */
    boolean isTrue() {
        return Arrays.equals(bytes, cellStart, cellEnd, TRUE, 0, TRUE.length);
    }

    boolean isFalse() {
        return Arrays.equals(bytes, cellStart, cellEnd, FALSE, 0, FALSE.length);
    }

    /** Of a cell read with {@link #next}. */
    boolean isUtf8() {
        return isUtf8(bytes, cellStart, cellEnd);
    }

    static boolean isUtf8(byte[] bytes, int start, int end) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, start, end - start));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    String text() {
        String text = new String(bytes, cellStart, cellEnd - cellStart, StandardCharsets.UTF_8);
        return doubled ? text.replace("\"\"", "\"") : text;
    }
}
