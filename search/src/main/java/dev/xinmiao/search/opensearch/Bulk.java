package dev.xinmiao.search.opensearch;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Operations sent some megabytes at a time, in their order. */
final class Bulk {

    private static final int CHARACTERS = 8_000_000;

    private final Cluster cluster;
    private final String index;
    private final StringBuilder operations = new StringBuilder();
    private final List<JsonNode> outcomes = new ArrayList<>();

    Bulk(Cluster cluster, String index) {
        this.cluster = cluster;
        this.index = index;
    }

    void add(Map<String, Object> operation, @Nullable Map<String, Object> document) {
        operations.append(Cluster.write(operation)).append('\n');
        if (document != null) {
            operations.append(Cluster.write(document)).append('\n');
        }
        if (operations.length() > CHARACTERS) {
            send();
        }
    }

    private void send() {
        outcomes.addAll(cluster.bulk(index, operations.toString()));
        operations.setLength(0);
    }

    /** What became of each operation, once all are sent. */
    List<JsonNode> outcomes() {
        if (!operations.isEmpty()) {
            send();
        }
        return outcomes;
    }
}
