package dev.xinmiao.search.text;

import dev.xinmiao.search.text.Sentences.Sentence;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a text into lines, the smallest pieces that are found and quoted: a sentence, with what a semicolon only parts from
 * it, as long as the whole stays short enough to read at a glance.
 */
public final class Lines {

    /** Characters of a line that is made of several pieces; one piece alone may be longer. */
    private static final int LONGEST = 200;

    private Lines() {}

    public static List<Sentence> of(String text) {
        List<Sentence> pieces = Sentences.of(text);
        List<Sentence> lines = new ArrayList<>();
        int from = 0;
        while (from < pieces.size()) {
            int last = from;
            while (last + 1 < pieces.size()
                    && endsWithSemicolon(pieces.get(last))
                    && pieces.get(last + 1).end() - pieces.get(from).start() <= LONGEST) {
                last++;
            }
            int start = pieces.get(from).start();
            int end = pieces.get(last).end();
            lines.add(new Sentence(text.substring(start, end), start, end));
            from = last + 1;
        }
        return lines;
    }

    private static boolean endsWithSemicolon(Sentence piece) {
        return piece.text().endsWith("；") || piece.text().endsWith(";");
    }
}
