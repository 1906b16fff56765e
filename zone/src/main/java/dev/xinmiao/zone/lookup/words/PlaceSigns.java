package dev.xinmiao.zone.lookup.words;

import java.util.List;
import java.util.Set;

/**
 * What tells that an unknown word may be the name of a place.
 *
 * @param endings 镇, 区
 * @param before words that stand before places: 位于
 */
public record PlaceSigns(List<String> endings, Set<String> before) {
    public PlaceSigns {
        endings = List.copyOf(endings);
        before = Set.copyOf(before);
    }

    public boolean mayBePlace(String wordBefore, String unknown) {
        return before.contains(wordBefore) || endings.stream().anyMatch(unknown::endsWith);
    }
}
