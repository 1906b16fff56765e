package dev.xinmiao.search;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

/**
 * What somebody looks for.
 *
 * @param text in any words; what is longer than {@link #LONGEST} characters counts by its beginning
 * @param readers the words this reader holds; nothing else is found, counted or hinted at
 * @param kinds the kinds wanted; empty for all
 * @param facets values wanted by property; empty for all
 * @param day on which a found thing must be valid
 * @param superseded whether to find also what is not valid on that day; it is marked then
 * @param offset hits to leave out from the beginning
 * @param limit hits wanted
 */
public record Query(
        String text,
        Set<String> readers,
        Set<String> kinds,
        Map<String, String> facets,
        LocalDate day,
        boolean superseded,
        int offset,
        int limit) {

    public static final int LONGEST = 200;

    public Query {
        readers = Set.copyOf(readers);
        kinds = Set.copyOf(kinds);
        facets = Map.copyOf(facets);
    }

    /** What everybody may find, the first ten of all kinds. */
    public static Query of(String text, LocalDate day) {
        return new Query(text, Set.of(Entry.EVERYBODY), Set.of(), Map.of(), day, false, 0, 10);
    }

    /** The first of any kind: kinds are counted as if none were wanted, so that a reader sees what another choice would find. */
    public Query ofAnyKind() {
        return new Query(text, readers, Set.of(), facets, day, superseded, 0, limit);
    }

    public Query withText(String other) {
        return new Query(other, readers, kinds, facets, day, superseded, offset, limit);
    }

    public Query withLimit(int other) {
        return new Query(text, readers, kinds, facets, day, superseded, offset, other);
    }
}
