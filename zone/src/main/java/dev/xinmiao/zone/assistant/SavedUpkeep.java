package dev.xinmiao.zone.assistant;

import dev.xinmiao.zone.identity.Accounts;
import dev.xinmiao.zone.kernel.BackgroundWork;
import dev.xinmiao.zone.kernel.ZoneClock;
import dev.xinmiao.zone.search.ZoneIndex;
import java.time.Duration;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Reckons once a day what is new in everybody's saved searches, each within what its owner may read on that day. */
@Component
class SavedUpkeep implements DisposableBean {
    private final SavedStore store;
    private final SavedSearches searches;
    private final Accounts accounts;
    private final ZoneIndex index;
    private final ZoneClock clock;
    private final BackgroundWork background = new BackgroundWork();
    private @Nullable LocalDate reckoned;

    SavedUpkeep(SavedStore store, SavedSearches searches, Accounts accounts, ZoneIndex index, ZoneClock clock) {
        this.store = store;
        this.searches = searches;
        this.accounts = accounts;
        this.index = index;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        background.addEvery(Duration.ofMinutes(1), "saved searches could not be reckoned", this::reckonDaily);
    }

    private void reckonDaily() {
        LocalDate today = clock.today();
        if (!today.equals(reckoned) && index.state() == ZoneIndex.State.COMPLETE) {
            reckon();
            reckoned = today;
        }
    }

    void reckon() {
        for (String owner : store.owners()) {
            accounts.holder(owner).ifPresent(searches::of);
        }
    }

    @Override
    public void destroy() {
        background.close();
    }
}
