package dev.xinmiao.zone.search;

import dev.xinmiao.search.SearchIndex;
import dev.xinmiao.search.Synonyms;
import dev.xinmiao.search.Weights;
import dev.xinmiao.search.lucene.LuceneIndex;
import dev.xinmiao.search.text.Words;
import dev.xinmiao.search.vector.Embedder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.function.Supplier;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The folder of the index. What can't be read is put aside and begun anew: everything in it can be made again. */
public final class IndexFolder {
    private static final Logger LOG = LoggerFactory.getLogger(IndexFolder.class);
    /** Raised whenever entries are written in another way: an index of another way is made anew. */
    private static final String LAYOUT = "1";

    private IndexFolder() {}

    /**
     * An open index.
     *
     * @param damaged whether what was there had to be put aside
     */
    public record Opened(SearchIndex index, boolean damaged) {}

    public static Opened open(Path data, Words words, @Nullable Embedder embedder, Supplier<Synonyms> synonyms) {
        Path folder = data.resolve("search").resolve(LAYOUT + (embedder == null ? "-words" : ""));
        try {
            return new Opened(lucene(folder, words, embedder, synonyms), false);
        } catch (IOException | IllegalArgumentException damage) {
            LOG.warn("The search index can't be read and is made anew: {}", damage.getMessage());
            try {
                if (Files.exists(folder)) {
                    Files.move(
                            folder,
                            folder.resolveSibling("damaged-" + Instant.now().toEpochMilli()));
                }
                return new Opened(lucene(folder, words, embedder, synonyms), true);
            } catch (IOException failure) {
                throw new UncheckedIOException("The search index can't be made in " + folder, failure);
            }
        }
    }

    private static LuceneIndex lucene(
            Path folder, Words words, @Nullable Embedder embedder, Supplier<Synonyms> synonyms) throws IOException {
        Files.createDirectories(folder);
        return new LuceneIndex(FSDirectory.open(folder), words, embedder, synonyms, Weights.STANDARD);
    }
}
