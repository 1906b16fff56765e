package dev.xinmiao.search.lucene;

import dev.xinmiao.search.Query;
import java.time.LocalDate;
import java.util.Set;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexOrDocValuesQuery;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/** What a reader may find at all, as a part of each query: what is left out here is never counted, scored or hinted at. */
final class Scope {

    static final Term GIVES_WAY = new Term(Fields.GIVES_WAY, "");

    private Scope() {}

    private static org.apache.lucene.search.Query readers(Set<String> readers) {
        return anyOf(Fields.READER, readers);
    }

    /** What readers may find and is valid on a day. */
    static org.apache.lucene.search.Query valid(Set<String> readers, LocalDate date) {
        int day = (int) date.toEpochDay();
        return new BooleanQuery.Builder()
                .add(readers(readers), Occur.FILTER)
                .add(days(Fields.FROM, Integer.MIN_VALUE, day), Occur.FILTER)
                .add(days(Fields.UNTIL, day + 1, Integer.MAX_VALUE), Occur.FILTER)
                .build();
    }

    /** Most documents are within, so the few that the words lead to are looked at one by one. */
    private static org.apache.lucene.search.Query days(String field, int first, int last) {
        return new IndexOrDocValuesQuery(
                IntPoint.newRangeQuery(field, first, last),
                NumericDocValuesField.newSlowRangeQuery(field, first, last));
    }

    /** Readers, days, kinds and facets; of entries and of lines. */
    static org.apache.lucene.search.Query of(Query query) {
        org.apache.lucene.search.Query readers =
                query.superseded() ? readers(query.readers()) : valid(query.readers(), query.day());
        BooleanQuery.Builder scope = new BooleanQuery.Builder().add(readers, Occur.FILTER);
        if (!query.kinds().isEmpty()) {
            scope.add(anyOf(Fields.KIND, query.kinds()), Occur.FILTER);
        }
        query.facets()
                .forEach((facet, value) ->
                        scope.add(new TermQuery(new Term(Fields.FACET + facet, value)), Occur.FILTER));
        return scope.build();
    }

    /** What doesn't give way. */
    static org.apache.lucene.search.Query ownPlace(Query query) {
        return new BooleanQuery.Builder()
                .add(of(query), Occur.FILTER)
                .add(new TermQuery(GIVES_WAY), Occur.MUST_NOT)
                .build();
    }

    private static org.apache.lucene.search.Query anyOf(String field, Set<String> values) {
        return new TermInSetQuery(field, values.stream().map(BytesRef::new).toList());
    }
}
