package dev.xinmiao.zone.ledger;

import java.text.Normalizer;
import java.util.Locale;

/** Numbers of documents as they are compared: full width or half, with or without spaces, hyphens and brackets. */
final class Normalised {
    private Normalised() {}

    /** Refuses a text without any letter or digit. */
    static String text(String typed) {
        String text = Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]", "");
        if (text.isEmpty()) {
            throw new IllegalArgumentException("no letter or digit in the number “" + typed + "”");
        }
        return text;
    }
}
