package dev.xinmiao.zone.intake.internal.table;

import java.util.ArrayList;
import java.util.List;

/**
 * Takes one record apart, line by line. Written here, although a good library writes our CSV files: libraries stop at the
 * first broken quote or let it swallow what follows, and here the rows after it must still be read.
 *
 * <p>A quote opens a cell only at its beginning; elsewhere in an unquoted cell it is an ordinary character, as in
 * {@code 上海"兰阳"商务}. After the closing quote nothing but blanks may come before the separator.
 */
final class CsvRecord {
    /** How a record stands after a line. */
    enum State {
        COMPLETE,
        /** Within quotes: the next line belongs to it. */
        OPEN,
        /** Something stands between a closing quote and the separator. */
        BROKEN
    }

    private final char separator;
    private final List<String> cells = new ArrayList<>();
    private final StringBuilder cell = new StringBuilder();
    private boolean quoted;
    private boolean closed;

    CsvRecord(char separator) {
        this.separator = separator;
    }

    State add(String line) {
        if (quoted && !closed) {
            cell.append('\n');
        }
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (quoted && !closed) {
                if (c != '"') {
                    cell.append(c);
                } else if (i + 1 < line.length() && line.charAt(i + 1) == '"') {
                    cell.append('"');
                    i++;
                } else {
                    closed = true;
                }
            } else if (c == separator) {
                endCell();
            } else if (closed) {
                if (c != ' ' && c != '\t') {
                    return State.BROKEN;
                }
            } else if (c == '"' && cell.toString().isBlank()) {
                cell.setLength(0);
                quoted = true;
            } else {
                cell.append(c);
            }
        }
        if (quoted && !closed) {
            return State.OPEN;
        }
        endCell();
        return State.COMPLETE;
    }

    private void endCell() {
        cells.add(cell.toString());
        cell.setLength(0);
        quoted = false;
        closed = false;
    }

    List<String> cells() {
        return cells;
    }

    /** The cell in which reading stands, from 1: where a quote is broken. */
    int cellNumber() {
        return cells.size() + 1;
    }
}
