package dev.xinmiao.decision.feel;

import org.jspecify.annotations.Nullable;

/** Which characters are spaces and parts of names, and what full-width ones were meant to be. */
final class Characters {
    private static final String FULL_WIDTH = "（）［］｛｝，；：“”‘’《》〈〉＜＞＝＋－×÷＊／≥≤≠．。、！？＂＇";
    private static final String[] ASCII = {
        "(", ")", "[", "]", "{", "}", "a comma ,", "a comma ,", ":", "\"", "\"", "\"", "\"", "<", ">", "<", ">", "<",
        ">", "=", "+", "-", "*", "/", "*", "/", ">=", "<=", "!=", ".", ".", "a comma ,", "not(…)", "?", "\"", "\""
    };

    private Characters() {}

    static boolean isSpace(int c) {
        return c <= ' '
                || c == 0x85
                || c == 0xA0
                || c == 0xFEFF
                || Character.isWhitespace(c)
                || Character.isSpaceChar(c);
    }

    static boolean isNameStart(int c) {
        if (c < 128) {
            return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
        }
        if (asciiFor(c) != null || isSpace(c)) {
            return false;
        }
        // the standard's ranges take in Chinese punctuation; a name must be declared to hold that
        return Character.isLetter(c)
                || Character.getType(c) == Character.LETTER_NUMBER
                || c == 0x200C
                || c == 0x200D
                || (c >= 0x10000 && c <= 0xEFFFF);
    }

    static boolean isNamePart(int c) {
        return isNameStart(c)
                || (c >= '0' && c <= '9')
                || (c >= 128 && (Character.isDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK))
                || c == 0xB7
                || c == 0x203F
                || c == 0x2040;
    }

    /** What to write instead of a full-width or typographic character; null for any other. */
    static @Nullable String asciiFor(int c) {
        int index = FULL_WIDTH.indexOf(c);
        return index < 0 ? null : ASCII[index];
    }
}
