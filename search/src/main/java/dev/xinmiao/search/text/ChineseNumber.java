package dev.xinmiao.search.text;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Reads 四十七, 一百零五, 三百万, 一万五 and plain digits. */
final class ChineseNumber {

    private static final String DIGITS = "零一二三四五六七八九";

    private long all;
    private long section;
    private int digit;
    private boolean zero;
    /** The next one in this section must be smaller. */
    private long unit = Long.MAX_VALUE;
    /** The one that was read last. */
    private long last = 10;

    private ChineseNumber() {}

    /** Null for what is no number: 十百, 三四十. */
    static @Nullable BigDecimal read(String numeral) {
        if (numeral.chars().allMatch(each -> each >= '0' && each <= '9')) {
            return new BigDecimal(numeral);
        }
        ChineseNumber number = new ChineseNumber();
        for (char each : numeral.toCharArray()) {
            if (!number.take(each == '〇' ? '零' : each == '两' ? '二' : each)) {
                return null;
            }
        }
        return number.value();
    }

    private boolean take(char each) {
        int read = DIGITS.indexOf(each);
        if (read >= 0) {
            boolean first = digit == 0;
            digit = read;
            zero |= read == 0;
            return first;
        }
        return switch (each) {
            case '十' -> small(10);
            case '百' -> small(100);
            case '千' -> small(1000);
            case '万' -> large(10_000);
            case '亿' -> large(100_000_000);
            default -> false;
        };
    }

    private boolean small(int worth) {
        // 十五 is 一十五.
        int times = digit == 0 && worth == 10 && section == 0 ? 1 : digit;
        if (times == 0 || worth >= unit) {
            return false;
        }
        section += (long) times * worth;
        after(worth);
        return true;
    }

    /** 万 and 亿 count all that stands before them; of the one as of the other there is at most one, 亿 first or last. */
    private boolean large(long worth) {
        long before = section + digit;
        boolean again = worth == 10_000 ? all % 100_000_000 != 0 : all >= 100_000_000;
        if (again || before + all == 0) {
            return false;
        }
        all = worth == 10_000 ? all + before * worth : (all + before) * worth;
        section = 0;
        after(worth);
        unit = Long.MAX_VALUE;
        return true;
    }

    private void after(long worth) {
        digit = 0;
        zero = false;
        unit = worth;
        last = worth;
    }

    /** 一万五 is 一万五千, 一万零五 is not. */
    private BigDecimal value() {
        return BigDecimal.valueOf(all + section + (zero ? digit : digit * (last / 10)));
    }
}
