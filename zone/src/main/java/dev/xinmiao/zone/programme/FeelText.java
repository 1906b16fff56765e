package dev.xinmiao.zone.programme;

import dev.xinmiao.decision.value.Possible;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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

    private static final Pattern DURATION =
            Pattern.compile("duration\\(\\s*\"P(?:(\\d+)Y)?(?:(\\d+)M)?(?:(\\d+)D)?\"\\s*\\)");
    private static final Pattern FULL_YEARS =
            Pattern.compile("years and months duration\\(([^(),]+),\\s*([^(),]+)\\)\\.years\\b");
    /** What is tested stands before it, or is the table's own input. */
    private static final Pattern STARTS_WITH =
            Pattern.compile("starts with\\(\\s*(?:\\?|([^(),?]+?))\\s*,\\s*\"([^\"]*)\"\\s*\\)");

    private static final Pattern YEAR_OF = Pattern.compile("([\\p{L}\\p{N}_]+)\\.year\\b");
    private static final Pattern DAY_OF_YEAR = Pattern.compile("date\\(([^(),]+),\\s*(\\d+),\\s*(\\d+)\\)");

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

    /** An expression, with the comparison signs outside of quoted texts as on paper, and days and years in words. */
    public static String readable(String feel) {
        String text = DURATION.matcher(feel).replaceAll(length -> counted(length, " 年", " 个月", " 天"));
        text = STARTS_WITH
                .matcher(text)
                .replaceAll(
                        start -> (start.group(1) == null ? "" : start.group(1) + " ") + "以“" + start.group(2) + "”开头");
        text = FULL_YEARS.matcher(text).replaceAll("$1 至 $2 的整年数");
        text = YEAR_OF.matcher(text).replaceAll("$1所在年");
        text = DAY_OF_YEAR
                .matcher(text)
                .replaceAll(day -> year(day.group(1)) + "的" + day.group(2) + "月" + day.group(3) + "日");
        return outsideQuotes(text, words -> WORDS.matcher(words).replaceAll(word -> ON_PAPER.get(word.group())));
    }

    /** The same for English sentences; the names are the rules' Chinese ones. */
    static String english(String feel) {
        String text = DURATION.matcher(feel).replaceAll(length -> counted(length, " years", " months", " days"));
        text = STARTS_WITH
                .matcher(text)
                .replaceAll(start -> (start.group(1) == null ? "" : start.group(1) + " ") + "beginning with “"
                        + start.group(2) + "”");
        text = FULL_YEARS.matcher(text).replaceAll("full years from $1 to $2");
        text = YEAR_OF.matcher(text).replaceAll("year of $1");
        text = DAY_OF_YEAR
                .matcher(text)
                .replaceAll(day -> day.group(3) + " " + month(day.group(2)) + " of " + year(day.group(1)));
        return outsideQuotes(text, words -> words);
    }

    private static String outsideQuotes(String text, UnaryOperator<String> words) {
        var readable = new StringBuilder();
        var strings = STRINGS.matcher(text);
        int from = 0;
        while (strings.find()) {
            readable.append(signs(words.apply(text.substring(from, strings.start()))))
                    .append(strings.group());
            from = strings.end();
        }
        return readable.append(signs(words.apply(text.substring(from))))
                .toString()
                .strip();
    }

    private static String signs(String text) {
        return text.replace(">=", "≥").replace("<=", "≤").replace("!=", "≠");
    }

    private static String counted(MatchResult length, String... units) {
        return IntStream.range(0, units.length)
                .filter(i -> length.group(i + 1) != null)
                .mapToObj(i -> length.group(i + 1) + units[i])
                .collect(Collectors.joining(" "));
    }

    private static String year(String expression) {
        return expression.contains(" ") ? "（" + expression + "）" : expression;
    }

    private static String month(String number) {
        return Month.of(Integer.parseInt(number)).getDisplayName(TextStyle.FULL, Locale.ENGLISH);
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
        return grouped(rounded.signum() == 0 ? BigDecimal.ZERO : rounded.stripTrailingZeros());
    }

    static String grouped(BigDecimal plain) {
        String digits = plain.abs().compareTo(GROUPED_FROM) < 0 ? "%." : "%,.";
        return String.format(Locale.ROOT, digits + Math.max(plain.scale(), 0) + "f", plain);
    }
}
