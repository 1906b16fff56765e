package dev.xinmiao.search.opensearch;

import java.util.List;
import java.util.Map;

/** Queries by the vector of a question, as the k-NN plugin understands them. */
final class Meaning {

    private final float[] question;

    Meaning(float[] question) {
        this.question = question;
    }

    /** The lines nearest in meaning. */
    Map<String, Object> nearest(int lines, List<Map<String, Object>> scope) {
        return Map.of(
                "knn", Map.of(Layout.VECTOR, Map.of("vector", question, "k", lines, "filter", Filters.all(scope))));
    }

    /** Each of some lines with its likeness. */
    Map<String, Object> likeness(Map<String, Object> lines, double boost) {
        return Map.of(
                "script_score",
                Map.of(
                        "query",
                        lines,
                        "boost",
                        boost,
                        "script",
                        Map.of(
                                "lang",
                                "knn",
                                "source",
                                "knn_score",
                                "params",
                                Map.of(
                                        "field",
                                        Layout.VECTOR,
                                        "query_value",
                                        question,
                                        "space_type",
                                        "innerproduct"))));
    }

    /** The cosine that a score stands for: the plugin adds 1, and makes of what is below 0 a fraction, for none may be negative. */
    static double cosine(double score) {
        return score >= 1 ? score - 1 : 1 - 1 / score;
    }
}
