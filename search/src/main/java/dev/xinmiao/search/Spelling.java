package dev.xinmiao.search;

import dev.xinmiao.search.text.Pinyin;
import dev.xinmiao.search.text.Uniform;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Compares what was typed with names as they are written. */
public final class Spelling {

    /** Shorter queries differ from too many names by one character. */
    private static final int SHORTEST = 3;
    /** Of a name's middle, any three characters are but one away from too many others. */
    private static final int SHORTEST_PART = 4;
    /** One wrong character in so many; more is another word. */
    private static final int ONE_IN = 4;

    private Spelling() {}

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

    /** The stretch of a name that was probably meant; empty if a name holds the query as it is, or none comes near. */
    public static Optional<String> correct(String query, Collection<String> names) {
        String asked = Uniform.letters(query);
        int length = asked.length();
        if (length < SHORTEST || !asked.codePoints().allMatch(Character::isIdeographic)) {
            return Optional.empty();
        }
        Optional<String> nearest = Optional.empty();
        int fewest = Math.max(1, length / ONE_IN) + 1;
        for (String name : names) {
            String own = Uniform.letters(name);
            boolean part = length < own.length();
            for (int at = 0; at + length <= own.length(); at++) {
                int wrong = 0;
                for (int index = 0; index < length && wrong < fewest; index++) {
                    wrong += asked.charAt(index) == own.charAt(at + index) ? 0 : 1;
                }
                if (wrong == 0) {
                    return Optional.empty();
                }
                if (wrong < fewest && (!part || length >= SHORTEST_PART)) {
                    fewest = wrong;
                    nearest = Optional.of(own.substring(at, at + length));
                }
            }
        }
        return nearest;
    }
}
