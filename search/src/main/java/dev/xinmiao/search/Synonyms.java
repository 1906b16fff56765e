package dev.xinmiao.search;

import dev.xinmiao.search.text.Uniform;
import java.util.ArrayList;
import java.util.List;

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

        /** How much of what is met this way counts. */
        public double faith() {
            return change.isEmpty() ? 1 : FAITH;
        }
    }

    /** The query as written, then in other words: longest words first, one word replaced at a time. */
    public List<Way> ways(String query) {
        String uniform = Uniform.of(query);
        List<Way> ways = new ArrayList<>(List.of(new Way(query, "")));
        for (List<String> group : groups) {
            String found = longestIn(uniform, group);
            if (found.isEmpty()) {
                continue;
            }
            int at = uniform.indexOf(Uniform.of(found));
            for (String other : group) {
                if (ways.size() < MOST
                        && !Uniform.of(other).equals(Uniform.of(found))
                        && !uniform.contains(Uniform.of(other))) {
                    String text = query.substring(0, at) + other + query.substring(at + found.length());
                    ways.add(new Way(text, found + "→" + other));
                }
            }
        }
        return ways;
    }

    private static String longestIn(String uniform, List<String> group) {
        String longest = "";
        for (String word : group) {
            if (word.length() > longest.length() && uniform.contains(Uniform.of(word))) {
                longest = word;
            }
        }
        return longest;
    }
}
