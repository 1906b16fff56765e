package dev.xinmiao.decision.explain;

import dev.xinmiao.decision.value.FeelContext;
import dev.xinmiao.decision.value.FeelFunction;
import dev.xinmiao.decision.value.FeelText;
import dev.xinmiao.decision.value.Possible;
import dev.xinmiao.decision.value.Range;
import dev.xinmiao.decision.value.Types;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** JSON as it is written, on one line: objects and arrays are opened and closed, commas come by themselves. */
final class JsonText {
    /** As many digits as any reader keeps, also one that takes numbers for binary fractions of 64 bits. */
    private static final int SAFE_DIGITS = 15;

    private static final int LONGEST_NUMBER = 25;

    private final StringBuilder out = new StringBuilder();

    JsonText open(char bracket) {
        comma();
        out.append(bracket);
        return this;
    }

    JsonText close(char bracket) {
        out.append(bracket);
        return this;
    }

    JsonText name(String name) {
        comma();
        quote(name);
        out.append(':');
        return this;
    }

    JsonText field(String name, @Nullable Object value) {
        return name(name).value(value);
    }

    private void comma() {
        char last = out.isEmpty() ? '{' : out.charAt(out.length() - 1);
        if (last != '{' && last != '[' && last != ':') {
            out.append(',');
        }
    }

    /** A FEEL value, as {@link ExplanationJson} describes. */
    JsonText value(@Nullable Object value) {
        switch (value) {
            case null -> plain("null");
            case Boolean truth -> plain(truth.toString());
            case Integer number -> plain(number.toString());
            case String text -> {
                comma();
                quote(text);
            }
            case BigDecimal number -> number(number);
            case List<?> list -> {
                open('[');
                list.forEach(this::value);
                close(']');
            }
            case FeelContext context -> {
                open('{').name("context").open('{');
                for (Map.Entry<String, @Nullable Object> entry :
                        context.entries().entrySet()) {
                    field(entry.getKey(), entry.getValue());
                }
                close('}').close('}');
            }
            case Possible possible -> {
                open('{').name("possible").open('{');
                possible(possible);
                close('}').close('}');
            }
            case Range _ -> typed("range", value);
            case FeelFunction _ -> typed("function", value);
            default -> typed(Types.name(Types.of(value)), value);
        }
        return this;
    }

    private void plain(String token) {
        comma();
        out.append(token);
    }

    private void number(BigDecimal number) {
        String text = FeelText.number(number);
        boolean safe = number.signum() == 0
                || number.stripTrailingZeros().precision() <= SAFE_DIGITS && text.length() <= LONGEST_NUMBER;
        if (safe) {
            plain(text);
        } else {
            typed("number", number);
        }
    }

    private void typed(String type, Object value) {
        open('{').field(type, FeelText.of(value)).close('}');
    }

    private void possible(Possible possible) {
        switch (possible) {
            case Possible.Numbers range -> {
                field("type", "number");
                if (range.low() != null) {
                    field(range.lowIncluded() ? "from" : "above", range.low());
                }
                if (range.high() != null) {
                    field(range.highIncluded() ? "to" : "below", range.high());
                }
            }
            case Possible.OneOf some -> field("oneOf", some.values());
            case Possible.Anything any -> field("type", Types.name(any.type())).field("mayBeNull", any.mayBeNull());
        }
    }

    private void quote(String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"', '\\' -> out.append('\\').append(c);
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    // Half of a pair alone is no character that UTF-8 could carry.
                    boolean alone = Character.isHighSurrogate(c)
                            ? i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1))
                            : Character.isLowSurrogate(c) && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)));
                    if (c < ' ' || alone || c == '\u2028' || c == '\u2029') {
                        out.append(String.format("\\u%04x", (int) c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
