package dev.xinmiao.search.lucene;

import dev.xinmiao.search.MeaningContract;
import dev.xinmiao.search.SearchIndex;
import dev.xinmiao.search.Synonyms;
import dev.xinmiao.search.Weights;
import dev.xinmiao.search.text.Words;
import dev.xinmiao.search.vector.Embedder;
import java.io.IOException;
import java.util.List;
import org.apache.lucene.store.ByteBuffersDirectory;

class LuceneMeaningTest extends MeaningContract {

    @Override
    protected SearchIndex open(Embedder embedder) throws IOException {
        return new LuceneIndex(
                new ByteBuffersDirectory(), new Words(List.of()), embedder, () -> Synonyms.NONE, Weights.STANDARD);
    }
}
