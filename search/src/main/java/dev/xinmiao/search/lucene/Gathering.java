package dev.xinmiao.search.lucene;

import dev.xinmiao.search.Query;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/** Gathers entries that may fit from four sides: their names, all of their text, single lines, vectors. */
final class Gathering {

    /** Taken from each side. */
    private static final int EACH = 100;
    /** With fewer of the nearest within the query's scope, the others are looked for. */
    private static final int ENOUGH = 50;

    private final IndexSearcher searcher;
    private final Values values;
    /** Among all, those that are many would leave the others no place. */
    private final List<org.apache.lucene.search.Query> scopes = new ArrayList<>();

    private final Map<Integer, Candidate> candidates = new HashMap<>();
    private final Map<Integer, Map<Integer, Float>> near = new HashMap<>();

    private final boolean known;

    /** @param known whether the index knows any word of the query */
    Gathering(IndexSearcher searcher, Query query, boolean known) throws IOException {
        this.known = known;
        this.searcher = searcher;
        this.values = new Values(searcher);
        scopes.add(Scope.of(query));
        if (searcher.getIndexReader().docFreq(Scope.GIVES_WAY) > 0) {
            scopes.add(Scope.ownPlace(query));
        }
    }

    void add(List<Asked> ways) throws IOException {
        for (org.apache.lucene.search.Query scope : scopes) {
            for (Asked asked : ways) {
                add(asked, scope);
            }
        }
    }

    private void add(Asked asked, org.apache.lucene.search.Query scope) throws IOException {
        for (TermWeights terms : List.of(asked.title(), asked.whole())) {
            ScoreDoc[] best = top(terms.any(), scope);
            for (ScoreDoc found : best) {
                candidate(found.doc);
            }
            markLast(best);
        }
        org.apache.lucene.search.@Nullable Query sound = Sounds.of(asked.way().text());
        if (sound != null) {
            ScoreDoc[] alike = top(new ConstantScoreQuery(sound), scope);
            for (ScoreDoc found : alike) {
                candidate(found.doc).sound = 1;
            }
            markLast(alike);
        }
        // What has a line with the words has them in its whole text too, so more lines are not more entries.
        for (ScoreDoc found : top(asked.line().any(), scope)) {
            candidate(entryOf(found.doc));
        }
    }

    private void markLast(ScoreDoc[] found) {
        if (found.length == EACH) {
            candidate(found[EACH - 1].doc).lastOfMany = true;
        }
    }

    /** Those with a line near to the question in meaning. */
    void addNearest(float[] question) throws IOException {
        ScoreDoc[] ofAll = nearest(question, null);
        for (org.apache.lucene.search.Query scope : scopes) {
            addNearest(question, ofAll, scope);
        }
    }

    private void addNearest(float[] question, ScoreDoc[] ofAll, org.apache.lucene.search.Query scope)
            throws IOException {
        ScoreDoc[] found = ofAll;
        List<ScoreDoc> nearest = allowed(found, scope);
        if (nearest.size() < ENOUGH) {
            found = nearest(question, scope);
            nearest = List.of(found);
        }
        for (ScoreDoc line : nearest) {
            int entry = entryOf(line.doc);
            near.computeIfAbsent(entry, _ -> new HashMap<>()).put(line.doc, likeness(line));
            candidate(entry);
        }
        if (found.length == EACH && !nearest.isEmpty()) {
            ScoreDoc last = Collections.min(nearest, Comparator.comparingDouble(line -> line.score));
            Candidate candidate = candidate(entryOf(last.doc));
            candidate.lastOfMany |= candidate.isNear(likeness(last));
        }
    }

    /** Lucene's score of a dot product is (1 + product) / 2. */
    private static float likeness(ScoreDoc line) {
        return line.score * 2 - 1;
    }

    private ScoreDoc[] nearest(float[] question, org.apache.lucene.search.@Nullable Query within) throws IOException {
        return searcher.search(new KnnFloatVectorQuery(Fields.VECTOR, question, EACH, within), EACH).scoreDocs;
    }

    /**
     * Those within the query's scope. Lucene goes through all that a filter lets pass before it looks for the nearest, which
     * takes four times as long as the looking.
     */
    private List<ScoreDoc> allowed(ScoreDoc[] found, org.apache.lucene.search.Query scope) throws IOException {
        Arrays.sort(found, Comparator.comparingInt(line -> line.doc));
        Weight inScope = searcher.createWeight(searcher.rewrite(scope), ScoreMode.COMPLETE_NO_SCORES, 1);
        List<ScoreDoc> allowed = new ArrayList<>();
        @Nullable LeafReaderContext leaf = null;
        @Nullable Scorer scorer = null;
        for (ScoreDoc line : found) {
            LeafReaderContext own = values.leaf(line.doc);
            if (own != leaf) {
                leaf = own;
                scorer = inScope.scorer(own);
            }
            if (Measuring.matches(scorer, line.doc - own.docBase)) {
                allowed.add(line);
            }
        }
        return allowed;
    }

    private ScoreDoc[] top(org.apache.lucene.search.Query wanted, org.apache.lucene.search.Query scope)
            throws IOException {
        BooleanQuery both = new BooleanQuery.Builder()
                .add(wanted, Occur.MUST)
                .add(scope, Occur.FILTER)
                .build();
        return searcher.search(both, new TopScoreDocCollectorManager(EACH, null, EACH)).scoreDocs;
    }

    private Candidate candidate(int document) {
        return candidates.computeIfAbsent(document, number -> {
            Candidate candidate = new Candidate(number);
            candidate.known = known;
            return candidate;
        });
    }

    private int entryOf(int line) throws IOException {
        return line + (int) values.number(line, Fields.UP);
    }

    Collection<Candidate> candidates() {
        return candidates.values();
    }

    /** The likeness of an entry's lines that were found by their meaning, by their documents. */
    Map<Integer, Float> near(int entry) {
        return near.getOrDefault(entry, Map.of());
    }
}
