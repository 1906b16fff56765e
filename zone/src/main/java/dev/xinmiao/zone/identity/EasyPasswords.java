package dev.xinmiao.zone.identity;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Passwords that are guessed first: common words with digits, one character over and over, runs such as 1234567890. */
@Component
final class EasyPasswords {
    private static final String FILE = "/sign-in/common-words.txt";

    /** What has to be left of a password without its common words, digits and signs. */
    private static final int OWN_LETTERS = 4;

    private final Pattern wordAndDigit;

    private final Pattern wordsDigitsAndSigns;

    EasyPasswords() {
        // The longest first: what is left of a word isn't taken for letters of one's own.
        String words = words().stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
        wordAndDigit = Pattern.compile("(?:" + words + ")\\d");
        wordsDigitsAndSigns = Pattern.compile("(?:" + words + "|[^\\p{L}])");
    }

    private static List<String> words() {
        try (InputStream in = Objects.requireNonNull(EasyPasswords.class.getResourceAsStream(FILE), FILE)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isCommon(String password) {
        String small = password.toLowerCase(Locale.ROOT);
        return isRun(small) || wordAndDigit.matcher(small).find() || isWordsAlone(small);
    }

    /** Digits and signs alone may be long and random; a word among them makes them easy. */
    private boolean isWordsAlone(String small) {
        String own = wordsDigitsAndSigns.matcher(small).replaceAll("");
        return own.codePointCount(0, own.length()) < OWN_LETTERS
                && wordsDigitsAndSigns
                        .matcher(small)
                        .results()
                        .anyMatch(each -> each.group().length() > 1);
    }

    /** Whether nearly each character is the one before, or next to it: 0000000000, 1234567890, abcdefghij, 9876543210. */
    private static boolean isRun(String small) {
        int[] each = small.codePoints().toArray();
        int breaks = 0;
        for (int i = 1; i < each.length; i++) {
            int step = Math.abs(each[i] - each[i - 1]);
            boolean around = each[i] == '0' && each[i - 1] == '9' || each[i] == '9' && each[i - 1] == '0';
            breaks += step <= 1 || around ? 0 : 1;
        }
        return breaks * 4 <= each.length - 1;
    }
}
