package dev.xinmiao.search.opensearch;

import dev.xinmiao.search.SearchIndex.Line;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
            Candidate candidate = candidates.get(number);
            List<Line> own = lines(answers.get(number), meaning);
            if (own.size() == read(candidate)) {
                // Names are no line of the text.
                own.removeIf(line -> line.end() == 0);
                own.sort(Comparator.comparingInt(Line::start));
                lines.put(candidate.block, own);
            }
        }
    }

    /** All of them, unless it is longer than any law. */
    private static int read(Candidate candidate) {
        return Math.min(candidate.lines, Layout.WINDOW);
    }

    private static Map<String, Object> search(Candidate candidate, @Nullable Meaning meaning) {
        Map<String, Object> own = Filters.all(List.of(
                Filters.anyOf(Layout.VERSION, List.of(candidate.version)),
                Map.of("exists", Map.of("field", Layout.NUMBER_OF_LINE))));
        return Values.search(
                read(candidate), meaning == null ? own : meaning.likeness(own, 1), List.of(Layout.START, Layout.END));
    }

    private static List<Line> lines(JsonNode answer, @Nullable Meaning meaning) {
        List<Line> lines = new ArrayList<>();
        for (JsonNode hit : answer.at("/hits/hits").values()) {
            lines.add(new Line(
                    Values.number(hit, Layout.START),
                    Values.number(hit, Layout.END),
                    meaning == null ? 0 : Meaning.cosine(Values.score(hit))));
        }
        return lines;
    }

    /** Empty where they are not all there, for the entry was replaced meanwhile. */
    Optional<List<Line>> of(Candidate candidate) {
        return Optional.ofNullable(lines.get(candidate.block));
    }
}
