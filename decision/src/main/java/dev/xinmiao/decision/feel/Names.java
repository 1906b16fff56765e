package dev.xinmiao.decision.feel;

import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds names in FEEL text. A name may hold spaces and operators, so only the names in scope tell where it ends. */
final class Names {
    private static final Set<String> KEYWORDS = Set.of(
            "and",
            "or",
            "in",
            "between",
            "instance",
            "then",
            "else",
            "return",
            "satisfies",
            "if",
            "for",
            "some",
            "every",
            "of",
            "external");

    private Names() {}

    /** The end of {@code name} if it stands at {@code at}, else −1. Any white space stands for a space. */
    static int match(String text, int at, String name) {
        if (name.isEmpty() || at >= text.length() || (name.charAt(0) != text.charAt(at) && name.charAt(0) > ' ')) {
            return -1;
        }
        int t = at;
        int n = 0;
        while (n < name.length()) {
            if (t >= text.length()) {
                return -1;
            }
            char wanted = name.charAt(n);
            char found = text.charAt(t);
            if (Characters.isSpace(wanted) && Characters.isSpace(found)) {
                n = afterSpaces(name, n);
                t = afterSpaces(text, t);
            } else if (wanted == found) {
                n++;
                t++;
            } else {
                return -1;
            }
        }
        boolean cut = t < text.length()
                && Characters.isNamePart(name.codePointBefore(name.length()))
                && Characters.isNamePart(text.codePointAt(t));
        return cut ? -1 : t;
    }

    private static int afterSpaces(String text, int at) {
        int end = at;
        while (end < text.length() && Characters.isSpace(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /** The longest of the names that stands at {@code at}; null if none does. */
    static @Nullable String longest(String text, int at, Collection<String> names) {
        String best = null;
        int bestEnd = at;
        for (String name : names) {
            int end = match(text, at, name);
            if (end > bestEnd) {
                best = name;
                bestEnd = end;
            }
        }
        return best;
    }

    /** The end of one word at {@code at}; {@code at} itself if none begins there. */
    static int wordEnd(String text, int at) {
        if (at >= text.length() || !Characters.isNameStart(text.codePointAt(at))) {
            return at;
        }
        int end = at;
        while (end < text.length() && Characters.isNamePart(text.codePointAt(end))) {
            end += Character.charCount(text.codePointAt(end));
        }
        return end;
    }

    /** The end of a run of words up to a keyword: what an undeclared name with spaces most likely is. */
    static int runEnd(String text, int at) {
        int end = wordEnd(text, at);
        if (end == at) {
            return at;
        }
        while (true) {
            int next = afterSpaces(text, end);
            int nextEnd = next;
            while (nextEnd < text.length() && Characters.isNamePart(text.codePointAt(nextEnd))) {
                nextEnd += Character.charCount(text.codePointAt(nextEnd));
            }
            if (next == end || nextEnd == next || KEYWORDS.contains(text.substring(next, nextEnd))) {
                return end;
            }
            end = nextEnd;
        }
    }

    static boolean isKeyword(String word) {
        return KEYWORDS.contains(word);
    }

    /** White space within a name counts as one space. */
    static String normalised(String name) {
        StringBuilder result = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (!Characters.isSpace(c)) {
                result.append(c);
            } else if (!result.isEmpty() && result.charAt(result.length() - 1) != ' ') {
                result.append(' ');
            }
        }
        return result.toString().stripTrailing();
    }
}
