package dev.xinmiao.zone.request;

import dev.xinmiao.zone.audit.Audit;
import dev.xinmiao.zone.calendar.Clock;
import dev.xinmiao.zone.calendar.WorkingTime;
import dev.xinmiao.zone.casework.process.Desk;
import dev.xinmiao.zone.casework.process.Processes;
import dev.xinmiao.zone.fact.SubjectRegistry;
import dev.xinmiao.zone.identity.Viewer;
import dev.xinmiao.zone.kernel.Bilingual;
import dev.xinmiao.zone.kernel.SubjectId;
import dev.xinmiao.zone.kernel.ZoneClock;
import dev.xinmiao.zone.request.RequestPowers.Held;
import dev.xinmiao.zone.request.RequestRow.Recorded;
import dev.xinmiao.zone.request.RequestViews.AtDesk;
import dev.xinmiao.zone.request.RequestViews.Entry;
import dev.xinmiao.zone.request.RequestViews.Inbox;
import dev.xinmiao.zone.request.RequestViews.Line;
import dev.xinmiao.zone.request.RequestViews.Own;
import dev.xinmiao.zone.request.RequestViews.Shown;
import dev.xinmiao.zone.request.RequestViews.Similar;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Puts together what the pages of requests show, for whoever may see it. */
@Service
class RequestService {
    private static final int MOST = 100;
    private static final int MOST_SIMILAR = 3;

    private final RequestPlan plan;
    private final RequestStore store;
    private final RequestPowers powers;
    private final Sorter sorter;
    private final SubjectRegistry subjects;
    private final Processes processes;
    private final WorkingTime time;
    private final ZoneClock clock;
    private final Audit audit;

    RequestService(
            RequestPlan plan,
            RequestStore store,
            RequestPowers powers,
            Sorter sorter,
            SubjectRegistry subjects,
            Processes processes,
            WorkingTime time,
            ZoneClock clock,
            Audit audit) {
        this.plan = plan;
        this.store = store;
        this.powers = powers;
        this.sorter = sorter;
        this.subjects = subjects;
        this.processes = processes;
        this.time = time;
        this.clock = clock;
        this.audit = audit;
    }

    /** Empty also where the request is not for this viewer, so that nobody learns which there are. */
    Optional<RequestRow> find(Viewer viewer, String number) {
        return RequestNumber.parse(number)
                .flatMap(parsed -> store.find(parsed.id())
                        .filter(row -> row.number().equals(parsed) && powers.mayRead(viewer, row)));
    }

    Own own(SubjectId enterprise) {
        Map<String, Bilingual> names = new LinkedHashMap<>();
        plan.categories().forEach(category -> names.put(category.id(), category.name()));
        return new Own(store.of(enterprise, MOST), names, plan.limit().text());
    }

    Inbox inbox(Viewer viewer, String wanted, @Nullable Bilingual refusal) {
        Held held = powers.held(viewer);
        String part = part(wanted, held);
        List<RequestRow> rows = switch (part) {
            case "sort" -> store.toSort(MOST);
            case "done" -> store.ofDesks(held.seesAll() ? null : held.desks(), true, MOST);
            default -> store.ofDesks(held.supervises() ? null : held.desks(), false, MOST);
        };
        Map<SubjectId, String> names =
                subjects.names(rows.stream().map(RequestRow::subject).toList());
        Learnt learnt = rows.stream().anyMatch(row -> row.state() == RequestState.TO_SORT)
                ? sorter.learnt().orElse(null)
                : null;
        boolean nothing = !held.seesAll()
                && plan.categories().stream().noneMatch(each -> held.desks().contains(each.desk()))
                && rows.isEmpty();
        return new Inbox(
                part,
                held.seesAll(),
                nothing,
                rows.stream()
                        .map(row -> line(row, names.getOrDefault(row.subject(), ""), learnt))
                        .toList(),
                clock.today(),
                refusal);
    }

    private static String part(String wanted, Held held) {
        return switch (wanted) {
            case "done" -> "done";
            case "desk" -> "desk";
            default -> held.seesAll() ? "sort" : "desk";
        };
    }

    private Line line(RequestRow row, String enterprise, @Nullable Learnt learnt) {
        Proposal proposal = learnt == null || row.state() != RequestState.TO_SORT ? null : learnt.propose(row);
        return new Line(
                row,
                enterprise,
                proposal,
                proposal == null ? null : deskName(proposal.category().desk()),
                categoryName(row.category()),
                row.desk() == null ? null : deskName(row.desk()),
                UUID.randomUUID());
    }

    /** What the program proposes now; empty for what is filed, which it has learnt from already. */
    Optional<Proposal> proposal(RequestRow row) {
        return row.state() == RequestState.TO_SORT
                ? sorter.learnt().map(learnt -> learnt.propose(row))
                : Optional.empty();
    }

    Shown shown(
            Viewer viewer,
            RequestRow row,
            boolean justSent,
            @Nullable Bilingual refusal,
            String move,
            Map<String, String> typed) {
        if (viewer.isOfficer()) {
            audit.tell(viewer.username(), "read-request", "request/" + row.number(), "");
        }
        List<Recorded> events = store.events(row.id());
        Instant until = row.endedAt() == null ? clock.instant() : row.endedAt();
        return new Shown(
                row,
                subjects.names(List.of(row.subject())).getOrDefault(row.subject(), ""),
                Clock.start(row.sentAt(), plan.limit()).read(until, time),
                events.stream().map(each -> entry(each, viewer.isOfficer())).toList(),
                row.state() == RequestState.ANSWERED ? answer(events) : null,
                justSent,
                viewer.isOfficer() ? atDesk(powers.held(viewer), row, refusal, move, typed) : null);
    }

    private AtDesk atDesk(
            Held held, RequestRow row, @Nullable Bilingual refusal, String move, Map<String, String> typed) {
        Proposal proposal = proposal(row).orElse(null);
        Category preselected = proposal != null && proposal.isPreselected() ? proposal.category() : null;
        String chosen = Objects.requireNonNullElse(row.category(), preselected == null ? "" : preselected.id());
        String desk = Objects.requireNonNullElse(row.desk(), preselected == null ? "" : preselected.desk());
        Map<String, Bilingual> deskNames = new LinkedHashMap<>();
        processes.desks().all().forEach(each -> deskNames.put(each.id(), each.name()));
        return new AtDesk(
                proposal,
                plan.categories(),
                List.copyOf(processes.desks().all()),
                deskNames,
                typed.getOrDefault("category", chosen),
                typed.getOrDefault("desk", desk),
                held.mayFile(row) && !row.state().isOver(),
                held.mayAnswer(row),
                held.mayClose(row),
                held.mayFile(row) && row.state().isOver(),
                sorter.learnt().map(learnt -> similar(learnt, held, row)).orElse(List.of()),
                refusal,
                move,
                typed);
    }

    /** Only those that this officer could open anyway. */
    private List<Similar> similar(Learnt learnt, Held held, RequestRow row) {
        return learnt.similar(row, MOST_SIMILAR).stream()
                .filter(held::mayRead)
                .map(each -> new Similar(each, Objects.requireNonNullElse(answer(store.events(each.id())), "")))
                .toList();
    }

    private static @Nullable String answer(List<Recorded> events) {
        return events.reversed().stream()
                .map(Recorded::event)
                .filter(RequestEvent.Answered.class::isInstance)
                .map(event -> ((RequestEvent.Answered) event).text())
                .findFirst()
                .orElse(null);
    }

    /** The enterprise reads what is said to it; notes between desks, and who of them acted, are theirs. */
    private Entry entry(Recorded each, boolean officer) {
        String who = officer || each.event() instanceof RequestEvent.Sent ? each.actor() : "";
        return switch (each.event()) {
            case RequestEvent.Sent _ -> new Entry(each, "sent", who, "", null);
            case RequestEvent.Filed filed ->
                new Entry(each, "filed", who, officer ? filed.note() : "", where(filed, officer));
            case RequestEvent.SentBack(String reason) -> new Entry(each, "sent-back", who, officer ? reason : "", null);
            case RequestEvent.Answered(String text) -> new Entry(each, "answered", who, text, null);
            case RequestEvent.Closed(String reason) -> new Entry(each, "closed", who, reason, null);
            case RequestEvent.Reopened(String reason) -> new Entry(each, "reopened", who, reason, null);
        };
    }

    private Bilingual where(RequestEvent.Filed filed, boolean officer) {
        Bilingual category = Objects.requireNonNull(categoryName(filed.category()));
        Bilingual desk = deskName(filed.desk());
        Bilingual proposed = officer ? categoryName(filed.proposed()) : null;
        String zh = proposed == null ? "" : "（程序提议：%s，%d%%）".formatted(proposed.zh(), filed.percent());
        String en = proposed == null ? "" : " (proposed: %s, %d%%)".formatted(proposed.en(), filed.percent());
        return new Bilingual(category.zh() + " → " + desk.zh() + zh, category.en() + " → " + desk.en() + en);
    }

    /** Of one that the pack no longer has: its id. */
    private @Nullable Bilingual categoryName(@Nullable String id) {
        return id == null ? null : plan.category(id).map(Category::name).orElseGet(() -> new Bilingual(id, id));
    }

    private Bilingual deskName(String id) {
        return processes.desks().find(id).map(Desk::name).orElseGet(() -> new Bilingual(id, id));
    }
}
