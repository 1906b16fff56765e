package dev.xinmiao.zone.search;

import java.util.Arrays;
import java.util.List;

/**
 * What somebody wants to have changed.
 *
 * @param replaced the group that is there; empty to add one
 * @param words the group in its place; empty to take it away
 */
public record SynonymChange(List<String> replaced, List<String> words) {
    /** Between words: a line each, or any of the commas. Spaces belong to words. */
    private static final String SEPARATOR = "[\\n,，、;；]";

    public SynonymChange {
        replaced = List.copyOf(replaced);
        words = List.copyOf(words);
    }

    /** The words that somebody typed, also empty ones, so that they can be pointed out. */
    public static List<String> words(String typed) {
        String text = cleaned(typed);
        return text.isEmpty()
                ? List.of()
                : Arrays.stream(text.split(SEPARATOR, -1)).map(String::strip).toList();
    }

    /** Without control characters, which no word needs and the database refuses; line ends stay. */
    public static String cleaned(String typed) {
        StringBuilder kept = new StringBuilder();
        typed.replace("\r\n", "\n").codePoints().forEach(point -> {
            boolean half = point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
            if (point == '\n' || !Character.isISOControl(point) && !half) {
                kept.appendCodePoint(point);
            }
        });
        return kept.toString().strip();
    }
}
