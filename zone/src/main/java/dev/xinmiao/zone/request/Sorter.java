package dev.xinmiao.zone.request;

import dev.xinmiao.search.classify.Example;
import dev.xinmiao.search.classify.Meaning;
import dev.xinmiao.search.classify.TextMethod;
import dev.xinmiao.search.vector.Embedder;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.BeansException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Learns how requests are filed: when it is first asked, and again after each decision. Nothing learnt is stored, for the same
 * examples give the same again. It works behind the pages; while it does, what was learnt before answers.
 */
@Component
class Sorter {
    private static final Logger LOG = LoggerFactory.getLogger(Sorter.class);
    /** The newest: enough to learn from, and learnt in seconds. */
    private static final int MOST_FILED = 3_000;
    /** Of a page that asks before anything was learnt. */
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final RequestPlan plan;
    private final RequestStore store;
    private final ObjectProvider<Embedder> shared;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("request-sorter").factory());
    private final AtomicBoolean waiting = new AtomicBoolean();
    private final CompletableFuture<Boolean> first = new CompletableFuture<>();
    private volatile @Nullable Learnt learnt;
    /** The worker's own. */
    private @Nullable Meaning meaning;

    private boolean meaningTried;

    Sorter(RequestPlan plan, RequestStore store, ObjectProvider<Embedder> shared) {
        this.plan = plan;
        this.store = store;
        this.shared = shared;
    }

    /** What was learnt; empty only if it takes very long, or fails: then persons sort without a proposal. */
    Optional<Learnt> learnt() {
        if (learnt == null) {
            relearn();
            try {
                first.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException | ExecutionException e) {
                LOG.info("诉求分类尚未学好，先由人工分拣。 Filing requests has not been learnt yet: persons sort alone.");
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        return Optional.ofNullable(learnt);
    }

    /** Soon, once for all who ask meanwhile. Call it when what was decided is committed. */
    void relearn() {
        if (waiting.compareAndSet(false, true)) {
            worker.execute(() -> {
                waiting.set(false);
                learn();
            });
        }
    }

    /** For tests: everything asked for until now is learnt. */
    void await() throws InterruptedException, ExecutionException {
        worker.submit(() -> {}).get();
    }

    private void learn() {
        try {
            List<RequestRow> filed = store.filed(MOST_FILED);
            List<Example> examples = new ArrayList<>();
            for (Category category : plan.categories()) {
                category.lessons().forEach(text -> examples.add(new Example(text, category.id())));
            }
            for (RequestRow row : filed) {
                // A category that the pack no longer has teaches nothing.
                Optional.ofNullable(row.category())
                        .flatMap(plan::category)
                        .ifPresent(category -> examples.add(new Example(row.letter(), category.id())));
            }
            Meaning known = meaning();
            learnt = new Learnt(plan, new TextMethod(known).learn(examples), known, filed);
            first.complete(true);
        } catch (RuntimeException e) {
            LOG.warn("诉求分类没有学成，沿用之前的。 Filing requests could not be learnt; what was known before stays.", e);
            first.completeExceptionally(e);
        }
    }

    private @Nullable Meaning meaning() {
        if (!meaningTried) {
            meaningTried = true;
            try {
                Embedder embedder = shared.getIfAvailable();
                meaning = embedder == null ? null : new Meaning(embedder);
            } catch (IllegalStateException | BeansException | LinkageError e) {
                LOG.warn(
                        "没有句向量，仅按词语分类。 There are no sentence vectors here: requests are filed by their words alone.",
                        e);
            }
        }
        return meaning;
    }

    @PreDestroy
    void close() {
        worker.shutdownNow();
        try {
            if (!worker.awaitTermination(10, TimeUnit.SECONDS)) {
                LOG.warn("诉求分类仍在学习，不再等待。 Filing requests is still being learnt; it is not waited for.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
