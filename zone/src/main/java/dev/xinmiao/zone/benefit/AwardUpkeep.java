package dev.xinmiao.zone.benefit;

import dev.xinmiao.zone.benefit.alert.Reminders;
import dev.xinmiao.zone.benefit.award.Awards;
import dev.xinmiao.zone.benefit.clause.Adoption.PotPlan;
import dev.xinmiao.zone.benefit.clause.ClauseBook;
import dev.xinmiao.zone.kernel.BackgroundWork;
import dev.xinmiao.zone.kernel.DerivedId;
import dev.xinmiao.zone.kernel.ZoneClock;
import dev.xinmiao.zone.kernel.ZoneSettings;
import dev.xinmiao.zone.ledger.BalanceCheck;
import dev.xinmiao.zone.ledger.Ledger;
import dev.xinmiao.zone.ledger.Opening;
import dev.xinmiao.zone.ledger.Order;
import dev.xinmiao.zone.ledger.Pot;
import dev.xinmiao.zone.ledger.PotKind;
import java.time.Duration;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Opens the pots that the zone's list names, and lets happen what is due by itself. */
@Component
class AwardUpkeep implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(AwardUpkeep.class);

    private final ClauseBook book;
    private final Ledger ledger;
    private final Awards awards;
    private final Reminders reminders;
    private final BalanceCheck check;
    private final ZoneClock clock;
    private final ZoneSettings settings;
    /** Its own: the zone's other work may take minutes. */
    private final BackgroundWork background = new BackgroundWork();

    private @Nullable LocalDate checked;

    AwardUpkeep(
            ClauseBook book,
            Ledger ledger,
            Awards awards,
            Reminders reminders,
            BalanceCheck check,
            ZoneClock clock,
            ZoneSettings settings) {
        this.reminders = reminders;
        this.check = check;
        this.clock = clock;
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
            reminders.remindDue();
            ledger.expireDue();
            checkDaily();
        });
    }

    /** Once a day, and once at the start: every balance follows from its entries. */
    private void checkDaily() {
        LocalDate today = clock.today();
        if (today.equals(checked)) {
            return;
        }
        BalanceCheck.Report report = check.check();
        checked = today;
        if (report.sound()) {
            LOG.info("balances checked: {} pots, {} entries, no difference", report.pots(), report.entries());
        } else {
            report.differences().forEach(each -> LOG.error("balances differ: {}", each));
        }
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
                        DerivedId.of("demonstration/" + plan.code()),
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
