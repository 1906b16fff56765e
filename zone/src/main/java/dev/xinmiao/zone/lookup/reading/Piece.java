package dev.xinmiao.zone.lookup.reading;

/**
 * A stretch of the text and what became of it.
 *
 * @param from its first character's place
 * @param to the place behind its last
 */
public record Piece(int from, int to, String text, Fate fate, Token token) {
    public enum Fate {
        UNDERSTOOD,
        /** 请问, 是多少: says nothing that changes the answer. */
        IGNORED,
        NOT_UNDERSTOOD
    }

    Piece as(Fate other) {
        return new Piece(from, to, text, other, token);
    }
}
