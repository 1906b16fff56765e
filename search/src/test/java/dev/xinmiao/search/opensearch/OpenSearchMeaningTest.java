package dev.xinmiao.search.opensearch;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.xinmiao.search.MeaningContract;
import dev.xinmiao.search.SearchIndex;
import dev.xinmiao.search.Synonyms;
import dev.xinmiao.search.Weights;
import dev.xinmiao.search.text.Words;
import dev.xinmiao.search.vector.BgeEmbedder;
import dev.xinmiao.search.vector.Embedder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** On a node with the plugin opensearch-knn. */
class OpenSearchMeaningTest extends MeaningContract {

    private static final AtomicInteger NUMBERS = new AtomicInteger();
    private final String name = "meaning-" + NUMBERS.incrementAndGet();

    @Override
    protected SearchIndex open(Embedder embedder) throws IOException {
        return open(embedder, RunningNode.Sort.VECTORS);
    }

    private SearchIndex open(Embedder embedder, RunningNode.Sort sort) throws IOException {
        return new OpenSearchIndex(
                RunningNode.of(sort).address(name),
                new Words(List.of()),
                embedder,
                () -> Synonyms.NONE,
                Weights.STANDARD);
    }

    @AfterEach
    void delete() throws IOException, InterruptedException {
        RunningNode.of(RunningNode.Sort.VECTORS).delete(name + "-*");
    }

    @Test
    void aClusterWithoutThePluginIsRefusedForVectors() throws IOException {
        try (BgeEmbedder embedder = new BgeEmbedder(1, 128)) {
            assertThatThrownBy(() -> open(embedder, RunningNode.Sort.WORDS))
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessageContaining("lacks the plugin opensearch-knn");
        }
    }
}
