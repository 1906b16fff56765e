package dev.xinmiao.zone.intake.internal.value;

import dev.xinmiao.zone.intake.Fault;
import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number as written, and the words after it: {@code 1，234.5 万元（人民币）}, {@code ¥3.2亿}, {@code (1,200)}, {@code 12.5％}.
 *
 * @param number without regard to the words
 * @param words what follows, half width, brackets dropped
 */
public record WrittenNumber(BigDecimal number, String words) {
    private static final int MAX_DIGITS = 18;
    private static final Pattern SHAPE = Pattern.compile("(?<sign>[+-]?)(?<currency>[¥$€£]?)(?<sign2>[+-]?)"
            + "(?<whole>[0-9][0-9,]*)?(?<fraction>\\.[0-9]*)?(?<exponent>[eE][+-]?[0-9]{1,2}(?![0-9]))?"
            + "(?<words>[^0-9.,].*)?");
    private static final Pattern GROUPED = Pattern.compile("[0-9]{1,3}(,[0-9]{3})+|[0-9]+");
    private static final Pattern IN_BRACKETS = Pattern.compile("\\(([0-9.,]+)\\)");

    public static Reading<WrittenNumber> read(String text) {
        String compact = Notation.compact(text).replace('−', '-');
        if (isPlain(compact)) {
            return Reading.known(new WrittenNumber(new BigDecimal(compact), ""));
        }
        Matcher brackets = IN_BRACKETS.matcher(compact);
        if (brackets.matches()) {
            compact = "-" + brackets.group(1); // a bookkeeper's minus
        }
        Matcher shape = SHAPE.matcher(compact);
        if (!shape.matches() || !hasDigits(shape) || twoSigns(shape)) {
            return Reading.wrong(Fault.NUMBER_WRONG);
        }
        String whole = shape.group("whole") == null ? "0" : shape.group("whole");
        if (!GROUPED.matcher(whole).matches()) {
            return Reading.wrong(Fault.NUMBER_GROUPED_WRONG);
        }
        String fraction = shape.group("fraction") == null ? "" : shape.group("fraction");
        String exponent = shape.group("exponent") == null ? "" : shape.group("exponent");
        String digits = whole.replace(",", "") + (fraction.length() > 1 ? fraction : "") + exponent;
        BigDecimal number = new BigDecimal(digits);
        if (number.precision() - number.scale() > MAX_DIGITS || number.scale() > 2 * MAX_DIGITS) {
            return Reading.wrong(Fault.NUMBER_TOO_LARGE);
        }
        boolean negative = (shape.group("sign") + shape.group("sign2")).equals("-");
        String words = shape.group("words") == null ? "" : shape.group("words");
        return Reading.known(new WrittenNumber(
                negative ? number.negate() : number, shape.group("currency") + words.replaceAll("[()]", "")));
    }

    /** Whether a text is digits with at most a sign and a point, as nearly all numbers in files are. */
    private static boolean isPlain(String text) {
        int points = 0;
        for (int i = text.startsWith("-") ? 1 : 0; i < text.length(); i++) {
            char c = text.charAt(i);
            points += c == '.' ? 1 : 0;
            if (c != '.' && (c < '0' || c > '9')) {
                return false;
            }
        }
        return points <= 1 && text.length() > points + 1 && text.length() <= MAX_DIGITS;
    }

    private static boolean hasDigits(Matcher shape) {
        String fraction = shape.group("fraction");
        return shape.group("whole") != null || fraction != null && fraction.length() > 1;
    }

    private static boolean twoSigns(Matcher shape) {
        return !shape.group("sign").isEmpty() && !shape.group("sign2").isEmpty();
    }
}
