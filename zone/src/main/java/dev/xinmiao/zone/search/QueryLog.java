package dev.xinmiao.zone.search;

import dev.xinmiao.zone.kernel.BackgroundWork;
import dev.xinmiao.zone.kernel.ZoneClock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What people look for, counted by day: never who, and never what looks like a number of somebody. */
@Component
public class QueryLog implements DisposableBean {
    /** Queries of so many days count. */
    public static final int DAYS = 30;

    private static final Duration EVERY = Duration.ofSeconds(10);
    /** Different texts held between two writes; the rest of a flood goes uncounted. */
    private static final int HELD = 2_000;

    private final QueryStore store;
    private final ZoneClock clock;
    private final BackgroundWork background = new BackgroundWork();
    private Map<Asked, Count> counts = new HashMap<>();
    private @Nullable LocalDate cleaned;

    record Asked(LocalDate day, String text) {}

    /** @param hits found when it was last asked */
    record Count(int asked, int hits) {
        Count and(Count later) {
            return new Count(asked + later.asked, later.hits);
        }
    }

    /**
     * A query of the last {@link #DAYS} days.
     *
     * @param hits found when it was last asked
     */
    public record TopQuery(String text, int asked, int hits) {}

    QueryLog(QueryStore store, ZoneClock clock) {
        this.store = store;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        background.addEvery(EVERY, "queries could not be counted", this::write);
    }

    public void count(String query, int hits) {
        AskedText.of(query).ifPresent(text -> add(new Asked(clock.today(), text), new Count(1, hits)));
    }

    private synchronized void add(Asked asked, Count count) {
        if (counts.size() < HELD || counts.containsKey(asked)) {
            counts.merge(asked, count, Count::and);
        }
    }

    private synchronized Map<Asked, Count> take() {
        Map<Asked, Count> taken = counts;
        counts = new HashMap<>();
        return taken;
    }

    private void write() {
        Map<Asked, Count> taken = take();
        try {
            store.add(taken);
        } catch (RuntimeException failure) {
            // The database may be back by the next time.
            taken.forEach(this::add);
            throw failure;
        }
        LocalDate today = clock.today();
        if (!today.equals(cleaned)) {
            store.forgetBefore(today.minusDays(DAYS - 1L));
            cleaned = today;
        }
    }

    /** The most asked first. */
    public List<TopQuery> top(int most) {
        write();
        return store.top(first(), most, false);
    }

    /** Those that found nothing when they were last asked: they show which words are missing. */
    public List<TopQuery> fruitless(int most) {
        write();
        return store.top(first(), most, true);
    }

    private LocalDate first() {
        return clock.today().minusDays(DAYS - 1L);
    }

    @Override
    public void destroy() {
        background.close();
        write();
    }
}
