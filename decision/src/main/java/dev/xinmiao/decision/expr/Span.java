package dev.xinmiao.decision.expr;

import dev.xinmiao.decision.Location;

/**
 * The source of an expression: the text of the cell or literal expression it was read from, the part of it
 * that this node covers, and where that text stands in its file.
 *
 * @param source whole text of the enclosing FEEL expression
 * @param start first character of the node in {@code source}, from 0
 * @param end one past its last character
 * @param origin where {@code source} begins in the model file
 */
public record Span(String source, int start, int end, Location origin) {
    /** The node's own text. */
    public String text() {
        return source.substring(start, end);
    }

    /** Where the node begins in the model file. */
    public Location location() {
        int line = origin.line();
        int column = origin.column();
        for (int i = 0; i < start; i++) {
            if (source.charAt(i) == '\n') {
                line++;
                column = 1;
            } else {
                column++;
            }
        }
        return new Location(origin.file(), origin.element(), line, column);
    }
}
