package dev.xinmiao.zone.benefit.clause;

import dev.xinmiao.zone.benefit.clause.Clause.Sentence;
import dev.xinmiao.zone.kernel.Bilingual;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Matcher;

/** Parameters as a sentence says them: 60%, 500 万元. */
public final class ParameterText {
    private static final BigDecimal WAN = BigDecimal.valueOf(10_000);
    private static final BigDecimal YI = BigDecimal.valueOf(100_000_000);

    private ParameterText() {}

    public static Bilingual of(Parameter parameter) {
        return of(parameter.value(), parameter.unit());
    }

    public static Bilingual of(BigDecimal value, Parameter.Unit unit) {
        return switch (unit) {
            case PERCENT -> same(plain(value.movePointRight(2)) + "%");
            case YUAN -> yuan(value);
            case WAN -> yuan(value.multiply(WAN));
            case COUNT -> same(plain(value));
        };
    }

    private static Bilingual same(String text) {
        return new Bilingual(text, text);
    }

    private static Bilingual yuan(BigDecimal yuan) {
        String zh = yuan.compareTo(YI) >= 0
                ? plain(yuan.movePointLeft(8)) + " 亿元"
                : yuan.compareTo(WAN) >= 0 ? plain(yuan.movePointLeft(4)) + " 万元" : plain(yuan) + " 元";
        return new Bilingual(zh, plain(yuan) + " yuan");
    }

    private static String plain(BigDecimal number) {
        BigDecimal plain = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
        return String.format(Locale.ROOT, "%,." + Math.max(plain.scale(), 0) + "f", plain);
    }

    /** A sentence with the values of these terms, and its mark. */
    public static Bilingual fill(Sentence sentence, Terms terms) {
        return words(sentence, terms).with(sentence.mark());
    }

    /** A sentence with the values of these terms, without its mark. */
    public static Bilingual words(Sentence sentence, Terms terms) {
        return new Bilingual(
                fill(sentence.text().zh(), terms, true), fill(sentence.text().en(), terms, false));
    }

    private static String fill(String text, Terms terms, boolean chinese) {
        return ClauseReader.NAMED.matcher(text).replaceAll(named -> {
            Bilingual value = of(terms.parameter(named.group(1)).orElseThrow());
            return Matcher.quoteReplacement(chinese ? value.zh() : value.en());
        });
    }
}
