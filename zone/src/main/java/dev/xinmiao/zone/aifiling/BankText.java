package dev.xinmiao.zone.aifiling;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;

/**
 * How two entries of a bank are compared. Full and half width, compatibility characters, case, white space and characters
 * without width make no difference, nor do traditional and simplified forms as far as the table of the pack has them.
 */
final class BankText {
    private final Map<Integer, Integer> simplified;

    /** @param simplified traditional character → simplified one, where that is one and the same everywhere */
    BankText(Map<Integer, Integer> simplified) {
        this.simplified = Map.copyOf(simplified);
    }

    String normalised(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC);
        StringBuilder kept = new StringBuilder(plain.length());
        plain.codePoints()
                .filter(each -> !isInvisible(each))
                .map(each -> simplified.getOrDefault(each, each))
                .forEach(kept::appendCodePoint);
        return kept.toString().toLowerCase(Locale.ROOT);
    }

    /** White space of any width, and format characters such as U+200B and U+FEFF; variation selectors too. */
    private static boolean isInvisible(int codePoint) {
        int type = Character.getType(codePoint);
        return Character.isWhitespace(codePoint)
                || Character.isSpaceChar(codePoint)
                || type == Character.FORMAT
                || type == Character.CONTROL
                || codePoint >= 0xFE00 && codePoint <= 0xFE0F
                || codePoint == 0x034F
                || codePoint == 0x115F
                || codePoint == 0x1160
                || codePoint == 0x3164;
    }
}
