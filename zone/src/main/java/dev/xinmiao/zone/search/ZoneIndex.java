package dev.xinmiao.zone.search;

import dev.xinmiao.search.Found;
import dev.xinmiao.search.Query;
import dev.xinmiao.search.SearchIndex;
import dev.xinmiao.search.Synonyms;
import dev.xinmiao.search.text.Words;
import dev.xinmiao.search.vector.Embedder;
import dev.xinmiao.zone.kernel.ZoneSettings;
import jakarta.annotation.PreDestroy;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The zone's index: opened behind the start, brought up to date then and within a second of every change. What rooms say is
 * there counts, not what was heard of in passing, so a crash between a change and its indexing mends itself.
 */
@Component
public class ZoneIndex {
    private static final Logger LOG = LoggerFactory.getLogger(ZoneIndex.class);
    private static final int EVERY_MILLIS = 500;
    /** So many changed entries are put before anybody misses them. */
    private static final int HANDFUL = 20;

    private static final Duration BETWEEN_CHECKS = Duration.ofMinutes(10);

    private final ZoneSettings zone;
    private final RebuildRequest rebuild;
    private final SearchSettings settings;
    private final ObjectProvider<Embedder> embedder;
    /** By kind: several rooms may have things of one kind. */
    private final Map<String, List<Findable>> findables = new LinkedHashMap<>();

    private final Supplier<Synonyms> synonyms;
    private final Words words;
    private final ScheduledExecutorService worker = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform()
            .daemon()
            .name("search index")
            .priority(Thread.MIN_PRIORITY)
            .factory());

    private final Pauses pauses = new Pauses();
    private final AtomicLong checked = new AtomicLong(System.nanoTime() - BETWEEN_CHECKS.toNanos());
    private volatile @Nullable Filling filling;
    private volatile boolean mending;

    ZoneIndex(
            ZoneSettings zone,
            SearchSettings settings,
            ObjectProvider<Embedder> embedder,
            List<Findable> findables,
            SearchContent content,
            Supplier<Synonyms> synonyms) {
        this.zone = zone;
        this.rebuild = new RebuildRequest(zone.data());
        this.settings = settings;
        this.embedder = embedder;
        findables.forEach(findable -> this.findables
                .computeIfAbsent(findable.kind(), _ -> new ArrayList<>())
                .add(findable));
        this.synonyms = synonyms;
        this.words = content.words();
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        worker.scheduleWithFixedDelay(this::attempt, 0, EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void attempt() {
        if (!pauses.isOver()) {
            return;
        }
        try {
            Filling current = filling;
            catchUp(current == null ? open() : current);
            pauses.forget();
        } catch (UncheckedIOException | InternalError failure) {
            mend(filling, failure);
        } catch (RuntimeException bug) {
            if (!worker.isShutdown()) {
                LOG.error("The search index is not up to date: {}", bug.getMessage(), bug);
            }
        }
    }

    private Filling open() {
        SearchSettings.@Nullable OpenSearch cluster = settings.opensearch();
        IndexFolder.Opened opened = cluster == null
                ? IndexFolder.open(zone.data(), words, embedder.getIfAvailable(), synonyms)
                : new IndexFolder.Opened(cluster.open(words, embedder.getIfAvailable(), synonyms), false);
        mending |= opened.damaged();
        try {
            Filling begun = new Filling(findables, opened.index());
            filling = begun;
            return begun;
        } catch (RuntimeException failure) {
            opened.index().close();
            throw failure;
        }
    }

    private void catchUp(Filling current) {
        boolean before = current.isComplete();
        boolean anew = rebuild.isMade() && isInFolder();
        if (anew) {
            LOG.info("search index is written anew, as was asked");
            current.writeAnew();
        }
        boolean all = current.catchUp(worker::isShutdown);
        if (anew && all) {
            rebuild.done();
            LOG.info("search index written anew: {} entries", current.entries());
        }
        if (!before && current.isComplete()) {
            mending = false;
            LOG.info("search index complete: {} entries", current.entries());
        }
    }

    /** In a cluster an entry that other programs have put already is left as it is. */
    private boolean isInFolder() {
        if (settings.opensearch() == null) {
            return true;
        }
        LOG.warn("The search index is in a cluster and not written anew: stop the programs that share it, delete it"
                + " there, and start one");
        rebuild.done();
        return false;
    }

    /**
     * Gives up an index that can't be read or written. The next attempt opens it anew, which makes a damaged one anew, and
     * compares all entries again. What it had and can be read is found meanwhile.
     */
    private void mend(@Nullable Filling broken, Throwable failure) {
        if (worker.isShutdown()) {
            return;
        }
        LOG.error(
                "The search index fails and is opened anew in {} s: {}",
                pauses.begin().toSeconds(),
                failure.getMessage());
        mending = true;
        filling = null;
        if (broken != null) {
            try {
                broken.index().close();
            } catch (RuntimeException | InternalError e) {
                LOG.warn("The search index was not closed in order: {}", String.valueOf(e));
            }
        }
    }

    /** Nothing while the index isn't open. */
    public Found search(Query query) {
        return placed(asked(open -> open.search(query), Found.NOTHING));
    }

    /** What would be found if these were the synonyms. */
    public Found search(Query query, Synonyms instead) {
        return placed(asked(open -> open.search(query, instead), Found.NOTHING));
    }

    public List<SearchIndex.Suggestion> suggest(String beginning, Set<String> readers, LocalDate day, int limit) {
        return asked(open -> open.suggest(beginning, readers, day, limit), List.of());
    }

    public SearchIndex.Findings read(Query query) {
        return asked(open -> open.read(query), new SearchIndex.Findings(List.of(), Map.of()));
    }

    /** What fails is mended behind the page, which says so; see {@link #state}. */
    private <T> T asked(Function<SearchIndex, T> question, T otherwise) {
        Filling current = filling;
        if (current == null) {
            return otherwise;
        }
        try {
            return question.apply(current.index());
        } catch (RuntimeException | InternalError failure) {
            if (!tellsOfDamage(failure)) {
                throw failure;
            }
            mending = true;
            current.fail();
            worker.execute(() -> {
                if (filling == current) {
                    mend(current, failure);
                }
            });
            return otherwise;
        }
    }

    /**
     * Bytes that were overwritten may be read without complaint and then make no sense: worth opening the index anew, which
     * reads its checksums, but not each time that something fails.
     */
    private boolean tellsOfDamage(Throwable failure) {
        if (failure instanceof UncheckedIOException || failure instanceof InternalError) {
            return true;
        }
        long last = checked.get();
        return System.nanoTime() - last > BETWEEN_CHECKS.toNanos() && checked.compareAndSet(last, System.nanoTime());
    }

    private Found placed(Found found) {
        return found.with(found.hits().stream()
                .map(hit -> hit.at(hit.address()
                        + place(hit.kind(), hit.id(), hit.excerpt().text())))
                .toList());
    }

    /** What has to follow an entry's address to lead to a stretch of its text; see {@link Findable#place}. */
    public String place(String kind, String id, String stretch) {
        return said(kind, room -> room.place(id, stretch));
    }

    /** Where entries are from, by their ids, as far as there is something to say; see {@link Findable#origin}. */
    public Map<String, String> origins(Stream<String> ids) {
        Map<String, String> origins = new HashMap<>();
        ids.forEach(id -> {
            String origin = said(id.substring(0, id.indexOf(':')), room -> room.origin(id));
            if (!origin.isEmpty()) {
                origins.put(id, origin);
            }
        });
        return origins;
    }

    private String said(String kind, Function<Findable, String> question) {
        return findables.getOrDefault(kind, List.of()).stream()
                .map(question)
                .filter(answer -> !answer.isEmpty())
                .findFirst()
                .orElse("");
    }

    public Words words() {
        return words;
    }

    public enum State {
        /** Some entries may not be found yet. */
        FILLING,
        /** Likewise, or nothing is found, because the index failed or was damaged. */
        MENDING,
        COMPLETE
    }

    public State state() {
        Filling current = filling;
        if (current != null && current.isComplete()) {
            return current.missing() > HANDFUL ? State.FILLING : State.COMPLETE;
        }
        return mending ? State.MENDING : State.FILLING;
    }

    @PreDestroy
    void close() throws InterruptedException {
        worker.shutdown();
        worker.awaitTermination(10, TimeUnit.SECONDS);
        Filling current = filling;
        if (current != null) {
            current.index().close();
        }
    }
}
