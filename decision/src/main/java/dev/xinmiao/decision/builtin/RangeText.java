package dev.xinmiao.decision.builtin;

import dev.xinmiao.decision.value.Decimals;
import dev.xinmiao.decision.value.Ordering;
import dev.xinmiao.decision.value.Range;
import dev.xinmiao.decision.value.TemporalText;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the text that {@code range("…")} takes: a range between literals, nothing computed. */
final class RangeText {
    private static final String CHARACTERS = "(?:[^\"\\\\]|\\\\.)*";
    private static final String STRING = "\"" + CHARACTERS + "\"";
    private static final String LITERAL = "-?\\d+(?:\\.\\d+)?|-?\\.\\d+|@?\\s*" + STRING
            + "|(?:date|time|date and time|duration)\\s*\\(\\s*" + STRING + "\\s*\\)";
    private static final Pattern RANGE =
            Pattern.compile("\\s*([\\[(\\]])\\s*(" + LITERAL + ")\\s*\\.\\.\\s*(" + LITERAL + ")\\s*([])\\[])\\s*");
    private static final Pattern QUOTED =
            Pattern.compile("([^\"(]*)\\(?\\s*\"(" + CHARACTERS + ")\"\\s*\\)?", Pattern.DOTALL);

    private RangeText() {}

    /** Null if the text is no range, or one that ends before it begins. */
    static @Nullable Range read(String text) {
        Matcher m = RANGE.matcher(text);
        if (!m.matches()) {
            return null;
        }
        Object low = literal(m.group(2));
        Object high = literal(m.group(3));
        int order = Ordering.compare(low, high);
        if (low == null || high == null || order == Ordering.INCOMPARABLE || order > 0) {
            return null;
        }
        return Range.of(m.group(1).equals("["), low, high, m.group(4).equals("]"));
    }

    private static @Nullable Object literal(String text) {
        Matcher quoted = QUOTED.matcher(text);
        if (!quoted.matches()) {
            return Decimals.read(text);
        }
        String inner = quoted.group(2).replaceAll("\\\\(.)", "$1");
        return switch (quoted.group(1).strip()) {
            case "" -> inner;
            case "@" -> TemporalText.read(inner);
            case "date" -> TemporalText.readDate(inner);
            case "time" -> TemporalText.readTime(inner);
            case "date and time" -> TemporalText.readDateTime(inner);
            default -> TemporalText.readDuration(inner);
        };
    }
}
