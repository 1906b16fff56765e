package dev.xinmiao.zone.enterprise;

import dev.xinmiao.zone.fact.FactsRecorded;
import dev.xinmiao.zone.kernel.SubjectId;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Refreshes summaries behind the pages when something was recorded, and all of them at the start: a program killed
 * between recording and refreshing catches up then.
 */
@Component
class SummaryUpkeep implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(SummaryUpkeep.class);

    private final SummaryStore summaries;
    /** An empty set stands for everyone. */
    private final BlockingQueue<Set<SubjectId>> stale = new LinkedBlockingQueue<>();

    private volatile @Nullable Thread worker;

    SummaryUpkeep(SummaryStore summaries) {
        this.summaries = summaries;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        stale.add(Set.of());
        worker = Thread.ofPlatform().daemon().name("summaries").start(this::work);
    }

    @EventListener
    void on(FactsRecorded recorded) {
        stale.add(recorded.subjects());
    }

    private void work() {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                refresh(stale.take());
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                log.error("the list of enterprises is not up to date: {}", e.getMessage(), e);
            }
        }
    }

    /** All that has become stale by now, at once. */
    private void refresh(Set<SubjectId> first) {
        boolean everyone = false;
        var subjects = new HashSet<SubjectId>();
        for (Set<SubjectId> next = first; next != null; next = stale.poll()) {
            everyone |= next.isEmpty();
            subjects.addAll(next);
        }
        if (everyone) {
            summaries.refreshAll();
        } else {
            summaries.refresh(subjects);
        }
    }

    @Override
    public void close() {
        Thread running = worker;
        if (running != null) {
            running.interrupt();
        }
    }
}
