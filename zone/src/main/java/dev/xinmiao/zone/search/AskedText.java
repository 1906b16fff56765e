package dev.xinmiao.zone.search;

import dev.xinmiao.search.text.Uniform;
import java.util.Optional;
import java.util.regex.Pattern;

/** A query as it may be counted: in one writing, and only if nothing in it looks like somebody's number or address. */
final class AskedText {
    /** What is longer is a letter rather than a query, and tells more of who wrote it. */
    private static final int LONGEST = 40;

    /** Document numbers have a year in brackets, which joined with the number would look like a telephone's. */
    private static final Pattern YEAR = Pattern.compile("[\\[(〔【](?:19|20)\\d\\d[\\])〕】]");

    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");
    /** Telephones, ID numbers, bank cards, also cut in pieces or with letters in the place of digits. */
    private static final Pattern DIGITS = Pattern.compile("\\d{7}");
    /** Credit and organisation codes: digits and letters mixed. */
    private static final Pattern CODE =
            Pattern.compile("(?=[a-z\\d]*\\d[a-z]*\\d[a-z]*\\d)(?=[a-z\\d]*[a-z])[a-z\\d]{9}");

    /** 幺 is written 么 in the uniform writing. */
    private static final String CHINESE_DIGITS = "〇零一二三四五六七八九幺么两";

    private static final String THEIR_DIGITS = "00123456789" + "112";

    private AskedText() {}

    /** Empty for what must not be kept. */
    static Optional<String> of(String query) {
        String text = Uniform.of(query).strip().replaceAll(" +", " ");
        boolean malformed = text.codePoints()
                .anyMatch(point -> point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE);
        if (malformed
                || text.indexOf('@') >= 0
                || text.codePointCount(0, text.length()) > LONGEST
                || text.codePoints().noneMatch(Character::isLetterOrDigit)) {
            return Optional.empty();
        }
        String joined = BETWEEN.matcher(YEAR.matcher(text).replaceAll("年")).replaceAll("");
        return DIGITS.matcher(digits(joined)).find() || CODE.matcher(joined).find()
                ? Optional.empty()
                : Optional.of(text);
    }

    private static String digits(String text) {
        StringBuilder written = new StringBuilder();
        text.codePoints().forEach(point -> {
            int chinese = CHINESE_DIGITS.indexOf(point);
            int digit = Character.digit(point, 10);
            if (chinese >= 0) {
                written.append(THEIR_DIGITS.charAt(chinese));
            } else if (digit >= 0) {
                written.append(digit);
            } else {
                written.appendCodePoint(point);
            }
        });
        return written.toString();
    }
}
