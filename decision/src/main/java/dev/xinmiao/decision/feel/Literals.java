package dev.xinmiao.decision.feel;

import dev.xinmiao.decision.builtin.BuiltIn;
import dev.xinmiao.decision.expr.Expr;
import dev.xinmiao.decision.value.Decimals;
import dev.xinmiao.decision.value.FeelFunction;
import dev.xinmiao.decision.value.TemporalText;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the literals of numbers, strings and {@code @"…"}. */
final class Literals {
    private Literals() {}

    static boolean startsNumber(Source source) {
        String text = source.text;
        int at = source.at;
        return isDigit(text, at) || (at < text.length() && text.charAt(at) == '.' && isDigit(text, at + 1));
    }

    static BigDecimal number(Source source) {
        int start = source.at;
        int at = digits(source.text, start);
        if (at < source.text.length() && source.text.charAt(at) == '.' && isDigit(source.text, at + 1)) {
            at = digits(source.text, at + 1);
        }
        if (at < source.text.length() && (source.text.charAt(at) == 'e' || source.text.charAt(at) == 'E')) {
            int exponent = at + 1;
            if (exponent < source.text.length() && "+-".indexOf(source.text.charAt(exponent)) >= 0) {
                exponent++;
            }
            at = isDigit(source.text, exponent) ? digits(source.text, exponent) : at;
        }
        source.at = at;
        if (at < source.text.length() && Characters.isNameStart(source.text.codePointAt(at))) {
            throw source.error(
                    start,
                    "A number is followed by letters: '"
                            + source.text.substring(start, Math.max(at + 1, Names.wordEnd(source.text, at))) + "'.",
                    "Write numbers in digits, without units; put text in double quotes.");
        }
        BigDecimal number = Decimals.read(source.text.substring(start, at));
        if (number != null) {
            return number;
        }
        throw source.error(start, "The number is too large or too small.", "");
    }

    private static boolean isDigit(String text, int at) {
        return at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
    }

    private static int digits(String text, int from) {
        int at = from;
        while (isDigit(text, at)) {
            at++;
        }
        return at;
    }

    static String string(Source source) {
        int start = source.at;
        StringBuilder value = new StringBuilder();
        int at = start + 1;
        String text = source.text;
        while (at < text.length() && text.charAt(at) != '"') {
            if (text.charAt(at) == '\\') {
                at = escape(source, at, value);
            } else {
                value.append(text.charAt(at++));
            }
        }
        if (at >= text.length()) {
            throw source.error(start, "The text that begins here has no closing quote.", "Add a \" at its end.");
        }
        source.at = at + 1;
        return value.toString();
    }

    private static int escape(Source source, int at, StringBuilder into) {
        String text = source.text;
        char kind = at + 1 < text.length() ? text.charAt(at + 1) : '\\';
        switch (kind) {
            case 'n' -> into.append('\n');
            case 't' -> into.append('\t');
            case 'r' -> into.append('\r');
            case '"', '\'', '\\' -> into.append(kind);
            case 'u', 'U' -> {
                int end = at + (kind == 'u' ? 6 : 8);
                try {
                    into.appendCodePoint(Integer.parseInt(text.substring(at + 2, Math.min(end, text.length())), 16));
                } catch (IllegalArgumentException | IndexOutOfBoundsException notHexadecimal) {
                    throw source.error(
                            at,
                            "'\\" + kind + "' must be followed by " + (end - at - 2) + " hexadecimal digits.",
                            "Write \\\\ for a backslash itself.");
                }
                return end;
            }
            // regular expressions are full of these; the backslash stays
            default -> into.append('\\').append(kind);
        }
        return at + 2;
    }

    static Object temporal(Source source) {
        int start = source.at;
        source.at++;
        source.skip();
        String text = string(source);
        Object value = TemporalText.read(text);
        if (value == null) {
            throw source.error(
                    start,
                    "'" + text + "' is not a date, time or duration.",
                    "Examples: @\"2026-03-05\", @\"08:30:00\", @\"2026-03-05T08:30:00\", @\"P1Y2M\", @\"P3DT4H\".");
        }
        return value;
    }

    /**
     * The value of {@code date("2026-01-31")}, {@code duration("P1Y")} and their like, which are literals in the form of
     * calls; null for any other call and for a text that is no such value, which then fails where it is evaluated.
     */
    static @Nullable Object constructed(FeelFunction function, List<Expr> arguments) {
        if (arguments.size() != 1
                || !(arguments.getFirst() instanceof Expr.Constant(String text, var _))
                || !(function instanceof BuiltIn builtIn)) {
            return null;
        }
        return switch (builtIn.name()) {
            case "date" -> TemporalText.readDate(text);
            case "time" -> TemporalText.readTime(text);
            case "duration" -> TemporalText.readDuration(text);
            default -> null;
        };
    }
}
