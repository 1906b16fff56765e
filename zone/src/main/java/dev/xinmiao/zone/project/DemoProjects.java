package dev.xinmiao.zone.project;

import dev.xinmiao.zone.calendar.WorkingTime;
import dev.xinmiao.zone.fact.FactsRecorded;
import dev.xinmiao.zone.identity.PreparedSignIns;
import dev.xinmiao.zone.kernel.SubjectId;
import dev.xinmiao.zone.kernel.ZoneClock;
import dev.xinmiao.zone.kernel.ZoneSettings;
import dev.xinmiao.zone.project.Projects.Outcome;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Two invented projects of the demonstration's member, as {@link DemoStory} tells them.
 * All in one transaction: a program killed meanwhile starts over.
 */
@Component
class DemoProjects {
    private static final Logger log = LoggerFactory.getLogger(DemoProjects.class);
    private static final String ACTOR = "demo";

    private final Projects projects;
    private final PreparedSignIns signIns;
    private final WorkingTime time;
    private final ZoneClock clock;
    private final TransactionTemplate transaction;
    private final boolean demonstration;

    DemoProjects(
            Projects projects,
            PreparedSignIns signIns,
            WorkingTime time,
            ZoneClock clock,
            TransactionTemplate transaction,
            ZoneSettings settings) {
        this.projects = projects;
        this.signIns = signIns;
        this.time = time;
        this.clock = clock;
        this.transaction = transaction;
        demonstration = settings.isDemonstration();
    }

    /** Once the demonstration's enterprises are there: in this run, or from an earlier one. */
    @EventListener({ApplicationReadyEvent.class, FactsRecorded.class})
    synchronized void fill() {
        if (demonstration) {
            signIns.enterpriseOf("member").ifPresent(this::fill);
        }
    }

    private void fill(SubjectId enterprise) {
        if (!projects.list(enterprise, Long.MAX_VALUE, 1).isEmpty()) {
            return;
        }
        try {
            transaction.executeWithoutResult(_ -> {
                story(enterprise).tenDays();
                story(enterprise).listing();
            });
        } catch (RuntimeException e) {
            log.error("the demonstration's projects could not be made; there are none", e);
        }
    }

    private DemoStory story(SubjectId enterprise) {
        long[] project = new long[1];
        return new DemoStory(time.calendar(), clock.today(), (reason, event) -> {
            Outcome outcome = event instanceof ProjectEvent.Created created
                    ? projects.create(ACTOR, UUID.randomUUID(), enterprise, created)
                    : projects.act(project[0], ACTOR, UUID.randomUUID(), reason, event);
            switch (outcome) {
                case Outcome.Done done -> project[0] = done.project();
                case Outcome.Refused refused -> throw new IllegalStateException(event + ": " + refused.refusal());
            }
        });
    }
}
