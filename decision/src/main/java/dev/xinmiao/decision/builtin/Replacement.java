package dev.xinmiao.decision.builtin;

import java.util.regex.MatchResult;
import org.jspecify.annotations.Nullable;

/** What XPath's {@code replace} puts in place of a match: {@code $1} is a group, {@code \$} and {@code \\} are themselves. */
final class Replacement {
    private Replacement() {}

    /** What is wrong with the text; null if nothing is. */
    static @Nullable String mistake(String replacement) {
        for (int i = 0; i < replacement.length(); i++) {
            char c = replacement.charAt(i);
            char next = i + 1 < replacement.length() ? replacement.charAt(i + 1) : ' ';
            if (c == '\\') {
                if (next != '\\' && next != '$') {
                    return "a backslash must be followed by \\ or $";
                }
                i++;
            } else if (c == '$' && !isDigit(next)) {
                return "$ must be followed by the number of a group";
            }
        }
        return null;
    }

    /** The text for a match; a group that there isn't, or that took no part, is empty. */
    static void append(StringBuilder into, String replacement, MatchResult match) {
        for (int i = 0; i < replacement.length(); i++) {
            char c = replacement.charAt(i);
            if (c == '\\') {
                into.append(replacement.charAt(++i));
            } else if (c == '$') {
                int group = replacement.charAt(++i) - '0';
                while (i + 1 < replacement.length()
                        && isDigit(replacement.charAt(i + 1))
                        && group * 10 + replacement.charAt(i + 1) - '0' <= match.groupCount()) {
                    group = group * 10 + replacement.charAt(++i) - '0';
                }
                String captured = group <= match.groupCount() ? match.group(group) : null;
                into.append(captured == null ? "" : captured);
            } else {
                into.append(c);
            }
        }
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
