package dev.xinmiao.zone.kernel;

import java.util.Optional;
import java.util.regex.Pattern;

/** An amount of yuan as people type it: digits, perhaps in groups of three, and at most two decimals. */
public final class YuanText {
    private static final Pattern WRITTEN =
            Pattern.compile("[¥￥]?\\s*(\\d{1,13}|\\d{1,3}([,，]\\d{3}){1,4})(\\.\\d{1,2})?");

    private YuanText() {}

    /** Empty for what is no such amount, signs and powers among them, and for nothing at all. */
    public static Optional<Yuan> read(String text) {
        String plain = text.strip();
        if (!WRITTEN.matcher(plain).matches()) {
            return Optional.empty();
        }
        Yuan yuan = Yuan.of(plain.replaceAll("[^0-9.]", ""));
        return yuan.fen() > 0 ? Optional.of(yuan) : Optional.empty();
    }
}
