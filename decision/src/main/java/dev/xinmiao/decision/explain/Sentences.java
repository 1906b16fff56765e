package dev.xinmiao.decision.explain;

import dev.xinmiao.decision.change.Change;
import dev.xinmiao.decision.change.ChangeSet;
import dev.xinmiao.decision.expr.Expr.Comparison.Operator;
import dev.xinmiao.decision.value.FeelText;
import dev.xinmiao.decision.value.Possible;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Puts reasons into words, in the language of a locale; Chinese and English are there, English stands in for others.
 * The wording is in {@code sentences*.properties}.
 */
public final class Sentences {
    private final ResourceBundle words;

    private Sentences(ResourceBundle words) {
        this.words = words;
    }

    public static Sentences in(Locale locale) {
        return new Sentences(ResourceBundle.getBundle(
                Sentences.class.getPackageName() + ".sentences",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
    }

    /** E.g. 职工总数为501，要求不超过500，相差1. */
    public String of(Reason reason) {
        if (reason.operator().equals(Reason.CONFLICT)) {
            return fill(
                    Reason.CONFLICT,
                    Map.of("table", reason.left(), "rules", reason.right(), "policy", value(reason.rightValue())));
        }
        String key = reason.outcome().name().toLowerCase(Locale.ROOT)
                + (reason.operator().isEmpty()
                        ? ".bare"
                        : isOpen(reason) && isUnknown(reason.leftValue()) ? ".unknown" : "");
        String sentence = fill(
                key,
                Map.of(
                        "left", reason.left(),
                        "leftValue", value(reason.leftValue()),
                        "operator", operator(reason.operator()),
                        "right", right(reason)));
        BigDecimal distance = reason.distance();
        boolean far = reason.outcome() == Reason.Outcome.FAILS && distance != null && distance.signum() != 0;
        String unit = reason.leftValue() instanceof LocalDate ? "distance.days" : "distance";
        return far ? fill(unit, Map.of("sentence", sentence, "distance", value(distance))) : sentence;
    }

    /** E.g. 研发费用由100增至142（+42）. */
    public String of(Change change) {
        BigDecimal difference = change.difference();
        String key = difference == null
                ? change.from() == null ? "change.from_nothing" : "change.set"
                : difference.signum() > 0 ? "change.more" : "change.less";
        return fill(
                key,
                Map.of(
                        "label", change.label(),
                        "from", value(change.from()),
                        "to", value(change.to()),
                        "difference", difference == null ? "" : value(difference.abs())));
    }

    /** All of them in one sentence. */
    public String of(ChangeSet changes) {
        return changes.changes().isEmpty()
                ? words.getString("change.none")
                : changes.changes().stream().map(this::of).collect(Collectors.joining(words.getString("change.and")));
    }

    /** A value as a reader should see it; a range or a choice where it isn't fully known. */
    public String value(@Nullable Object value) {
        return switch (value) {
            case null -> words.getString("null");
            case Boolean b -> words.getString(b.toString());
            case String s -> s;
            case Possible.Numbers n -> range(n);
            case Possible.OneOf o ->
                fill(
                        "one_of",
                        Map.of("values", o.values().stream().map(this::value).collect(Collectors.joining(" / "))));
            case Possible.Anything a -> words.getString("unknown");
            default -> String.valueOf(FeelText.of(value));
        };
    }

    private String range(Possible.Numbers n) {
        if (n.low() == null && n.high() == null) {
            return words.getString("unknown");
        }
        String key = n.high() == null ? "above" : n.low() == null ? "below" : "between";
        return fill(key, Map.of("low", value(n.low()), "high", value(n.high())));
    }

    private static boolean isOpen(Reason reason) {
        return reason.outcome() == Reason.Outcome.OPEN;
    }

    private static boolean isUnknown(@Nullable Object value) {
        return value instanceof Possible.Anything
                || (value instanceof Possible.Numbers n && n.low() == null && n.high() == null);
    }

    /** The right side's text, and its value where the text doesn't say it already and it is known. */
    private String right(Reason reason) {
        Object value = reason.rightValue();
        if (value == null || reason.right().equals(FeelText.literal(value))) {
            return value instanceof String text ? text : reason.right().equals("null") ? value(null) : reason.right();
        }
        boolean told = reason.right().equals(value(value)) || isUnknown(value);
        return told ? reason.right() : fill("right", Map.of("right", reason.right(), "rightValue", value(value)));
    }

    private String operator(String symbol) {
        for (Operator operator : Operator.values()) {
            if (operator.symbol().equals(symbol)) {
                return words.getString(operator.name().toLowerCase(Locale.ROOT));
            }
        }
        return symbol.isEmpty() ? "" : words.getString(symbol);
    }

    private String fill(String key, Map<String, String> parts) {
        String text = words.getString(key);
        StringBuilder filled = new StringBuilder();
        int at = 0;
        for (int open = text.indexOf('{'); open >= 0; open = text.indexOf('{', at)) {
            int close = text.indexOf('}', open);
            filled.append(text, at, open).append(parts.getOrDefault(text.substring(open + 1, close), ""));
            at = close + 1;
        }
        return filled.append(text.substring(at)).toString();
    }
}
