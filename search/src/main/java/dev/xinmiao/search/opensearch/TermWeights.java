package dev.xinmiao.search.opensearch;

import dev.xinmiao.search.text.Grams;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * How rare the terms of a query are in each field, and so the most that it could score there: BM25 (Robertson and Zaragoza
 * 2009) gives each term at most its inverse document frequency. Both are what the shard itself reckons with.
 */
final class TermWeights {

    private static final List<String> FIELDS = List.of(Layout.TITLE, Layout.WHOLE, Layout.LINE);

    private final Map<String, JsonNode> terms = new HashMap<>();
    private final Map<String, Long> documents = new HashMap<>();

    /** Asks for the terms of all these texts at once. */
    TermWeights(Cluster cluster, String index, List<String> texts) {
        String joined = String.join(
                " ",
                new LinkedHashSet<>(
                        texts.stream().flatMap(text -> Grams.of(text).stream()).toList()));
        Map<String, Object> request = new HashMap<>();
        FIELDS.forEach(field -> request.put(field, joined));
        JsonNode answer = cluster.post(
                index + "/_termvectors",
                Map.of(
                        "doc",
                        request,
                        "fields",
                        FIELDS,
                        "term_statistics",
                        true,
                        "positions",
                        false,
                        "offsets",
                        false));
        for (String field : FIELDS) {
            JsonNode vector = answer.path("term_vectors").path(field);
            terms.put(field, vector.path("terms"));
            documents.put(
                    field, Math.max(0, vector.at("/field_statistics/doc_count").asLong(0)));
        }
    }

    /** The terms of a text as one query. */
    static String terms(String text) {
        return String.join(" ", new LinkedHashSet<>(Grams.of(text)));
    }

    /** The logarithm of how few documents have each term of a text in the field. */
    Map<String, Double> rarities(String field, String text) {
        Map<String, Double> rarities = new LinkedHashMap<>();
        long all = documents.getOrDefault(field, 0L);
        for (String term : Grams.of(text)) {
            long with = frequency(field, term);
            rarities.put(term, Math.log(1 + (all - with + 0.5) / (with + 0.5)));
        }
        return rarities;
    }

    /** Whether any entry has any of the terms that were asked for. */
    boolean isAnyKnown() {
        for (String field : List.of(Layout.TITLE, Layout.WHOLE)) {
            JsonNode known = terms.get(field);
            if (known != null
                    && known.values().stream()
                            .anyMatch(term -> term.path("doc_freq").asLong(0) > 0)) {
                return true;
            }
        }
        return false;
    }

    private long frequency(String field, String term) {
        JsonNode known = terms.get(field);
        return known == null ? 0 : known.path(term).path("doc_freq").asLong(0);
    }

    /** The most that a text could score in the field. */
    double most(String field, String text) {
        return rarities(field, text).values().stream()
                .mapToDouble(rarity -> rarity)
                .sum();
    }
}
