package dev.xinmiao.zone.lookup.words;

/** Writes texts in one way, letter by letter, so that every place of a text stays where it was. */
public final class Letters {
    private Letters() {}

    /** Half-width, Latin letters small; as long as it was. */
    public static String same(String text) {
        var same = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            same.append(same(text.charAt(i)));
        }
        return same.toString();
    }

    private static char same(char letter) {
        if (letter >= '！' && letter <= '～') {
            return Character.toLowerCase((char) (letter - '！' + '!'));
        }
        return letter == '　' ? ' ' : letter == '∕' ? '/' : Character.toLowerCase(letter);
    }
}
