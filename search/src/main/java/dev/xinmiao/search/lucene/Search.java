package dev.xinmiao.search.lucene;

import dev.xinmiao.search.Query;
import dev.xinmiao.search.Synonyms.Way;
import dev.xinmiao.search.Weights;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.search.IndexSearcher;
import org.jspecify.annotations.Nullable;

/**
 * One search: gathers entries that may fit, then measures each of them from all sides, so that no side's list of the best
 * decides alone.
 */
final class Search {

    /** The better first; of equals the one that was put first. */
    static Comparator<Candidate> order(Weights weights) {
        return Comparator.comparingDouble((Candidate candidate) -> -candidate.score(weights))
                .thenComparingInt(candidate -> candidate.document);
    }

    private Search() {}

    /**
     * The candidates worth showing, the best first.
     *
     * @param sensible whether the query is made of words of the language, whether or not the index has them
     */
    static List<Candidate> run(
            IndexSearcher searcher, Query query, Weights weights, Meaning meaning, List<Way> ways, boolean sensible)
            throws IOException {
        List<Asked> asked = new ArrayList<>();
        for (Way way : ways) {
            asked.add(Asked.of(way, searcher));
        }
        boolean known = sensible
                || asked.stream()
                        .anyMatch(way -> way.title().isKnown() || way.whole().isKnown());
        Gathering gathering = new Gathering(searcher, query, known);
        gathering.add(asked);
        float @Nullable [] vector = meaning.vector();
        if (vector != null) {
            gathering.addNearest(vector);
        }
        List<Candidate> ranked = new Measuring(searcher, query, weights, vector, gathering).measured(asked);
        ranked.removeIf(candidate -> !candidate.isWorthShowing());
        ranked.sort(order(weights));
        return ranked;
    }
}
