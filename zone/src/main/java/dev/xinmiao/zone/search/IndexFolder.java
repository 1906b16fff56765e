package dev.xinmiao.zone.search;

import dev.xinmiao.search.SearchIndex;
import dev.xinmiao.search.Synonyms;
import dev.xinmiao.search.Weights;
import dev.xinmiao.search.lucene.LuceneIndex;
import dev.xinmiao.search.text.Words;
import dev.xinmiao.search.vector.Embedder;
import dev.xinmiao.zone.kernel.Folders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The folder of the index. What can't be read is put aside and begun anew: everything in it can be made again. */
public final class IndexFolder {
    private static final Logger LOG = LoggerFactory.getLogger(IndexFolder.class);
    /** Raised whenever entries are written in another way: an index of another way is made anew. */
    private static final String LAYOUT = "4";

    private static final String ASIDE = "damaged-";
    /** With less on the disk what fails is no damage. */
    private static final long LEAST_SPACE = 1 << 20;

    private IndexFolder() {}

    /**
     * An open index.
     *
     * @param damaged whether what was there had to be put aside
     */
    public record Opened(SearchIndex index, boolean damaged) {}

    /** @throws UncheckedIOException if another program has it open, it may not be written, or the disk is full: nothing is put aside then */
    public static Opened open(Path data, Words words, @Nullable Embedder embedder, Supplier<Synonyms> synonyms) {
        Path folder = data.resolve("search").resolve(LAYOUT + (embedder == null ? "-words" : ""));
        try {
            return new Opened(lucene(folder, words, embedder, synonyms), false);
        } catch (LockObtainFailedException used) {
            throw new UncheckedIOException("Another program has the search index open: " + folder, used);
        } catch (AccessDeniedException denied) {
            throw new UncheckedIOException("The search index may not be written: " + denied.getMessage(), denied);
        } catch (IOException | RuntimeException damage) {
            LOG.warn("The search index can't be read and is made anew: {}", damage.toString());
            try {
                refuseFullDisk(folder, damage);
                putAside(folder);
                return new Opened(lucene(folder, words, embedder, synonyms), true);
            } catch (IOException failure) {
                throw new UncheckedIOException("The search index can't be made in " + folder, failure);
            }
        }
    }

    private static void refuseFullDisk(Path folder, Exception failure) throws IOException {
        if (Files.exists(folder) && Files.getFileStore(folder).getUsableSpace() < LEAST_SPACE) {
            throw new IOException("the disk is full", failure);
        }
    }

    /** Only the last damaged one is kept, to look at. */
    private static void putAside(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> beside = Files.list(folder.resolveSibling(""))) {
            List<Path> before = beside.filter(
                            other -> other.getFileName().toString().startsWith(ASIDE))
                    .toList();
            for (Path other : before) {
                Folders.delete(other);
            }
        }
        Files.move(folder, folder.resolveSibling(ASIDE + Instant.now().toEpochMilli()));
    }

    private static LuceneIndex lucene(
            Path folder, Words words, @Nullable Embedder embedder, Supplier<Synonyms> synonyms) throws IOException {
        Files.createDirectories(folder);
        return new LuceneIndex(FSDirectory.open(folder), words, embedder, synonyms, Weights.STANDARD);
    }
}
