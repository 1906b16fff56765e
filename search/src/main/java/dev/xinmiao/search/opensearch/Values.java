package dev.xinmiao.search.opensearch;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Searches for columns only: what is stored as a whole, the texts, is not touched, which is several times as fast. */
final class Values {

    private Values() {}

    static Map<String, Object> search(int size, Map<String, Object> wanted, List<String> fields) {
        return new HashMap<>(Map.of(
                "size",
                size,
                "_source",
                false,
                "stored_fields",
                "_none_",
                "track_total_hits",
                false,
                "docvalue_fields",
                fields,
                "query",
                wanted));
    }

    static String text(JsonNode hit, String field) {
        return hit.path("fields").path(field).path(0).asString("");
    }

    static int number(JsonNode hit, String field) {
        return hit.path("fields").path(field).path(0).asInt(0);
    }

    static double score(JsonNode hit) {
        return hit.path("_score").asDouble(0);
    }
}
