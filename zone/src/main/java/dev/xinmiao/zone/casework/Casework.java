package dev.xinmiao.zone.casework;

import dev.xinmiao.zone.audit.Audit;
import dev.xinmiao.zone.calendar.WorkingTime;
import dev.xinmiao.zone.casework.process.Process;
import dev.xinmiao.zone.casework.process.Processes;
import dev.xinmiao.zone.kernel.Bilingual;
import dev.xinmiao.zone.kernel.SubjectId;
import dev.xinmiao.zone.kernel.ZoneClock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Carries out commands on cases. A command is an event that somebody asks for; its id makes it safe to send again. What was
 * answered with {@link Outcome.Done} is stored, whatever happens next.
 */
@Service
public class Casework {
    private final CaseStore store;
    private final Processes processes;
    private final ProcessEditions editions;
    private final Audit audit;
    private final ZoneClock clock;
    private final WorkingTime time;
    private final Terms terms;
    private final ItemPromises promises;
    /** Asked for at each event: who keeps matters acts on cases too. */
    private final ObjectProvider<MatterKeeper> keepers;

    private final TransactionTemplate transaction;

    Casework(
            CaseStore store,
            Processes processes,
            ProcessEditions editions,
            Audit audit,
            ZoneClock clock,
            WorkingTime time,
            Terms terms,
            ItemPromises promises,
            ObjectProvider<MatterKeeper> keepers,
            TransactionTemplate transaction) {
        this.keepers = keepers;
        this.store = store;
        this.processes = processes;
        this.editions = editions;
        this.audit = audit;
        this.clock = clock;
        this.time = time;
        this.terms = terms;
        this.promises = promises;
        this.transaction = transaction;
    }

    /** Begins a case of an enterprise under a process as it is today. */
    public Outcome start(Actor actor, UUID command, String item, int itemVersion, String process, SubjectId subject) {
        return start(actor, command, new Event.Started(item, itemVersion), process, subject);
    }

    /** @param event names the item, and what the case is about if it isn't an application */
    public Outcome start(Actor actor, UUID command, Event.Started event, String process, SubjectId subject) {
        try {
            return transaction.execute(status -> startAlone(status, actor, command, event, process, subject));
        } catch (DuplicateKeyException e) {
            // The same command at the same moment, on another thread: it is stored by now.
            return transaction.execute(status -> startAlone(status, actor, command, event, process, subject));
        }
    }

    private Outcome startAlone(
            TransactionStatus status,
            Actor actor,
            UUID command,
            Event.Started event,
            String process,
            SubjectId subject) {
        Supplier<Outcome> work = () -> startOnce(status, actor, command, event, process, subject);
        return event.matter().isPresent() ? whole(status, work) : work.get();
    }

    private Outcome startOnce(
            TransactionStatus status,
            Actor actor,
            UUID command,
            Event.Started event,
            String process,
            SubjectId subject) {
        Optional<CaseStore.Known> known = store.byCommand(command);
        if (known.isPresent()) {
            return again(known.get(), known.get().caseId(), actor, event);
        }
        Processes.Edition edition = processes.edition(process).orElse(null);
        if (edition == null) {
            return new Outcome.Refused(Refusal.notNow(
                    "这一事项暂不能在线办理：没有流程“%s”。".formatted(process),
                    "This item cannot be applied for online: there is no process “%s”.".formatted(process)));
        }
        if (!isOf(edition.process(), event)) {
            return new Outcome.Refused(Refusal.notNow(
                    "“%s”须从它所办的事开始，不能单独新建。".formatted(edition.process().name().zh()),
                    "“%s” is begun from what it is about, not by itself."
                            .formatted(edition.process().name().en())));
        }
        if (!editions.keep(edition)) {
            throw new IllegalStateException("process %s was changed without a new version number; version %d is kept"
                    .formatted(process, edition.process().version()));
        }
        Instant now = clock.instant();
        long id = store.insert(event, process, edition.process().version(), subject, actor.name(), now);
        CaseNumber number =
                new CaseNumber(LocalDate.ofInstant(now, ZoneClock.CHINA).getYear(), id);
        CaseFile file = CaseFile.empty(promised(event.item(), event.itemVersion(), edition.process()));
        return append(status, number, file, actor, command, event, now);
    }

    private static boolean isOf(Process process, Event.Started event) {
        String kind = event.matter().map(Matter::kind).orElse(null);
        return Objects.equals(process.matter(), kind);
    }

    /** Lets the event happen, if the rules allow it to this person now. */
    public Outcome act(CaseNumber number, Actor actor, UUID command, Event event) {
        return transaction.execute(status -> actOnce(status, number, actor, command, event));
    }

    /** An event that is refused for what would follow from it leaves no trace. */
    private static Outcome whole(TransactionStatus status, Supplier<Outcome> work) {
        Object before = status.createSavepoint();
        Outcome outcome = work.get();
        if (outcome instanceof Outcome.Refused) {
            status.rollbackToSavepoint(before);
        }
        status.releaseSavepoint(before);
        return outcome;
    }

    private Outcome actOnce(TransactionStatus status, CaseNumber number, Actor actor, UUID command, Event event) {
        CaseRow row = store.lock(number.id()).orElse(null);
        if (row == null || !row.number().equals(number)) {
            return new Outcome.Refused(Refusal.notNow("没有这个办件。", "There is no such case."));
        }
        Optional<CaseStore.Known> known = store.byCommand(command);
        if (known.isPresent()) {
            return again(known.get(), number.id(), actor, event);
        }
        CaseFile file = CaseFile.of(process(row), store.events(number.id()));
        Optional<Refusal> refusal = Rules.check(file, actor, event);
        if (refusal.isPresent()) {
            return new Outcome.Refused(refusal.get());
        }
        Instant now = clock.instant();
        Optional<Refusal> late = tooLate(event, now);
        return late.isPresent()
                ? new Outcome.Refused(late.get())
                : append(status, number, file, actor, command, event, now);
    }

    /** 容缺: what may follow has to follow soon. */
    private Optional<Refusal> tooLate(Event event, Instant now) {
        if (!(event instanceof Event.Accepted accepted)) {
            return Optional.empty();
        }
        LocalDate last = new Deadlines(terms, time).lastDayToFollow(now);
        LocalDate today = LocalDate.ofInstant(now, time.zone());
        return accepted.deferred().stream()
                .map(Event.Deferral::due)
                .filter(due -> due.isAfter(last) || due.isBefore(today))
                .findFirst()
                .map(due -> Refusal.incomplete(
                        "容缺材料的补交期限须在 %s 至 %s 之间，不能是 %s。".formatted(today, last, due),
                        "What may follow has to come between %s and %s, not on %s.".formatted(today, last, due)));
    }

    private Outcome again(CaseStore.Known known, long caseId, Actor actor, Event event) {
        boolean same = known.caseId() == caseId
                && known.recorded().actor().equals(actor.name())
                && known.recorded().event().equals(event);
        if (!same) {
            return new Outcome.Refused(
                    Refusal.notNow("这个页面已经提交过别的内容：请刷新后再做。", "This page has sent something else already: reload it."));
        }
        CaseRow row = store.find(caseId).orElseThrow();
        return new Outcome.Done(row.number(), known.recorded().number(), true);
    }

    private Outcome append(
            TransactionStatus status,
            CaseNumber number,
            CaseFile file,
            Actor actor,
            UUID command,
            Event event,
            Instant now) {
        return file.matter().isPresent()
                ? whole(status, () -> append(number, file, actor, command, event, now))
                : append(number, file, actor, command, event, now);
    }

    private Outcome append(CaseNumber number, CaseFile file, Actor actor, UUID command, Event event, Instant now) {
        Listing before = listing(file);
        Recorded recorded = new Recorded(file.number() + 1, now, actor.name(), command, event);
        file.add(recorded);
        store.append(number.id(), recorded);
        store.put(number.id(), before, listing(file));
        Optional<Refusal> refusal = file.matter().flatMap(matter -> follow(matter, number, file, recorded));
        if (refusal.isPresent()) {
            return new Outcome.Refused(refusal.get());
        }
        audit.tell(actor.name(), "case-" + Event.STORED.kind(event), "case/" + number, "event " + recorded.number());
        return new Outcome.Done(number, recorded.number(), false);
    }

    private Optional<Refusal> follow(Matter matter, CaseNumber number, CaseFile file, Recorded recorded) {
        CaseRow row = store.find(number.id()).orElseThrow();
        return keeper(matter).flatMap(each -> each.follow(row, file, recorded));
    }

    private Optional<MatterKeeper> keeper(Matter matter) {
        return keepers.orderedStream()
                .filter(each -> each.kind().equals(matter.kind()))
                .findFirst();
    }

    /** What a case's matter is called; empty where it has none. */
    public Optional<Bilingual> matter(CaseRow row) {
        return row.matter().flatMap(matter -> keeper(matter).map(each -> each.name(matter.id())));
    }

    private Listing listing(CaseFile file) {
        return Listing.of(file, time, terms);
    }

    /** A case as it stands. */
    public Optional<CaseFile> find(CaseNumber number) {
        return row(number).map(row -> CaseFile.of(process(row), store.events(number.id())));
    }

    /** A case as it stood at a moment. */
    public Optional<CaseFile> find(CaseNumber number, Instant moment) {
        return row(number)
                .map(row -> CaseFile.of(
                        process(row),
                        store.events(number.id()).stream()
                                .takeWhile(each -> !each.at().isAfter(moment))
                                .toList()));
    }

    public Optional<CaseRow> row(long id) {
        return store.find(id);
    }

    public Optional<CaseRow> row(CaseNumber number) {
        return store.find(number.id()).filter(row -> row.number().equals(number));
    }

    private Process process(CaseRow row) {
        return promised(row.item(), row.itemVersion(), editions.of(row.process(), row.processVersion()));
    }

    private Process promised(String item, int version, Process process) {
        return promises.of(item, version).in(process);
    }
}
