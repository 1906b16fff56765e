package dev.xinmiao.decision.csv;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Walks through the cells of whole records in UTF-8 (RFC 4180: cells in quotes may hold commas, line ends and "" ). */
final class CsvBytes {
    final byte[] bytes;
    private final int end;
    private int at;
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

    boolean atEnd() {
        return at >= end;
    }

    /** Reads a cell; true if it is the record's last. */
    boolean next() {
        doubled = false;
        broken = false;
        if (at < end && bytes[at] == '"') {
            return quoted();
        }
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

    boolean is(byte[] wanted) {
        return Arrays.equals(bytes, cellStart, cellEnd, wanted, 0, wanted.length);
    }

    String text() {
        String text = new String(bytes, cellStart, cellEnd - cellStart, StandardCharsets.UTF_8);
        return doubled ? text.replace("\"\"", "\"") : text;
    }
}
