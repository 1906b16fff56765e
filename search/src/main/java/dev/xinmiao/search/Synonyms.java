package dev.xinmiao.search;

import dev.xinmiao.search.text.Uniform;
import dev.xinmiao.search.text.Word;
import dev.xinmiao.search.text.Words;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Words that mean the same where a query is concerned. A query is widened when it is asked, so a change of the words works
 * at once and nothing has to be indexed anew.
 */
public final class Synonyms {

    public static final Synonyms NONE = new Synonyms(List.of());
    /** What is met by other words than those asked for counts so much. */
    public static final double FAITH = 0.85;
    /** Each way costs a search of its own. */
    private static final int MOST = 4;

    private static final String BECOMES = "→";

    private final List<List<String>> groups;

    /** @param groups words that mean the same, as they are written */
    public Synonyms(List<List<String>> groups) {
        this.groups = groups.stream().map(List::copyOf).toList();
    }

    /**
     * The query in other words.
     *
     * @param text the query as written, or with one of its words replaced
     * @param change what was replaced by what; empty for the query as written
     */
    public record Way(String text, String change) {

        /** The word of the query that was replaced; empty for the query as written. */
        String said() {
            return change.substring(0, Math.max(0, change.indexOf(BECOMES)));
        }

        /** How much of what is met this way counts. */
        public double faith() {
            return change.isEmpty() ? 1 : FAITH;
        }
    }

    /**
     * The query as written, then in other words: longest words first, one word replaced at a time. What is a part of
     * other words of the dictionary isn't said: 试用 not in 试用期, 高企 not in 提高企业.
     */
    public List<Way> ways(String query, Words words) {
        String uniform = Uniform.of(query);
        List<Way> ways = new ArrayList<>(List.of(new Way(query, "")));
        List<Word> cut = List.of();
        for (List<String> group : groups) {
            if (group.stream().noneMatch(word -> uniform.contains(Uniform.of(word)))) {
                continue;
            }
            cut = cut.isEmpty() ? words.of(uniform) : cut;
            Said said = longestIn(uniform, group, cut);
            if (said == null) {
                continue;
            }
            for (String other : group) {
                if (ways.size() < MOST
                        && !Uniform.of(other).equals(Uniform.of(said.word()))
                        && !uniform.contains(Uniform.of(other))) {
                    String text = query.substring(0, said.from()) + other + query.substring(said.to());
                    ways.add(new Way(text, said.word() + BECOMES + other));
                }
            }
        }
        return ways;
    }

    /** A word of a group and where the query says it. */
    private record Said(String word, int from, int to) {}

    private static @Nullable Said longestIn(String uniform, List<String> group, List<Word> cut) {
        Said longest = null;
        for (String word : group) {
            if (longest == null || word.length() > longest.word().length()) {
                Said said = said(uniform, word, cut);
                longest = said == null ? longest : said;
            }
        }
        return longest;
    }

    private static @Nullable Said said(String uniform, String word, List<Word> cut) {
        String wanted = Uniform.of(word);
        for (int from = uniform.indexOf(wanted); from >= 0; from = uniform.indexOf(wanted, from + 1)) {
            int to = from + wanted.length();
            if (!wanted.isEmpty() && isSaid(cut, from, to)) {
                return new Said(word, from, to);
            }
        }
        return null;
    }

    private static boolean isSaid(List<Word> cut, int from, int to) {
        boolean longer = cut.stream()
                .anyMatch(word -> word.start() <= from && to <= word.end() && word.end() - word.start() > to - from);
        return !longer && (isCut(cut, from) || isCut(cut, to));
    }

    private static boolean isCut(List<Word> cut, int place) {
        return cut.stream().noneMatch(word -> word.start() < place && place < word.end());
    }
}
