package dev.xinmiao.zone.benefit.award;

import dev.xinmiao.zone.audit.Audit;
import dev.xinmiao.zone.benefit.award.AwardStore.Row;
import dev.xinmiao.zone.benefit.award.Grants.Granted;
import dev.xinmiao.zone.benefit.award.Grants.Wanted;
import dev.xinmiao.zone.benefit.clause.Clause;
import dev.xinmiao.zone.benefit.clause.ClauseBook;
import dev.xinmiao.zone.benefit.clause.Clauses;
import dev.xinmiao.zone.benefit.clause.Terms;
import dev.xinmiao.zone.calendar.WorkingTime;
import dev.xinmiao.zone.fact.SubjectRegistry;
import dev.xinmiao.zone.fact.SubjectRegistry.Subject;
import dev.xinmiao.zone.kernel.Bilingual;
import dev.xinmiao.zone.kernel.DerivedId;
import dev.xinmiao.zone.kernel.SubjectId;
import dev.xinmiao.zone.kernel.ZoneClock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Moves awards without application on. Each line is moved in a transaction of its own with a command that follows from the
 * page's, so that a move of a whole list may be sent again after any stop.
 */
@Service
public class Awards {
    private final ClauseBook book;
    private final Recipients recipients;
    private final SubjectRegistry subjects;
    private final AwardStore store;
    private final NoticeStore notices;
    private final Grants grants;
    private final AwardMoves moves;
    private final WorkingTime time;
    private final Audit audit;
    private final ZoneClock clock;
    private final TransactionTemplate transaction;

    Awards(
            ClauseBook book,
            Recipients recipients,
            SubjectRegistry subjects,
            AwardStore store,
            NoticeStore notices,
            Grants grants,
            AwardMoves moves,
            WorkingTime time,
            Audit audit,
            ZoneClock clock,
            TransactionTemplate transaction) {
        this.book = book;
        this.recipients = recipients;
        this.subjects = subjects;
        this.store = store;
        this.notices = notices;
        this.grants = grants;
        this.moves = moves;
        this.time = time;
        this.audit = audit;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** What came of a command: the number of what was made or moved, or why nothing was. */
    public sealed interface Answer {
        record Done(long id) implements Answer {}

        record Refused(Bilingual why) implements Answer {}
    }

    static Answer refused(String zh, String en) {
        return new Answer.Refused(new Bilingual(zh, en));
    }

    /** Makes a list of an official paper: each line is matched by its credit code, never by its name. */
    public Answer make(String clauseId, Sheet sheet, String by, UUID command) {
        Clauses clauses = book.current();
        Clause clause = clauses.find(clauseId).orElse(null);
        LocalDate today = clock.today();
        if (clause == null || !clauses.adoption().gives(clause)) {
            return refused("本区没有给予这一条款。", "The zone doesn't give this clause.");
        }
        Terms terms = clause.terms(clause.shownOn(today));
        Optional<Bilingual> why = FreeOfApplication.refusal(clause, terms);
        if (why.isPresent()) {
            return new Answer.Refused(why.get());
        }
        if (sheet.date().isAfter(today)) {
            return refused(
                    "文件日期 %s 还没有到：请核对。".formatted(sheet.date()),
                    "The paper is dated %s, which is still to come: check it.".formatted(sheet.date()));
        }
        if (sheet.lines().isEmpty() || sheet.lines().size() > Sheet.MOST) {
            return refused(
                    "名单须有 1 至 %d 行，现在是 %d 行。"
                            .formatted(Sheet.MOST, sheet.lines().size()),
                    "A list has 1 to %d lines; this has %d."
                            .formatted(Sheet.MOST, sheet.lines().size()));
        }
        Long list = transaction.execute(_ -> store.listOf(command).orElseGet(() -> {
            long made = store.insert(clause.id(), clause.shownOn(today).id(), sheet, by, clock.instant(), command);
            for (Sheet.Line line : sheet.lines()) {
                enter(made, clause, line, by, command);
            }
            audit.tell(by, "award-list", "award-list/" + made, clause.id() + " " + sheet.number());
            return made;
        }));
        return new Answer.Done(Optional.ofNullable(list).orElseThrow());
    }

    private void enter(long list, Clause clause, Sheet.Line line, String by, UUID command) {
        Subject subject = line.credit() == null || line.fault() != null
                ? null
                : subjects.find(line.credit()).orElse(null);
        Recipients.Found found = line.fault() != null
                ? new Recipients.Found(line.basis(), new AwardEvent.Faulted(line.fault()))
                : subject == null
                        ? new Recipients.Found(line.basis(), new AwardEvent.Faulted(Recipients.stranger(line)))
                        : recipients.match(clause, subject, line, clock.today());
        AwardEvent event = found.event();
        if (event instanceof AwardEvent.Matched && subject != null) {
            // A certificate is one enterprise's; a year or a life is everybody's own.
            boolean named = clause.terms(clause.shownOn(clock.today())).repeats() == Terms.Repeats.BASIS;
            event = store.under(clause.id(), found.basis()).stream()
                    .filter(other -> named || subject.id().equals(other.subject()))
                    .findFirst()
                    .map(other -> taken(other, subject.id()))
                    .orElse(event);
        }
        long award = store.insert(list, line, found.basis(), subject == null ? null : subject.id());
        store.append(store.find(award).orElseThrow(), event, by, DerivedId.part(command, award), clock.instant());
    }

    /** The same list pasted again, or the number of somebody else's certificate. */
    private static AwardEvent taken(Row other, SubjectId subject) {
        String where = other.application() == null ? "名单 " + other.list() : "办件 " + other.application();
        return subject.equals(other.subject())
                ? new AwardEvent.Refused(List.of(new Bilingual(
                        "同一依据（%s）已在%s中，不重复兑现。".formatted(other.basis(), where),
                        "The same (%s) is under way or was given already.".formatted(other.basis()))))
                : new AwardEvent.Faulted(new Bilingual(
                        "依据编号 %s 已由另一家企业使用（%s）：请向发文单位核对。".formatted(other.basis(), where),
                        "The number %s stands behind another enterprise's award: ask the issuer."
                                .formatted(other.basis())));
    }

    /** Tells everybody who was matched; who no longer fits today is refused instead. */
    public Answer tell(long list, String by, UUID command) {
        return each(
                list,
                AwardState.MATCHED,
                row -> {
                    Terms.FreeAward free = terms(row).free();
                    int days = free == null ? 0 : free.answerDays();
                    return stillFits(
                            row,
                            by,
                            command,
                            () -> new AwardEvent.Notified(clock.today()
                                    .plusDays(days + 1L)
                                    .atStartOfDay(ZoneClock.CHINA)
                                    .toInstant()));
                },
                by,
                command,
                "award-notify");
    }

    /** The enterprise's answer. */
    public Answer answer(long award, boolean accepts, String reason, String by, UUID command) {
        return move(award, by, command, row -> {
            boolean open = row.state() == AwardState.NOTIFIED || row.state() == AwardState.KEPT;
            boolean withdraws = row.state() == AwardState.CONFIRMED && !accepts;
            if (!open && !withdraws) {
                return null;
            }
            return accepts ? new AwardEvent.Confirmed() : new AwardEvent.Declined(reason);
        });
    }

    /** Begins the public notice of those who confirmed, and reserves their money. */
    public Answer show(long list, String by, UUID command) {
        List<Row> confirmed = store.awards(list).stream()
                .filter(row -> row.state() == AwardState.CONFIRMED)
                .toList();
        if (confirmed.isEmpty() && notices.of(command).isEmpty()) {
            return refused("名单里还没有企业确认，不能公示。", "Nobody on the list has confirmed yet.");
        }
        Instant now = clock.instant();
        long notice = Optional.ofNullable(transaction.execute(_ -> notices.of(command)
                        .orElseGet(() -> {
                            int days = confirmed.stream()
                                    .map(this::terms)
                                    .map(Terms::free)
                                    .mapToInt(free -> free == null ? 0 : free.noticeDays())
                                    .max()
                                    .orElse(0);
                            LocalDate last = time.calendar()
                                    .plusWorkingDays(clock.today(), days)
                                    .day();
                            long made = notices.begin(list, now, endOf(last), by, command);
                            audit.tell(by, "award-notice", "award-list/" + list, String.valueOf(made));
                            return made;
                        })))
                .orElseThrow();
        for (Row row : confirmed) {
            move(
                    row.id(),
                    by,
                    DerivedId.part(command, row.id()),
                    each -> each.state() == AwardState.CONFIRMED
                            ? reserved(each, notice, by, DerivedId.part(command, row.id()))
                            : null);
        }
        if (store.awards(list).stream().noneMatch(row -> row.state() == AwardState.IN_NOTICE)) {
            notices.discard(notice);
            return refused(
                    "没有一家可以公示：不再符合或已领过的，原因见各行；资金池或年度上限不足的保留，补足资金后再公示。",
                    "Nobody can be shown: the lines say who no longer fits or had it before; whom the pot or a cap leaves nothing waits for more money.");
        }
        return new Answer.Done(notice);
    }

    private static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(ZoneClock.CHINA).toInstant();
    }

    private @Nullable AwardEvent reserved(Row row, long notice, String by, UUID command) {
        return stillFits(row, by, command, () -> {
            Clauses clauses = book.current();
            Clause clause = clauses.find(row.clause()).orElseThrow();
            Granted granted = grants.reserve(
                    clauses,
                    new Wanted(
                            clause,
                            terms(row),
                            Optional.ofNullable(row.subject()).orElseThrow(),
                            row.basis(),
                            row.amount(),
                            List.of()),
                    by,
                    DerivedId.part(command, row.id()));
            return switch (granted) {
                case Granted.Reserved reserved ->
                    new AwardEvent.Shown(notice, reserved.reservation(), reserved.amount(), reserved.reductions());
                // It stays confirmed, and is tried again with the next notice.
                case Granted.Refused refused when refused.waits() -> null;
                case Granted.Refused refused -> new AwardEvent.Refused(List.of(refused.why()));
            };
        });
    }

    /** After the notice: who still fits is to be paid. */
    public Answer order(long list, String by, UUID command) {
        boolean open = notices.ofList(list).stream().anyMatch(notice -> notice.isOpen(clock.instant()));
        if (open) {
            return refused("公示还没有结束。", "The notice is not over yet.");
        }
        return each(
                list,
                AwardState.IN_NOTICE,
                row -> stillFits(row, by, command, AwardEvent.Ordered::new),
                by,
                command,
                "award-order");
    }

    /** Whose time to answer is over: what the clause says of silence happens by itself. */
    public int closeUnanswered() {
        int closed = 0;
        Instant year =
                clock.today().withDayOfYear(1).atStartOfDay(ZoneClock.CHINA).toInstant();
        for (long award : store.unanswered(clock.instant(), year)) {
            UUID command = UUID.randomUUID();
            Answer answer = move(award, "system", command, row -> {
                Terms.FreeAward free = terms(row).free();
                return switch (row.state()) {
                    case NOTIFIED -> new AwardEvent.Unanswered(free != null && free.keeps());
                    case KEPT -> new AwardEvent.Unanswered(false);
                    default -> null;
                };
            });
            closed += answer instanceof Answer.Done ? 1 : 0;
        }
        return closed;
    }

    private Answer each(
            long list,
            AwardState state,
            Function<Row, @Nullable AwardEvent> event,
            String by,
            UUID command,
            String action) {
        int moved = 0;
        for (Row row : store.awards(list)) {
            if (row.state() == state) {
                Answer answer = move(
                        row.id(),
                        by,
                        DerivedId.part(command, row.id()),
                        each -> each.state() == state ? event.apply(each) : null);
                moved += answer instanceof Answer.Done ? 1 : 0;
            }
        }
        audit.tell(by, action, "award-list/" + list, String.valueOf(moved));
        return new Answer.Done(moved);
    }

    private Answer move(long award, String by, UUID command, Function<Row, @Nullable AwardEvent> event) {
        return moves.move(award, by, command, event);
    }

    private @Nullable AwardEvent stillFits(Row row, String by, UUID command, Supplier<@Nullable AwardEvent> then) {
        Optional<AwardEvent.Refused> barred = moves.barred(row, by, command);
        return barred.isPresent() ? barred.get() : then.get();
    }

    private Terms terms(Row row) {
        Clause clause = book.current().find(row.clause()).orElseThrow();
        return clause.terms(clause.programme().edition(row.edition()).orElseThrow());
    }
}
