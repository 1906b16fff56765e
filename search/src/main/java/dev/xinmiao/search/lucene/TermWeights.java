package dev.xinmiao.search.lucene;

import java.io.IOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * The terms of a query in one field, and the most that they could score there: BM25 (Robertson and Zaragoza 2009) gives each
 * term at most its inverse document frequency, so the quotient tells, from 0 to 1, how much of the query was met.
 */
final class TermWeights {

    private final Map<String, Double> rarities = new LinkedHashMap<>();
    private final BooleanQuery.Builder any = new BooleanQuery.Builder();
    private double most;
    private boolean known;

    /** Looks each term up, once for whatever is asked about it later. */
    TermWeights(IndexSearcher searcher, String field, Collection<String> terms) throws IOException {
        long documents = searcher.getIndexReader().getDocCount(field);
        for (String text : terms) {
            if (!rarities.containsKey(text)) {
                Term term = new Term(field, text);
                TermStates found = TermStates.build(searcher, term, true);
                long with = found.docFreq();
                double rarity = Math.log(1 + (documents - with + 0.5) / (with + 0.5));
                rarities.put(text, rarity);
                most += rarity;
                if (with > 0) {
                    known = true;
                    any.add(new TermQuery(term, found), Occur.SHOULD);
                }
            }
        }
    }

    /** Whether any document has any of the terms. */
    boolean isKnown() {
        return known;
    }

    /** @param score below 0 for what has none of the terms */
    double share(float score) {
        return most == 0 || score < 0 ? 0 : score / most;
    }

    Map<String, Double> rarities() {
        return rarities;
    }

    /** Any of the terms, the more the better. */
    Query any() {
        return any.build();
    }
}
