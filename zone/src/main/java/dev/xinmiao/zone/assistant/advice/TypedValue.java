package dev.xinmiao.zone.assistant.advice;

import dev.xinmiao.search.text.Uniform;
import dev.xinmiao.zone.fact.FactDefinition;
import dev.xinmiao.zone.fact.FactType;
import dev.xinmiao.zone.fact.FactValue;
import dev.xinmiao.zone.kernel.Bilingual;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What somebody typed in for a fact, read as people write: 1,200万, 5.2％, 2020年3月1日, 无. */
sealed interface TypedValue {

    record Known(FactValue value) implements TypedValue {}

    /** A percentage of another fact. */
    record Share(BigDecimal percent) implements TypedValue {}

    /** 我不清楚. */
    record Unknown() implements TypedValue {}

    /** @param why what to do about it */
    record Faulty(Bilingual why) implements TypedValue {}

    int LONGEST = 40;
    Pattern NUMBER = Pattern.compile("(-?[0-9]{1,15}(?:\\.[0-9]{1,6})?)(万|亿)?(元|人|个|项|件|家|分|%)?");
    Pattern DAY = Pattern.compile("([0-9]{4})[-/.年]([0-9]{1,2})[-/.月]([0-9]{1,2})日?");

    static TypedValue read(String typed, FactDefinition fact, boolean mayBeShare) {
        String text = typed.length() > LONGEST ? "?" : Uniform.of(typed).replaceAll("[\\s,]", "");
        if (text.isEmpty() || text.equals("不清楚") || text.equals("我不清楚") || text.equals("不知道")) {
            return new Unknown();
        }
        if (text.equals("无") || text.equals("没有")) {
            return fact.mayBeNone()
                    ? new Known(FactValue.none())
                    : new Faulty(new Bilingual(
                            "这一项不能填“无”；不清楚请留空。", "This can't be “none”; leave it empty if you don't know."));
        }
        return switch (fact.type()) {
            case COUNT, NUMBER, MONEY, PERCENT -> number(text, fact, mayBeShare);
            case BOOLEAN ->
                text.equals("是") || text.equals("否")
                        ? new Known(FactValue.of(text.equals("是")))
                        : new Faulty(new Bilingual("请选“是”或“否”。", "Choose yes or no."));
            case CODE ->
                fact.values().contains(typed.strip())
                        ? new Known(FactValue.of(typed.strip()))
                        : new Faulty(new Bilingual("请从列出的选项中选一个。", "Choose one of the options."));
            case DATE -> day(text);
            case TEXT -> new Known(FactValue.of(typed.strip()));
        };
    }

    private static TypedValue number(String text, FactDefinition fact, boolean mayBeShare) {
        Matcher written = NUMBER.matcher(text);
        if (!written.matches()) {
            return new Faulty(new Bilingual(
                    "请填一个数，例如 1200、1,200.5 或 1.2亿；不清楚请留空。",
                    "Write a number, such as 1200, 1,200.5 or 1.2亿; leave it empty if you don't know."));
        }
        BigDecimal number = new BigDecimal(written.group(1));
        boolean percent = "%".equals(written.group(3));
        if (percent && fact.type() != FactType.PERCENT) {
            return mayBeShare && number.signum() >= 0
                    ? new Share(number)
                    : new Faulty(new Bilingual("这一项请填数，不要填百分比。", "Give a number here, not a percentage."));
        }
        BigDecimal value = number.movePointRight(places(written, fact.type()));
        BigDecimal min = fact.min();
        BigDecimal max = fact.max();
        if (min != null && value.compareTo(min) < 0 || max != null && value.compareTo(max) > 0) {
            return new Faulty(new Bilingual(
                    "这个数应" + (min == null ? "" : "不小于 " + min.toPlainString())
                            + (max == null ? "" : (min == null ? "" : "、") + "不大于 " + max.toPlainString()) + "。",
                    "This number must lie " + (min == null ? "" : "at or above " + min.toPlainString())
                            + (max == null ? "" : (min == null ? "" : " and ") + "at or below " + max.toPlainString())
                            + "."));
        }
        if (fact.type() == FactType.COUNT && value.stripTrailingZeros().scale() > 0) {
            return new Faulty(new Bilingual("请填整数。", "Write a whole number."));
        }
        return new Known(FactValue.of(value));
    }

    private static int places(Matcher written, FactType type) {
        String scale = written.group(2);
        if (scale != null) {
            return scale.equals("万") ? 4 : 8;
        }
        // A bare amount is in the unit that the field shows.
        return type == FactType.MONEY && !"元".equals(written.group(3)) ? 4 : 0;
    }

    private static TypedValue day(String text) {
        Matcher written = DAY.matcher(text);
        try {
            if (written.matches()) {
                return new Known(FactValue.of(LocalDate.of(
                        Integer.parseInt(written.group(1)),
                        Integer.parseInt(written.group(2)),
                        Integer.parseInt(written.group(3)))));
            }
        } catch (DateTimeException e) {
            // No such day: told as below.
        }
        return new Faulty(new Bilingual(
                "请这样写日期：2020-03-01；不清楚请留空。", "Write the date like 2020-03-01; leave it empty if you don't know."));
    }
}
