package dev.xinmiao.zone.search;

import dev.xinmiao.search.Entry;
import dev.xinmiao.search.Found;
import dev.xinmiao.search.Query;
import dev.xinmiao.search.SearchIndex;
import dev.xinmiao.search.Synonyms;
import dev.xinmiao.search.text.Words;
import dev.xinmiao.search.vector.Embedder;
import dev.xinmiao.zone.kernel.ZoneSettings;
import jakarta.annotation.PreDestroy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
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

    private final ZoneSettings zone;
    private final SearchSettings settings;
    private final ObjectProvider<Embedder> embedder;
    private final List<Findable> findables;
    private final LiveSynonyms synonyms;
    private final Words words;
    private final ScheduledExecutorService worker = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform()
            .daemon()
            .name("search index")
            .priority(Thread.MIN_PRIORITY)
            .factory());

    private final Map<String, Object> stamps = new HashMap<>();
    private final Map<String, Map<String, String>> digests = new HashMap<>();
    private volatile @Nullable SearchIndex index;
    private volatile boolean complete;
    private volatile boolean damaged;

    ZoneIndex(
            ZoneSettings zone,
            SearchSettings settings,
            ObjectProvider<Embedder> embedder,
            List<Findable> findables,
            SearchContent content,
            LiveSynonyms synonyms) {
        this.zone = zone;
        this.settings = settings;
        this.embedder = embedder;
        this.findables = findables;
        this.synonyms = synonyms;
        this.words = content.words();
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        worker.execute(() -> attempt("The search index can't be opened", this::open));
        worker.scheduleWithFixedDelay(
                () -> attempt("The search index is not up to date", this::catchUp),
                EVERY_MILLIS,
                EVERY_MILLIS,
                TimeUnit.MILLISECONDS);
    }

    private void attempt(String failure, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            if (!worker.isShutdown()) {
                LOG.error("{}: {}", failure, e.getMessage(), e);
            }
        }
    }

    private void open() {
        SearchSettings.@Nullable OpenSearch cluster = settings.opensearch();
        IndexFolder.Opened opened = cluster == null
                ? IndexFolder.open(zone.data(), words, embedder.getIfAvailable(), synonyms)
                : new IndexFolder.Opened(cluster.open(words, embedder.getIfAvailable(), synonyms), false);
        damaged = opened.damaged();
        opened.index()
                .digests()
                .forEach((id, digest) -> digests.computeIfAbsent(id.substring(0, id.indexOf(':')), _ -> new HashMap<>())
                        .put(id, digest));
        index = opened.index();
    }

    /** Kinds whose stamp has changed are compared with what is there, entry by entry. */
    private void catchUp() {
        SearchIndex open = index;
        if (open == null) {
            return;
        }
        boolean changed = false;
        for (Findable findable : findables) {
            Object stamp = findable.stamp();
            if (!Objects.equals(stamp, stamps.get(findable.kind()))) {
                changed |= bringUpToDate(findable, open);
                stamps.put(findable.kind(), stamp);
            }
        }
        if (changed) {
            open.commit();
        }
        if (!complete) {
            complete = true;
            damaged = false;
            LOG.info(
                    "search index complete: {} entries",
                    digests.values().stream().mapToInt(Map::size).sum());
        }
    }

    private boolean bringUpToDate(Findable findable, SearchIndex open) {
        Map<String, String> there = digests.computeIfAbsent(findable.kind(), _ -> new HashMap<>());
        List<Entry> changed = new ArrayList<>();
        Set<String> gone = new HashSet<>(there.keySet());
        for (Entry entry : findable.entries()) {
            gone.remove(entry.id());
            if (!entry.digest().equals(there.get(entry.id()))) {
                changed.add(entry);
            }
        }
        open.put(changed);
        open.remove(gone);
        changed.forEach(entry -> there.put(entry.id(), entry.digest()));
        there.keySet().removeAll(gone);
        return !changed.isEmpty() || !gone.isEmpty();
    }

    /** Nothing before the index is open. */
    public Found search(Query query) {
        SearchIndex open = index;
        return open == null ? Found.NOTHING : open.search(query);
    }

    /** What would be found if these were the synonyms. */
    public Found search(Query query, Synonyms instead) {
        SearchIndex open = index;
        return open == null ? Found.NOTHING : open.search(query, instead);
    }

    public List<SearchIndex.Suggestion> suggest(String beginning, Set<String> readers, int limit) {
        SearchIndex open = index;
        return open == null ? List.of() : open.suggest(beginning, readers, limit);
    }

    public SearchIndex.Findings read(Query query) {
        SearchIndex open = index;
        return open == null ? new SearchIndex.Findings(List.of(), Map.of()) : open.read(query);
    }

    public Words words() {
        return words;
    }

    public enum State {
        /** Some entries may not be found yet. */
        FILLING,
        /** Likewise, because a damaged index is made anew. */
        MENDING,
        COMPLETE
    }

    public State state() {
        return complete ? State.COMPLETE : damaged ? State.MENDING : State.FILLING;
    }

    @PreDestroy
    void close() throws InterruptedException {
        worker.shutdown();
        worker.awaitTermination(10, TimeUnit.SECONDS);
        SearchIndex open = index;
        if (open != null) {
            open.close();
        }
    }
}
