package dev.xinmiao.zone.casework;

import dev.xinmiao.zone.kernel.Bilingual;

/** Why a move is refused: what, and how to go on. Nothing of the case has changed. */
public record Refusal(Kind kind, Bilingual reason) {
    /** What a caller does about it. */
    public enum Kind {
        /** The case is not, or no longer, where such a move is possible: show it as it stands now. */
        NOT_NOW,
        /** Not this person's: another desk, or a signature is needed. */
        NOT_YOURS,
        /** Something is missing or wrong in what was sent. */
        INCOMPLETE
    }

    public static Refusal notNow(String zh, String en) {
        return new Refusal(Kind.NOT_NOW, new Bilingual(zh, en));
    }

    static Refusal notYours(String zh, String en) {
        return new Refusal(Kind.NOT_YOURS, new Bilingual(zh, en));
    }

    public static Refusal incomplete(String zh, String en) {
        return new Refusal(Kind.INCOMPLETE, new Bilingual(zh, en));
    }
}
