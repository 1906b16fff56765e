package dev.xinmiao.search.text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers however they are written: with 万 and 亿, with commas, and the numbers of official documents. */
final class Numbers {

    private static final Pattern AMOUNT = Pattern.compile("(\\d{1,12}(?:,\\d{3})*(?:\\.\\d{1,6})?) ?(千|万|亿|千万|百万|万亿)?");
    /** 国科发火〔2016〕32号, with any brackets or none. */
    private static final Pattern DOCUMENT =
            Pattern.compile("(\\p{IsHan}{1,12}) ?[\\[(〔【<]? ?((?:19|20)\\d\\d) ?[\\])〕】>]? ?第? ?(\\d{1,5}) ?号");

    private Numbers() {}

    static List<String> of(String uniform) {
        List<String> terms = new ArrayList<>();
        Matcher amounts = AMOUNT.matcher(uniform);
        while (amounts.find()) {
            String unit = amounts.group(2);
            if (unit != null || amounts.group(1).indexOf(',') >= 0) {
                BigDecimal value =
                        new BigDecimal(amounts.group(1).replace(",", "")).multiply(unit == null ? BigDecimal.ONE : worth(unit));
                terms.add("=" + value.stripTrailingZeros().toPlainString());
            } else if (amounts.group(1).length() >= 4) {
                terms.add("=" + new BigDecimal(amounts.group(1)).stripTrailingZeros().toPlainString());
            }
        }
        Matcher documents = DOCUMENT.matcher(uniform);
        while (documents.find()) {
            String issuer = documents.group(1);
            terms.add("№" + issuer.charAt(issuer.length() - 1) + documents.group(2) + "-" + documents.group(3));
        }
        return terms;
    }

    private static BigDecimal worth(String unit) {
        return switch (unit) {
            case "千" -> BigDecimal.valueOf(1_000);
            case "万" -> BigDecimal.valueOf(10_000);
            case "百万" -> BigDecimal.valueOf(1_000_000);
            case "千万" -> BigDecimal.valueOf(10_000_000);
            case "亿" -> BigDecimal.valueOf(100_000_000);
            default -> BigDecimal.valueOf(1_000_000_000_000L);
        };
    }
}
