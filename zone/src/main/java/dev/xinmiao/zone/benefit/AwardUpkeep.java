package dev.xinmiao.zone.benefit;

import dev.xinmiao.zone.benefit.award.Awards;
import dev.xinmiao.zone.benefit.clause.Adoption.PotPlan;
import dev.xinmiao.zone.benefit.clause.ClauseBook;
import dev.xinmiao.zone.kernel.BackgroundWork;
import dev.xinmiao.zone.kernel.ZoneSettings;
import dev.xinmiao.zone.ledger.Ledger;
import dev.xinmiao.zone.ledger.Opening;
import dev.xinmiao.zone.ledger.Order;
import dev.xinmiao.zone.ledger.Pot;
import dev.xinmiao.zone.ledger.PotKind;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Opens the pots that the zone's list names, and lets happen what is due by itself. */
@Component
class AwardUpkeep implements DisposableBean {
    private final ClauseBook book;
    private final Ledger ledger;
    private final Awards awards;
    private final ZoneSettings settings;
    /** Its own: the zone's other work may take minutes. */
    private final BackgroundWork background = new BackgroundWork();

    AwardUpkeep(ClauseBook book, Ledger ledger, Awards awards, ZoneSettings settings) {
        this.book = book;
        this.ledger = ledger;
        this.awards = awards;
        this.settings = settings;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        background.add("pots could not be opened", this::openPots);
        background.addEvery(Duration.ofMinutes(1), "awards could not go on by themselves", () -> {
            awards.closeUnanswered();
            ledger.expireDue();
        });
    }

    private void openPots() {
        for (PotPlan plan : book.current().adoption().pots().values()) {
            Opening opening = ledger.open(
                    "system",
                    plan.code(),
                    PotKind.BUDGET,
                    Pot.FEN,
                    plan.year(),
                    plan.name().with(plan.mark()));
            // What a real zone's pots hold, its finance officer pays in.
            if (settings.isDemonstration() && opening instanceof Opening.Opened opened) {
                ledger.carryOut(new Order.Fund(
                        UUID.nameUUIDFromBytes(("demonstration/" + plan.code()).getBytes(StandardCharsets.UTF_8)),
                        "system",
                        opened.pot().id(),
                        plan.amount().fen(),
                        false,
                        "演示预算‡"));
            }
        }
    }

    @Override
    public void destroy() {
        background.close();
    }
}
