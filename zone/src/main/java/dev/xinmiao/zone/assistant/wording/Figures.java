package dev.xinmiao.zone.assistant.wording;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Numbers, days, amounts and percentages of a text, each with the words that make it a bound and with its unit: 不低于5%
 * and 不超过5% are two, and so are 3年 and 3个月.
 */
final class Figures {
    private static final String BOUND =
            "(?:不低于|不少于|不小于|不超过|不高于|不大于|不多于|超过|高于|大于|多于|低于|少于|小于|不足|未满|不满|满|至少|至多|最高|最低|最多|最少|上限|下限|≥|≤|>|<)?";
    private static final String AFTER = "(?:以上|以下|以内|以外|之内|左右|以前|以后|之前|之后|前|后|起|止)?";
    /** The longer before the shorter. */
    private static final String UNIT =
            "(%|‰|个百分点|个工作日|个自然日|个月|万元|亿元|万人|万平方米|平方米|平方公里|公里|千瓦|元|万|亿|年|月|日|天|周|人|家|倍|成|次|项|个|件|分|号|条|款|级|类|岁|小时|时|期|位|名|份|台|米|吨|度)?";

    private static final Pattern DIGITS =
            Pattern.compile("(" + BOUND + ")(?:为|达到|达|到|的)?([0-9]+(?:\\.[0-9]+)?)" + UNIT + "(" + AFTER + ")");
    private static final Pattern IN_WORDS = Pattern.compile(BOUND + "(?:百分之[〇零一二三四五六七八九十百]+|[〇零一二三四五六七八九十百千两半]+"
            + "(?:年|个?月|日|天|人|家|倍|成|次|项|个|件|万|亿|元|分|周|条|款|章|级|类|%))" + AFTER);
    /** Between the digits of one number. */
    private static final Pattern GROUPING = Pattern.compile("(?<=[0-9]),(?=[0-9]{3})");

    private static final Pattern TRAILING_ZEROS = Pattern.compile("(\\.[0-9]*?)0+$");

    private Figures() {}

    /** @param plain a text in uniform writing, without spaces */
    static Set<String> of(String plain) {
        String text = GROUPING.matcher(plain).replaceAll("");
        Set<String> figures = new LinkedHashSet<>();
        Matcher digits = DIGITS.matcher(text);
        while (digits.find()) {
            figures.add(digits.group(1)
                    + number(digits.group(2))
                    + (digits.group(3) == null ? "" : digits.group(3))
                    + digits.group(4));
        }
        Matcher words = IN_WORDS.matcher(text);
        while (words.find()) {
            figures.add(words.group());
        }
        return figures;
    }

    private static String number(String digits) {
        return TRAILING_ZEROS.matcher(digits).replaceAll("$1").replaceFirst("\\.$", "");
    }
}
