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
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
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
    /** Characters of the entries that are put at once: some seconds' work where there are vectors. */
    private static final int SLICE = 50_000;
    /** What an entry costs besides its text. */
    private static final int LEAST = 100;

    private final ZoneSettings zone;
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

    private final Map<String, Object> stamps = new HashMap<>();
    private final Map<String, Map<String, String>> digests = new HashMap<>();
    private final Map<String, Deque<Entry>> waiting = new HashMap<>();
    private final Pauses pauses = new Pauses();
    private volatile @Nullable SearchIndex index;
    private volatile State state = State.FILLING;

    ZoneIndex(
            ZoneSettings zone,
            ObjectProvider<Embedder> embedder,
            List<Findable> findables,
            SearchContent content,
            Supplier<Synonyms> synonyms) {
        this.zone = zone;
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
        if (pauses.isOver()) {
            SearchIndex open = index;
            try {
                catchUp(open == null ? open() : open);
                pauses.forget();
            } catch (UncheckedIOException | InternalError failure) {
                mend(open == null ? index : open, failure);
            } catch (RuntimeException bug) {
                if (!worker.isShutdown()) {
                    LOG.error("The search index is not up to date: {}", bug.getMessage(), bug);
                }
            }
        }
    }

    private SearchIndex open() {
        IndexFolder.Opened opened = IndexFolder.open(zone.data(), words, embedder.getIfAvailable(), synonyms);
        if (opened.damaged()) {
            state = State.MENDING;
        }
        opened.index()
                .digests()
                .forEach((id, digest) -> digests.computeIfAbsent(id.substring(0, id.indexOf(':')), _ -> new HashMap<>())
                        .put(id, digest));
        index = opened.index();
        return opened.index();
    }

    /**
     * Gives up an index that can't be read or written. The next attempt opens it anew, which makes a damaged one anew, and
     * compares all entries again. What it had and can be read is found meanwhile.
     */
    private void mend(@Nullable SearchIndex broken, Throwable failure) {
        if (worker.isShutdown()) {
            return;
        }
        LOG.error(
                "The search index fails and is opened anew in {} s: {}",
                pauses.begin().toSeconds(),
                failure.getMessage());
        state = State.MENDING;
        index = null;
        stamps.clear();
        digests.clear();
        waiting.clear();
        if (broken != null) {
            try {
                broken.close();
            } catch (UncheckedIOException e) {
                LOG.warn("The search index was not closed in order: {}", e.getMessage());
            }
        }
    }

    /** Kinds whose stamp has changed are compared with what is there, entry by entry. */
    private void catchUp(SearchIndex open) {
        do {
            boolean changed = false;
            for (String kind : findables.keySet()) {
                changed |= compare(kind, open);
                changed |= putSome(kind, open);
            }
            if (changed) {
                open.commit();
            }
        } while (!waiting.isEmpty() && !worker.isShutdown());
        if (state != State.COMPLETE && waiting.isEmpty()) {
            state = State.COMPLETE;
            LOG.info(
                    "search index complete: {} entries",
                    digests.values().stream().mapToInt(Map::size).sum());
        }
    }

    /** Whether anything was removed; what has to be put waits from now on. */
    private boolean compare(String kind, SearchIndex open) {
        List<Findable> rooms = findables.getOrDefault(kind, List.of());
        List<Object> stamp = rooms.stream().map(Findable::stamp).toList();
        if (stamp.equals(stamps.get(kind))) {
            return false;
        }
        Map<String, String> there = digests.computeIfAbsent(kind, _ -> new HashMap<>());
        Deque<Entry> changed = new ArrayDeque<>();
        Set<String> gone = new HashSet<>(there.keySet());
        for (Findable room : rooms) {
            for (Entry entry : room.entries()) {
                gone.remove(entry.id());
                if (!entry.digest().equals(there.get(entry.id()))) {
                    changed.add(entry);
                }
            }
        }
        open.remove(gone);
        there.keySet().removeAll(gone);
        waiting.remove(kind);
        if (!changed.isEmpty()) {
            waiting.put(kind, changed);
        }
        stamps.put(kind, stamp);
        return !gone.isEmpty();
    }

    /** A few at a time, so that a thousand laws don't keep what has just changed elsewhere waiting. */
    private boolean putSome(String kind, SearchIndex open) {
        Deque<Entry> all = waiting.getOrDefault(kind, new ArrayDeque<>());
        List<Entry> some = new ArrayList<>();
        for (int characters = 0; characters < SLICE && !all.isEmpty(); ) {
            Entry entry = all.removeFirst();
            characters += LEAST + entry.text().length();
            some.add(entry);
        }
        if (all.isEmpty()) {
            waiting.remove(kind);
        }
        open.put(some);
        Map<String, String> there = digests.computeIfAbsent(kind, _ -> new HashMap<>());
        some.forEach(entry -> there.put(entry.id(), entry.digest()));
        return !some.isEmpty();
    }

    /** Nothing while the index isn't open. */
    public Found search(Query query) {
        return placed(asked(open -> open.search(query), Found.NOTHING));
    }

    /** What would be found if these were the synonyms. */
    public Found search(Query query, Synonyms instead) {
        return placed(asked(open -> open.search(query, instead), Found.NOTHING));
    }

    public List<SearchIndex.Suggestion> suggest(String beginning, Set<String> readers, int limit) {
        return asked(open -> open.suggest(beginning, readers, limit), List.of());
    }

    public SearchIndex.Findings read(Query query) {
        return asked(open -> open.read(query), new SearchIndex.Findings(List.of(), Map.of()));
    }

    /** What fails is mended behind the page, which says so; see {@link #state}. */
    private <T> T asked(Function<SearchIndex, T> question, T otherwise) {
        SearchIndex open = index;
        if (open == null) {
            return otherwise;
        }
        try {
            return question.apply(open);
        } catch (UncheckedIOException | InternalError failure) {
            state = State.MENDING;
            worker.execute(() -> {
                if (index == open) {
                    mend(open, failure);
                }
            });
            return otherwise;
        }
    }

    private Found placed(Found found) {
        return found.with(found.hits().stream()
                .map(hit -> hit.at(hit.address()
                        + place(hit.kind(), hit.id(), hit.excerpt().text())))
                .toList());
    }

    /** What has to follow an entry's address to lead to a stretch of its text; see {@link Findable#place}. */
    public String place(String kind, String id, String stretch) {
        return findables.getOrDefault(kind, List.of()).stream()
                .map(room -> room.place(id, stretch))
                .filter(place -> !place.isEmpty())
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
        return state;
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
