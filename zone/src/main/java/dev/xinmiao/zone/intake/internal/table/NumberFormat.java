package dev.xinmiao.zone.intake.internal.table;

import dev.xinmiao.zone.intake.internal.value.SerialDate;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Writes a spreadsheet's number as the reader of the sheet sees it where that changes its meaning: a date as a date, a
 * percentage with its sign. A spreadsheet keeps fifteen digits; what a file writes beyond is noise of binary fractions.
 */
final class NumberFormat {
    private static final MathContext SPREADSHEET_DIGITS = new MathContext(15);
    private static final Set<Integer> BUILT_IN_DATES =
            Set.of(14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58);
    private static final Set<Integer> BUILT_IN_PERCENTAGES = Set.of(9, 10);
    private static final Pattern LITERALS = Pattern.compile("\"[^\"]*\"|\\\\.|\\[[^]]*]|_.");

    private NumberFormat() {}

    static String write(BigDecimal number, @Nullable Integer formatId, @Nullable String format, boolean since1904) {
        BigDecimal shown = number.round(SPREADSHEET_DIGITS);
        String bare =
                format == null ? "" : LITERALS.matcher(format).replaceAll("").toLowerCase(Locale.ROOT);
        if (isDate(formatId, bare)) {
            return SerialDate.toDate(shown, since1904).map(Object::toString).orElseGet(shown::toPlainString);
        }
        if (bare.contains("%") || formatId != null && BUILT_IN_PERCENTAGES.contains(formatId)) {
            return plain(shown.movePointRight(2)) + "%";
        }
        return plain(shown);
    }

    private static boolean isDate(@Nullable Integer formatId, String bare) {
        return bare.contains("y") || bare.contains("d") || formatId != null && BUILT_IN_DATES.contains(formatId);
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
