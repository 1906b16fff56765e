package dev.xinmiao.search.lucene;

import dev.xinmiao.search.Synonyms.Way;
import dev.xinmiao.search.text.Grams;
import java.io.IOException;
import java.util.List;
import org.apache.lucene.search.IndexSearcher;

/**
 * One way to put the query, with its terms looked up.
 *
 * @param title its terms in names
 * @param whole its terms in whole texts
 * @param line its terms in single lines
 */
record Asked(Way way, TermWeights title, TermWeights whole, TermWeights line) {

    static Asked of(Way way, IndexSearcher searcher) throws IOException {
        List<String> grams = Grams.of(way.text());
        return new Asked(
                way,
                new TermWeights(searcher, Fields.TITLE, grams),
                new TermWeights(searcher, Fields.WHOLE, grams),
                new TermWeights(searcher, Fields.LINE, grams));
    }
}
