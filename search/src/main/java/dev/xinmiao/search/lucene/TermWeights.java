package dev.xinmiao.search.lucene;

import java.io.IOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * The terms of a query in one field, and the most that they could score there: BM25 (Robertson and Zaragoza 2009) gives each
 * term at most its inverse document frequency, so the quotient tells, from 0 to 1, how much of the query was met.
 */
final class TermWeights {

    private final Map<String, Double> rarities = new LinkedHashMap<>();
    private final String field;
    private double most;

    TermWeights(IndexReader reader, String field, Collection<String> terms) throws IOException {
        this.field = field;
        long documents = reader.getDocCount(field);
        for (String term : terms) {
            if (!rarities.containsKey(term)) {
                long with = reader.docFreq(new Term(field, term));
                double rarity = Math.log(1 + (documents - with + 0.5) / (with + 0.5));
                rarities.put(term, rarity);
                most += rarity;
            }
        }
    }

    double share(float score) {
        return most == 0 ? 0 : score / most;
    }

    Map<String, Double> rarities() {
        return rarities;
    }

    /** Any of the terms, the more the better. */
    Query any() {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        rarities.keySet().forEach(term -> any.add(new TermQuery(new Term(field, term)), Occur.SHOULD));
        return any.build();
    }
}
