package dev.xinmiao.search.text;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What may have been typed so far of a name: its beginnings, and those from its first words on, in characters, in pinyin
 * and in initials. A suggestion is then one look-up of a term, however many names there are.
 */
public final class Beginnings {

    private static final int CHARACTERS = 12;
    private static final int LETTERS = 30;
    private static final int INITIALS = 10;
    private static final int WORDS = 4;

    private Beginnings() {}

    /** The terms of an entry with these names. */
    public static List<String> of(Collection<String> names, Words words) {
        Set<String> terms = new LinkedHashSet<>();
        for (String name : names) {
            String uniform = Uniform.letters(name);
            Set<Integer> starts = new LinkedHashSet<>();
            starts.add(0);
            words.of(uniform).stream()
                    .map(Word::start)
                    .filter(start -> start < CHARACTERS)
                    .forEach(starts::add);
            starts.stream().limit(WORDS).forEach(start -> addFrom(uniform.substring(start), terms));
        }
        return List.copyOf(terms);
    }

    private static void addFrom(String rest, Set<String> terms) {
        addPrefixes(rest, CHARACTERS, terms);
        List<String> syllables = Pinyin.syllables(rest.length() > CHARACTERS ? rest.substring(0, CHARACTERS) : rest);
        addPrefixes(String.join("", syllables), LETTERS, terms);
        StringBuilder initials = new StringBuilder();
        syllables.forEach(syllable -> initials.appendCodePoint(syllable.codePointAt(0)));
        addPrefixes(initials.toString(), INITIALS, terms);
    }

    private static void addPrefixes(String text, int longest, Set<String> terms) {
        for (int end = 1; end <= Math.min(longest, text.length()); end++) {
            terms.add(text.substring(0, end));
        }
    }

    /** The term for what was typed: letters and digits only; as pinyin where characters and letters are mixed. */
    public static List<String> typed(String beginning) {
        String uniform = Uniform.letters(beginning);
        boolean han = uniform.codePoints().anyMatch(Character::isIdeographic);
        boolean latin = uniform.chars().anyMatch(character -> character >= 'a' && character <= 'z');
        String cut = uniform.length() > CHARACTERS && han ? uniform.substring(0, CHARACTERS) : uniform;
        if (han && latin) {
            String sound = String.join("", Pinyin.syllables(cut));
            return List.of(cut, sound.substring(0, Math.min(LETTERS, sound.length())));
        }
        return List.of(cut.substring(0, Math.min(LETTERS, cut.length())));
    }
}
