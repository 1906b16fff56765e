package dev.xinmiao.zone.lookup.reading;

import dev.xinmiao.zone.kernel.Bilingual;
import dev.xinmiao.zone.lookup.words.Meaning;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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

    /** What it was taken for, by its name; null where the words say it themselves. */
    public @Nullable Bilingual means() {
        return switch (token) {
            case Token.Word(Meaning.Asked(var measures))
            when measures.size() == 1 -> measures.getFirst().name();
            case Token.Word(Meaning.OfProgramme(var _, Bilingual name)) -> name;
            case Token.Word(Meaning.OnTrack(var track)) -> track.name();
            case Token.Word(Meaning.Flagged(var flag)) -> flag.name();
            case Token.Enterprise(var named, boolean sure)
            when sure -> new Bilingual(named.getFirst().name(), "");
            case null, default -> null;
        };
    }

    @SafeVarargs
    final boolean isWord(Class<? extends Meaning>... kinds) {
        return token instanceof Token.Word(Meaning meaning)
                && Stream.of(kinds).anyMatch(kind -> kind.isInstance(meaning));
    }

    /** This piece and the one behind it, as nobody knows them yet. */
    Piece upTo(Piece behind) {
        return new Piece(from, behind.to, text + behind.text, Fate.NOT_UNDERSTOOD, new Token.Unknown());
    }

    Piece as(Fate other) {
        return new Piece(from, to, text, other, token);
    }
}
