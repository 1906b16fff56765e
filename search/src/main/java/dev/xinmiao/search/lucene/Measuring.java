package dev.xinmiao.search.lucene;

import dev.xinmiao.search.Query;
import dev.xinmiao.search.Weights;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.KnnVectorValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.VectorUtil;
import org.jspecify.annotations.Nullable;

/** Measures each candidate from all sides. */
final class Measuring {

    /** Of longer entries only the lines that were found are compared by meaning. */
    private static final int ALL_LINES = 64;

    private final IndexSearcher searcher;
    private final Weights weights;
    private final float @Nullable [] vector;
    private final Gathering gathering;
    private final long day;
    /** In the order of their documents: Lucene reads forward only. */
    private final Map<LeafReaderContext, List<Candidate>> byLeaf =
            new TreeMap<>(Comparator.comparingInt((LeafReaderContext leaf) -> leaf.ord));

    Measuring(IndexSearcher searcher, Query query, Weights weights, float @Nullable [] vector, Gathering gathering)
            throws IOException {
        this.searcher = searcher;
        this.weights = weights;
        this.vector = vector;
        this.gathering = gathering;
        this.day = query.day().toEpochDay();
        Values values = new Values(searcher);
        gathering.candidates().stream()
                .sorted(Comparator.comparingInt(candidate -> candidate.document))
                .forEach(candidate -> byLeaf.computeIfAbsent(values.leaf(candidate.document), _ -> new ArrayList<>())
                        .add(candidate));
    }

    private Weight weight(org.apache.lucene.search.Query query, ScoreMode mode) throws IOException {
        return searcher.createWeight(searcher.rewrite(query), mode, 1);
    }

    List<Candidate> measured(List<Asked> ways) throws IOException {
        List<Candidate> all = new ArrayList<>();
        for (Map.Entry<LeafReaderContext, List<Candidate>> some : byLeaf.entrySet()) {
            describe(some.getKey(), some.getValue());
            all.addAll(some.getValue());
        }
        for (Asked asked : ways) {
            measure(asked);
        }
        return all;
    }

    private void describe(LeafReaderContext leaf, List<Candidate> candidates) throws IOException {
        NumericDocValues importance = DocValues.getNumeric(leaf.reader(), Fields.WEIGHT);
        NumericDocValues counts = DocValues.getNumeric(leaf.reader(), Fields.LINES);
        NumericDocValues opening = DocValues.getNumeric(leaf.reader(), Fields.OPENING);
        NumericDocValues from = DocValues.getNumeric(leaf.reader(), Fields.FROM);
        NumericDocValues until = DocValues.getNumeric(leaf.reader(), Fields.UNTIL);
        for (Candidate candidate : candidates) {
            int document = candidate.document - leaf.docBase;
            candidate.weight = importance.advanceExact(document) ? (int) importance.longValue() : 0;
            candidate.lines = counts.advanceExact(document) ? (int) counts.longValue() : 0;
            candidate.opening = opening.advanceExact(document) ? (int) opening.longValue() : -1;
            candidate.valid = (!from.advanceExact(document) || from.longValue() <= day)
                    && (!until.advanceExact(document) || day < until.longValue());
        }
    }

    private void measure(Asked asked) throws IOException {
        Weight titles = weight(asked.title().any(), ScoreMode.COMPLETE);
        Weight wholes = weight(asked.whole().any(), ScoreMode.COMPLETE);
        Weight lines = weight(asked.line().any(), ScoreMode.COMPLETE);
        for (Map.Entry<LeafReaderContext, List<Candidate>> some : byLeaf.entrySet()) {
            LeafReaderContext leaf = some.getKey();
            @Nullable Scorer title = titles.scorer(leaf);
            @Nullable Scorer whole = wholes.scorer(leaf);
            Lines line = new Lines(leaf, lines.scorer(leaf));
            for (Candidate candidate : some.getValue()) {
                int document = candidate.document - leaf.docBase;
                double before = candidate.score(weights);
                candidate.title = Math.max(
                        candidate.title, asked.way().faith() * asked.title().share(score(title, document)));
                candidate.text = Math.max(
                        candidate.text, asked.way().faith() * asked.whole().share(score(whole, document)));
                line.measure(candidate, asked);
                if (!asked.way().change().isEmpty() && candidate.score(weights) > before + 1e-9) {
                    candidate.change = asked.way().change();
                }
            }
        }
    }

    /** The lines of one segment's entries. */
    private final class Lines {

        private final LeafReaderContext leaf;
        private final @Nullable Scorer scorer;
        private final NumericDocValues quotable;
        private final @Nullable FloatVectorValues vectors;
        private final KnnVectorValues.@Nullable DocIndexIterator at;

        Lines(LeafReaderContext leaf, @Nullable Scorer scorer) throws IOException {
            this.leaf = leaf;
            this.scorer = scorer;
            this.quotable = DocValues.getNumeric(leaf.reader(), Fields.QUOTABLE);
            this.vectors = vector == null ? null : leaf.reader().getFloatVectorValues(Fields.VECTOR);
            this.at = vectors == null ? null : vectors.iterator();
        }

        void measure(Candidate candidate, Asked asked) throws IOException {
            int entry = candidate.document - leaf.docBase;
            int first = entry - candidate.lines;
            Map<Integer, Float> near = gathering.near(candidate.document);
            for (int number = first; number < entry; number++) {
                int line = number + leaf.docBase;
                double share = asked.way().faith() * asked.line().share(score(scorer, number));
                double likeness = candidate.lines <= ALL_LINES
                        ? likeness(number)
                        : near.getOrDefault(line, Float.NaN).doubleValue();
                boolean shown = quotable.advanceExact(number) && quotable.longValue() == 1;
                candidate.sawLine(line, share, likeness, shown, weights);
            }
        }

        /** NaN for a line without a vector. */
        private double likeness(int number) throws IOException {
            if (vectors == null || at == null || vector == null) {
                return Double.NaN;
            }
            if (at.docID() < number) {
                at.advance(number);
            }
            return at.docID() == number ? VectorUtil.dotProduct(vector, vectors.vectorValue(at.index())) : Double.NaN;
        }
    }

    /** Documents must be asked for in their order. */
    static boolean matches(@Nullable Scorer scorer, int document) throws IOException {
        return score(scorer, document) >= 0;
    }

    /** The score of a document, below 0 where it does not match; documents must be asked for in their order. */
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
