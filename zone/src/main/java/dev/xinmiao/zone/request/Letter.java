package dev.xinmiao.zone.request;

import dev.xinmiao.zone.kernel.Bilingual;
import java.util.LinkedHashMap;
import java.util.Map;

/** What somebody typed: kept as it is when it is refused. */
public record Letter(String subject, String text, String contact) {
    static final Letter EMPTY = new Letter("", "", "");
    static final int LONGEST_SUBJECT = 80;
    static final int LONGEST_TEXT = 5_000;
    static final int LONGEST_CONTACT = 80;

    /** Without control characters, which no letter needs and the database refuses; line ends stay. */
    Letter cleaned() {
        return new Letter(
                cleaned(subject).replace('\n', ' ').strip(),
                cleaned(text).strip(),
                cleaned(contact).replace('\n', ' ').strip());
    }

    static String cleaned(String text) {
        StringBuilder kept = new StringBuilder();
        text.replace("\r\n", "\n").replace('\r', '\n').codePoints().forEach(point -> {
            if (point == '\n' || point == '\t' || !Character.isISOControl(point) && !isHalf(point)) {
                kept.appendCodePoint(point);
            }
        });
        return kept.toString();
    }

    private static boolean isHalf(int point) {
        return point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
    }

    /** What is wrong, by field; none if it can be sent. */
    Map<String, Bilingual> faults() {
        Map<String, Bilingual> faults = new LinkedHashMap<>();
        words("subject", subject, LONGEST_SUBJECT, faults);
        words("text", text, LONGEST_TEXT, faults);
        tooLong("contact", contact, LONGEST_CONTACT, faults);
        return faults;
    }

    private static void words(String field, String value, int most, Map<String, Bilingual> faults) {
        if (value.isBlank()) {
            faults.put(field, new Bilingual("请填写。", "Fill this in."));
        } else if (value.codePoints().noneMatch(Character::isLetterOrDigit)) {
            faults.put(
                    field,
                    new Bilingual(
                            "请用文字说明：只有表情或符号，看不出是什么事。", "Say it in words: signs alone don't tell what it is about."));
        } else {
            tooLong(field, value, most, faults);
        }
    }

    private static void tooLong(String field, String value, int most, Map<String, Bilingual> faults) {
        int length = value.codePointCount(0, value.length());
        if (length > most) {
            faults.put(
                    field,
                    new Bilingual(
                            "太长了：有 %d 个字，最多 %d 个。您写的都还在，请删去一些，或分成几封。".formatted(length, most),
                            "Too long: %d characters, %d at most. All you wrote is still here: shorten it, or send several."
                                    .formatted(length, most)));
        }
    }
}
