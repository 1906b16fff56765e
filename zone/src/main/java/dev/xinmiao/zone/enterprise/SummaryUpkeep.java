package dev.xinmiao.zone.enterprise;

import dev.xinmiao.zone.fact.FactsRecorded;
import dev.xinmiao.zone.kernel.BackgroundWork;
import dev.xinmiao.zone.kernel.SubjectId;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Refreshes summaries behind the pages when something was recorded, and all of them at the start: a program killed
 * between recording and refreshing catches up then. Goes before the evaluation, which takes far longer: enterprises are
 * in the list before their standings are known.
 */
@Component
class SummaryUpkeep {
    private final SummaryStore summaries;
    private final BackgroundWork background;
    /** An empty set stands for everyone. */
    private final ConcurrentLinkedQueue<Set<SubjectId>> stale = new ConcurrentLinkedQueue<>();

    SummaryUpkeep(SummaryStore summaries, BackgroundWork background) {
        this.summaries = summaries;
        this.background = background;
    }

    @Order(1)
    @EventListener(ApplicationReadyEvent.class)
    void start() {
        refreshLater(Set.of());
    }

    @Order(1)
    @EventListener
    void on(FactsRecorded recorded) {
        refreshLater(recorded.subjects());
    }

    private void refreshLater(Set<SubjectId> subjects) {
        stale.add(subjects);
        background.add("the list of enterprises is not up to date", this::refresh);
    }

    /** All that has become stale by now, at once. */
    private void refresh() {
        boolean everyone = false;
        var subjects = new HashSet<SubjectId>();
        for (Set<SubjectId> next = stale.poll(); next != null; next = stale.poll()) {
            everyone |= next.isEmpty();
            subjects.addAll(next);
        }
        if (everyone) {
            summaries.refreshAll();
        } else if (!subjects.isEmpty()) {
            summaries.refresh(subjects);
        }
    }
}
