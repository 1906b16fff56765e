package dev.xinmiao.decision.feel;

import dev.xinmiao.decision.Location;
import dev.xinmiao.decision.expr.Span;

/** FEEL text being read: a position, and the steps from token to token. */
final class Source {
    final String text;
    final Location origin;
    int at;

    Source(String text, Location origin) {
        this.text = text;
        this.origin = origin;
    }

    /** Skips white space and comments. */
    void skip() {
        while (at < text.length()) {
            if (Characters.isSpace(text.charAt(at))) {
                at++;
            } else if (text.startsWith("//", at)) {
                int end = text.indexOf('\n', at);
                at = end < 0 ? text.length() : end + 1;
            } else if (text.startsWith("/*", at)) {
                int end = text.indexOf("*/", at + 2);
                if (end < 0) {
                    throw error(at, "The comment that begins here never ends.", "Close it with */.");
                }
                at = end + 2;
            } else {
                return;
            }
        }
    }

    boolean atEnd() {
        skip();
        return at >= text.length();
    }

    boolean peek(String symbol) {
        skip();
        return text.startsWith(symbol, at);
    }

    boolean eat(String symbol) {
        if (!peek(symbol)) {
            return false;
        }
        at += symbol.length();
        return true;
    }

    void expect(String symbol, String where) {
        if (!eat(symbol)) {
            throw unexpected("'" + symbol + "' " + where);
        }
    }

    boolean peekWord(String word) {
        skip();
        return text.startsWith(word, at) && isWordEnd(at + word.length());
    }

    boolean eatWord(String word) {
        if (!peekWord(word)) {
            return false;
        }
        at += word.length();
        return true;
    }

    void expectWord(String word, String where) {
        if (!eatWord(word)) {
            throw unexpected("'" + word + "' " + where);
        }
    }

    private boolean isWordEnd(int index) {
        return index >= text.length() || !Characters.isNamePart(text.codePointAt(index));
    }

    Span span(int start) {
        int end = at;
        while (end > start && Characters.isSpace(text.charAt(end - 1))) {
            end--;
        }
        return new Span(text, start, end, origin);
    }

    FeelSyntaxException error(int index, String message, String hint) {
        return new FeelSyntaxException(new Span(text, index, index, origin).location(), message, hint);
    }

    /** The error for what stands here, where something else was wanted. */
    FeelSyntaxException unexpected(String wanted) {
        skip();
        if (at >= text.length()) {
            return error(at, "The text ends where " + wanted + " was expected.", "");
        }
        int c = text.codePointAt(at);
        String ascii = Characters.asciiFor(c);
        String shown = Character.toString(c);
        if (ascii != null) {
            return error(
                    at,
                    "The character '" + shown + "' is not FEEL; " + wanted + " was expected.",
                    "Write " + ascii + " instead of '" + shown
                            + "': outside quoted text, FEEL takes the ASCII characters only.");
        }
        int end = at;
        while (end < text.length() && Characters.isNamePart(text.codePointAt(end))) {
            end += Character.charCount(text.codePointAt(end));
        }
        String found = end > at ? text.substring(at, end) : shown;
        return error(at, "'" + found + "' stands where " + wanted + " was expected.", "");
    }
}
