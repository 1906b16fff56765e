package dev.xinmiao.search;

import dev.xinmiao.search.Hit.Mark;
import dev.xinmiao.search.text.Grams;
import dev.xinmiao.search.text.Numbers;
import dev.xinmiao.search.text.Uniform;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Finds in a text what was looked for, to highlight it. */
public final class Marks {

    private final Set<String> terms = new HashSet<>();

    /** @param queries any of whose terms counts */
    public Marks(Collection<String> queries) {
        queries.forEach(query -> terms.addAll(Grams.of(query)));
    }

    /** Where the terms stand in the text; what touches is one mark. */
    public List<Mark> in(String text) {
        String uniform = Uniform.of(text);
        BitSet marked = new BitSet();
        for (String term : terms) {
            for (int at = uniform.indexOf(term); at >= 0; at = uniform.indexOf(term, at + 1)) {
                marked.set(at, at + term.length());
            }
        }
        for (Numbers.Place number : Numbers.of(uniform)) {
            if (terms.contains(number.term())) {
                marked.set(number.start(), number.end());
            }
        }
        List<Mark> marks = new ArrayList<>();
        for (int start = marked.nextSetBit(0); start >= 0; ) {
            int end = marked.nextClearBit(start);
            marks.add(new Mark(start, end));
            start = marked.nextSetBit(end);
        }
        return marks;
    }

    /** The marked pieces, each once, in the order of the text. */
    public static List<String> words(String text, List<Mark> marks) {
        Set<String> words = new LinkedHashSet<>();
        marks.forEach(mark -> words.add(text.substring(mark.start(), mark.end())));
        return List.copyOf(words);
    }
}
