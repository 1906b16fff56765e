package dev.xinmiao.search.classify;

import dev.xinmiao.search.text.Uniform;
import dev.xinmiao.search.text.Word;
import dev.xinmiao.search.text.Words;
import java.util.ArrayList;
import java.util.List;

/** What a text is made of: its words, and its pairs of characters, which hold where words are cut otherwise. */
final class Terms {
    private static final Words WORDS = new Words(List.of());
    /** Before a pair, so that it is never taken for the same two characters as a word. */
    private static final char PAIR = '#';

    private Terms() {}

    /** Words in their order; punctuation and emoji are none. */
    static List<String> words(String text) {
        return WORDS.of(text).stream().map(Word::text).toList();
    }

    static List<String> pairs(String text) {
        String uniform = Uniform.of(text);
        List<String> pairs = new ArrayList<>();
        for (int i = 0; i + 1 < uniform.length(); i++) {
            if (Character.isIdeographic(uniform.charAt(i)) && Character.isIdeographic(uniform.charAt(i + 1))) {
                pairs.add(PAIR + uniform.substring(i, i + 2));
            }
        }
        return pairs;
    }
}
