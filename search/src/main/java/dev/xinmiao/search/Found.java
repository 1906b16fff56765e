package dev.xinmiao.search;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a search found.
 *
 * @param hits the best first
 * @param total how many were found in all, at most {@link SearchIndex#DEPTH}
 * @param atLeast whether there may be more of them, in all and of each kind and value
 * @param kinds how many of each kind, were the kind not narrowed
 * @param facets how many of each value of each property
 * @param suggestion another way to write the query, where that would find more
 */
public record Found(
        List<Hit> hits,
        int total,
        boolean atLeast,
        Map<String, Integer> kinds,
        Map<String, Map<String, Integer>> facets,
        Optional<String> suggestion) {

    /** The same with hits that differ in what doesn't count, such as where they are shown. */
    public Found with(List<Hit> others) {
        return new Found(others, total, atLeast, kinds, facets, suggestion);
    }

    public static final Found NOTHING = new Found(List.of(), 0, false, Map.of(), Map.of(), Optional.empty());
}
