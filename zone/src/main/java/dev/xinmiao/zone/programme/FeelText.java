package dev.xinmiao.zone.programme;

import dev.xinmiao.decision.explain.Reason;
import dev.xinmiao.decision.value.Possible;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * FEEL as people write it on paper: ≥ for {@code >=}, 且 for {@code and}, no quotation marks around a lone text. The
 * meaning is unchanged.
 */
public final class FeelText {
    private static final Pattern STRINGS = Pattern.compile("\"[^\"]*\"");
    private static final Pattern TEXTS_ONLY = Pattern.compile("\\s*\"[^\"]*\"(\\s*,\\s*\"[^\"]*\")*\\s*");

    private static final Pattern WORDS = Pattern.compile("\\b(and|or|not|null|true|false|if|then|else|in)\\b");
    private static final Map<String, String> ON_PAPER = Map.ofEntries(
            Map.entry("and", "且"),
            Map.entry("or", "或"),
            Map.entry("not", "非"),
            Map.entry("null", "无"),
            Map.entry("true", "是"),
            Map.entry("false", "否"),
            Map.entry("if", "若"),
            Map.entry("then", "则"),
            Map.entry("else", "否则"),
            Map.entry("in", "属于"));

    /** Six decimals tell 3.9996 % from 4 %. */
    private static final int DECIMALS = 6;
    /** A year is read as 2026 and not as 2,026; rules don't tell years from other numbers. */
    private static final BigDecimal GROUPED_FROM = BigDecimal.valueOf(10_000);

    private FeelText() {}

    /** A cell of a table; {@code -} tests nothing and becomes empty. */
    public static String cell(String feel) {
        String text = feel.strip();
        if (text.equals("-")) {
            return "";
        }
        return TEXTS_ONLY.matcher(text).matches()
                ? text.replace("\"", "").replaceAll("\\s*,\\s*", "、")
                : readable(text);
    }

    /** An expression, with the comparison signs outside of quoted texts as on paper. */
    public static String readable(String feel) {
        var readable = new StringBuilder();
        var strings = STRINGS.matcher(feel);
        int from = 0;
        while (strings.find()) {
            readable.append(signs(feel.substring(from, strings.start()))).append(strings.group());
            from = strings.end();
        }
        return readable.append(signs(feel.substring(from))).toString().strip();
    }

    private static String signs(String feel) {
        String words = WORDS.matcher(feel).replaceAll(word -> ON_PAPER.get(word.group()));
        return words.replace(">=", "≥").replace("<=", "≤").replace("!=", "≠");
    }

    /** What a condition asks for: 科技人员 / 职工总数 ≥ 0.1. */
    public static String requirement(Reason reason) {
        String left = readable(reason.left());
        return switch (reason.operator()) {
            case "" -> left;
            case "in" -> left + " ∈ " + cell(reason.right());
            default -> left + " " + readable(reason.operator()) + " " + cell(reason.right());
        };
    }

    /** A value; one not fully known as what it may be: {@code 33 – 82}, {@code 中型 或 小型}, {@code 未知}. */
    public static String value(@Nullable Object value) {
        return switch (value) {
            case null -> "无";
            case Boolean yes -> yes ? "是" : "否";
            case BigDecimal number -> number(number);
            case Possible.Numbers range -> range(range.low(), range.high());
            case Possible.OneOf some ->
                some.values().stream().map(FeelText::value).collect(Collectors.joining(" 或 "));
            case Possible.Anything any -> "未知";
            case List<?> list -> list.stream().map(FeelText::value).collect(Collectors.joining("、"));
            default -> value.toString();
        };
    }

    private static String range(@Nullable BigDecimal low, @Nullable BigDecimal high) {
        if (low == null) {
            return high == null ? "未知" : "≤ " + number(high);
        }
        return high == null ? "≥ " + number(low) : number(low) + " – " + number(high);
    }

    private static String number(BigDecimal number) {
        BigDecimal rounded = number.setScale(Math.clamp(number.scale(), 0, DECIMALS), RoundingMode.HALF_UP);
        BigDecimal plain = rounded.signum() == 0 ? BigDecimal.ZERO : rounded.stripTrailingZeros();
        String digits = plain.abs().compareTo(GROUPED_FROM) < 0 ? "%." : "%,.";
        return String.format(Locale.ROOT, digits + Math.max(plain.scale(), 0) + "f", plain);
    }
}
