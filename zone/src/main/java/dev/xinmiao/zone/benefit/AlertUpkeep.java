package dev.xinmiao.zone.benefit;

import dev.xinmiao.zone.benefit.alert.AlertRounds;
import dev.xinmiao.zone.benefit.alert.Digests;
import dev.xinmiao.zone.benefit.match.ZoneMatch;
import dev.xinmiao.zone.kernel.BackgroundWork;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells enterprises what a match of the zone changed for them, and closes digests at their time. */
@Component
class AlertUpkeep implements DisposableBean {
    private final AlertRounds rounds;
    private final Digests digests;
    /** Its own: reasons for a whole zone take minutes, and the next match shall not wait for them. */
    private final BackgroundWork background = new BackgroundWork();
    /** What waits for a round: of several matches only the last. */
    private final AtomicReference<@Nullable ZoneMatch> waiting = new AtomicReference<>();

    AlertUpkeep(AlertRounds rounds, Digests digests) {
        this.rounds = rounds;
        this.digests = digests;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        background.addEvery(Duration.ofMinutes(1), "digests could not be closed", digests::closeDue);
    }

    @EventListener
    void on(ZoneMatched matched) {
        waiting.set(matched.match());
        background.add("enterprises could not be alerted", this::round);
    }

    private void round() {
        ZoneMatch match = waiting.getAndSet(null);
        if (match != null) {
            rounds.compare(match);
        }
    }

    @Override
    public void destroy() {
        background.close();
    }
}
