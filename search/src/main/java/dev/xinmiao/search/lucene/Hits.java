package dev.xinmiao.search.lucene;

import dev.xinmiao.search.Article;
import dev.xinmiao.search.Found;
import dev.xinmiao.search.Hit;
import dev.xinmiao.search.Hit.Excerpt;
import dev.xinmiao.search.Marks;
import dev.xinmiao.search.Query;
import dev.xinmiao.search.SearchIndex;
import dev.xinmiao.search.SearchIndex.Findings;
import dev.xinmiao.search.SearchIndex.Line;
import dev.xinmiao.search.SearchIndex.Reading;
import dev.xinmiao.search.Spelling;
import dev.xinmiao.search.Synonyms;
import dev.xinmiao.search.Synonyms.Way;
import dev.xinmiao.search.Weights;
import dev.xinmiao.search.text.Grams;
import dev.xinmiao.search.text.Words;
import dev.xinmiao.search.vector.Embedder;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.KnnVectorValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.VectorUtil;
import org.jspecify.annotations.Nullable;

/** Makes hits of candidates: reads what is stored, marks what was met, counts kinds and facets. */
final class Hits {

    /** Names are compared letter by letter for so many of the best. */
    private static final int NAMED = 50;

    private final IndexSearcher searcher;
    private final Query query;
    private final Weights weights;
    private final Values values;
    private final Meaning meaning;
    private final List<Way> ways;
    private final boolean sensible;
    private final Spelling spelling;
    private final Marks marks;
    private final @Nullable Article article;
    private final boolean empty;

    Hits(
            IndexSearcher searcher,
            Query asked,
            Weights weights,
            Words words,
            @Nullable Embedder embedder,
            Synonyms synonyms) {
        String text = asked.text().strip();
        this.searcher = searcher;
        this.query = asked.withText(text.length() > Query.LONGEST ? text.substring(0, Query.LONGEST) : text);
        this.weights = weights;
        this.values = new Values(searcher);
        this.empty = query.text().codePoints().noneMatch(Character::isLetterOrDigit);
        this.meaning =
                empty || embedder == null || weights.meaning() == 0 ? Meaning.NONE : Meaning.of(query.text(), embedder);
        this.spelling = new Spelling(words);
        this.article = Article.in(query.text()).orElse(null);
        this.sensible = words.makeSense(query.text());
        this.ways = empty ? List.of() : synonyms.ways(query.text(), words);
        this.marks = new Marks(ways.stream().map(Way::text).toList());
    }

    Found found() throws IOException {
        if (empty) {
            return Found.NOTHING;
        }
        List<Candidate> ranked = ranked(query.ofAnyKind());
        boolean atLeast = isLowerBound(ranked);
        List<Candidate> all = best(ranked);
        Map<String, Integer> kinds = kinds(all);
        List<Candidate> wanted = all;
        if (!query.kinds().isEmpty()) {
            // Among all kinds those of the one that has most leave the others no place.
            List<Candidate> narrowed = ranked(query);
            atLeast |= isLowerBound(narrowed);
            wanted = best(narrowed);
            kinds.putAll(kinds(wanted));
        }
        List<Hit> hits = new ArrayList<>();
        for (Candidate candidate : wanted.subList(
                Math.min(query.offset(), wanted.size()), Math.min(query.offset() + query.limit(), wanted.size()))) {
            hits.add(hit(candidate));
        }
        Optional<String> suggestion =
                query.offset() == 0 ? spelling.correct(query.text(), titles(all), ways) : Optional.empty();
        return new Found(hits, wanted.size(), atLeast, kinds, facets(wanted), suggestion);
    }

    private static List<Candidate> best(List<Candidate> ranked) {
        return ranked.subList(0, Math.min(SearchIndex.DEPTH, ranked.size()));
    }

    private static boolean isLowerBound(List<Candidate> ranked) {
        return ranked.size() > SearchIndex.DEPTH || ranked.stream().anyMatch(candidate -> candidate.lastOfMany);
    }

    private Map<String, Integer> kinds(List<Candidate> candidates) throws IOException {
        Map<String, Integer> kinds = new TreeMap<>();
        for (Candidate candidate : candidates) {
            kinds.merge(values.word(candidate.document, Fields.KIND), 1, Integer::sum);
        }
        return kinds;
    }

    Findings findings() throws IOException {
        List<Reading> readings = new ArrayList<>();
        if (empty) {
            return new Findings(readings, Map.of());
        }
        for (Candidate candidate : ranked(query)) {
            if (readings.size() == query.limit()) {
                break;
            }
            if (candidate.lines > 0) {
                readings.add(new Reading(
                        hit(candidate), LuceneIndex.text(stored(candidate.document), Fields.TEXT), lines(candidate)));
            }
        }
        List<String> terms =
                ways.stream().flatMap(way -> Grams.of(way.text()).stream()).toList();
        return new Findings(readings, new TermWeights(searcher, Fields.WHOLE, terms).rarities());
    }

    /** Candidates worth showing, the best first; a name given whole goes before all else. */
    private List<Candidate> ranked(Query wanted) throws IOException {
        List<Candidate> ranked = Search.run(searcher, wanted, weights, meaning, ways, sensible);
        // A law's name beside the number of an article is met by many texts.
        List<Candidate> best = article == null ? ranked.subList(0, Math.min(NAMED, ranked.size())) : ranked;
        for (Candidate candidate : best) {
            candidate.compare(query.text(), article, ways, values.names(candidate.document));
        }
        best.sort(Search.order(weights));
        return ranked;
    }

    private Hit hit(Candidate candidate) throws IOException {
        Document stored = stored(candidate.document);
        String title = LuceneIndex.text(stored, Fields.TITLE_SHOWN);
        List<Hit.Mark> titleMarks = marks.in(title);
        String line = line(candidate, LuceneIndex.text(stored, Fields.TEXT));
        Excerpt excerpt = line.isEmpty() ? Excerpt.NONE : new Excerpt(line, marks.in(line));
        Set<String> words = new LinkedHashSet<>(Marks.words(title, titleMarks));
        words.addAll(Marks.words(excerpt.text(), excerpt.marks()));
        return new Hit(
                LuceneIndex.text(stored, Fields.ID),
                LuceneIndex.text(stored, Fields.KIND),
                title,
                LuceneIndex.text(stored, Fields.ADDRESS),
                candidate.score(weights),
                candidate.valid,
                excerpt,
                titleMarks,
                candidate.reasons(words));
    }

    /** The article that was asked for, or else the line that speaks for the entry most; empty without lines. */
    private String line(Candidate candidate, String text) throws IOException {
        Optional<String> own =
                article == null ? Optional.empty() : article.line(values.names(candidate.document), text);
        int quoted = candidate.quoted();
        if (own.isPresent() || quoted < 0) {
            return own.orElse("");
        }
        return text.substring((int) values.number(quoted, Fields.START), (int) values.number(quoted, Fields.END));
    }

    private List<Line> lines(Candidate candidate) throws IOException {
        List<Line> lines = new ArrayList<>();
        LeafReaderContext leaf = values.leaf(candidate.document);
        NumericDocValues starts = DocValues.getNumeric(leaf.reader(), Fields.START);
        NumericDocValues ends = DocValues.getNumeric(leaf.reader(), Fields.END);
        float @Nullable [] vector = meaning.vector();
        @Nullable
        FloatVectorValues vectors = vector == null ? null : leaf.reader().getFloatVectorValues(Fields.VECTOR);
        KnnVectorValues.@Nullable DocIndexIterator at = vectors == null ? null : vectors.iterator();
        int entry = candidate.document - leaf.docBase;
        for (int number = entry - candidate.lines; number < entry; number++) {
            double meaning = 0;
            if (vectors != null && at != null && vector != null && at.advance(number) == number) {
                meaning = VectorUtil.dotProduct(vector, vectors.vectorValue(at.index()));
            }
            // Names are no line of the text.
            if (starts.advanceExact(number) && ends.advanceExact(number) && ends.longValue() > starts.longValue()) {
                lines.add(new Line((int) starts.longValue(), (int) ends.longValue(), meaning));
            }
        }
        return lines;
    }

    private List<String> titles(List<Candidate> candidates) throws IOException {
        List<String> titles = new ArrayList<>();
        for (Candidate candidate : candidates.subList(0, Math.min(NAMED, candidates.size()))) {
            titles.addAll(values.names(candidate.document));
        }
        return titles;
    }

    private Map<String, Map<String, Integer>> facets(List<Candidate> candidates) throws IOException {
        Map<LeafReaderContext, List<Integer>> byLeaf = new HashMap<>();
        for (Candidate candidate : candidates) {
            byLeaf.computeIfAbsent(values.leaf(candidate.document), _ -> new ArrayList<>())
                    .add(candidate.document);
        }
        Map<String, Map<String, Integer>> counts = new TreeMap<>();
        for (Map.Entry<LeafReaderContext, List<Integer>> some : byLeaf.entrySet()) {
            for (FieldInfo field : some.getKey().reader().getFieldInfos()) {
                if (field.name.startsWith(Fields.FACET)) {
                    count(field.name, some.getValue(), counts);
                }
            }
        }
        return counts;
    }

    private void count(String field, List<Integer> documents, Map<String, Map<String, Integer>> counts)
            throws IOException {
        for (int document : documents) {
            String value = values.word(document, field);
            if (!value.isEmpty()) {
                counts.computeIfAbsent(field.substring(Fields.FACET.length()), _ -> new TreeMap<>())
                        .merge(value, 1, Integer::sum);
            }
        }
    }

    private Document stored(int document) throws IOException {
        return searcher.storedFields().document(document);
    }
}
