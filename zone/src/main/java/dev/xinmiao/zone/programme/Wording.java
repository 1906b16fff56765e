package dev.xinmiao.zone.programme;

import dev.xinmiao.decision.explain.Reason;
import dev.xinmiao.decision.value.Possible;
import dev.xinmiao.zone.fact.FactDefinition;
import dev.xinmiao.zone.fact.FactDictionary;
import dev.xinmiao.zone.fact.FactKey;
import dev.xinmiao.zone.kernel.Bilingual;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How the left side of a comparison and the values beside it are written for a reader: with the unit of the fact behind
 * it, or as a percentage where its name says that it is a share or a rate.
 */
final class Wording {
    /** The endings by which Chinese names a quotient. */
    private static final List<String> QUOTIENTS = List.of("占比", "比例", "比率", "率", "增速", "占营业收入", "占销售收入");

    private static final int DECIMALS = 4;

    private final Bilingual name;
    private final String unit;
    private final boolean quotient;

    private Wording(Bilingual name, String unit, boolean quotient) {
        this.name = name;
        this.unit = unit;
        this.quotient = quotient;
    }

    static Wording of(Edition edition, String text, FactDictionary dictionary) {
        return edition.model()
                .input(text)
                .map(input -> of(edition.inputs().get(input.index()), text, dictionary))
                .orElseGet(() -> new Wording(
                        new Bilingual(text, text), "", QUOTIENTS.stream().anyMatch(text::endsWith)));
    }

    private static Wording of(InputBinding binding, String text, FactDictionary dictionary) {
        return switch (binding) {
            case InputBinding.FactOfYear fact -> of(fact.key(), fact.scale(), text, dictionary);
            case InputBinding.LastingFact fact -> of(fact.key(), fact.scale(), text, dictionary);
            case InputBinding.ApplicationDay day -> new Wording(new Bilingual(text, "Day of application"), "", false);
            case InputBinding.OtherProgramme other -> new Wording(new Bilingual(text, other.id()), "", false);
            case InputBinding.Constant constant -> new Wording(new Bilingual(text, text), "", false);
        };
    }

    private static Wording of(FactKey key, InputBinding.Scale scale, String text, FactDictionary dictionary) {
        FactDefinition fact = dictionary.get(key);
        String unit = fact.unit().isEmpty() ? "" : " " + scale.prefix() + fact.unit();
        return new Wording(new Bilingual(text, fact.en()), unit, false);
    }

    Bilingual name() {
        return name;
    }

    /** The value that was compared. */
    String value(@Nullable Object value, boolean chinese) {
        return bare(value, chinese) + (value instanceof BigDecimal ? unit : "");
    }

    private String bare(@Nullable Object value, boolean chinese) {
        return switch (value) {
            case null -> chinese ? "无" : "none";
            case BigDecimal number -> number(number);
            case Boolean truth -> chinese ? truth ? "是" : "否" : truth ? "yes" : "no";
            case Possible.Numbers range -> bound(range.low()) + "–" + bound(range.high());
            case Possible.OneOf some ->
                some.values().stream().map(each -> bare(each, chinese)).collect(Collectors.joining("/"));
            case Possible.Anything any -> chinese ? "未知" : "unknown";
            default -> value.toString();
        };
    }

    private String bound(@Nullable BigDecimal bound) {
        return bound == null ? "" : number(bound);
    }

    private String number(BigDecimal number) {
        return quotient ? plain(number.movePointRight(2), 2) + "%" : plain(number, DECIMALS);
    }

    /** Shortened for the eye only; nothing is decided by what is written here. */
    static String plain(BigDecimal number, int decimals) {
        BigDecimal shown = number.scale() > decimals ? number.setScale(decimals, RoundingMode.HALF_UP) : number;
        return (shown.signum() == 0 ? BigDecimal.ZERO : shown.stripTrailingZeros()).toPlainString();
    }

    static String score(Score score) {
        BigDecimal min = score.min();
        BigDecimal max = score.max();
        if (min != null && score.exact()) {
            return plain(min, DECIMALS);
        }
        return (min == null ? "" : plain(min, DECIMALS)) + "–" + (max == null ? "" : plain(max, DECIMALS));
    }

    /** What would have passed: {@code ≤ 500}. */
    String requirement(Reason reason, boolean chinese) {
        if (reason.operator().isEmpty()) {
            return bare(Boolean.FALSE.equals(reason.leftValue()), chinese);
        }
        Object right = reason.rightValue();
        String wanted = right == null || right instanceof Possible
                ? right == null && reason.right().equals("null") ? bare(null, chinese) : reason.right()
                : value(right, chinese);
        return operator(reason.operator(), chinese) + " " + wanted;
    }

    private static String operator(String symbol, boolean chinese) {
        return switch (symbol) {
            case "<=" -> "≤";
            case ">=" -> "≥";
            case "!=" -> "≠";
            case "in" -> chinese ? "属于" : "among";
            default -> symbol;
        };
    }
}
