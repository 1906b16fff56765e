package dev.xinmiao.zone.benefit;

import dev.xinmiao.zone.benefit.clause.ClauseBook;
import dev.xinmiao.zone.benefit.clause.Clauses;
import dev.xinmiao.zone.benefit.lab.Groups;
import dev.xinmiao.zone.benefit.match.ZoneMatch;
import dev.xinmiao.zone.fact.Facts;
import dev.xinmiao.zone.fact.FactsRecorded;
import dev.xinmiao.zone.kernel.AsOf;
import dev.xinmiao.zone.kernel.BackgroundWork;
import dev.xinmiao.zone.kernel.ZoneClock;
import dev.xinmiao.zone.programme.ZoneInputs;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Keeps the zone's match in memory and up to date: anew when the program starts, when the day changes and after something
 * was recorded. Reading all facts takes far longer than matching them, so what arrives meanwhile waits for one more round.
 */
@Component
public class MatchUpkeep {
    private static final Logger LOG = LoggerFactory.getLogger(MatchUpkeep.class);
    private static final String FAILURE = "benefits are not matched";
    /** After a round the worker is the others' for so many times as long: reading a large zone takes half a minute. */
    private static final int PAUSES = 3;

    private final ClauseBook book;
    private final Facts facts;
    private final ZoneClock clock;
    private final BackgroundWork background;
    private final ApplicationEventPublisher events;
    private final AtomicBoolean wanted = new AtomicBoolean();
    private volatile @Nullable ZoneMatch current;
    /** Until when the next round waits, by {@link System#nanoTime}. */
    private volatile long free = System.nanoTime();

    MatchUpkeep(
            ClauseBook book,
            Facts facts,
            ZoneClock clock,
            BackgroundWork background,
            ApplicationEventPublisher events) {
        this.book = book;
        this.facts = facts;
        this.clock = clock;
        this.background = background;
        this.events = events;
    }

    /** The latest match; empty until the first is done. */
    public Optional<ZoneMatch> current() {
        return Optional.ofNullable(current);
    }

    // After the standings, which pages need first.
    @Order(3)
    @EventListener(ApplicationReadyEvent.class)
    void start() {
        want();
        background.addEvery(Duration.ofSeconds(1), FAILURE, this::matchIfDue);
        background.addEvery(Duration.ofMinutes(1), FAILURE, () -> {
            ZoneMatch last = current;
            if (last == null || !last.asOf().day().equals(clock.today())) {
                want();
            }
        });
    }

    @Order(3)
    @EventListener
    void on(FactsRecorded recorded) {
        want();
    }

    /** Asks for another round; returns at once. */
    void want() {
        wanted.set(true);
        background.add(FAILURE, this::matchIfDue);
    }

    private void matchIfDue() {
        long begin = System.nanoTime();
        if (begin - free >= 0 && wanted.compareAndSet(true, false)) {
            match();
            free = System.nanoTime() + PAUSES * (System.nanoTime() - begin);
        }
    }

    private void match() {
        AsOf asOf = clock.now();
        Clauses clauses = book.current();
        ZoneInputs inputs = ZoneMatch.read(clauses, facts, asOf, Set.of(Groups.INDUSTRY));
        ZoneMatch match = ZoneMatch.of(clauses, inputs, Runtime.getRuntime().availableProcessors());
        current = match;
        LOG.info(
                "benefits matched: {} enterprises, {} clauses, {} s",
                inputs.facts().size(),
                match.clauses().size(),
                match.took().toMillis() / 1000.0);
        events.publishEvent(new ZoneMatched(match));
    }
}
