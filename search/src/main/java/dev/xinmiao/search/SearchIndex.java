package dev.xinmiao.search;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** An index of entries. What is put is found as soon as {@code put} returns; a crash loses nothing that was committed. */
public interface SearchIndex extends AutoCloseable {

    /** So many hits are ranked at most; who looks further narrows the search. */
    int DEPTH = 200;

    /** Adds entries, each in place of the one with its id. */
    void put(Collection<Entry> entries);

    void remove(Collection<String> ids);

    /** Makes all that was put last beyond a crash. */
    void commit();

    /** A digest of each entry's content by its id, to compare with what ought to be there. */
    Map<String, String> digests();

    Found search(Query query);

    /** As {@link #search(Query)} would find if these were the synonyms: to see what a change of words does. */
    Found search(Query query, Synonyms instead);

    /**
     * Titles and other names that begin like this, or one of whose words does, by characters or by pinyin; of what is valid on
     * the day.
     */
    List<Suggestion> suggest(String beginning, Set<String> readers, LocalDate day, int limit);

    /** The entries that {@link #search} finds, whole, with each of their lines read against the query's meaning. */
    Findings read(Query query);

    @Override
    void close();

    /** A title to complete what is being typed. */
    record Suggestion(String id, String kind, String title, String address) {}

    /**
     * What was found to read.
     *
     * @param rarity of each term of the query (see {@link dev.xinmiao.search.text.Grams}): the logarithm of how few entries
     *     have it
     */
    record Findings(List<Reading> readings, Map<String, Double> rarity) {

        /** The same without some entries. */
        public Findings without(Set<String> ids) {
            return new Findings(
                    readings.stream()
                            .filter(reading -> !ids.contains(reading.hit().id()))
                            .toList(),
                    rarity);
        }
    }

    /** A found entry with all its text, cut into lines. */
    record Reading(Hit hit, String text, List<Line> lines) {}

    /**
     * A sentence, or a few short ones that belong together.
     *
     * @param start its first character's place in the text
     * @param end the place after its last
     * @param meaning how near it is to the query, by the model's vectors; 0 where there is no model
     */
    record Line(int start, int end, double meaning) {}
}
