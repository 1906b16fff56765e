package dev.xinmiao.zone.lookup.reading;

import dev.xinmiao.zone.lookup.reading.Names.Named;
import dev.xinmiao.zone.lookup.reading.Pieces.Said;
import dev.xinmiao.zone.lookup.reading.Reading.Reason;
import dev.xinmiao.zone.lookup.reading.Reading.Wanted;
import dev.xinmiao.zone.lookup.words.Meaning;
import dev.xinmiao.zone.lookup.words.Measure;
import dev.xinmiao.zone.lookup.words.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a question about named enterprises: whose, which measures, of which years. */
final class QuestionReader {
    private final Pieces pieces;
    private final Vocabulary vocabulary;
    private final boolean ownOnly;

    /** @param ownOnly whether whoever asks may ask about one enterprise alone, and have no list */
    QuestionReader(Pieces pieces, Vocabulary vocabulary, boolean ownOnly) {
        this.pieces = pieces;
        this.vocabulary = vocabulary;
        this.ownOnly = ownOnly;
    }

    Reading read(String text, List<Named> enterprises, int thisYear) {
        var years = new YearsSaid(pieces, thisYear);
        List<Measure> measures = new ArrayList<>();
        List<Measure> unclear = new ArrayList<>();
        @Nullable Integer decimals = null;
        for (int place = 0; place < pieces.size(); place++) {
            Said said = pieces.measure(place, vocabulary).orElse(null);
            if (said != null) {
                if (said.choices().size() > 1) {
                    unclear.addAll(said.choices());
                } else if (!distributes(place, said, measures)) {
                    measures.add(said.measure());
                }
                pieces.use(place, place + said.pieces());
                place += said.pieces() - 1;
            } else if (pieces.at(place) instanceof Token.Decimals(int digits)) {
                decimals = digits;
                pieces.use(place, place + 1);
            } else if (isPartOfQuestion(pieces.at(place))) {
                pieces.use(place, place + 1);
            }
        }
        List<String> absent = pieces.texts(Meaning.Absent.class);
        pieces.places(Meaning.Absent.class).toList().forEach(place -> pieces.use(place, place + 1));
        List<String> ofLists = ownOnly ? ofLists() : List.of();
        var reading =
                new Reading(text, pieces.result(), new Wanted.Figures(enterprises, measures, years.all(), decimals));
        if (!ofLists.isEmpty()) {
            return refused(reading, Wanted.Refused.of(Reason.ONLY_OWN, ofLists));
        }
        if (!reading.notUnderstood().isEmpty()) {
            return refused(reading, Wanted.Refused.of(Reason.NOT_UNDERSTOOD, reading.notUnderstood()));
        }
        if (!absent.isEmpty()) {
            return refused(reading, Wanted.Refused.of(Reason.NO_SUCH_FACT, absent));
        }
        if (!unclear.isEmpty()) {
            return refused(reading, new Wanted.Refused(Reason.WHICH_MEASURE, List.of(), enterprises, unclear));
        }
        return measures.isEmpty()
                ? refused(reading, new Wanted.Refused(Reason.NOTHING_ASKED, List.of(), enterprises, List.of()))
                : reading;
    }

    /** 高企, 最高, 1亿: understood, but only a list has a use for them. */
    private List<String> ofLists() {
        List<String> words = new ArrayList<>();
        for (int place = 0; place < pieces.size(); place++) {
            if (!pieces.isUsed(place) && isOfLists(pieces.at(place))) {
                words.add(pieces.text(place));
                pieces.use(place, place + 1);
            }
        }
        return words;
    }

    private static boolean isOfLists(@Nullable Token token) {
        return switch (token) {
            case Token.First _, Token.Rank _, Token.Amount _ -> true;
            case Token.Word(Meaning meaning) ->
                meaning instanceof Meaning.OfProgramme
                        || meaning instanceof Meaning.InState
                        || meaning instanceof Meaning.InPlace
                        || meaning instanceof Meaning.OnTrack
                        || meaning instanceof Meaning.Compares
                        || meaning instanceof Meaning.BelowZero
                        || meaning instanceof Meaning.Extreme
                        || meaning instanceof Meaning.Ordered
                        || meaning instanceof Meaning.By;
            case null, default -> false;
        };
    }

    /** 营业收入和净利润增长率: whether the revenue or its growth is wanted can't be told, so the growth stays unused. */
    private boolean distributes(int place, Said said, List<Measure> before) {
        boolean changedBehindAnd = said.pieces() == 2
                && pieces.meaning(place + 1) instanceof Meaning.Changed
                && pieces.meaning(place - 1) instanceof Meaning.And
                && !before.isEmpty()
                && before.getLast().isFact();
        if (changedBehindAnd) {
            pieces.distrust(place + 1);
        }
        return changedBehindAnd;
    }

    private static boolean isPartOfQuestion(@Nullable Token token) {
        return token instanceof Token.Enterprise
                || token instanceof Token.Word(Meaning.And _)
                || token instanceof Token.Word(Meaning.Own _)
                || token instanceof Token.Word(Meaning.About(var _, boolean behind)) && !behind
                || token instanceof Token.Word(Meaning.Count _)
                || token instanceof Token.Word(Meaning.Flagged _);
    }

    private static Reading refused(Reading reading, Wanted.Refused why) {
        return new Reading(reading.text(), reading.pieces(), why);
    }
}
