package dev.xinmiao.search.opensearch;

import dev.xinmiao.search.Article;
import dev.xinmiao.search.Found;
import dev.xinmiao.search.Hit;
import dev.xinmiao.search.Hit.Excerpt;
import dev.xinmiao.search.Marks;
import dev.xinmiao.search.Query;
import dev.xinmiao.search.SearchIndex;
import dev.xinmiao.search.SearchIndex.Findings;
import dev.xinmiao.search.SearchIndex.Reading;
import dev.xinmiao.search.Spelling;
import dev.xinmiao.search.Synonyms;
import dev.xinmiao.search.Synonyms.Way;
import dev.xinmiao.search.Weights;
import dev.xinmiao.search.text.Words;
import dev.xinmiao.search.vector.Embedder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Makes hits of candidates: reads what is shown, marks what was met, counts kinds and facets. */
final class Hits {

    /** Names are compared letter by letter for so many of the best. */
    private static final int NAMED = 50;
    /** What is replaced all the time is left out after so many. */
    private static final int TRIES = 5;

    private final Cluster cluster;
    private final String index;
    private final Query query;
    private final Weights weights;
    private final @Nullable Meaning meaning;
    private final List<Way> ways;
    private final boolean sensible;
    private final List<String> texts;
    private final Spelling spelling;
    private final Marks marks;
    private final @Nullable Article article;
    private final boolean empty;

    Hits(
            Cluster cluster,
            String index,
            Query asked,
            Weights weights,
            Words words,
            @Nullable Embedder embedder,
            Synonyms synonyms) {
        String text = asked.text().strip();
        this.cluster = cluster;
        this.index = index;
        this.query = asked.withText(text.length() > Query.LONGEST ? text.substring(0, Query.LONGEST) : text);
        this.weights = weights;
        this.empty = query.text().codePoints().noneMatch(Character::isLetterOrDigit);
        this.meaning = empty || embedder == null || weights.meaning() == 0
                ? null
                : new Meaning(embedder.question(query.text()));
        this.spelling = new Spelling(words);
        this.article = Article.in(query.text()).orElse(null);
        this.sensible = words.makeSense(query.text());
        this.ways = empty ? List.of() : synonyms.ways(query.text(), words);
        this.texts = ways.stream().map(Way::text).toList();
        this.marks = new Marks(texts);
    }

    Found found() {
        if (empty) {
            return Found.NOTHING;
        }
        TermWeights terms = new TermWeights(cluster, index, texts);
        List<Candidate> ranked = ranked(query.ofAnyKind(), terms);
        boolean atLeast = isLowerBound(ranked);
        List<Candidate> all = best(ranked);
        Map<String, Integer> kinds = kinds(all);
        List<Candidate> wanted = all;
        if (!query.kinds().isEmpty()) {
            // Among all kinds those of the one that has most leave the others no place.
            List<Candidate> narrowed = ranked(query, terms);
            atLeast |= isLowerBound(narrowed);
            wanted = best(narrowed);
            kinds.putAll(kinds(wanted));
        }
        List<Candidate> page = wanted.subList(
                Math.min(query.offset(), wanted.size()), Math.min(query.offset() + query.limit(), wanted.size()));
        Shown shown = new Shown(cluster, index, query, page, article != null);
        List<Hit> hits = new ArrayList<>();
        for (Candidate candidate : page) {
            shown.entry(candidate).ifPresent(entry -> hits.add(hit(candidate, entry)));
        }
        Optional<String> suggestion = query.offset() == 0
                ? spelling.correct(
                        query.text(),
                        all.stream()
                                .limit(NAMED)
                                .flatMap(candidate -> candidate.names.stream())
                                .toList(),
                        ways)
                : Optional.empty();
        return new Found(hits, wanted.size(), atLeast, kinds, facets(wanted), suggestion);
    }

    private static List<Candidate> best(List<Candidate> ranked) {
        return ranked.subList(0, Math.min(SearchIndex.DEPTH, ranked.size()));
    }

    private static boolean isLowerBound(List<Candidate> ranked) {
        return ranked.size() > SearchIndex.DEPTH || ranked.stream().anyMatch(candidate -> candidate.lastOfMany);
    }

    private static Map<String, Integer> kinds(List<Candidate> candidates) {
        Map<String, Integer> kinds = new TreeMap<>();
        candidates.forEach(candidate -> kinds.merge(candidate.kind, 1, Integer::sum));
        return kinds;
    }

    Findings findings() {
        if (empty) {
            return new Findings(List.of(), Map.of());
        }
        TermWeights terms = new TermWeights(cluster, index, texts);
        List<Optional<Reading>> readings = readings(terms);
        for (int tried = 1; tried < TRIES && readings.contains(Optional.<Reading>empty()); tried++) {
            readings = readings(terms);
        }
        Map<String, Double> rarity = new LinkedHashMap<>();
        texts.forEach(text -> rarity.putAll(terms.rarities(Layout.WHOLE, text)));
        return new Findings(readings.stream().flatMap(Optional::stream).toList(), rarity);
    }

    /** What was replaced while it was read is empty: its parts may be of two versions. */
    private List<Optional<Reading>> readings(TermWeights terms) {
        List<Candidate> wanted = ranked(query, terms).stream()
                .filter(candidate -> candidate.lines > 0)
                .limit(query.limit())
                .toList();
        Shown shown = new Shown(cluster, index, query, wanted, true);
        ReadLines lines = new ReadLines(cluster, index, wanted, meaning);
        return wanted.stream()
                .map(candidate -> shown.entry(candidate)
                        .filter(entry -> entry.version().equals(candidate.version))
                        .flatMap(entry ->
                                lines.of(candidate).map(own -> new Reading(hit(candidate, entry), entry.text(), own))))
                .toList();
    }

    /** Candidates worth showing, the best first; a name given whole goes before all else. */
    private List<Candidate> ranked(Query wanted, TermWeights terms) {
        List<Candidate> ranked = new Search(cluster, index, wanted, weights, meaning, terms, sensible).run(ways);
        // A law's name beside the number of an article is met by many texts.
        List<Candidate> best = article == null ? ranked.subList(0, Math.min(NAMED, ranked.size())) : ranked;
        best.forEach(candidate -> candidate.compare(query.text(), article, ways, candidate.names));
        best.sort(Comparator.comparingDouble((Candidate candidate) -> -candidate.score(weights))
                .thenComparing(candidate -> candidate.block));
        return ranked;
    }

    private Hit hit(Candidate candidate, Shown.Entry entry) {
        List<Hit.Mark> titleMarks = marks.in(entry.title());
        // The article that was asked for, or else the line that speaks for the entry most.
        String line = article == null
                ? entry.line()
                : article.line(candidate.names, entry.text()).orElse(entry.line());
        Excerpt excerpt = line.isEmpty() ? Excerpt.NONE : new Excerpt(line, marks.in(line));
        Set<String> words = new LinkedHashSet<>(Marks.words(entry.title(), titleMarks));
        words.addAll(Marks.words(excerpt.text(), excerpt.marks()));
        return new Hit(
                entry.id(),
                candidate.kind,
                entry.title(),
                entry.address(),
                candidate.score(weights),
                candidate.valid,
                excerpt,
                titleMarks,
                candidate.reasons(words));
    }

    private static Map<String, Map<String, Integer>> facets(List<Candidate> candidates) {
        Map<String, Map<String, Integer>> counts = new TreeMap<>();
        for (Candidate candidate : candidates) {
            candidate.facets.forEach((facet, value) ->
                    counts.computeIfAbsent(facet, _ -> new TreeMap<>()).merge(value, 1, Integer::sum));
        }
        return counts;
    }
}
