package dev.xinmiao.search.text;

import dev.xinmiao.search.text.Sentences.Sentence;
import java.util.BitSet;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Which lines may stand for their text as an excerpt: a chapter's heading says nothing.
 *
 * @param lines by their numbers; without the names, which are no line of the text
 * @param opening the first that says something, for what is not found by a line of its own; -1 in a text without lines
 */
public record Quotable(BitSet lines, int opening) {

    private static final Pattern HEADING =
            Pattern.compile("(?:第 ?[〇零一二三四五六七八九十百\\d]{1,5} ?[编章节]|[一二三四五六七八九十]{1,3}、)[^。;,:]{0,30}|目 *录|附 *则");
    /** Such as who adopted a law, when. */
    private static final Pattern ASIDE = Pattern.compile("\\(.*\\)");

    public static Quotable of(List<Sentence> lines) {
        BitSet quotable = numbers(lines, line -> !HEADING.matcher(line).matches());
        if (quotable.isEmpty()) {
            quotable = numbers(lines, _ -> true);
        }
        BitSet saying = numbers(lines, line -> !ASIDE.matcher(line).matches());
        saying.and(quotable);
        return new Quotable(quotable, (saying.isEmpty() ? quotable : saying).nextSetBit(0));
    }

    private static BitSet numbers(List<Sentence> lines, Predicate<String> wanted) {
        BitSet numbers = new BitSet();
        for (int number = 0; number < lines.size(); number++) {
            Sentence line = lines.get(number);
            numbers.set(
                    number,
                    line.end() > line.start()
                            && line.text().codePoints().anyMatch(Uniform::isWordly)
                            && wanted.test(Uniform.of(line.text())));
        }
        return numbers;
    }
}
