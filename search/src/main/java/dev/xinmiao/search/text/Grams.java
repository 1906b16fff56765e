package dev.xinmiao.search.text;

import java.util.ArrayList;
import java.util.List;

/**
 * The terms by which a text is found without knowing its words: each two neighbouring Chinese characters, each word of
 * other letters, each number (300万 and 三百万 are 3000000), numbers of articles (第47条 is 第四十七条, and no part of
 * 第二百四十七条) and of documents.
 */
public final class Grams {

    private Grams() {}

    /** The terms of a text in their order, repeated as often as they stand there. */
    public static List<String> of(String text) {
        String written = Uniform.of(text);
        List<Numbers.Place> numbers = Numbers.of(written);
        String uniform = Numbers.without(numbers, written);
        List<String> terms = new ArrayList<>();
        int at = 0;
        while (at < uniform.length()) {
            int point = uniform.codePointAt(at);
            int end = at + Character.charCount(point);
            if (Character.isIdeographic(point)) {
                while (end < uniform.length() && Character.isIdeographic(uniform.codePointAt(end))) {
                    end += Character.charCount(uniform.codePointAt(end));
                }
                addPairs(uniform.substring(at, end), terms);
            } else if (Uniform.isWordly(point)) {
                boolean digit = Character.isDigit(point);
                while (end < uniform.length() && continues(uniform.codePointAt(end), digit)) {
                    end += Character.charCount(uniform.codePointAt(end));
                }
                terms.add(uniform.substring(at, end));
            }
            at = end;
        }
        numbers.forEach(number -> terms.add(number.term()));
        return terms;
    }

    private static boolean continues(int point, boolean digit) {
        return Uniform.isWordly(point) && !Character.isIdeographic(point) && Character.isDigit(point) == digit;
    }

    private static void addPairs(String run, List<String> terms) {
        int[] points = run.codePoints().toArray();
        if (points.length == 1) {
            terms.add(run);
        }
        for (int index = 0; index + 1 < points.length; index++) {
            terms.add(new String(points, index, 2));
        }
    }
}
