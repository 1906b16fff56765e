package dev.xinmiao.search.text;

import com.hankcs.hanlp.dictionary.other.CharTable;
import java.text.Normalizer;

/**
 * Makes writing uniform, character by character: full and half width, upper and lower case, traditional and simplified
 * characters. The length stays, so a place in the uniform text is the same place in the text as written.
 */
public final class Uniform {

    private static final char[] TABLE = new char[Character.MAX_VALUE + 1];

    static {
        for (char character = 0; character < Character.MAX_VALUE; character++) {
            TABLE[character] = fold(character);
        }
        TABLE[Character.MAX_VALUE] = Character.MAX_VALUE;
    }

    private Uniform() {}

    private static char fold(char character) {
        if (Character.isSurrogate(character)) {
            return character;
        }
        if (Character.isWhitespace(character)
                || Character.isSpaceChar(character)
                || Character.isISOControl(character)) {
            return ' ';
        }
        String compatible = Normalizer.normalize(String.valueOf(character), Normalizer.Form.NFKC);
        char plain = compatible.length() == 1 ? compatible.charAt(0) : character;
        char lower = Character.toLowerCase(plain);
        return Character.isIdeographic(lower) ? CharTable.convert(lower) : lower;
    }

    /** The text in uniform writing, as long as it was. */
    public static String of(String text) {
        char[] characters = text.toCharArray();
        for (int index = 0; index < characters.length; index++) {
            characters[index] = TABLE[characters[index]];
        }
        return new String(characters);
    }

    /** Only the letters and digits of a text, in uniform writing: what two ways to write a name have in common. */
    public static String letters(String text) {
        StringBuilder letters = new StringBuilder();
        of(text).codePoints().filter(Uniform::isWordly).forEach(letters::appendCodePoint);
        return letters.toString();
    }

    /** Whether a character is part of a word: a letter of any script, or a digit. */
    static boolean isWordly(int point) {
        return Character.isLetterOrDigit(point);
    }
}
