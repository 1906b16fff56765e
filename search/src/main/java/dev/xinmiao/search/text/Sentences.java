package dev.xinmiao.search.text;

import java.util.ArrayList;
import java.util.List;

/** Cuts a text into sentences: at 。！？； and at line ends, never inside quotation marks or brackets that close soon. */
public final class Sentences {

    private static final String ENDS = "。！？!?；;";
    private static final String CLOSING = "”’」』）》)\"";
    /** A bracket that hasn't closed by then is taken for forgotten. */
    private static final int LONGEST_BRACKET = 80;

    private Sentences() {}

    /**
     * A sentence where it stands.
     *
     * @param start its first character's place in the text
     * @param end the place after its last
     */
    public record Sentence(String text, int start, int end) {}

    /** The sentences in their order, without the white space between them. */
    public static List<Sentence> of(String text) {
        List<Sentence> sentences = new ArrayList<>();
        int from = 0;
        int opened = -1;
        for (int at = 0; at < text.length(); at++) {
            char character = text.charAt(at);
            if (character == '\n') {
                add(text, from, at, sentences);
                from = at + 1;
                opened = -1;
            } else if (character == '（' || character == '《' || character == '“') {
                opened = at;
            } else if (character == '）' || character == '》' || character == '”') {
                opened = -1;
            } else if (ENDS.indexOf(character) >= 0 && (opened < 0 || at - opened > LONGEST_BRACKET)) {
                int end = at + 1;
                while (end < text.length() && CLOSING.indexOf(text.charAt(end)) >= 0) {
                    end++;
                }
                add(text, from, end, sentences);
                from = end;
                at = end - 1;
                opened = -1;
            }
        }
        add(text, from, text.length(), sentences);
        return sentences;
    }

    private static void add(String text, int from, int to, List<Sentence> sentences) {
        int start = from;
        int end = to;
        while (start < end && isBlank(text.charAt(start))) {
            start++;
        }
        while (end > start && isBlank(text.charAt(end - 1))) {
            end--;
        }
        if (start < end) {
            sentences.add(new Sentence(text.substring(start, end), start, end));
        }
    }

    private static boolean isBlank(char character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character);
    }
}
