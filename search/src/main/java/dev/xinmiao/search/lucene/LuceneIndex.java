package dev.xinmiao.search.lucene;

import dev.xinmiao.search.Entry;
import dev.xinmiao.search.Found;
import dev.xinmiao.search.Query;
import dev.xinmiao.search.SearchIndex;
import dev.xinmiao.search.Synonyms;
import dev.xinmiao.search.Weights;
import dev.xinmiao.search.text.Beginnings;
import dev.xinmiao.search.text.Grams;
import dev.xinmiao.search.text.Word;
import dev.xinmiao.search.text.Words;
import dev.xinmiao.search.vector.Embedder;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.PerFieldSimilarityWrapper;
import org.apache.lucene.search.similarities.Similarity;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;

/**
 * The index in a directory of this machine. One process writes; any number of threads read and write at once.
 *
 * <p>Without an embedder everything is found by words and sound only.
 */
public final class LuceneIndex implements SearchIndex {

    private static final Similarity SIMILARITY = new PerFieldSimilarityWrapper() {
        private final Similarity texts = new BM25Similarity(1.2f, 0.75f);
        /** A short line or title isn't better than a long one that says the same. */
        private final Similarity lines = new BM25Similarity(1.2f, 0.3f);

        @Override
        public Similarity get(String field) {
            return field.equals(Fields.WHOLE) || field.equals(Fields.WORDS) ? texts : lines;
        }
    };

    private static final int BATCH = 200;

    /** Lucene advises an option that is still an incubator's and makes Java warn at every start. Held, or it were forgotten. */
    private static final Logger ADVICE =
            Logger.getLogger("org.apache.lucene.internal.vectorization.VectorizationProvider");

    static {
        ADVICE.setLevel(Level.SEVERE);
    }

    private final Directory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private final EntryDocuments documents;
    private final Words words;
    private final @Nullable Embedder embedder;
    private final Supplier<Synonyms> synonyms;
    private final Weights weights;

    /**
     * Opens the index, or begins an empty one.
     *
     * @param embedder for vectors; null for none
     * @param synonyms asked anew for each query
     * @throws IOException if the directory can't be read, or what is in it is damaged
     */
    public LuceneIndex(
            Directory directory, Words words, @Nullable Embedder embedder, Supplier<Synonyms> synonyms, Weights weights)
            throws IOException {
        this.directory = directory;
        this.words = words;
        this.embedder = embedder;
        this.synonyms = synonyms;
        this.weights = weights;
        this.documents = new EntryDocuments(words, embedder);
        IndexWriterConfig configuration = new IndexWriterConfig(null);
        configuration.setSimilarity(SIMILARITY);
        configuration.setRAMBufferSizeMB(64);
        this.writer = new IndexWriter(directory, configuration);
        this.searchers = searchers();
    }

    /** Whatever fails, the lock is given back: who asked may put the folder aside and begin anew. */
    private SearcherManager searchers() throws IOException {
        @Nullable SearcherManager opened = null;
        try {
            opened = new SearcherManager(writer, null);
            checkIntegrity(opened);
            return opened;
        } catch (IOException | RuntimeException damage) {
            IOUtils.closeWhileHandlingException(opened, writer::rollback, directory);
            throw damage;
        }
    }

    /** Reads all checksums: a damaged file shall be known now, not by the query that happens to meet it. */
    private static void checkIntegrity(SearcherManager searchers) throws IOException {
        IndexSearcher searcher = searchers.acquire();
        try {
            for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
                leaf.reader().checkIntegrity();
            }
        } finally {
            searchers.release(searcher);
        }
    }

    @Override
    public void put(Collection<Entry> entries) {
        List<Entry> all = new ArrayList<>(entries);
        perform(() -> {
            if (all.size() <= BATCH) {
                write(all, documents.blocks(all));
            } else {
                writeAhead(all);
            }
            searchers.maybeRefreshBlocking();
        });
    }

    /** The vectors of a batch are reckoned while the one before is written, which uses one processor only. */
    private void writeAhead(List<Entry> all) throws IOException {
        try (ExecutorService ahead = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().daemon().name("index vectors").factory())) {
            Future<List<List<Document>>> next = ahead.submit(() -> documents.blocks(all.subList(0, BATCH)));
            for (int from = 0; from < all.size(); from += BATCH) {
                int end = Math.min(all.size(), from + BATCH);
                List<List<Document>> blocks = next.get();
                if (end < all.size()) {
                    next = ahead.submit(() -> documents.blocks(all.subList(end, Math.min(all.size(), end + BATCH))));
                }
                write(all.subList(from, end), blocks);
            }
        } catch (ExecutionException failure) {
            throw new IllegalStateException("Entries can't be prepared for the index", failure.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("stopped while entries were written");
        }
    }

    private void write(List<Entry> batch, List<List<Document>> blocks) throws IOException {
        for (int index = 0; index < batch.size(); index++) {
            remove(batch.get(index).id());
            writer.addDocuments(blocks.get(index));
        }
    }

    @Override
    public void remove(Collection<String> ids) {
        perform(() -> {
            for (String id : ids) {
                remove(id);
            }
            searchers.maybeRefreshBlocking();
        });
    }

    /** An entry's lines carry its id too, so that one word removes the block. */
    private void remove(String id) throws IOException {
        writer.deleteDocuments(new Term(Fields.BLOCK, id));
    }

    @Override
    public void commit() {
        attempt(writer::commit);
    }

    @Override
    public Map<String, String> digests() {
        return withSearcher(searcher -> {
            Map<String, String> digests = new HashMap<>();
            for (LeafReaderContext context : searcher.getIndexReader().leaves()) {
                LeafReader leaf = context.reader();
                @Nullable Bits live = leaf.getLiveDocs();
                for (int document = 0; document < leaf.maxDoc(); document++) {
                    if (live == null || live.get(document)) {
                        Document stored = leaf.storedFields().document(document, Set.of(Fields.ID, Fields.DIGEST));
                        @Nullable String id = stored.get(Fields.ID);
                        if (id != null) {
                            digests.put(id, String.valueOf(stored.get(Fields.DIGEST)));
                        }
                    }
                }
            }
            return digests;
        });
    }

    @Override
    public Found search(Query query) {
        return search(query, synonyms.get());
    }

    @Override
    public Found search(Query query, Synonyms instead) {
        return withSearcher(searcher -> new Hits(searcher, query, weights, words, embedder, instead).found());
    }

    @Override
    public Findings read(Query query) {
        return withSearcher(searcher -> new Hits(searcher, query, weights, words, embedder, synonyms.get()).findings());
    }

    @Override
    public List<Suggestion> suggest(String beginning, Set<String> readers, LocalDate day, int limit) {
        return withSearcher(searcher -> {
            List<Suggestion> suggestions = new ArrayList<>();
            BooleanQuery.Builder typed = new BooleanQuery.Builder();
            List<String> terms = Beginnings.typed(beginning);
            if (terms.getFirst().isEmpty()) {
                return suggestions;
            }
            terms.forEach(term -> typed.add(new TermQuery(new Term(Fields.BEGINNING, term)), Occur.SHOULD));
            org.apache.lucene.search.Query wanted = new BooleanQuery.Builder()
                    .add(typed.build(), Occur.MUST)
                    .add(Scope.valid(readers, day), Occur.FILTER)
                    .build();
            Sort order = new Sort(new SortField(Fields.WEIGHT, SortField.Type.LONG, true));
            for (ScoreDoc found : searcher.search(wanted, limit, order).scoreDocs) {
                Document stored = searcher.storedFields()
                        .document(found.doc, Set.of(Fields.ID, Fields.KIND, Fields.TITLE_SHOWN, Fields.ADDRESS));
                suggestions.add(new Suggestion(
                        text(stored, Fields.ID),
                        text(stored, Fields.KIND),
                        text(stored, Fields.TITLE_SHOWN),
                        text(stored, Fields.ADDRESS)));
            }
            return suggestions;
        });
    }

    /** Ids of the ten entries that a simpler way finds first. */
    public List<String> search(Baseline baseline, Query query) {
        return withSearcher(searcher -> {
            Set<String> ids = new LinkedHashSet<>();
            for (ScoreDoc found : baseline(baseline, query, searcher)) {
                int entry = found.doc;
                if (baseline == Baseline.VECTORS) {
                    entry += (int) new Values(searcher).number(found.doc, Fields.UP);
                }
                if (ids.size() < 10) {
                    ids.add(text(searcher.storedFields().document(entry, Set.of(Fields.ID)), Fields.ID));
                }
            }
            return List.copyOf(ids);
        });
    }

    private ScoreDoc[] baseline(Baseline baseline, Query query, IndexSearcher searcher) throws IOException {
        return switch (baseline) {
            case WORDS -> {
                List<String> terms =
                        words.of(query.text()).stream().map(Word::text).toList();
                yield searcher.search(new TermWeights(searcher, Fields.WORDS, terms).any(), 10).scoreDocs;
            }
            case PAIRS ->
                searcher.search(new TermWeights(searcher, Fields.WHOLE, Grams.of(query.text())).any(), 10).scoreDocs;
            case VECTORS -> {
                float[] vector = Objects.requireNonNull(embedder, "vectors").question(query.text());
                yield searcher.search(new KnnFloatVectorQuery(Fields.VECTOR, vector, 200), 200).scoreDocs;
            }
        };
    }

    static String text(Document stored, String field) {
        @Nullable IndexableField value = stored.getField(field);
        return value == null ? "" : value.stringValue();
    }

    /** Whether entries are found by their meaning too. */
    public boolean hasVectors() {
        return embedder != null;
    }

    private interface WithSearcher<T> {
        T apply(IndexSearcher searcher) throws IOException;
    }

    private <T> T withSearcher(WithSearcher<T> work) {
        return attempt(() -> {
            IndexSearcher searcher = searchers.acquire();
            try {
                searcher.setSimilarity(SIMILARITY);
                return work.apply(searcher);
            } finally {
                searchers.release(searcher);
            }
        });
    }

    private interface Work {
        void run() throws IOException;
    }

    private static void perform(Work work) {
        attempt(() -> {
            work.run();
            return true;
        });
    }

    private interface Attempt<T> {
        T run() throws IOException;
    }

    private static <T> T attempt(Attempt<T> attempt) {
        try {
            return attempt.run();
        } catch (IOException failure) {
            throw failed(failure);
        } catch (AlreadyClosedException closed) {
            // A write that failed has closed the index, whose other threads meet this.
            throw failed(new IOException(closed.getMessage(), closed));
        }
    }

    private static UncheckedIOException failed(IOException failure) {
        return new UncheckedIOException("The search index can't be read or written: " + failure.getMessage(), failure);
    }

    @Override
    public void close() {
        perform(() -> IOUtils.close(searchers, writer, directory));
    }
}
