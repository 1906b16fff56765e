package dev.xinmiao.zone.programme;

import dev.xinmiao.decision.explain.Reason;
import dev.xinmiao.decision.value.Possible;
import dev.xinmiao.zone.fact.FactDefinition;
import dev.xinmiao.zone.fact.FactDictionary;
import dev.xinmiao.zone.fact.FactKey;
import dev.xinmiao.zone.kernel.Bilingual;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
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
    private static final int DECIMALS_OF_PERCENT = 2;
    /** Beyond these two numbers that differ may look alike. */
    private static final int MOST_DECIMALS = 10;

    private static final Pattern SIGN = Pattern.compile("\\s*[+-]\\s*");
    private static final Pattern NUMBER = Pattern.compile("[0-9]+(\\.[0-9]+)?");
    private static final Pattern NUMBERS_ONLY = Pattern.compile("[0-9., \\[\\]()]+");
    private static final Pattern LITERAL = Pattern.compile("-?[0-9.]+|\".*\"|true|false|null");

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
                        new Bilingual(FeelText.readable(text), FeelText.english(text)),
                        unitOfSum(edition, text, dictionary),
                        QUOTIENTS.stream().anyMatch(text::endsWith)));
    }

    /** 上年研发费用 + 前年研发费用 has the unit of both. */
    private static String unitOfSum(Edition edition, String text, FactDictionary dictionary) {
        List<String> units = SIGN.splitAsStream(text)
                .map(summand -> edition.model()
                        .input(summand)
                        .map(input -> of(edition.inputs().get(input.index()), summand, dictionary).unit)
                        .orElse(""))
                .distinct()
                .toList();
        return units.size() == 1 ? units.getFirst() : "";
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

    /** Whether there is nothing where the rule wants anything: {@code x != null} of a null. */
    static boolean lacks(Reason reason) {
        return reason.leftValue() == null
                && reason.operator().equals("!=")
                && reason.right().equals("null");
    }

    Bilingual name() {
        return name;
    }

    /** The value that was compared, told apart from the number demanded: 3.9988% of 4%. */
    String found(Reason reason, boolean chinese) {
        return value(reason.leftValue(), decimals(reason), chinese);
    }

    private String value(@Nullable Object value, int decimals, boolean chinese) {
        return bare(value, decimals, chinese) + (value instanceof BigDecimal ? unit : "");
    }

    private String bare(@Nullable Object value, int decimals, boolean chinese) {
        return switch (value) {
            case null -> chinese ? "无" : "none";
            case BigDecimal number -> number(number, decimals);
            case Boolean truth -> chinese ? truth ? "是" : "否" : truth ? "yes" : "no";
            case Possible.Numbers range -> range(range, decimals, chinese);
            case Possible.OneOf some ->
                some.values().stream()
                        .map(each -> bare(each, decimals, chinese))
                        .collect(Collectors.joining(chinese ? " 或 " : " or "));
            case Possible.Anything any -> unknown(chinese);
            default -> value.toString();
        };
    }

    private String range(Possible.Numbers range, int decimals, boolean chinese) {
        BigDecimal low = range.low();
        BigDecimal high = range.high();
        if (low == null) {
            return high == null ? unknown(chinese) : "≤ " + number(high, decimals);
        }
        return high == null ? "≥ " + number(low, decimals) : number(low, decimals) + " – " + number(high, decimals);
    }

    private static String unknown(boolean chinese) {
        return chinese ? "未知" : "unknown";
    }

    private String number(BigDecimal number, int decimals) {
        return quotient ? plain(number.movePointRight(2), decimals) + "%" : plain(number, decimals);
    }

    /** As few as tell what was found from what was demanded. */
    private int decimals(Reason reason) {
        int decimals = quotient ? DECIMALS_OF_PERCENT : DECIMALS;
        if (reason.leftValue() instanceof BigDecimal left && demanded(reason) instanceof BigDecimal right) {
            while (decimals < MOST_DECIMALS
                    && left.compareTo(right) != 0
                    && number(left, decimals).equals(number(right, decimals))) {
                decimals++;
            }
        }
        return decimals;
    }

    /** A cell of a table has the text only. */
    static @Nullable Object demanded(Reason reason) {
        return reason.rightValue() == null && NUMBER.matcher(reason.right()).matches()
                ? new BigDecimal(reason.right())
                : reason.rightValue();
    }

    /** Shortened for the eye only; nothing is decided by what is written here. */
    static String plain(BigDecimal number, int decimals) {
        BigDecimal rounded = number.scale() > decimals ? number.setScale(decimals, RoundingMode.HALF_UP) : number;
        return FeelText.grouped(rounded.signum() == 0 ? BigDecimal.ZERO : rounded.stripTrailingZeros());
    }

    static String score(Score score) {
        BigDecimal min = score.min();
        BigDecimal max = score.max();
        if (min != null && score.exact()) {
            return plain(min, DECIMALS);
        }
        return (min == null ? "" : plain(min, DECIMALS)) + "–" + (max == null ? "" : plain(max, DECIMALS));
    }

    /** What passes: {@code ≤ 500}. Empty for a question of yes or no that is open. */
    String requirement(Reason reason, boolean chinese) {
        if (reason.operator().isEmpty()) {
            boolean holds = reason.outcome() == Reason.Outcome.HOLDS;
            return reason.leftValue() instanceof Boolean left ? bare(holds == left, 0, chinese) : "";
        }
        return operator(reason.operator(), chinese) + " " + wanted(reason, chinese);
    }

    private String wanted(Reason reason, boolean chinese) {
        Object right = demanded(reason);
        if (right != null && !(right instanceof Possible.Anything)) {
            return value(right, decimals(reason), chinese);
        }
        if (reason.right().equals("null")) {
            return bare(null, 0, chinese);
        }
        if (quotient && NUMBERS_ONLY.matcher(reason.right()).matches()) {
            return NUMBER.matcher(reason.right())
                    .replaceAll(bound -> number(new BigDecimal(bound.group()), MOST_DECIMALS));
        }
        return chinese ? FeelText.cell(reason.right()) : FeelText.english(reason.right());
    }

    /**
     * How far a number or a day is from what is demanded: 差 0.2 个百分点, 超出 1 人; empty where it is no matter of how far. Rounded
     * up, so that whoever makes up what is written here gets there.
     */
    Bilingual gap(Reason reason) {
        BigDecimal distance = reason.distance();
        if (distance == null || distance.signum() == 0) {
            return new Bilingual("", "");
        }
        boolean days = reason.leftValue() instanceof LocalDate;
        BigDecimal shown = quotient && !days ? distance.abs().movePointRight(2) : distance.abs();
        int decimals = quotient ? DECIMALS_OF_PERCENT : DECIMALS;
        String number = plain(shown.setScale(Math.min(shown.scale(), decimals), RoundingMode.UP), decimals);
        boolean over = reason.operator().startsWith("<");
        boolean under = reason.operator().startsWith(">");
        return new Bilingual(
                (over ? "超出 " : under ? "差 " : "相差 ") + number + (days ? " 天" : quotient ? " 个百分点" : unit),
                number
                        + (days ? " days" : quotient ? " percentage points" : unit)
                        + (over ? " too many" : under ? " short" : " off"));
    }

    /** What the rules call the value demanded, as 研发比例要求; empty where they write it out. */
    static String named(Reason reason) {
        Object right = reason.rightValue();
        return right == null
                        || right instanceof Possible.Anything
                        || LITERAL.matcher(reason.right()).matches()
                ? ""
                : FeelText.readable(reason.right());
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
