package dev.xinmiao.search.opensearch;

import dev.xinmiao.search.SearchIndex.Line;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The lines of entries with their meaning, read in one request. */
final class ReadLines {

    private final Map<String, List<Line>> lines = new HashMap<>();

    ReadLines(Cluster cluster, String index, List<Candidate> candidates, @Nullable Meaning meaning) {
        if (candidates.isEmpty()) {
            return;
        }
        List<JsonNode> answers = cluster.searches(
                index,
                candidates.stream().map(candidate -> search(candidate, meaning)).toList());
        for (int number = 0; number < candidates.size(); number++) {
            List<Line> own = new ArrayList<>();
            for (JsonNode hit : answers.get(number).at("/hits/hits").values()) {
                own.add(new Line(
                        hit.path("fields").path(Layout.START).path(0).asInt(),
                        hit.path("fields").path(Layout.END).path(0).asInt(),
                        meaning == null ? 0 : Meaning.cosine(hit.path("_score").asDouble())));
            }
            own.sort(Comparator.comparingInt(Line::start));
            lines.put(candidates.get(number).block, own);
        }
    }

    /** Names are no line of the text. */
    private static Map<String, Object> search(Candidate candidate, @Nullable Meaning meaning) {
        Map<String, Object> own = Filters.all(List.of(
                Filters.anyOf(Layout.VERSION, List.of(candidate.version)),
                Map.of("range", Map.of(Layout.END, Map.of("gt", 0)))));
        return Map.of(
                "size",
                Math.min(candidate.lines, Layout.WINDOW),
                "_source",
                false,
                "track_total_hits",
                false,
                "docvalue_fields",
                List.of(Layout.START, Layout.END),
                "query",
                meaning == null ? own : meaning.likeness(own, 1));
    }

    List<Line> of(Candidate candidate) {
        return lines.getOrDefault(candidate.block, List.of());
    }
}
