package dev.xinmiao.search.opensearch;

import dev.xinmiao.search.Query;
import dev.xinmiao.search.Synonyms.Way;
import dev.xinmiao.search.Weights;
import dev.xinmiao.search.text.SoundPhrases;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One search: gathers entries that may fit from four sides (their names, all of their text, single lines, vectors), then
 * measures each of them from all sides, so that no side's list of the best decides alone. Two requests, whatever is asked.
 */
final class Search {

    /** Taken from each side. */
    private static final int EACH = 100;

    private final Cluster cluster;
    private final String index;
    private final Query query;
    private final Weights weights;
    private final @Nullable Meaning meaning;
    private final Map<String, Candidate> candidates = new LinkedHashMap<>();

    private final TermWeights terms;
    private final boolean known;

    /** @param sensible whether the query is made of words of the language, whether or not the index has them */
    Search(
            Cluster cluster,
            String index,
            Query query,
            Weights weights,
            @Nullable Meaning meaning,
            TermWeights terms,
            boolean sensible) {
        this.cluster = cluster;
        this.index = index;
        this.query = query;
        this.weights = weights;
        this.meaning = meaning;
        this.terms = terms;
        this.known = sensible || terms.isAnyKnown();
    }

    /** The candidates worth showing, the best first. */
    List<Candidate> run(List<Way> ways) {
        gather(ways);
        if (candidates.isEmpty()) {
            return new ArrayList<>();
        }
        new Measuring(query, weights, meaning, terms, candidates)
                .run(ways, searches -> cluster.searches(index, searches));
        List<Candidate> ranked = new ArrayList<>(candidates.values());
        // What lies outside the scope or was replaced meanwhile was not read.
        ranked.removeIf(candidate -> !candidate.found || !candidate.isWorthShowing());
        ranked.sort(Comparator.comparingDouble((Candidate candidate) -> -candidate.score(weights))
                .thenComparing(candidate -> candidate.block));
        return ranked;
    }

    private void gather(List<Way> ways) {
        List<Map<String, Object>> searches = new ArrayList<>();
        List<String> sides = new ArrayList<>();
        List<Map<String, Object>> all = Filters.scope(query);
        // Among all, those that are many would leave the others no place.
        for (List<Map<String, Object>> scope : List.of(all, Filters.join(all, Filters.ownPlace()))) {
            ask(ways, scope, searches, sides);
        }
        List<JsonNode> answers = cluster.searches(index, searches);
        for (int number = 0; number < sides.size(); number++) {
            if (sides.get(number).equals(Layout.VECTOR)) {
                addNearest(answers.get(number).at("/hits/hits"));
            } else {
                add(answers.get(number).at("/hits/hits"), sides.get(number));
            }
        }
    }

    private void ask(
            List<Way> ways, List<Map<String, Object>> scope, List<Map<String, Object>> searches, List<String> sides) {
        for (Way way : ways) {
            String terms = TermWeights.terms(way.text());
            for (String field : List.of(Layout.TITLE, Layout.WHOLE, Layout.LINE)) {
                searches.add(top(Map.of("match", Map.of(field, terms)), scope));
                sides.add(field);
            }
            List<Object> phrases = new ArrayList<>();
            SoundPhrases.of(way.text())
                    .forEach(phrase ->
                            phrases.add(Map.of("match_phrase", Map.of(Layout.SOUND, String.join(" ", phrase)))));
            if (!phrases.isEmpty()) {
                Map<String, Object> any = Map.of("bool", Map.of("should", phrases));
                searches.add(top(Map.of("constant_score", Map.of("filter", any)), scope));
                sides.add(Layout.SOUND);
            }
        }
        if (meaning != null) {
            searches.add(Values.search(
                    EACH, meaning.nearest(EACH, scope), List.of(Layout.VERSION, Layout.NUMBER_OF_LINE, Layout.BLOCK)));
            sides.add(Layout.VECTOR);
        }
    }

    private void add(JsonNode hits, String side) {
        for (JsonNode hit : hits.values()) {
            Candidate candidate = candidate(hit);
            candidate.sound = side.equals(Layout.SOUND) ? 1 : candidate.sound;
        }
        // What has a line with the words has them in its whole text too, so more lines are not more entries.
        if (hits.size() == EACH && !side.equals(Layout.LINE)) {
            candidate(hits.get(EACH - 1)).lastOfMany = true;
        }
    }

    private void addNearest(JsonNode hits) {
        hits.values().forEach(hit -> candidate(hit).near.add(EntrySource.line(hit)));
        if (hits.size() == EACH) {
            JsonNode last = hits.get(EACH - 1);
            // The score of a nearest line is 1 more than its likeness, too.
            candidate(last).lastOfMany |= candidate(last).isNear(Meaning.cosine(Values.score(last)));
        }
    }

    private static Map<String, Object> top(Map<String, Object> wanted, List<Map<String, Object>> scope) {
        return Values.search(EACH, Map.of("bool", Map.of("must", wanted, "filter", scope)), List.of(Layout.BLOCK));
    }

    private Candidate candidate(JsonNode hit) {
        return candidates.computeIfAbsent(Values.text(hit, Layout.BLOCK), block -> new Candidate(block, known));
    }
}
