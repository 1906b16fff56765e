package dev.xinmiao.search.lucene;

import dev.xinmiao.search.vector.Embedder;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;

/** The query's vector, which takes a third of a search: it is reckoned while the words are looked up. */
final class Meaning {

    static final Meaning NONE = new Meaning(null);

    private final @Nullable FutureTask<float[]> vector;

    private Meaning(@Nullable FutureTask<float[]> vector) {
        this.vector = vector;
    }

    static Meaning of(String text, Embedder embedder) {
        FutureTask<float[]> vector = new FutureTask<>(() -> embedder.question(text));
        Thread.ofVirtual().name("meaning of a query").start(vector);
        return new Meaning(vector);
    }

    /** Null where nothing is searched by meaning. */
    float @Nullable [] vector() {
        if (vector == null) {
            return null;
        }
        try {
            return vector.get();
        } catch (ExecutionException failure) {
            throw failure.getCause() instanceof RuntimeException own
                    ? own
                    : new IllegalStateException(failure.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while the query was read", stopped);
        }
    }
}
