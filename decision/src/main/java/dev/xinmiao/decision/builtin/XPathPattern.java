package dev.xinmiao.decision.builtin;

import java.util.BitSet;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Puts a regular expression of XPath, which FEEL's are, into Java's words: classes and escapes mean something else there,
 * and Java has much that XPath refuses.
 */
final class XPathPattern {
    private static final String WORD = "\\p{P}\\p{Z}\\p{C}";
    private static final String NAME_START = "\\p{L}_:";
    private static final String NAME = "\\p{L}\\p{N}\\p{M}._:\\-";

    private final String pattern;
    private final boolean lines;
    private final StringBuilder translated = new StringBuilder();
    private final BitSet closedGroups = new BitSet();
    /** The group that is open at each depth of parentheses. */
    private int[] groupOf = new int[8];

    private int groups;
    private int at;

    private XPathPattern(String pattern, boolean lines) {
        this.pattern = pattern;
        this.lines = lines;
    }

    /** @throws PatternSyntaxException where the pattern or the flags are none of XPath's */
    static Pattern compile(String pattern, String flags) {
        int options = Pattern.UNIX_LINES;
        for (char flag : flags.toCharArray()) {
            switch (flag) {
                case 's' -> options |= Pattern.DOTALL;
                case 'm' -> options |= Pattern.MULTILINE;
                case 'i' -> options |= Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
                case 'x', 'q' -> {}
                default -> throw new PatternSyntaxException("the flags are s, m, i, x, q", flags, -1);
            }
        }
        if (flags.indexOf('q') >= 0) {
            return Pattern.compile(pattern, options | Pattern.LITERAL);
        }
        String spaced = flags.indexOf('x') >= 0 ? withoutSpaces(pattern) : pattern;
        return Pattern.compile(new XPathPattern(spaced, flags.indexOf('m') >= 0).translate(), options);
    }

    /** White space counts only inside of brackets. */
    private static String withoutSpaces(String pattern) {
        StringBuilder kept = new StringBuilder();
        int brackets = 0;
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            boolean escaped = i > 0 && pattern.charAt(i - 1) == '\\';
            brackets += escaped ? 0 : c == '[' ? 1 : c == ']' ? -1 : 0;
            if (brackets > 0 || " \t\r\n".indexOf(c) < 0) {
                kept.append(c);
            }
        }
        return kept.toString();
    }

    private String translate() {
        BitSet open = new BitSet();
        int depth = 0;
        while (at < pattern.length()) {
            char c = pattern.charAt(at++);
            switch (c) {
                case '\\' -> escape();
                case '[' -> translated.append(brackets());
                case '(' -> {
                    depth++;
                    if (pattern.startsWith("?:", at)) {
                        at += 2;
                        translated.append("(?:");
                    } else if (pattern.startsWith("?", at)) {
                        throw refused("‘(?’ is not of XPath");
                    } else {
                        open.set(depth);
                        groupAt(depth, ++groups);
                        translated.append('(');
                    }
                }
                case ')' -> {
                    if (open.get(depth)) {
                        closedGroups.set(groupOf[depth]);
                        open.clear(depth);
                    }
                    depth = Math.max(0, depth - 1);
                    translated.append(')');
                }
                case '$' -> translated.append(lines ? "$" : "\\z");
                case '*', '+', '?', '{' -> quantifier(c);
                default -> translated.append(c);
            }
        }
        return translated.toString();
    }

    private void groupAt(int depth, int group) {
        if (depth >= groupOf.length) {
            groupOf = java.util.Arrays.copyOf(groupOf, depth * 2);
        }
        groupOf[depth] = group;
    }

    /** Java would take a second sign for "possessive"; XPath has but one, and {@code ?} for "as few as may be". */
    private void quantifier(char first) {
        translated.append(first);
        if (first == '{') {
            while (at < pattern.length() && pattern.charAt(at - 1) != '}') {
                translated.append(pattern.charAt(at++));
            }
        }
        if (at < pattern.length() && pattern.charAt(at) == '?') {
            translated.append(pattern.charAt(at++));
        }
        if (at < pattern.length() && "*+?{".indexOf(pattern.charAt(at)) >= 0) {
            throw refused("two quantifiers follow one another");
        }
    }

    private void escape() {
        if (at >= pattern.length()) {
            throw refused("it ends with a backslash");
        }
        char c = pattern.charAt(at);
        if (c >= '0' && c <= '9') {
            translated.append("(?:\\").append(groupReferred()).append(')');
        } else {
            translated.append(charClass());
        }
    }

    /** As many digits as there are groups for. */
    private int groupReferred() {
        int group = pattern.charAt(at++) - '0';
        while (at < pattern.length() && Character.isDigit(pattern.charAt(at))) {
            int longer = group * 10 + pattern.charAt(at) - '0';
            if (longer > groups) {
                break;
            }
            group = longer;
            at++;
        }
        if (!closedGroups.get(group)) {
            throw refused("no group " + group + " ends before it is referred to");
        }
        return group;
    }

    /** What follows a backslash, but no digit: within brackets and outside. */
    private String charClass() {
        char c = pattern.charAt(at++);
        return switch (c) {
            case 'd' -> "\\p{Nd}";
            case 'D' -> "\\P{Nd}";
            case 's' -> "[ \\t\\n\\r]";
            case 'S' -> "[^ \\t\\n\\r]";
            case 'w' -> "[^" + WORD + "]";
            case 'W' -> "[" + WORD + "]";
            case 'i' -> "[" + NAME_START + "]";
            case 'I' -> "[^" + NAME_START + "]";
            case 'c' -> "[" + NAME + "]";
            case 'C' -> "[^" + NAME + "]";
            case 'p', 'P' -> "\\" + c + property();
            case 'n', 'r', 't' -> "\\" + c;
            default -> {
                if ("\\|.?*+(){}-[]^$".indexOf(c) < 0) {
                    throw refused("‘\\" + c + "’ is not an escape");
                }
                yield "\\" + c;
            }
        };
    }

    /** {@code {Lu}} is the same in both; {@code {IsBasicLatin}} is a block, which Java calls {@code {InBasicLatin}}. */
    private String property() {
        int end = pattern.indexOf('}', at);
        if (end < 0 || pattern.charAt(at) != '{') {
            throw refused("‘\\p’ needs a property in braces");
        }
        String name = pattern.substring(at + 1, end);
        at = end + 1;
        return "{" + (name.startsWith("Is") ? "In" + name.substring(2) : name) + "}";
    }

    /** A class in brackets, the opening one of which is read. */
    private String brackets() {
        StringBuilder members = new StringBuilder();
        boolean negated = at < pattern.length() && pattern.charAt(at) == '^';
        at += negated ? 1 : 0;
        String without = "";
        while (true) {
            if (at >= pattern.length()) {
                throw refused("a bracket is not closed");
            }
            char c = pattern.charAt(at++);
            if (c == ']' && (!members.isEmpty() || !without.isEmpty())) {
                break;
            }
            switch (c) {
                case '\\' -> {
                    if (at < pattern.length() && Character.isDigit(pattern.charAt(at))) {
                        throw refused("a group cannot be referred to within brackets");
                    }
                    if (at >= pattern.length()) {
                        throw refused("it ends with a backslash");
                    }
                    members.append(charClass());
                }
                case '-' -> {
                    if (pattern.startsWith("[", at)) {
                        at++;
                        without = brackets();
                    } else {
                        members.append(isRange(members) ? "-" : "\\-");
                    }
                }
                case '[', ']' -> throw refused("a bracket within brackets must be written \\" + c);
                case '&', '#', ' ' -> members.append('\\').append(c);
                case '^' -> members.append("\\^");
                default -> members.append(c);
            }
        }
        String all = (negated ? "[^" : "[") + members + "]";
        return without.isEmpty() ? all : "[" + all + "&&[^" + without + "]]";
    }

    /** Whether a hyphen stands between two characters, rather than at an end. */
    private boolean isRange(StringBuilder before) {
        return !before.isEmpty() && at < pattern.length() && pattern.charAt(at) != ']';
    }

    private PatternSyntaxException refused(String why) {
        return new PatternSyntaxException(why, pattern, at);
    }
}
