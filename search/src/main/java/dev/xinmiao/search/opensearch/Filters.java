package dev.xinmiao.search.opensearch;

import dev.xinmiao.search.Query;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Pieces of queries. What a reader may not find is left out of each search, so it is never counted, scored or hinted at. */
final class Filters {

    private Filters() {}

    private static Map<String, Object> readers(Set<String> readers) {
        return anyOf(Layout.READER, readers);
    }

    /** What may be found at all: readers, days, kinds and facets; of entries and of lines. */
    static List<Map<String, Object>> scope(Query query) {
        List<Map<String, Object>> filters = new ArrayList<>(
                query.superseded() ? List.of(readers(query.readers())) : valid(query.readers(), query.day()));
        if (!query.kinds().isEmpty()) {
            filters.add(anyOf(Layout.KIND, query.kinds()));
        }
        query.facets()
                .forEach((facet, value) ->
                        filters.add(Map.of("term", Map.of(Layout.FACET, Map.of("value", facet(facet, value))))));
        return filters;
    }

    /** What readers may find and is valid on a day. */
    static List<Map<String, Object>> valid(Set<String> readers, LocalDate date) {
        long day = date.toEpochDay();
        return List.of(
                readers(readers),
                Map.of("range", Map.of(Layout.FROM, Map.of("lte", day))),
                Map.of("range", Map.of(Layout.UNTIL, Map.of("gt", day))));
    }

    /** What doesn't give way. */
    static Map<String, Object> ownPlace() {
        return Map.of("term", Map.of(Layout.GIVES_WAY, false));
    }

    static String facet(String name, String value) {
        return name + "\t" + value;
    }

    static Map<String, Object> anyOf(String field, Collection<String> values) {
        return Map.of("terms", Map.of(field, values));
    }

    /** Documents of these names. */
    static Map<String, Object> named(Collection<String> names) {
        return Map.of("ids", Map.of("values", names));
    }

    static Map<String, Object> all(List<Map<String, Object>> filters) {
        return Map.of("bool", Map.of("filter", filters));
    }

    @SafeVarargs
    static List<Map<String, Object>> join(List<Map<String, Object>> filters, Map<String, Object>... more) {
        List<Map<String, Object>> joined = new ArrayList<>(filters);
        joined.addAll(List.of(more));
        return joined;
    }
}
