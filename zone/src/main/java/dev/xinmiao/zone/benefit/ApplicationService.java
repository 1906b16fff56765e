package dev.xinmiao.zone.benefit;

import dev.xinmiao.zone.benefit.ApplicationView.Batch;
import dev.xinmiao.zone.benefit.ApplicationView.Batches;
import dev.xinmiao.zone.benefit.ApplicationView.Objected;
import dev.xinmiao.zone.benefit.ApplicationView.Typed;
import dev.xinmiao.zone.benefit.award.ApplicationChecks;
import dev.xinmiao.zone.benefit.award.Applications;
import dev.xinmiao.zone.benefit.award.AwardState;
import dev.xinmiao.zone.benefit.award.AwardStore;
import dev.xinmiao.zone.benefit.award.AwardStore.Row;
import dev.xinmiao.zone.benefit.award.Awards.Answer;
import dev.xinmiao.zone.benefit.award.Invoices;
import dev.xinmiao.zone.benefit.award.NoticeStore;
import dev.xinmiao.zone.benefit.award.Objections;
import dev.xinmiao.zone.benefit.clause.CasePlan;
import dev.xinmiao.zone.benefit.clause.Clause;
import dev.xinmiao.zone.benefit.clause.ClauseBook;
import dev.xinmiao.zone.benefit.clause.Terms;
import dev.xinmiao.zone.casework.CaseFile;
import dev.xinmiao.zone.casework.CaseNumber;
import dev.xinmiao.zone.casework.CaseRow;
import dev.xinmiao.zone.casework.Casework;
import dev.xinmiao.zone.casework.StepState;
import dev.xinmiao.zone.fact.SubjectRegistry;
import dev.xinmiao.zone.fact.SubjectRegistry.Subject;
import dev.xinmiao.zone.identity.Access;
import dev.xinmiao.zone.identity.Duties;
import dev.xinmiao.zone.identity.Viewer;
import dev.xinmiao.zone.kernel.Bilingual;
import dev.xinmiao.zone.kernel.ZoneClock;
import dev.xinmiao.zone.ledger.Account;
import dev.xinmiao.zone.ledger.LedgerReading;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Puts the pages of applications together. */
@Service
class ApplicationService {
    private final BenefitService benefits;
    private final Applications applications;
    private final ApplicationChecks checks;
    private final AwardStore store;
    private final NoticeStore notices;
    private final ClauseBook book;
    private final Casework casework;
    private final SubjectRegistry subjects;
    private final LedgerReading ledger;
    private final Duties duties;
    private final ZoneClock clock;

    ApplicationService(
            BenefitService benefits,
            Applications applications,
            ApplicationChecks checks,
            AwardStore store,
            NoticeStore notices,
            ClauseBook book,
            Casework casework,
            SubjectRegistry subjects,
            LedgerReading ledger,
            Duties duties,
            ZoneClock clock) {
        this.benefits = benefits;
        this.applications = applications;
        this.checks = checks;
        this.store = store;
        this.notices = notices;
        this.book = book;
        this.casework = casework;
        this.subjects = subjects;
        this.ledger = ledger;
        this.duties = duties;
        this.clock = clock;
    }

    /** Empty where there is no such application for this person. */
    Optional<ApplicationView> view(Viewer viewer, String number, Typed typed, @Nullable Bilingual fault) {
        CaseRow row = row(viewer, number).orElse(null);
        if (row == null) {
            return Optional.empty();
        }
        CaseFile file = casework.find(row.number()).orElseThrow();
        return file.matter()
                .flatMap(matter -> book.current().find(matter.id()))
                .map(clause -> view(viewer, row, file, clause, typed, fault));
    }

    private Optional<CaseRow> row(Viewer viewer, String number) {
        Optional<CaseRow> row = CaseNumber.parse(number).flatMap(casework::row);
        row.ifPresent(each -> Access.requireRead(viewer, each.subject()));
        return row;
    }

    private ApplicationView view(
            Viewer viewer, CaseRow row, CaseFile file, Clause clause, Typed typed, @Nullable Bilingual fault) {
        Row award = store.application(row.number()).orElse(null);
        Subject subject = subjects.find(row.subject()).orElseThrow();
        OwnView.Line judged =
                benefits.view(subject, clause.id()).map(FitView::line).orElse(null);
        Invoices invoices = ApplicationChecks.invoices(file);
        // Once reserved, an invoice stands behind this very award.
        boolean own = award != null && award.reservation() != null;
        return new ApplicationView(
                row,
                subject,
                clause,
                book.current().adoption().markOf(clause),
                judged == null ? null : judged.fit(),
                judged == null ? List.of() : judged.reasons(),
                award,
                award == null ? List.of() : store.events(award.id()),
                invoices.lines().stream()
                        .map(line -> new ApplicationView.Invoice(line, !own && checks.isUsed(line)))
                        .toList(),
                invoices.faults(),
                award == null ? List.of() : notices.ofList(award.list()),
                award != null && award.state() == AwardState.APPLIED && holdsAmount(viewer, file, clause),
                typed,
                fault,
                UUID.randomUUID());
    }

    private boolean holdsAmount(Viewer viewer, CaseFile file, Clause clause) {
        return viewer.isOfficer()
                && book.current()
                        .adoption()
                        .application(clause)
                        .map(CasePlan::amountStep)
                        .flatMap(step -> file.process().step(step))
                        .filter(step -> duties.desks(viewer.username()).contains(step.desk())
                                && file.stepView(step.id()).state() == StepState.OPEN)
                        .isPresent();
    }

    /** Who objects, and with what, is for the desks of the review; the enterprise learns what is claimed. */
    Optional<Objected> objection(Viewer viewer, String number) {
        CaseRow row = row(viewer, number).orElse(null);
        if (row == null) {
            return Optional.empty();
        }
        CaseFile file = casework.find(row.number()).orElseThrow();
        Set<String> desks = viewer.isOfficer() ? duties.desks(viewer.username()) : Set.of();
        boolean names =
                file.steps().stream().flatMap(step -> step.desks().stream()).anyMatch(desks::contains);
        return file.matter()
                .filter(matter -> matter.kind().equals(Objections.KIND))
                .flatMap(matter -> notices.objection(Long.parseLong(matter.id())))
                .flatMap(objection -> store.find(objection.award())
                        .flatMap(award -> book.current()
                                .find(award.clause())
                                .map(clause -> new Objected(row, objection, award, clause, names))));
    }

    Batches batches(boolean keeps, @Nullable Bilingual fault) {
        return new Batches(
                book.current().adopted().stream()
                        .map(this::batch)
                        .filter(batch -> !batch.rows().isEmpty())
                        .toList(),
                keeps,
                fault);
    }

    private Batch batch(Clause clause) {
        List<Row> rows = store.applications(clause.id());
        Terms terms = clause.terms(clause.shownOn(clock.today()));
        return new Batch(
                clause,
                book.current().adoption().markOf(clause),
                rows,
                rows.stream()
                        .filter(row -> row.state() == AwardState.APPLIED)
                        .mapToLong(Row::amount)
                        .sum(),
                free(terms),
                terms.whenShort() == Terms.Short.PRO_RATA,
                UUID.randomUUID());
    }

    private long free(Terms terms) {
        return book.current()
                .adoption()
                .pot(terms.pot())
                .flatMap(plan -> ledger.pot(plan.code()))
                .map(pot -> ledger.balances(pot.id()).getOrDefault(Account.AVAILABLE, 0L))
                .orElse(0L);
    }

    Answer share(String clauseId, String by, UUID command) {
        return book.current()
                .find(clauseId)
                .map(clause ->
                        applications.share(clause, free(clause.terms(clause.shownOn(clock.today()))), by, command))
                .orElseGet(() -> new Answer.Refused(new Bilingual("没有这一条款。", "There is no such clause.")));
    }
}
