package dev.xinmiao.zone.aifiling;

import dev.xinmiao.zone.aifiling.FilingView.Refused;
import dev.xinmiao.zone.audit.Audit;
import dev.xinmiao.zone.calendar.WorkingTime;
import dev.xinmiao.zone.casework.Actor;
import dev.xinmiao.zone.fact.SubjectRegistry;
import dev.xinmiao.zone.identity.Access;
import dev.xinmiao.zone.identity.Action;
import dev.xinmiao.zone.identity.Duties;
import dev.xinmiao.zone.identity.Duty;
import dev.xinmiao.zone.identity.Viewer;
import dev.xinmiao.zone.kernel.SubjectId;
import dev.xinmiao.zone.kernel.ZoneClock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.web.server.ResponseStatusException;

/** Who may see which filing, and its page put together. What a coach reads is told to the audit. */
@Service
class FilingService {
    private final FilingStore store;
    private final QuestionTree tree;
    private final Standard standard;
    private final Register register;
    private final SubjectRegistry subjects;
    private final Duties duties;
    private final Plan plan;
    private final ZoneClock clock;
    private final Audit audit;

    FilingService(
            FilingStore store,
            QuestionTree tree,
            Standard standard,
            Register register,
            SubjectRegistry subjects,
            Duties duties,
            WorkingTime time,
            ZoneClock clock,
            Audit audit) {
        this.store = store;
        this.tree = tree;
        this.standard = standard;
        this.register = register;
        this.subjects = subjects;
        this.duties = duties;
        this.plan = new Plan(tree, time);
        this.clock = clock;
        this.audit = audit;
    }

    /** The filing, if it is there for this person; else the sign-in page, 403 or 404. */
    FilingStore.Row readable(Viewer viewer, long id) {
        FilingStore.Row row = store.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Access.require(viewer, Action.READ_FILING, row.subject());
        if (viewer.isOfficer() && !coaches(viewer)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return row;
    }

    boolean coaches(Viewer viewer) {
        return viewer.isOfficer() && duties.desks(viewer.username()).contains(tree.desk());
    }

    /** As whom somebody acts on a filing; an officer who is no coach acts on none. */
    Actor actor(Viewer viewer, SubjectId subject) {
        if (viewer instanceof Viewer.Member member) {
            Access.require(viewer, Action.CHANGE_FILING, subject);
            return Actor.applicant(
                    member.username(), duties.duties(member.username()).contains(Duty.SIGNER));
        }
        Access.require(viewer, Action.COACH_FILING);
        return Actor.officer(viewer.username(), duties.desks(viewer.username()));
    }

    FilingView view(Viewer viewer, long id, Refused refused) {
        FilingStore.Row row = readable(viewer, id);
        if (viewer.isOfficer()) {
            audit.tell(viewer.username(), "read-ai-filing", "ai-filing/" + id, "");
        }
        FilingFile file = store.file(row);
        LocalDate today = clock.today();
        Standard.Edition edition = standard.on(today);
        FilingKind kind = file.kind();
        FilingEvent.Moved filed = file.filed();
        return new FilingView(
                file,
                name(row.subject()),
                !viewer.isOfficer(),
                !viewer.isOfficer() && duties.duties(viewer.username()).contains(Duty.SIGNER),
                today,
                tree.walk(answers(file.begun().answers())),
                edition,
                standard.interval(),
                Gaps.of(file, edition, standard),
                plan.of(file, edition),
                kind == null ? List.of() : file.state().next(kind),
                tree.occasions().stream()
                        .filter(each -> kind != null && each.kinds().contains(kind))
                        .toList(),
                kind == null || filed == null
                        ? null
                        : register.find(kind, filed.number()).orElse(null),
                refused);
    }

    private static Map<String, String> answers(String query) {
        return Arrays.stream(query.split("&", -1))
                .map(each -> each.split("=", 2))
                .filter(each -> each.length == 2)
                .collect(Collectors.toMap(each -> each[0], each -> each[1]));
    }

    FilingFile file(FilingStore.Row row) {
        return store.file(row);
    }

    Standard.Edition edition() {
        return standard.on(clock.today());
    }

    /** An enterprise's own, or all for a coach. */
    FilingsView list(Viewer viewer) {
        if (viewer instanceof Viewer.Member member) {
            Access.require(viewer, Action.READ_FILING, member.enterprise());
            return lines(store.of(member.enterprise()), false);
        }
        Access.require(viewer, Action.COACH_FILING);
        if (!coaches(viewer)) {
            throw new AccessDeniedException("for the coaches");
        }
        audit.tell(viewer.username(), "read-ai-filings", "ai-filing", "");
        return lines(store.latest(), true);
    }

    private FilingsView lines(List<FilingStore.Row> rows, boolean coach) {
        LocalDate today = clock.today();
        Standard.Edition edition = standard.on(today);
        return new FilingsView(
                rows.stream()
                        .map(row -> {
                            List<Plan.Line> open = plan.of(store.file(row), edition).stream()
                                    .filter(each -> each.done() == null)
                                    .toList();
                            return new FilingsView.Line(
                                    row.id(),
                                    row.product(),
                                    coach ? name(row.subject()) : "",
                                    row.kind(),
                                    row.state(),
                                    open.isEmpty() ? null : open.getFirst());
                        })
                        .toList(),
                coach,
                today);
    }

    private String name(SubjectId subject) {
        return subjects.find(subject).map(SubjectRegistry.Subject::name).orElse(subject.toString());
    }
}
