package dev.xinmiao.zone.programme;

import dev.xinmiao.decision.expr.FeelType;
import dev.xinmiao.decision.expr.FeelType.Simple;
import dev.xinmiao.zone.fact.FactType;
import dev.xinmiao.zone.pack.InvalidPackException;
import dev.xinmiao.zone.pack.YamlNode;
import org.jspecify.annotations.Nullable;

/** Values that a pack file writes for the inputs and decisions of a model. */
final class TypedText {
    /** How a text case says that there is none, which is not the same as saying nothing; in quotes it is just a text. */
    static final String NONE = "无";

    private TypedText() {}

    /**
     * The value of a scalar, by the type it is for; where that is open, by how it is written.
     *
     * @throws InvalidPackException if it doesn't fit the type
     */
    static @Nullable Object read(YamlNode node, FeelType type) {
        if (node.isEmpty() || (node.text().equals(NONE) && !node.isQuoted())) {
            return null;
        }
        return switch (base(type)) {
            case Simple.NUMBER -> node.decimal();
            case Simple.BOOLEAN -> node.truth();
            case Simple.DATE -> node.date();
            case Simple.STRING -> node.text();
            default -> guess(node);
        };
    }

    private static Object guess(YamlNode node) {
        String text = node.text();
        if (node.isQuoted()) {
            return text;
        }
        if (text.equals("true") || text.equals("false")) {
            return node.truth();
        }
        if (text.matches("[+-]?\\d+(\\.\\d+)?")) {
            return node.decimal();
        }
        return text.matches("\\d{4}-\\d{2}-\\d{2}") ? node.date() : text;
    }

    static FeelType base(FeelType type) {
        return type instanceof FeelType.Restricted restricted ? base(restricted.base()) : type;
    }

    /** Whether a fact's values fit an input. */
    static boolean fits(FactType fact, FeelType input) {
        Simple needed = switch (fact) {
            case COUNT, NUMBER, MONEY, PERCENT -> Simple.NUMBER;
            case BOOLEAN -> Simple.BOOLEAN;
            case TEXT, CODE -> Simple.STRING;
            case DATE -> Simple.DATE;
        };
        return accepts(input, needed);
    }

    static boolean accepts(FeelType input, Simple value) {
        FeelType base = base(input);
        return base == Simple.ANY || base == value;
    }
}
