package dev.xinmiao.zone.project;

import dev.xinmiao.zone.audit.Audit;
import dev.xinmiao.zone.casework.Refusal;
import dev.xinmiao.zone.kernel.SubjectId;
import dev.xinmiao.zone.kernel.ZoneClock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Carries out commands on projects. A command is an event that somebody asks for; its id makes it safe to send again. Who may
 * ask is decided before.
 */
@Service
class Projects {
    /** What became of a command. */
    sealed interface Outcome {
        /** @param again whether the same command had been carried out before; nothing happened twice */
        record Done(long project, int event, boolean again) implements Outcome {}

        /** Nothing happened. */
        record Refused(Refusal refusal) implements Outcome {}
    }

    /** @param id as in the address of its page */
    record Project(long id, SubjectId subject, ProjectFile file) {}

    private final ProjectStore store;
    private final Permits permits;
    private final ProjectBook book;
    private final Audit audit;
    private final ZoneClock clock;
    private final TransactionTemplate transaction;

    Projects(
            ProjectStore store,
            Permits permits,
            ProjectBook book,
            Audit audit,
            ZoneClock clock,
            TransactionTemplate transaction) {
        this.store = store;
        this.permits = permits;
        this.book = book;
        this.audit = audit;
        this.clock = clock;
        this.transaction = transaction;
    }

    Outcome create(String actor, UUID command, SubjectId subject, ProjectEvent.Created event) {
        try {
            return transaction.execute(_ -> createOnce(actor, command, subject, event));
        } catch (DuplicateKeyException e) {
            // The same command at the same moment, on another thread: it is stored by now.
            return transaction.execute(_ -> createOnce(actor, command, subject, event));
        }
    }

    private Outcome createOnce(String actor, UUID command, SubjectId subject, ProjectEvent.Created event) {
        Optional<ProjectStore.Known> known = store.byCommand(command);
        if (known.isPresent()) {
            return again(known.get(), known.get().project(), actor, event);
        }
        ProjectFile file = ProjectFile.empty(permits);
        Optional<Refusal> refusal = ProjectRules.check(file, permits, book, event, "", clock.today());
        if (refusal.isPresent()) {
            return new Outcome.Refused(refusal.get());
        }
        long id = store.insert(subject, event, actor, clock.instant());
        return append(id, file, actor, command, "", event);
    }

    /** Lets the event happen, if the rules allow it now. */
    Outcome act(long id, String actor, UUID command, String reason, ProjectEvent event) {
        return transaction.execute(_ -> actOnce(id, actor, command, reason, event));
    }

    private Outcome actOnce(long id, String actor, UUID command, String reason, ProjectEvent event) {
        if (store.lock(id).isEmpty()) {
            return new Outcome.Refused(ProjectRules.notNow("没有这个项目。", "There is no such project."));
        }
        Optional<ProjectStore.Known> known = store.byCommand(command);
        if (known.isPresent()) {
            return again(known.get(), id, actor, event);
        }
        ProjectFile file = ProjectFile.of(permits, store.events(id));
        Optional<Refusal> refusal = ProjectRules.check(file, permits, book, event, reason, clock.today());
        return refusal.isPresent()
                ? new Outcome.Refused(refusal.get())
                : append(id, file, actor, command, reason, event);
    }

    private static Outcome again(ProjectStore.Known known, long id, String actor, ProjectEvent event) {
        boolean same = known.project() == id
                && known.recorded().actor().equals(actor)
                && known.recorded().event().equals(event);
        return same
                ? new Outcome.Done(id, known.recorded().number(), true)
                : new Outcome.Refused(ProjectRules.notNow(
                        "这个页面已经提交过别的内容：请刷新后再做。", "This page has sent something else already: reload it."));
    }

    private Outcome append(long id, ProjectFile file, String actor, UUID command, String reason, ProjectEvent event) {
        Instant now = clock.instant();
        var recorded = new RecordedEvent(file.number() + 1, now, actor, command, reason, event);
        file.add(recorded);
        store.append(id, recorded, file.state());
        audit.tell(actor, "project-" + event.getClass().getSimpleName(), "project/" + id, "event " + recorded.number());
        return new Outcome.Done(id, recorded.number(), false);
    }

    Optional<Project> find(long id) {
        return store.find(id).map(this::project);
    }

    /** The latest first; all of the zone's where no enterprise is given. */
    List<Project> list(@Nullable SubjectId subject, long behind, int most) {
        return store.list(subject, behind, most).stream().map(this::project).toList();
    }

    private Project project(ProjectStore.Row row) {
        return new Project(row.id(), row.subject(), ProjectFile.of(permits, store.events(row.id())));
    }
}
