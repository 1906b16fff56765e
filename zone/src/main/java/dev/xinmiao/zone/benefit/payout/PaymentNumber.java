package dev.xinmiao.zone.benefit.payout;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;

/** 付款编号: {@code ZF}, the day, a running number, and a check character by ISO 7064, MOD 37,36, which finds every single wrong one. */
final class PaymentNumber {
    private static final Pattern FORM = Pattern.compile("ZF[0-9]{8}[0-9]{6,12}[0-9A-Z]");
    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    private PaymentNumber() {}

    static String of(LocalDate day, long running) {
        String body = "ZF" + day.format(DateTimeFormatter.BASIC_ISO_DATE) + "%06d".formatted(running);
        return body + check(body);
    }

    static boolean isOne(String text) {
        return FORM.matcher(text).matches()
                && check(text.substring(0, text.length() - 1)) == text.charAt(text.length() - 1);
    }

    private static char check(String body) {
        int modulus = ALPHABET.length();
        int sum = modulus;
        for (char each : body.toCharArray()) {
            sum = (sum + ALPHABET.indexOf(each)) % modulus;
            sum = (sum == 0 ? modulus : sum) * 2 % (modulus + 1);
        }
        return ALPHABET.charAt((modulus + 1 - sum) % modulus);
    }
}
