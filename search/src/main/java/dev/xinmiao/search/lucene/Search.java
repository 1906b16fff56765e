package dev.xinmiao.search.lucene;

import dev.xinmiao.search.Query;
import dev.xinmiao.search.SearchIndex;
import dev.xinmiao.search.Synonyms;
import dev.xinmiao.search.Synonyms.Way;
import dev.xinmiao.search.Weights;
import dev.xinmiao.search.text.Grams;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.KnnVectorValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.VectorUtil;
import org.jspecify.annotations.Nullable;

/**
 * One search: gathers entries that may fit from four sides (their names, all of their text, single lines, vectors), then
 * measures each of them from all sides, so that no side's list of the best decides alone.
 */
final class Search {

    /** Taken from each side. */
    private static final int EACH = 100;
    /** Of longer entries only the lines that were found are compared by meaning. */
    private static final int ALL_LINES = 64;

    private final IndexSearcher searcher;
    private final Query query;
    private final Weights weights;
    private final float @Nullable [] vector;
    private final Map<Integer, Candidate> candidates = new HashMap<>();

    Search(IndexSearcher searcher, Query query, Weights weights, float @Nullable [] vector) {
        this.searcher = searcher;
        this.query = query;
        this.weights = weights;
        this.vector = vector;
    }

    /** The candidates, the best first. */
    List<Candidate> run(List<Way> ways) throws IOException {
        Map<Integer, Map<Integer, Float>> near = vector == null ? Map.of() : nearest(vector);
        for (Way way : ways) {
            gather(way.text());
        }
        for (Way way : ways) {
            measure(way, near);
        }
        List<Candidate> ranked = new ArrayList<>(candidates.values());
        ranked.sort(Comparator.comparingDouble((Candidate candidate) -> -candidate.score(weights))
                .thenComparingInt(candidate -> candidate.document));
        return ranked.subList(0, Math.min(SearchIndex.DEPTH, ranked.size()));
    }

    private void gather(String text) throws IOException {
        Collection<String> grams = Grams.of(text);
        org.apache.lucene.search.Query entries = Scope.entries(query);
        for (String field : List.of(Fields.TITLE, Fields.WHOLE)) {
            for (ScoreDoc found : top(any(field, grams).any(), entries)) {
                candidate(found.doc);
            }
        }
        org.apache.lucene.search.@Nullable Query sound = Sounds.of(text);
        if (sound != null) {
            for (ScoreDoc found : top(new ConstantScoreQuery(sound), entries)) {
                candidate(found.doc).sound = 1;
            }
        }
        for (ScoreDoc found : top(any(Fields.LINE, grams).any(), Scope.lines(query))) {
            candidate(found.doc + up(found.doc));
        }
    }

    private TermWeights any(String field, Collection<String> grams) throws IOException {
        return new TermWeights(searcher.getIndexReader(), field, grams);
    }

    private ScoreDoc[] top(org.apache.lucene.search.Query wanted, org.apache.lucene.search.Query scope)
            throws IOException {
        BooleanQuery both = new BooleanQuery.Builder()
                .add(wanted, Occur.MUST)
                .add(scope, Occur.FILTER)
                .build();
        return searcher.search(both, new TopScoreDocCollectorManager(EACH, null, EACH)).scoreDocs;
    }

    /** The lines nearest in meaning, with their likeness, by the entry that they are of. */
    private Map<Integer, Map<Integer, Float>> nearest(float[] question) throws IOException {
        Map<Integer, Map<Integer, Float>> near = new HashMap<>();
        KnnFloatVectorQuery knn = new KnnFloatVectorQuery(Fields.VECTOR, question, EACH, Scope.lines(query));
        for (ScoreDoc found : searcher.search(knn, EACH).scoreDocs) {
            int entry = found.doc + up(found.doc);
            near.computeIfAbsent(entry, _ -> new HashMap<>()).put(found.doc, found.score * 2 - 1);
            candidate(entry);
        }
        return near;
    }

    private Candidate candidate(int document) {
        return candidates.computeIfAbsent(document, Candidate::new);
    }

    private int up(int line) throws IOException {
        return (int) value(line, Fields.UP);
    }

    private long value(int document, String field) throws IOException {
        LeafReaderContext leaf = leaf(document);
        NumericDocValues values = DocValues.getNumeric(leaf.reader(), field);
        return values.advanceExact(document - leaf.docBase) ? values.longValue() : 0;
    }

    private LeafReaderContext leaf(int document) {
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        return leaves.get(ReaderUtil.subIndex(document, leaves));
    }

    /** Measures all candidates against one way to put the query. */
    private void measure(Way way, Map<Integer, Map<Integer, Float>> near) throws IOException {
        double faith = way.change().isEmpty() ? 1 : Synonyms.FAITH;
        List<String> grams = Grams.of(way.text());
        TermWeights title = any(Fields.TITLE, grams);
        TermWeights whole = any(Fields.WHOLE, grams);
        TermWeights line = any(Fields.LINE, grams);
        Weight titles = weight(title);
        Weight wholes = weight(whole);
        Weight lines = weight(line);
        Map<LeafReaderContext, List<Candidate>> byLeaf = new HashMap<>();
        candidates
                .values()
                .forEach(candidate -> byLeaf.computeIfAbsent(leaf(candidate.document), _ -> new ArrayList<>())
                        .add(candidate));
        // Entries that fall outside the scope came by one of their lines, whose facets are not known.
        Weight scope = searcher.createWeight(
                searcher.rewrite(new ConstantScoreQuery(Scope.entries(query))), ScoreMode.COMPLETE_NO_SCORES, 1);
        for (Map.Entry<LeafReaderContext, List<Candidate>> some : byLeaf.entrySet()) {
            LeafReaderContext leaf = some.getKey();
            List<Candidate> here = some.getValue();
            here.sort(Comparator.comparingInt(candidate -> candidate.document));
            @Nullable Scorer inScope = scope.scorer(leaf);
            @Nullable Scorer titleScorer = titles.scorer(leaf);
            @Nullable Scorer wholeScorer = wholes.scorer(leaf);
            @Nullable Scorer lineScorer = lines.scorer(leaf);
            NumericDocValues named = DocValues.getNumeric(leaf.reader(), Fields.NAMED);
            NumericDocValues importance = DocValues.getNumeric(leaf.reader(), Fields.WEIGHT);
            NumericDocValues counts = DocValues.getNumeric(leaf.reader(), Fields.LINES);
            @Nullable
            FloatVectorValues vectors = vector == null ? null : leaf.reader().getFloatVectorValues(Fields.VECTOR);
            KnnVectorValues.@Nullable DocIndexIterator at = vectors == null ? null : vectors.iterator();
            for (Candidate candidate : here) {
                int document = candidate.document - leaf.docBase;
                if (inScope == null || score(inScope, document) < 0) {
                    candidates.remove(candidate.document);
                    continue;
                }
                candidate.lines = counts.advanceExact(document) ? (int) counts.longValue() : 0;
                int names = named.advanceExact(document) ? (int) named.longValue() : 0;
                candidate.weight = importance.advanceExact(document) ? (int) importance.longValue() : 0;
                double before = candidate.score(weights);
                candidate.title =
                        Math.max(candidate.title, faith * title.share(Math.max(0, score(titleScorer, document))));
                candidate.text =
                        Math.max(candidate.text, faith * whole.share(Math.max(0, score(wholeScorer, document))));
                Map<Integer, Float> known = near.getOrDefault(candidate.document, Map.of());
                for (int number = document - candidate.lines; number < document; number++) {
                    double share = faith * line.share(Math.max(0, score(lineScorer, number)));
                    double similarity = Double.NaN;
                    if (candidate.lines <= ALL_LINES && vectors != null && at != null && vector != null) {
                        if (at.docID() < number) {
                            at.advance(number);
                        }
                        if (at.docID() == number) {
                            similarity = VectorUtil.dotProduct(vector, vectors.vectorValue(at.index()));
                        }
                    } else if (known.get(number + leaf.docBase) instanceof Float likeness) {
                        similarity = likeness;
                    }
                    boolean quotable = number >= document - candidate.lines + names;
                    candidate.sawLine(number + leaf.docBase, share, similarity, quotable, weights);
                }
                if (!way.change().isEmpty() && candidate.score(weights) > before + 1e-9) {
                    candidate.change = way.change();
                }
            }
        }
    }

    private Weight weight(TermWeights terms) throws IOException {
        return searcher.createWeight(searcher.rewrite(terms.any()), ScoreMode.COMPLETE, 1);
    }

    /** The score of a document, or -1 where it does not match; documents must be asked for in their order. */
    private static float score(@Nullable Scorer scorer, int document) throws IOException {
        if (scorer == null) {
            return -1;
        }
        DocIdSetIterator iterator = scorer.iterator();
        int at = iterator.docID();
        if (at < document) {
            at = iterator.advance(document);
        }
        return at == document ? scorer.score() : -1;
    }
}
