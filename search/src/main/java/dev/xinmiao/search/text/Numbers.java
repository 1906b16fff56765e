package dev.xinmiao.search.text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Numbers however they are written: those of articles and other parts of laws (第四十七条, 第47条), amounts with 万 and 亿, with
 * commas and in Chinese, and the numbers of official documents.
 */
public final class Numbers {

    /** 公司法47条 means an article too. */
    private static final Pattern PART = Pattern.compile("(第 ?|(?<=[法例则定》]))(\\d{1,4}|[〇零一二三四五六七八九十百千]{1,9}) ?"
            + "(条(?![件款])|章(?!程)|项(?!目)|节|款|编)(?:之([一二三四五六七八九十]{1,3}|\\d{1,2}))?");

    private static final Pattern AMOUNT =
            Pattern.compile("(\\d{1,3}(?:,\\d{3})+(?:\\.\\d{1,6})?|\\d{1,12}(?:\\.\\d{1,6})?) ?(千万|百万|万亿|千|万|亿)?");
    /** Neither 几十万 nor 五千多万 says which number it is. */
    private static final Pattern CHINESE =
            Pattern.compile("(?<![几数多〇零一二两三四五六七八九十百千万亿])[一二两三四五六七八九十][〇零一二两三四五六七八九十百千万亿]{1,15}+(?![几数多余来])");
    /** 国科发火〔2016〕32号, with any brackets or none. */
    private static final Pattern DOCUMENT =
            Pattern.compile("(\\p{IsHan}{1,12}) ?[\\[(〔【<]? ?((?:19|20)\\d\\d) ?[\\])〕】>]? ?第? ?(\\d{1,5}) ?号");
    /** A smaller amount in Chinese is as often a word: 三百六十行. */
    private static final BigDecimal LEAST = BigDecimal.valueOf(1000);

    /**
     * A number where it stands.
     *
     * @param term the same however it is written
     * @param whole whether the term says all: its digits are no words besides
     */
    public record Place(String term, int start, int end, boolean whole) {

        /** Whether it is the number of an article of a law. */
        public boolean isArticle() {
            return term.startsWith("§") && term.contains("条");
        }
    }

    private Numbers() {}

    /** The numbers in a text that was made uniform. */
    public static List<Place> of(String uniform) {
        List<Place> places = parts(uniform);
        String rest = without(places, uniform);
        Matcher amounts = AMOUNT.matcher(rest);
        while (amounts.find()) {
            String unit = amounts.group(2);
            boolean written = unit != null || amounts.group(1).indexOf(',') >= 0;
            if (written || amounts.group(1).length() >= 4) {
                BigDecimal value = new BigDecimal(amounts.group(1).replace(",", "")).multiply(worth(unit));
                places.add(amount(value, amounts, written));
            }
        }
        Matcher chinese = CHINESE.matcher(rest);
        while (chinese.find()) {
            @Nullable BigDecimal value = ChineseNumber.read(chinese.group());
            if (value != null && value.compareTo(LEAST) >= 0) {
                places.add(amount(value, chinese, true));
            }
        }
        Matcher documents = DOCUMENT.matcher(rest);
        while (documents.find()) {
            String issuer = documents.group(1);
            String term = "№" + issuer.charAt(issuer.length() - 1) + documents.group(2) + "-" + documents.group(3);
            places.add(new Place(term, documents.end(1), documents.end(), false));
        }
        return places;
    }

    private static Place amount(BigDecimal value, Matcher found, boolean whole) {
        return new Place("=" + value.stripTrailingZeros().toPlainString(), found.start(), found.end(), whole);
    }

    /** Articles and other parts of laws. Pairs of their characters would take 第二百四十七条 for 第四十七条. */
    private static List<Place> parts(String uniform) {
        List<Place> places = new ArrayList<>();
        Matcher parts = PART.matcher(uniform);
        while (parts.find()) {
            @Nullable BigDecimal number = ChineseNumber.read(parts.group(2));
            @Nullable
            BigDecimal inserted = parts.group(4) == null ? BigDecimal.ZERO : ChineseNumber.read(parts.group(4));
            boolean named = !parts.group(1).isEmpty() || parts.group(3).equals("条");
            if (number == null || inserted == null || !named) {
                continue;
            }
            String term = "§" + number + parts.group(3) + (inserted.signum() == 0 ? "" : "-" + inserted);
            Place place = new Place(term, parts.start(), parts.end(), true);
            places.add(place);
            if (standsAlone(place, uniform)) {
                // Who asks for an article wants it more than what cites it.
                places.add(place);
            }
        }
        return places;
    }

    /** As an article's own number does at its beginning. */
    private static boolean standsAlone(Place place, String uniform) {
        return (place.start() == 0 || uniform.charAt(place.start() - 1) == ' ')
                && (place.end() == uniform.length() || uniform.charAt(place.end()) == ' ');
    }

    /** The text as long as it was, with blanks for the numbers whose terms say all. */
    static String without(List<Place> places, String uniform) {
        StringBuilder rest = new StringBuilder(uniform);
        for (Place place : places) {
            if (place.whole()) {
                rest.replace(place.start(), place.end(), " ".repeat(place.end() - place.start()));
            }
        }
        return rest.toString();
    }

    private static BigDecimal worth(@Nullable String unit) {
        return switch (unit) {
            case null -> BigDecimal.ONE;
            case "千" -> BigDecimal.valueOf(1_000);
            case "万" -> BigDecimal.valueOf(10_000);
            case "百万" -> BigDecimal.valueOf(1_000_000);
            case "千万" -> BigDecimal.valueOf(10_000_000);
            case "亿" -> BigDecimal.valueOf(100_000_000);
            default -> BigDecimal.valueOf(1_000_000_000_000L);
        };
    }
}
