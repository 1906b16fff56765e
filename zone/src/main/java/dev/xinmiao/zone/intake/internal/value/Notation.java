package dev.xinmiao.zone.intake.internal.value;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/** What all notations have in common: full width is half width, and a dash means that nothing is said. */
public final class Notation {
    /** Written where nothing is known. {@code 无} is not among them: it says that there is none. */
    private static final Set<String> NOTHING = Set.of(
            "", "-", "--", "---", "—", "——", "–", "/", "\\", "n/a", "na", "#n/a", "null", "nil", "不适用", "未填", "不详",
            "未知", "暂无数据");

    private Notation() {}

    /** Half width, without blanks around. */
    public static String plain(String text) {
        if (isAscii(text)) {
            return text.strip();
        }
        return Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
    }

    /** {@link #plain} without any blanks at all, as numbers and dates are read. */
    static String compact(String text) {
        String plain = plain(text);
        if (isAscii(plain) && plain.chars().noneMatch(Character::isWhitespace)) {
            return plain;
        }
        StringBuilder compact = new StringBuilder(plain.length());
        plain.codePoints()
                .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c))
                .forEach(compact::appendCodePoint);
        return compact.toString();
    }

    /** A column's name without what makes no difference. */
    public static String columnName(String written) {
        return compact(written);
    }

    /** Whether a text only says that nothing is said. */
    public static boolean saysNothing(String text) {
        if (!text.isEmpty() && text.charAt(0) >= '0' && text.charAt(0) <= '9') {
            return false; // most cells
        }
        return NOTHING.contains(compact(text).toLowerCase(Locale.ROOT));
    }

    /** Whether a text says that there is none. */
    public static boolean saysNone(String text) {
        return Notation.compact(text).equals("无");
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }
}
