package dev.xinmiao.zone.lookup.reading;

import dev.xinmiao.zone.lookup.reading.Names.Named;
import dev.xinmiao.zone.lookup.reading.Piece.Fate;
import dev.xinmiao.zone.lookup.reading.Reading.Reason;
import dev.xinmiao.zone.lookup.reading.Reading.Wanted;
import dev.xinmiao.zone.lookup.words.Letters;
import dev.xinmiao.zone.lookup.words.Meaning;
import dev.xinmiao.zone.lookup.words.Vocabulary;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a sentence in plain words. Takes any text, and throws on none. */
public final class SentenceReader {
    /** Longer texts are no look-ups. */
    public static final int LONGEST = 500;

    private static final int CANDIDATES = 8;
    /** 黑龙江省 */
    private static final int LONGEST_PLACE = 4;

    private final Vocabulary vocabulary;
    private final Names names;
    private final LocalDate today;
    private final @Nullable Named own;

    /**
     * @param today that 去年 and 近三年 count from
     * @param own the only enterprise of whoever asks; null for somebody who may ask about all of {@code names}
     */
    public SentenceReader(Vocabulary vocabulary, Names names, LocalDate today, @Nullable Named own) {
        this.vocabulary = vocabulary;
        this.names = names;
        this.today = today;
        this.own = own;
    }

    public Reading read(String text) {
        if (text.isBlank()) {
            return whole(text, Fate.IGNORED, Reason.EMPTY);
        }
        if (text.length() > LONGEST) {
            return whole(text, Fate.NOT_UNDERSTOOD, Reason.TOO_LONG);
        }
        List<Piece> split = new Splitter(vocabulary, names).split(text);
        Pieces pieces = new Pieces(split);
        List<String> open = pieces.texts(Meaning.NotLookUp.class);
        if (!open.isEmpty()) {
            return new Reading(text, split, Wanted.Refused.of(Reason.NOT_A_LOOK_UP, open));
        }
        List<Piece> named =
                isList(pieces) ? withParts(split, false) : withParts(likeNames(split), !speaksOfTrack(pieces));
        List<String> strangers = named.stream()
                .filter(piece -> piece.token() instanceof Token.Stranger)
                .map(Piece::text)
                .toList();
        if (!strangers.isEmpty()) {
            return new Reading(text, named, Wanted.Refused.of(Reason.NO_SUCH_ENTERPRISE, strangers));
        }
        Set<Named> enterprises = new LinkedHashSet<>();
        for (Piece piece : named) {
            if (piece.token() instanceof Token.Enterprise(List<Named> found, boolean sure)) {
                if (!sure) {
                    return new Reading(
                            text,
                            named,
                            new Wanted.Refused(Reason.WHICH_ENTERPRISE, List.of(piece.text()), found, List.of()));
                }
                enterprises.add(found.getFirst());
            }
        }
        if (enterprises.isEmpty() && own != null) {
            enterprises.add(own);
        }
        if (enterprises.isEmpty()) {
            return new FilterReader(new Pieces(named), vocabulary, today).read(text);
        }
        var question = new QuestionReader(new Pieces(named), vocabulary, own != null);
        return question.read(text, new ArrayList<>(enterprises), today.getYear());
    }

    private static Reading whole(String text, Fate fate, Reason reason) {
        List<Piece> pieces =
                text.isEmpty() ? List.of() : List.of(new Piece(0, text.length(), text, fate, new Token.Unknown()));
        return new Reading(text, pieces, Wanted.Refused.of(reason, List.of()));
    }

    /** Conditions speak of many: what isn't understood beside them is then no part of a name. */
    private static boolean isList(Pieces pieces) {
        for (int place = 0; place < pieces.size(); place++) {
            boolean list = switch (pieces.at(place)) {
                case Token.Enterprise _, Token.First _, Token.Rank _ -> true;
                case Token.Word(Meaning meaning) ->
                    meaning instanceof Meaning.OfProgramme
                            || meaning instanceof Meaning.Compares
                            || meaning instanceof Meaning.Extreme
                            || meaning instanceof Meaning.By
                            || meaning instanceof Meaning.Happened
                            || meaning instanceof Meaning.BelowZero
                            || meaning instanceof Meaning.Count;
                case null, default -> false;
            };
            if (list) {
                return true;
            }
        }
        return false;
    }

    private static boolean speaksOfTrack(Pieces pieces) {
        return pieces.places(Meaning.OnTrack.class).findAny().isPresent()
                || pieces.places(Meaning.Flagged.class).findAny().isPresent();
    }

    /** 南京医药 of a sentence that wants no list is rather a name than the medicine of Nanjing; 南京医药企业 isn't. */
    private List<Piece> likeNames(List<Piece> pieces) {
        List<Piece> result = new ArrayList<>();
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            boolean both = i + 1 < pieces.size()
                    && piece.isWord(Meaning.InPlace.class, Meaning.Flagged.class)
                    && pieces.get(i + 1).isWord(Meaning.OnTrack.class)
                    && !(i + 2 < pieces.size()
                            && pieces.get(i + 2).token() instanceof Token.Word(Meaning.Ignored(boolean firms))
                            && firms);
            if (both) {
                result.add(part(piece.upTo(pieces.get(i + 1))));
                i++;
            } else {
                result.add(piece);
            }
        }
        return result;
    }

    /**
     * Looks what isn't understood up as a part of a name. The place before it and the trade behind it may belong to it.
     *
     * @param alone whether it may be a name without them
     */
    private List<Piece> withParts(List<Piece> pieces, boolean alone) {
        List<Piece> result = new ArrayList<>();
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            if (!(piece.token() instanceof Token.Unknown) || piece.to() - piece.from() < 2) {
                result.add(piece);
                continue;
            }
            Piece place = !result.isEmpty() && result.getLast().isWord(Meaning.InPlace.class, Meaning.Flagged.class)
                    ? result.getLast()
                    : null;
            Piece trade =
                    i + 1 < pieces.size() && pieces.get(i + 1).isWord(Meaning.OnTrack.class) ? pieces.get(i + 1) : null;
            Piece name = longest(place, piece, trade, alone);
            if (name.from() < piece.from()) {
                result.removeLast();
            }
            if (name.to() > piece.to()) {
                i++;
            }
            result.add(name);
        }
        return result;
    }

    private Piece longest(@Nullable Piece place, Piece piece, @Nullable Piece trade, boolean alone) {
        List<Piece> tried = new ArrayList<>();
        if (place != null && trade != null) {
            tried.add(place.upTo(piece).upTo(trade));
        }
        if (trade != null) {
            tried.add(piece.upTo(trade));
        }
        if (place != null) {
            tried.add(place.upTo(piece));
        }
        if (alone) {
            tried.add(piece);
        }
        return tried.stream()
                .map(this::part)
                .filter(found -> found.token() instanceof Token.Enterprise)
                .findFirst()
                .orElse(piece);
    }

    private Piece part(Piece piece) {
        List<Named> found = names.holding(Letters.same(piece.text()), CANDIDATES);
        if (found.isEmpty()) {
            return piece;
        }
        // A name begins with it, behind its place at most: another one's name is rarely so unlike what was written.
        boolean sure = found.size() == 1
                && Letters.same(found.getFirst().name()).indexOf(Letters.same(piece.text())) <= LONGEST_PLACE;
        return new Piece(piece.from(), piece.to(), piece.text(), Fate.UNDERSTOOD, new Token.Enterprise(found, sure));
    }
}
