package dev.xinmiao.zone.lookup.reading;

import dev.xinmiao.zone.lookup.reading.Names.Named;
import dev.xinmiao.zone.lookup.words.Measure;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A text as it was read.
 *
 * @param pieces all of it, in its order
 */
public record Reading(String text, List<Piece> pieces, Wanted wanted) {
    public Reading {
        pieces = List.copyOf(pieces);
    }

    /** What wasn't understood, as it was written. */
    public List<String> notUnderstood() {
        return pieces.stream()
                .filter(piece -> piece.fate() == Piece.Fate.NOT_UNDERSTOOD)
                .map(Piece::text)
                .distinct()
                .toList();
    }

    /** Whether a word of two letters or more was not understood: without it a list may be another one than was asked for. */
    public boolean leavesWordOut() {
        return notUnderstood().stream()
                .anyMatch(words ->
                        words.codePoints().filter(Character::isLetterOrDigit).count() > 1);
    }

    /** What the text wants. */
    public sealed interface Wanted {
        /** @param counted whether it asks how many they are */
        record Listed(Filter filter, boolean counted) implements Wanted {}

        /**
         * Figures of named enterprises.
         *
         * @param years empty for the latest that is known
         * @param decimals how many are asked for; null where nothing was said
         */
        record Figures(
                List<Named> enterprises,
                List<Measure> measures,
                List<Integer> years,
                @Nullable Integer decimals) implements Wanted {}

        /**
         * Nothing that can be looked up.
         *
         * @param about the words that it is about
         * @param enterprises those that may be meant
         * @param measures those that may be meant
         */
        record Refused(Reason reason, List<String> about, List<Named> enterprises, List<Measure> measures)
                implements Wanted {
            static Refused of(Reason reason, List<String> about) {
                return new Refused(reason, about, List.of(), List.of());
            }
        }
    }

    public enum Reason {
        EMPTY,
        TOO_LONG,
        /** Wants an explanation. */
        NOT_A_LOOK_UP,
        NO_SUCH_ENTERPRISE,
        WHICH_ENTERPRISE,
        WHICH_MEASURE,
        /** The dictionary has no such fact. */
        NO_SUCH_FACT,
        NOT_UNDERSTOOD,
        /** A list, of somebody who may ask about one enterprise alone. */
        ONLY_OWN,
        /** An enterprise, but nothing about it; or nothing at all. */
        NOTHING_ASKED
    }
}
