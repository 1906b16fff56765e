package dev.xinmiao.zone.casework;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * 办件编号: the number by which people name a case, such as {@code 2026-0001234-5}: the year, the case's own number, and a
 * check digit (ISO 7064, mod 11-10) that catches every single mistyped digit and nearly every swap.
 *
 * @param year in which it was started
 * @param id of the case
 */
public record CaseNumber(int year, long id) {
    private static final Pattern WRITTEN = Pattern.compile("(\\d{4})-?(\\d{7,15})-?(\\d)");

    /** Empty for what is no such number, or has a digit wrong. */
    public static Optional<CaseNumber> parse(String text) {
        Matcher parts = WRITTEN.matcher(text.strip());
        if (!parts.matches()) {
            return Optional.empty();
        }
        CaseNumber number = new CaseNumber(Integer.parseInt(parts.group(1)), Long.parseLong(parts.group(2)));
        return Character.digit(parts.group(3).charAt(0), 10) == number.checkDigit()
                ? Optional.of(number)
                : Optional.empty();
    }

    private int checkDigit() {
        int product = 10;
        for (char each : "%04d%07d".formatted(year, id).toCharArray()) {
            int sum = (product + Character.digit(each, 10)) % 10;
            product = (sum == 0 ? 10 : sum) * 2 % 11;
        }
        return (11 - product) % 10;
    }

    @Override
    public String toString() {
        return "%04d-%07d-%d".formatted(year, id, checkDigit());
    }
}
