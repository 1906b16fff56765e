package dev.xinmiao.search.opensearch;

import dev.xinmiao.search.Query;
import dev.xinmiao.search.Synonyms.Way;
import dev.xinmiao.search.Weights;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Measures candidates from all sides in one request: of each entry only its best lines come back. */
final class Measuring {

    /** Of longer entries only the lines that were found are compared by meaning. */
    private static final int ALL_LINES = 64;

    private final Query query;
    private final Weights weights;
    private final @Nullable Meaning meaning;
    private final TermWeights terms;
    private final Map<String, Candidate> candidates;
    private final Map<String, Object> lines;

    Measuring(
            Query query,
            Weights weights,
            @Nullable Meaning meaning,
            TermWeights terms,
            Map<String, Candidate> candidates) {
        this.query = query;
        this.weights = weights;
        this.meaning = meaning;
        this.terms = terms;
        this.candidates = candidates;
        this.lines = Filters.anyOf(Layout.BLOCK, candidates.keySet());
    }

    void run(List<Way> ways, Function<List<Map<String, Object>>, List<JsonNode>> ask) {
        List<Map<String, Object>> searches = new ArrayList<>();
        if (meaning != null) {
            searches.add(bestLines(meaning.likeness(compared(), 1)));
        }
        for (Way way : ways) {
            searches.add(entries(way));
            searches.add(bestLines(passage(way)));
            searches.add(bestLines(quotable(way)));
        }
        Iterator<JsonNode> answers = ask.apply(searches).iterator();
        @Nullable JsonNode near = meaning == null ? null : answers.next();
        for (Way way : ways) {
            measure(way, answers.next(), answers.next(), answers.next(), near);
        }
    }

    private void measure(Way way, JsonNode entries, JsonNode passages, JsonNode quotable, @Nullable JsonNode near) {
        Map<String, Double> before = new HashMap<>();
        double title = terms.most(Layout.TITLE, way.text());
        double whole = terms.most(Layout.WHOLE, way.text());
        double line = terms.most(Layout.LINE, way.text());
        for (JsonNode hit : entries.at("/hits/hits").values()) {
            Candidate candidate = candidates.get(hit.path("_id").asString());
            if (candidate != null) {
                candidate.read(hit.path("fields"));
                before.put(candidate.block, candidate.score(weights));
                JsonNode scores = hit.path("matched_queries");
                candidate.title = Math.max(candidate.title, way.faith() * share(scores.path(Layout.TITLE), title));
                candidate.text = Math.max(candidate.text, way.faith() * share(scores.path(Layout.WHOLE), whole));
            }
        }
        forLines(
                passages,
                (candidate, hit) ->
                        candidate.passage = Math.max(candidate.passage, way.faith() * share(hit.path("_score"), line)));
        forLines(
                quotable,
                (candidate, hit) -> candidate.sawBestLine(
                        hit.path("_id").asString(), hit.path("_score").asDouble(0)));
        if (near != null) {
            forLines(
                    near,
                    (candidate, hit) -> candidate.meaning =
                            Meaning.cosine(hit.path("_score").asDouble()));
        }
        for (Candidate candidate : candidates.values()) {
            if (!way.change().isEmpty()
                    && candidate.score(weights) > before.getOrDefault(candidate.block, 0.0) + 1e-9) {
                candidate.change = way.change();
            }
        }
    }

    private static double share(JsonNode score, double most) {
        return most == 0 ? 0 : score.asDouble(0) / most;
    }

    /** The lines that belong to the candidates as these were read. */
    private void forLines(JsonNode answer, BiConsumer<Candidate, JsonNode> use) {
        for (JsonNode hit : answer.at("/hits/hits").values()) {
            String version = hit.path("fields").path(Layout.VERSION).path(0).asString();
            Candidate candidate = candidates.get(version.substring(0, version.indexOf('-')));
            if (candidate != null && candidate.version.equals(version)) {
                use.accept(candidate, hit);
            }
        }
    }

    private Map<String, Object> entries(Way way) {
        String asked = TermWeights.terms(way.text());
        List<Object> sides = new ArrayList<>();
        for (String field : List.of(Layout.TITLE, Layout.WHOLE)) {
            sides.add(Map.of("match", Map.of(field, Map.of("query", asked, "_name", field))));
        }
        return Map.of(
                "size",
                candidates.size(),
                "_source",
                false,
                "track_total_hits",
                false,
                "docvalue_fields",
                Candidate.READ,
                "include_named_queries_score",
                true,
                "query",
                Map.of(
                        "bool",
                        Map.of(
                                "filter",
                                Filters.join(Filters.scope(query), Filters.named(candidates.keySet())),
                                "should",
                                sides,
                                "minimum_should_match",
                                0)));
    }

    /** Of each version of an entry the line that scores best. */
    private Map<String, Object> bestLines(Map<String, Object> scored) {
        return Map.of(
                // Versions that are about to go may stand beside those that count.
                "size",
                candidates.size() * 2,
                "_source",
                false,
                "track_total_hits",
                false,
                "collapse",
                Map.of("field", Layout.VERSION),
                "query",
                scored);
    }

    private Map<String, Object> passage(Way way) {
        return Map.of(
                "bool",
                Map.of("filter", lines, "must", Map.of("match", Map.of(Layout.LINE, TermWeights.terms(way.text())))));
    }

    /** Any line of the text, by its words and its meaning together as they weigh. */
    private Map<String, Object> quotable(Way way) {
        List<Object> sides = new ArrayList<>();
        double most = terms.most(Layout.LINE, way.text());
        if (most > 0) {
            sides.add(Map.of(
                    "match",
                    Map.of(
                            Layout.LINE,
                            Map.of(
                                    "query",
                                    TermWeights.terms(way.text()),
                                    "boost",
                                    weights.passage() * way.faith() / most))));
        }
        if (meaning != null) {
            sides.add(meaning.likeness(compared(), weights.meaning()));
            // A likeness scores 1 more than it is.
            sides.add(Map.of(
                    "constant_score",
                    Map.of("filter", Map.of("bool", Map.of("must_not", compared())), "boost", weights.meaning())));
        }
        return Map.of(
                "bool",
                Map.of(
                        "filter",
                        List.of(lines, Map.of("range", Map.of(Layout.END, Map.of("gt", 0)))),
                        "should",
                        sides,
                        "minimum_should_match",
                        0));
    }

    /** The lines whose meaning is compared. */
    private Map<String, Object> compared() {
        Stream<String> found = candidates.values().stream().flatMap(candidate -> candidate.near.stream());
        return Map.of(
                "bool",
                Map.of(
                        "filter",
                        lines,
                        "should",
                        List.of(
                                Map.of("range", Map.of(Layout.AMONG, Map.of("lte", ALL_LINES))),
                                Filters.named(found.toList())),
                        "minimum_should_match",
                        1));
    }
}
