package dev.xinmiao.zone.demo;

import dev.xinmiao.zone.fact.FactsRecorded;
import dev.xinmiao.zone.fact.Statement;
import dev.xinmiao.zone.fact.StatementStore;
import dev.xinmiao.zone.fact.SubjectIdentity;
import dev.xinmiao.zone.fact.SubjectRegistry;
import dev.xinmiao.zone.identity.Duty;
import dev.xinmiao.zone.identity.PreparedSignIns;
import dev.xinmiao.zone.kernel.LongWork;
import dev.xinmiao.zone.kernel.SubjectId;
import dev.xinmiao.zone.kernel.ZoneClock;
import dev.xinmiao.zone.kernel.ZoneSettings;
import dev.xinmiao.zone.pack.Pack;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Fills an empty zone with fictional enterprises once the first page can be seen. All in one transaction: a program
 * killed meanwhile finds an empty zone again and starts over.
 */
@Component
class DemoZone {
    private static final Logger log = LoggerFactory.getLogger(DemoZone.class);
    static final long SEED = 20260101;
    private static final int BATCH = 2000;

    private final ZoneSettings settings;
    private final Pack pack;
    private final ZoneClock clock;
    private final SubjectRegistry subjects;
    private final StatementStore statements;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final LongWork longWork;
    private final PreparedSignIns signIns;

    DemoZone(
            ZoneSettings settings,
            Pack pack,
            ZoneClock clock,
            SubjectRegistry subjects,
            StatementStore statements,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            LongWork longWork,
            PreparedSignIns signIns) {
        this.settings = settings;
        this.pack = pack;
        this.clock = clock;
        this.subjects = subjects;
        this.statements = statements;
        this.transaction = transaction;
        this.events = events;
        this.longWork = longWork;
        this.signIns = signIns;
    }

    @EventListener(ApplicationReadyEvent.class)
    void fillInBackground() {
        if (settings.isDemonstration() && subjects.count() == 0) {
            Thread.ofPlatform().daemon().name("demonstration zone").start(this::fill);
        }
    }

    private void fill() {
        long begin = System.nanoTime();
        int total = settings.enterprises();
        try (LongWork.Task task = longWork.begin("正在生成演示企业（虚构）", "Making the fictional enterprises", total)) {
            long stated = fill(total, task);
            log.info(String.format(
                    Locale.ROOT,
                    "demonstration zone loaded: %d enterprises, %d statements, %.1f s",
                    total,
                    stated,
                    (System.nanoTime() - begin) / 1e9));
        } catch (RuntimeException e) {
            log.error("the demonstration zone could not be loaded; the zone stays empty", e);
            return;
        }
        events.publishEvent(new DemonstrationLoaded(total));
        events.publishEvent(new FactsRecorded(Set.of(), total));
    }

    private long fill(int total, LongWork.Task task) {
        DemoProfile profile = DemoProfile.of(pack);
        LocalDate today = clock.today();
        Instant now = clock.instant();
        Long stated = transaction.execute(status -> {
            long count = 0;
            for (int first = 0; first < total; first += BATCH) {
                count += fillBatch(profile, first, Math.min(total, first + BATCH), today, now);
                task.advanceTo(Math.min(total, first + BATCH));
            }
            return count;
        });
        return stated == null ? 0 : stated;
    }

    private long fillBatch(DemoProfile profile, int first, int end, LocalDate today, Instant now) {
        List<FictionalEnterprise> batch = new ArrayList<>();
        for (int number = first; number < end; number++) {
            batch.add(new FictionalEnterprise(profile, SEED, profile.drawnAs(number), today));
        }
        List<SubjectIdentity> identities =
                batch.stream().map(FictionalEnterprise::identity).toList();
        List<SubjectId> ids = subjects.resolve(identities);
        if (first == 0) {
            String enterprise = identities.getFirst().name();
            signIns.prepareMember("member", enterprise + " 签署人", ids.getFirst(), Duty.OWNER, Duty.SIGNER);
            signIns.prepareMember("preparer", enterprise + " 经办人", ids.getFirst(), Duty.PREPARER);
        }
        List<Statement> stated = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            stated.addAll(batch.get(i).statements(ids.get(i), now, "demo"));
        }
        return statements.append(stated);
    }
}
