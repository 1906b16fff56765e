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
            searches.add(wholes(way));
            searches.add(bestLines(passage(way)));
            searches.add(bestLines(quotable(way)));
        }
        Iterator<JsonNode> answers = ask.apply(searches).iterator();
        @Nullable JsonNode near = meaning == null ? null : answers.next();
        for (Way way : ways) {
            measure(way, answers, near);
        }
    }

    private void measure(Way way, Iterator<JsonNode> answers, @Nullable JsonNode near) {
        Map<String, Double> before = new HashMap<>();
        double title = terms.most(Layout.TITLE, way.text());
        double whole = terms.most(Layout.WHOLE, way.text());
        double line = terms.most(Layout.LINE, way.text());
        forEntries(answers.next(), (candidate, hit) -> {
            candidate.read(hit.path("fields"), query.day().toEpochDay());
            before.put(candidate.block, candidate.score(weights));
            candidate.title = Math.max(candidate.title, way.faith() * share(hit, title));
        });
        forEntries(
                answers.next(),
                (candidate, hit) -> candidate.text = Math.max(candidate.text, way.faith() * share(hit, whole)));
        forLines(
                answers.next(),
                (candidate, hit) -> candidate.passage = Math.max(candidate.passage, way.faith() * share(hit, line)));
        forLines(answers.next(), (candidate, hit) -> {
            double score = Values.score(hit);
            boolean alike = meaning != null && candidate.isNear(score / weights.meaning() - 1);
            boolean met = hit.path("matched_queries").size() > 0;
            candidate.sawBestLine(EntrySource.line(hit), score, met || alike);
        });
        if (near != null) {
            forLines(near, (candidate, hit) -> candidate.meaning = Meaning.cosine(Values.score(hit)));
        }
        before.forEach((block, score) -> {
            Candidate candidate = candidates.get(block);
            if (candidate != null && !way.change().isEmpty() && candidate.score(weights) > score + 1e-9) {
                candidate.change = way.change();
            }
        });
    }

    private void forEntries(JsonNode answer, BiConsumer<Candidate, JsonNode> use) {
        for (JsonNode hit : answer.at("/hits/hits").values()) {
            Candidate candidate = candidates.get(Values.text(hit, Layout.BLOCK));
            if (candidate != null) {
                use.accept(candidate, hit);
            }
        }
    }

    private static double share(JsonNode hit, double most) {
        return most == 0 ? 0 : Values.score(hit) / most;
    }

    /** The lines that belong to the candidates as these were read. */
    private void forLines(JsonNode answer, BiConsumer<Candidate, JsonNode> use) {
        for (JsonNode hit : answer.at("/hits/hits").values()) {
            String version = Values.text(hit, Layout.VERSION);
            Candidate candidate = candidates.get(version.substring(0, version.indexOf('-')));
            if (candidate != null && candidate.version.equals(version)) {
                use.accept(candidate, hit);
            }
        }
    }

    /** All candidates in scope, whether or not the way meets their names. */
    private Map<String, Object> entries(Way way) {
        return Values.search(
                candidates.size(),
                Map.of(
                        "bool",
                        Map.of(
                                "filter",
                                Filters.join(Filters.scope(query), Filters.named(candidates.keySet())),
                                "should",
                                match(Layout.TITLE, way, 1),
                                "minimum_should_match",
                                0)),
                Candidate.READ);
    }

    private Map<String, Object> wholes(Way way) {
        return Values.search(
                candidates.size(),
                Map.of(
                        "bool",
                        Map.of("filter", Filters.named(candidates.keySet()), "must", match(Layout.WHOLE, way, 1))),
                List.of(Layout.BLOCK));
    }

    private static Map<String, Object> match(String field, Way way, double boost) {
        return Map.of(
                "match", Map.of(field, Map.of("query", TermWeights.terms(way.text()), "boost", boost, "_name", field)));
    }

    /** Of each version of an entry the line that scores best. */
    private Map<String, Object> bestLines(Map<String, Object> scored) {
        // Versions that are about to go may stand beside those that count.
        Map<String, Object> search = Values.search(candidates.size() * 2, scored, List.of(Layout.NUMBER_OF_LINE));
        search.put("collapse", Map.of("field", Layout.VERSION));
        return search;
    }

    private Map<String, Object> passage(Way way) {
        return Map.of("bool", Map.of("filter", lines, "must", match(Layout.LINE, way, 1)));
    }

    /** Any line of the text, by its words and its meaning together as they weigh. */
    private Map<String, Object> quotable(Way way) {
        List<Object> sides = new ArrayList<>();
        double most = terms.most(Layout.LINE, way.text());
        if (most > 0) {
            sides.add(match(Layout.LINE, way, weights.passage() * way.faith() / most));
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
                        List.of(lines, Map.of("term", Map.of(Layout.QUOTABLE, true))),
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
