package dev.xinmiao.search;

import dev.xinmiao.search.Synonyms.Way;
import dev.xinmiao.search.text.Pinyin;
import dev.xinmiao.search.text.Uniform;
import dev.xinmiao.search.text.Word;
import dev.xinmiao.search.text.Words;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Compares what was typed with names as they are written. */
public final class Spelling {

    private static final int SHORTEST_QUERY = 3;

    private static final int SHORTEST = 2;
    /** Longer names are compared piece by piece. */
    private static final int LONGEST_PIECE = 12;
    /** Of a longer query more is right than wrong. */
    private static final int LONGEST = 40;
    /** One wrong character in so many; more is another word. */
    private static final int ONE_IN = 4;
    /** A word is taken for another of the same sound only beside so many characters that are right. */
    private static final int CONTEXT = 2;

    /** Any three letters are but one away from too many others. */
    private static final Pattern LATIN = Pattern.compile("(?<![a-z])[a-z]{4,}(?![a-z])");

    private final Words words;

    public Spelling(Words words) {
        this.words = words;
    }

    /** 1 for the whole name, less for a part of it the smaller the part, 0 where the name doesn't hold the query. */
    public static double likeness(String query, String name) {
        String asked = Uniform.letters(query);
        String own = Uniform.letters(name);
        return asked.isEmpty() || !own.contains(asked) ? 0 : (double) asked.length() / own.length();
    }

    /** As {@link #likeness}, by pinyin, whole or in initials. */
    public static double soundsLike(String query, String name) {
        List<String> asked = Pinyin.syllables(query);
        List<String> own = Pinyin.syllables(name);
        return Math.max(
                likeness(String.join("", asked), String.join("", own)),
                likeness(String.join("", asked), initials(own)));
    }

    private static String initials(List<String> syllables) {
        StringBuilder initials = new StringBuilder();
        syllables.forEach(syllable -> initials.appendCodePoint(syllable.codePointAt(0)));
        return initials.toString();
    }

    /**
     * The query with the stretch of a name that was probably meant: one that sounds the same, or a Latin word with one other
     * letter. Empty if a name holds the query as it is, or none comes near.
     *
     * @param ways to put the query; what synonyms stand for isn't mistyped
     */
    public Optional<String> correct(String query, Collection<String> names, List<Way> ways) {
        String asked = Uniform.of(query);
        String letters = Uniform.letters(query);
        if (letters.length() < SHORTEST_QUERY
                || asked.length() > LONGEST
                || names.stream().anyMatch(name -> Uniform.letters(name).contains(letters))) {
            return Optional.empty();
        }
        List<String> written = names.stream().distinct().toList();
        BitSet meant = meant(asked, ways);
        List<Word> known = words.of(asked);
        for (int length = Math.min(asked.length(), LONGEST_PIECE); length >= SHORTEST; length--) {
            for (int from = 0; from + length <= asked.length(); from++) {
                Piece piece = new Piece(asked.substring(from, from + length), from);
                for (String shown : written) {
                    String name = Uniform.of(shown);
                    for (int at = 0; at + length <= name.length(); at++) {
                        if (isMistyped(piece, name, at, known, meant)) {
                            return Optional.of(query.substring(0, from)
                                    + shown.substring(at, at + length)
                                    + query.substring(from + length));
                        }
                    }
                }
            }
        }
        return latin(query, asked, written);
    }

    /** A stretch of the query. */
    private record Piece(String text, int from) {}

    /** Words that synonyms stand for. */
    private static BitSet meant(String asked, List<Way> ways) {
        BitSet meant = new BitSet();
        for (Way way : ways) {
            String said = Uniform.of(way.said());
            int at = said.isEmpty() ? -1 : asked.indexOf(said);
            if (at >= 0) {
                meant.set(at, at + said.length());
            }
        }
        return meant;
    }

    private boolean isMistyped(Piece piece, String name, int at, List<Word> known, BitSet meant) {
        int length = piece.text().length();
        BitSet wrong = new BitSet();
        for (int index = 0; index < length; index++) {
            char right = name.charAt(at + index);
            if (piece.text().charAt(index) != right) {
                wrong.set(index);
                if (wrong.cardinality() > Math.max(1, length / ONE_IN)
                        || meant.get(piece.from() + index)
                        || !Character.isIdeographic(right)
                        || !Character.isIdeographic(piece.text().charAt(index))) {
                    return false;
                }
            }
        }
        return !wrong.isEmpty()
                && Pinyin.syllables(piece.text()).equals(Pinyin.syllables(name.substring(at, at + length)))
                && wrong.stream()
                        .allMatch(index -> !isWord(piece, index, known) && makesWord(name, at, length, at + index));
    }

    /** Whether the query says a word there that is one; not if a longer name has a word of the same sound there. */
    private static boolean isWord(Piece piece, int index, List<Word> known) {
        int place = piece.from() + index;
        return known.stream()
                .anyMatch(word -> word.start() <= place
                        && place < word.end()
                        && word.text().length() > 1
                        && piece.text().length() < word.text().length() + CONTEXT);
    }

    private boolean makesWord(String name, int at, int length, int place) {
        return length == name.length()
                || words.of(name).stream()
                        .anyMatch(word -> word.text().length() > 1
                                && at <= word.start()
                                && word.start() <= place
                                && place < word.end()
                                && word.end() <= at + length);
    }

    private static Optional<String> latin(String query, String asked, List<String> names) {
        Matcher typed = LATIN.matcher(asked);
        while (typed.find()) {
            for (String name : names) {
                Matcher right = LATIN.matcher(Uniform.of(name));
                while (right.find()) {
                    if (isOneOff(typed.group(), right.group())) {
                        return Optional.of(query.substring(0, typed.start())
                                + name.substring(right.start(), right.end())
                                + query.substring(typed.end()));
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** Whether one letter is another, too many or missing. */
    private static boolean isOneOff(String typed, String right) {
        int shorter = Math.min(typed.length(), right.length());
        int same = 0;
        while (same < shorter && typed.charAt(same) == right.charAt(same)) {
            same++;
        }
        return !typed.equals(right)
                && Math.abs(typed.length() - right.length()) <= 1
                && typed.substring(same + (typed.length() < right.length() ? 0 : 1))
                        .equals(right.substring(same + (right.length() < typed.length() ? 0 : 1)));
    }
}
