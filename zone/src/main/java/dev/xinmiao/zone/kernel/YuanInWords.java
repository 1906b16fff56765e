package dev.xinmiao.zone.kernel;

/**
 * 大写 An amount in the capitals of cheques and payment orders, by the basic rules of the 支付结算办法 (1997): of the ways that
 * they leave open (“可以只写一个零字，也可以不写”) the first example.
 */
public final class YuanInWords {
    private static final String DIGITS = "零壹贰叁肆伍陆柒捌玖";
    private static final long[] SIZES = {100_000_000, 10_000, 1_000, 100, 10};
    private static final String[] UNITS = {"亿", "万", "仟", "佰", "拾"};

    private YuanInWords() {}

    /** Refuses amounts below zero. */
    public static String of(Yuan amount) {
        if (amount.fen() < 0) {
            throw new IllegalArgumentException(amount + " is below zero");
        }
        long yuan = amount.fen() / 100;
        int jiao = (int) (amount.fen() / 10 % 10);
        int fen = (int) (amount.fen() % 10);
        if (jiao == 0 && fen == 0) {
            return whole(yuan) + "元整";
        }
        StringBuilder words = new StringBuilder(yuan == 0 ? "" : whole(yuan) + "元");
        if (yuan > 0 && (jiao == 0 || yuan % 10 == 0)) {
            words.append('零');
        }
        if (jiao > 0) {
            words.append(DIGITS.charAt(jiao)).append('角');
        }
        if (fen > 0) {
            words.append(DIGITS.charAt(fen)).append('分');
        }
        return words.toString();
    }

    private static String whole(long number) {
        for (int i = 0; i < SIZES.length; i++) {
            if (number >= SIZES[i]) {
                return whole(number / SIZES[i]) + UNITS[i] + rest(number % SIZES[i], SIZES[i]);
            }
        }
        return DIGITS.substring((int) number, (int) number + 1);
    }

    /** Zeros between are one 零; zeros at the end are none. */
    private static String rest(long rest, long size) {
        if (rest == 0) {
            return "";
        }
        return (rest < size / 10 ? "零" : "") + whole(rest);
    }
}
