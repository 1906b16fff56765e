package dev.xinmiao.search.opensearch;

import dev.xinmiao.search.Query;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** What is shown of hits, read in one request; what the reader may not find any more is missing. */
final class Shown {

    private final Map<String, JsonNode> entries = new HashMap<>();
    private final Map<String, String> lines = new HashMap<>();

    /**
     * What is shown of an entry.
     *
     * @param line the one that speaks for it most; empty for none
     * @param text whole, if it was asked for
     */
    record Entry(String id, String title, String address, String version, String line, String text) {}

    Shown(Cluster cluster, String index, Query query, List<Candidate> candidates, boolean withText) {
        if (candidates.isEmpty()) {
            return;
        }
        List<String> read = new ArrayList<>(List.of(Layout.ID, Layout.TITLE_SHOWN, Layout.ADDRESS, Layout.VERSION));
        if (withText) {
            read.add(Layout.TEXT);
        }
        List<String> blocks =
                candidates.stream().map(candidate -> candidate.block).toList();
        List<String> best = candidates.stream()
                .map(Candidate::quoted)
                .filter(line -> !line.isEmpty())
                .toList();
        List<JsonNode> answers = cluster.searches(
                index, List.of(search(query, blocks, read), search(query, best, List.of(Layout.TEXT))));
        for (JsonNode hit : answers.getFirst().at("/hits/hits").values()) {
            entries.put(hit.path("_id").asString(), hit.path("_source"));
        }
        for (JsonNode hit : answers.getLast().at("/hits/hits").values()) {
            lines.put(
                    hit.path("_id").asString(),
                    hit.path("_source").path(Layout.TEXT).asString());
        }
    }

    private static Map<String, Object> search(Query query, List<String> names, List<String> read) {
        return Map.of(
                "size",
                names.size(),
                "_source",
                read,
                "track_total_hits",
                false,
                "query",
                Filters.all(Filters.join(Filters.scope(query), Filters.named(names))));
    }

    Optional<Entry> entry(Candidate candidate) {
        return Optional.ofNullable(entries.get(candidate.block)).map(source -> {
            String version = source.path(Layout.VERSION).asString();
            return new Entry(
                    source.path(Layout.ID).asString(),
                    source.path(Layout.TITLE_SHOWN).asString(),
                    source.path(Layout.ADDRESS).asString(),
                    version,
                    version.equals(candidate.version) ? lines.getOrDefault(candidate.quoted(), "") : "",
                    source.path(Layout.TEXT).asString(""));
        });
    }
}
