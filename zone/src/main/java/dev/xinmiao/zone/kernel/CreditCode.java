package dev.xinmiao.zone.kernel;

import java.text.Normalizer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Unified social credit code (统一社会信用代码), GB 32100-2015: eighteen characters, the last one a check.
 *
 * <p>Positions 3–8 are only tested for shape: a code keeps the division code of its time of issue.
 */
public final class CreditCode implements Comparable<CreditCode> {
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int[] WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};
    private static final int[] ORGANISATION_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};

    private final String value;

    private CreditCode(String value) {
        this.value = value;
    }

    /** What reading a text as a credit code gave. */
    public sealed interface Parsed {}

    /** @param warning for codes in use whose inner organisation code does not check (older data) */
    public record Valid(CreditCode code, @Nullable Reason warning) implements Parsed {}

    public record Refused(Reason reason) implements Parsed {}

    /** A sentence that says what is wrong and how to mend it. */
    public record Reason(String zh, String en) {}

    /** Refuses, with the reason, what {@link #parse} refuses. */
    public static CreditCode of(String text) {
        return switch (parse(text)) {
            case Valid valid -> valid.code();
            case Refused refused ->
                throw new IllegalArgumentException(refused.reason().en());
        };
    }

    /** Reads a code as people write it: spaces, full-width and lower-case letters are accepted. */
    public static Parsed parse(String text) {
        String code = normalise(text);
        if (code.matches("[0-9]{15}")) {
            return refused(
                    "15 位是旧的工商注册号，请换成 18 位统一社会信用代码",
                    "15 digits are an old registration number; give the 18-character credit code");
        }
        if (code.length() != 18) {
            return refused("应为 18 位，现为 " + code.length() + " 位", "18 characters are needed, here are " + code.length());
        }
        for (int i = 0; i < 18; i++) {
            char c = code.charAt(i);
            boolean digitsOnly = i >= 2 && i < 8;
            if (digitsOnly ? c < '0' || c > '9' : ALPHABET.indexOf(c) < 0) {
                return refused(
                        "第 " + (i + 1) + " 位“" + c + "”不允许" + (digitsOnly ? "，此处应为数字" : "（不用 I、O、S、V、Z）"),
                        "position " + (i + 1) + " holds '" + c + "'"
                                + (digitsOnly ? ", a digit is needed there" : "; I, O, S, V and Z are not used"));
            }
        }
        char expected = checkCharacter(code);
        if (expected != code.charAt(17)) {
            return refused(
                    "校验位应为 " + expected + "，现为 " + code.charAt(17) + "，请核对各位",
                    "the check character should be " + expected + ", it is " + code.charAt(17)
                            + "; compare all characters");
        }
        return new Valid(new CreditCode(code), organisationWarning(code));
    }

    public String value() {
        return value;
    }

    /** The code in groups, as on a certificate: {@code 9132 0583 MA1A 2B3C 63}. */
    public String grouped() {
        return value.replaceAll("(.{4})(?=.)", "$1 ");
    }

    @Override
    public int compareTo(CreditCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CreditCode that && value.equals(that.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public String toString() {
        return value;
    }

    /** The check character of the first 17 of the given characters (GB 32100-2015, 附录A). */
    public static char checkCharacter(String code) {
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            sum += ALPHABET.indexOf(code.charAt(i)) * WEIGHTS[i];
        }
        return ALPHABET.charAt((31 - sum % 31) % 31);
    }

    /** The check character of an organisation code's first eight characters (GB 11714). */
    public static char organisationCheck(String eight) {
        int sum = 0;
        for (int i = 0; i < 8; i++) {
            sum += Character.digit(eight.charAt(i), 36) * ORGANISATION_WEIGHTS[i];
        }
        int check = 11 - sum % 11;
        return check == 10 ? 'X' : check == 11 ? '0' : (char) ('0' + check);
    }

    private static @Nullable Reason organisationWarning(String code) {
        char expected = organisationCheck(code.substring(8, 16));
        return expected == code.charAt(16)
                ? null
                : new Reason(
                        "内含组织机构代码校验位应为 " + expected + "（旧数据常见，仅提示）",
                        "the inner organisation code's check should be " + expected + " (common in old data)");
    }

    private static String normalise(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("[\\s-]", "")
                .toUpperCase(Locale.ROOT);
    }

    private static Refused refused(String zh, String en) {
        return new Refused(new Reason(zh, en));
    }
}
