package dev.xinmiao.zone.lookup.reading;

import dev.xinmiao.zone.lookup.reading.Token.Unit;
import dev.xinmiao.zone.lookup.words.Letters;
import dev.xinmiao.zone.lookup.words.Measure;
import java.math.BigDecimal;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Numbers as people write them: 5000万, 1.2亿, 百分之五, 三百, 两千万元. */
public final class Numerals {
    private static final String CHINESE = "零〇一二两三四五六七八九十百千";
    static final String NUMERAL =
            "(?:\\d[\\d,]{0,20}(?:\\.\\d{1,12})?|[" + CHINESE + "]{1,12}(?:点[零〇一二三四五六七八九]{1,6})?)";
    /** 一个亿; 1亿5000万. */
    private static final String SCALE = "(?:个(?=百万|千万|万|亿))?(百万|千万|万亿|万|亿)";

    private static final Pattern AMOUNT = Pattern.compile("(-?)(百分之)?(" + NUMERAL + ")(?:" + SCALE + "(?:零?(" + NUMERAL
            + ")" + SCALE + ")?)?(元|人民币|人|名|%|个百分点|个点|倍)?");
    private static final Map<String, Integer> SCALES = Map.of("万", 4, "百万", 6, "千万", 7, "亿", 8, "万亿", 12);
    private static final String DIGITS = "零一二三四五六七八九";

    private Numerals() {}

    record Found(Token.Amount amount, int length, boolean bare) {}

    /** A number that is all there is: {@code 5000万}, {@code 5%}; null for anything else. */
    public static @Nullable BigDecimal parse(String text) {
        Token.Amount amount = alone(text);
        return amount == null ? null : amount.value();
    }

    /** As {@link #parse}, where it can be a value of the measure: 5000万 is no percentage. */
    public static @Nullable BigDecimal parse(String text, Measure measure) {
        Token.Amount amount = alone(text);
        if (amount == null) {
            return null;
        }
        boolean points = measure.isPercentage() && amount.unit() == Unit.NONE && amount.scale() == 0;
        return points || Comparing.fits(amount, measure) ? amount.value() : null;
    }

    private static Token.@Nullable Amount alone(String text) {
        String same = Letters.same(text.strip());
        Found found = same.isEmpty() || same.length() > 40 ? null : at(same, 0);
        return found == null || found.length() != same.length() ? null : found.amount();
    }

    /** The number that begins at a place; null if none does. */
    static @Nullable Found at(String text, int from) {
        Matcher found = AMOUNT.matcher(text).region(from, text.length());
        if (!found.lookingAt()) {
            return null;
        }
        BigDecimal number = number(found.group(3));
        if (number == null) {
            return null;
        }
        String scale = found.group(4);
        int power = power(scale);
        BigDecimal scaled = number.scaleByPowerOfTen(power);
        if (found.group(5) != null) {
            BigDecimal rest = number(found.group(5));
            BigDecimal below = rest == null ? null : rest.scaleByPowerOfTen(power(found.group(6)));
            // 5000万1亿 are two numbers, if anything.
            if (below == null || below.compareTo(BigDecimal.ONE.scaleByPowerOfTen(power)) >= 0) {
                return null;
            }
            scaled = scaled.add(below);
        }
        boolean percent = found.group(2) != null;
        Unit unit = percent ? Unit.PERCENT : unit(found.group(7));
        boolean bare = unit == Unit.NONE
                && scale == null
                && CHINESE.indexOf(found.group(3).charAt(0)) >= 0;
        return new Found(
                new Token.Amount(found.group(1).isEmpty() ? scaled : scaled.negate(), unit, power),
                found.end() - from,
                bare);
    }

    private static int power(@Nullable String scale) {
        return scale == null ? 0 : SCALES.getOrDefault(scale, 0);
    }

    private static Unit unit(@Nullable String written) {
        return switch (written) {
            case null -> Unit.NONE;
            case "元", "人民币" -> Unit.YUAN;
            case "人", "名" -> Unit.PERSONS;
            case "倍" -> Unit.TIMES;
            default -> Unit.PERCENT;
        };
    }

    /** Null for what is no number: 十百. */
    static @Nullable BigDecimal number(String numeral) {
        if (Character.isDigit(numeral.charAt(0))) {
            return new BigDecimal(numeral.replace(",", ""));
        }
        String[] halves = numeral.split("点", 2);
        BigDecimal whole = whole(halves[0]);
        if (whole == null || halves.length == 1) {
            return whole;
        }
        var decimals = new StringBuilder("0.");
        halves[1].chars().forEach(each -> decimals.append(digit((char) each)));
        return whole.add(new BigDecimal(decimals.toString()));
    }

    private static @Nullable BigDecimal whole(String numeral) {
        long total = 0;
        long digit = -1;
        long last = 10_000;
        for (char each : numeral.toCharArray()) {
            long unit = "十百千".indexOf(each) < 0 ? 0 : (long) Math.pow(10, "十百千".indexOf(each) + 1);
            if (unit == 0) {
                if (digit > 0) {
                    return null;
                }
                digit = digit(each);
            } else {
                if (unit >= last || digit == 0 || (digit < 0 && !(unit == 10 && total == 0))) {
                    return null;
                }
                total += unit * (digit < 0 ? 1 : digit);
                last = unit;
                digit = -1;
            }
        }
        return BigDecimal.valueOf(total + Math.max(digit, 0));
    }

    private static int digit(char each) {
        return each == '两' ? 2 : each == '〇' ? 0 : DIGITS.indexOf(each);
    }
}
