package dev.xinmiao.zone.casework;

import dev.xinmiao.zone.calendar.WorkingTime;
import dev.xinmiao.zone.casework.process.Verdict;
import dev.xinmiao.zone.kernel.DerivedId;
import dev.xinmiao.zone.kernel.ZoneClock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets happen what happens to cases when nobody acts, each at its time. What is due follows from the case's events and
 * stands in the database with them, so nothing is forgotten when the program stops; each has one command of its own, so
 * nothing happens twice.
 */
@Component
public class ByItself {
    private static final Logger LOG = LoggerFactory.getLogger(ByItself.class);
    private static final int AT_ONCE = 500;

    private final Casework casework;
    private final CaseStore store;
    private final Deadlines deadlines;
    private final Terms terms;
    private final ZoneClock clock;
    private final TransactionTemplate transaction;

    ByItself(
            Casework casework,
            CaseStore store,
            WorkingTime time,
            Terms terms,
            ZoneClock clock,
            TransactionTemplate transaction) {
        this.casework = casework;
        this.store = store;
        this.deadlines = new Deadlines(terms, time);
        this.terms = terms;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** Everything that is due by now, and what follows from it at once. Returns how many things happened. */
    public int run() {
        int happened = 0;
        Instant now = clock.instant();
        List<Long> due = store.due(now, AT_ONCE);
        int before = -1;
        while (!due.isEmpty() && happened > before) {
            before = happened;
            for (long id : due) {
                happened += letHappen(id, now);
            }
            due = store.due(now, AT_ONCE);
        }
        return happened;
    }

    /** One case that can't go on doesn't hold up the others. */
    private int letHappen(long id, Instant now) {
        try {
            return transaction.execute(_ -> letHappenOnce(id, now));
        } catch (RuntimeException e) {
            LOG.error("case {} could not go on by itself: {}", id, e.getMessage(), e);
            return 0;
        }
    }

    private int letHappenOnce(long id, Instant now) {
        CaseRow row = store.lock(id).orElseThrow();
        CaseFile file = casework.find(row.number()).orElseThrow();
        int happened = 0;
        for (Deadline deadline : deadlines.of(file)) {
            if (!deadline.at().isAfter(now)) {
                letHappen(row, file, deadline);
                happened++;
            }
        }
        return happened;
    }

    private void letHappen(CaseRow row, CaseFile file, Deadline deadline) {
        String step = deadline.step();
        switch (deadline.kind()) {
            case DEEMED_ACCEPTANCE -> act(row, file, deadline, new Event.Accepted(step, List.of(), true));
            case WAIT_OVER -> act(row, file, deadline, new Event.OpinionGiven(step, "", Verdict.AGREE, ""));
            case DELIVERY -> act(row, file, deadline, new Event.Delivered(step, ""));
            case BAD_MARK -> openReply(row, file, deadline);
            case REPLY_GIVEN -> {
                CaseNumber rated = file.answers().orElseThrow();
                done(casework.act(
                        rated,
                        Actor.SYSTEM,
                        command(row, file, deadline, "answer"),
                        new Event.RatingAnswered(lastStep(rated), reply(file))));
                act(
                        row,
                        file,
                        deadline,
                        new Event.Closed(file.process().steps().getLast().id()));
            }
            case CLOSING ->
                act(
                        row,
                        file,
                        deadline,
                        new Event.Closed(file.process().steps().getLast().id()));
        }
    }

    private void openReply(CaseRow row, CaseFile file, Deadline deadline) {
        Event.Started event =
                new Event.Started(row.item(), row.itemVersion(), row.number().toString());
        CaseNumber reply = done(casework.start(
                Actor.SYSTEM, command(row, file, deadline, "start"), event, terms.replyProcess(), row.subject()));
        done(casework.act(reply, Actor.SYSTEM, command(row, file, deadline, "submit"), new Event.Submitted()));
        act(row, file, deadline, new Event.ReplyOpened(reply.toString()));
    }

    private String lastStep(CaseNumber number) {
        return casework.find(number).orElseThrow().process().steps().getLast().id();
    }

    private static String reply(CaseFile file) {
        return file.events().reversed().stream()
                .filter(each -> each.event() instanceof Event.Delivered)
                .map(each -> ((Event.Delivered) each.event()).text())
                .findFirst()
                .orElse("");
    }

    private void act(CaseRow row, CaseFile file, Deadline deadline, Event event) {
        done(casework.act(row.number(), Actor.SYSTEM, command(row, file, deadline, "act"), event));
    }

    /** The same for the same thing, however often it is tried. */
    private static UUID command(CaseRow row, CaseFile file, Deadline deadline, String part) {
        String name = "%s/%s/%s/%s/%s".formatted(row.number(), file.number(), deadline.kind(), deadline.step(), part);
        return DerivedId.of(name);
    }

    private static CaseNumber done(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done done -> done.number();
            case Outcome.Refused(Refusal refusal) ->
                throw new IllegalStateException(refusal.reason().en());
        };
    }
}
