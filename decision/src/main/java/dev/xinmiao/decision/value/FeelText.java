package dev.xinmiao.decision.value;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The text of a value: as the function {@code string} gives it, and as a literal inside lists and contexts. */
public final class FeelText {
    /** As much of a value as a message shows. */
    private static final int BRIEF = 200;

    private FeelText() {}

    /** What {@code string(value)} gives; null for null. */
    public static @Nullable String of(@Nullable Object value) {
        return value == null ? null : start(value, Integer.MAX_VALUE);
    }

    /** As {@link #of}, but a list or context whose text is longer than {@code length} is cut off somewhere behind it. */
    public static String start(Object value, int length) {
        if (value instanceof String text) {
            return text;
        }
        StringBuilder out = new StringBuilder();
        write(value, out, length);
        return out.toString();
    }

    /** The value as one would write it in FEEL: strings quoted, dates as {@code @"…"}. */
    public static String literal(@Nullable Object value) {
        StringBuilder out = new StringBuilder();
        writeLiteral(value, out, Integer.MAX_VALUE);
        return out.toString();
    }

    /** The literal, or its beginning where it is long: for messages. */
    public static String brief(@Nullable Object value) {
        StringBuilder out = new StringBuilder();
        writeLiteral(value, out, BRIEF);
        return brief(out.toString());
    }

    public static String brief(String text) {
        return text.length() <= BRIEF ? text : text.substring(0, text.offsetByCodePoints(0, BRIEF / 2)) + "…";
    }

    private static void write(Object value, StringBuilder out, int length) {
        switch (value) {
            case BigDecimal number -> out.append(number(number));
            case LocalDate date -> out.append(TemporalText.write(date));
            case Duration duration -> out.append(TemporalText.write(duration));
            case Period period -> out.append(TemporalText.write(period));
            case List<?> list -> {
                out.append('[');
                String comma = "";
                for (Object each : list) {
                    if (out.length() > length) {
                        return;
                    }
                    out.append(comma);
                    writeLiteral(each, out, length);
                    comma = ", ";
                }
                out.append(']');
            }
            case FeelContext context -> {
                out.append('{');
                String comma = "";
                for (Map.Entry<String, @Nullable Object> entry :
                        context.entries().entrySet()) {
                    if (out.length() > length) {
                        return;
                    }
                    out.append(comma).append(key(entry.getKey())).append(": ");
                    writeLiteral(entry.getValue(), out, length);
                    comma = ", ";
                }
                out.append('}');
            }
            case Range range -> out.append(range(range));
            case FeelFunction function ->
                out.append(function.parameters().stream()
                        .map(parameter -> parameter.name())
                        .collect(Collectors.joining(", ", "function(", ")")));
            default -> out.append(value);
        }
    }

    private static void writeLiteral(@Nullable Object value, StringBuilder out, int length) {
        switch (value) {
            case null -> out.append("null");
            case String text -> out.append(quote(length == BRIEF ? brief(text) : text));
            case Possible possible -> out.append(Possibles.describe(possible));
            default -> write(value, out, length);
        }
    }

    /** Plain digits without trailing zeros; an exponent only beyond what decimal128 can hold. */
    public static String number(BigDecimal number) {
        BigDecimal plain = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
        return Math.abs(plain.scale()) > 6200 ? plain.toString() : plain.toPlainString();
    }

    private static String key(String name) {
        boolean plain = !name.isEmpty()
                && name.codePoints()
                        .allMatch(c -> Character.isLetterOrDigit(c) || c == '_' || c == ' ' || c >= 0x1F000);
        return plain ? name : quote(name);
    }

    private static String quote(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private static String range(Range range) {
        if (range.comparison() != null) {
            Object end = range.low() != null ? range.low() : range.high();
            return "(" + range.comparison().symbol() + " " + literal(end) + ")";
        }
        return (range.lowIncluded() ? "[" : "(")
                + literal(range.low())
                + ".."
                + literal(range.high())
                + (range.highIncluded() ? "]" : ")");
    }
}
