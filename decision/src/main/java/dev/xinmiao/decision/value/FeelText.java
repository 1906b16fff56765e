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
    private FeelText() {}

    /** What {@code string(value)} gives; null for null. */
    public static @Nullable String of(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case String text -> text;
            case BigDecimal number -> number(number);
            case LocalDate date -> TemporalText.write(date);
            case Duration duration -> TemporalText.write(duration);
            case Period period -> TemporalText.write(period);
            case List<?> list -> list.stream().map(FeelText::literal).collect(Collectors.joining(", ", "[", "]"));
            case FeelContext context ->
                context.entries().entrySet().stream().map(FeelText::entry).collect(Collectors.joining(", ", "{", "}"));
            case Range range -> range(range);
            case FeelFunction function ->
                function.parameters().stream()
                        .map(parameter -> parameter.name())
                        .collect(Collectors.joining(", ", "function(", ")"));
            default -> value.toString();
        };
    }

    /** The value as one would write it in FEEL: strings quoted, dates as {@code @"…"}. */
    public static String literal(@Nullable Object value) {
        return switch (value) {
            case null -> "null";
            case String text -> quote(text);
            case Possible possible -> Possibles.describe(possible);
            default -> String.valueOf(of(value));
        };
    }

    /** Plain digits without trailing zeros; an exponent only beyond what decimal128 can hold. */
    public static String number(BigDecimal number) {
        BigDecimal plain = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
        return Math.abs(plain.scale()) > 6200 ? plain.toString() : plain.toPlainString();
    }

    private static String entry(Map.Entry<String, ? extends @Nullable Object> entry) {
        String name = entry.getKey();
        boolean plain = !name.isEmpty()
                && name.codePoints()
                        .allMatch(c -> Character.isLetterOrDigit(c) || c == '_' || c == ' ' || c >= 0x1F000);
        return (plain ? name : quote(name)) + ": " + literal(entry.getValue());
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
