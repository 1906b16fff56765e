package dev.xinmiao.weather.picture;

import java.util.ArrayList;
import java.util.List;

/**
 * A piece of a text, raised or not. Few fonts have all raised digits in one size, so exponents are drawn as small ordinary ones.
 *
 * @param text in ordinary letters
 * @param raised or on the line
 */
record Raised(String text, boolean raised) {
    /** Of the size of ordinary letters. */
    static final double SIZE = 0.7;
    /** How far up, in sizes of ordinary letters. */
    static final double UP = 0.36;

    private static final String HIGH = "⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁺";
    private static final String PLAIN = "0123456789−+";

    static boolean is(char letter) {
        return HIGH.indexOf(letter) >= 0;
    }

    static String plain(String raised) {
        StringBuilder plain = new StringBuilder();
        for (char letter : raised.toCharArray()) {
            plain.append(is(letter) ? PLAIN.charAt(HIGH.indexOf(letter)) : letter);
        }
        return plain.toString();
    }

    static List<Raised> pieces(String text) {
        List<Raised> pieces = new ArrayList<>();
        int from = 0;
        for (int place = 1; place <= text.length(); place++) {
            if (place == text.length() || is(text.charAt(place)) != is(text.charAt(from))) {
                pieces.add(new Raised(plain(text.substring(from, place)), is(text.charAt(from))));
                from = place;
            }
        }
        return pieces;
    }
}
