package dev.xinmiao.zone.benefit;

import dev.xinmiao.zone.benefit.clause.ClauseBook;
import dev.xinmiao.zone.identity.PreparedSignIns;
import dev.xinmiao.zone.kernel.ZoneSettings;
import java.util.List;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** In the demonstration a second person holds the desk of the money: accounts, batches and a year's end need two. */
@Component
class DemoKeepers {
    private final ClauseBook book;
    private final PreparedSignIns signIns;
    private final boolean demonstration;

    DemoKeepers(ClauseBook book, PreparedSignIns signIns, ZoneSettings settings) {
        this.book = book;
        this.signIns = signIns;
        this.demonstration = settings.isDemonstration();
    }

    @EventListener(ApplicationReadyEvent.class)
    void fill() {
        String desk = book.current().adoption().moneyDesk();
        if (demonstration && !desk.isEmpty()) {
            signIns.prepareOfficer("desk." + desk + "-2", "资金复核（演示）", List.of(desk));
        }
    }
}
