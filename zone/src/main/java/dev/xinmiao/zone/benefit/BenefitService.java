package dev.xinmiao.zone.benefit;

import dev.xinmiao.zone.benefit.alert.Digests;
import dev.xinmiao.zone.benefit.alert.Inbox;
import dev.xinmiao.zone.benefit.award.AwardStore;
import dev.xinmiao.zone.benefit.clause.AlertPlan.Rhythm;
import dev.xinmiao.zone.benefit.clause.Clause;
import dev.xinmiao.zone.benefit.clause.ClauseBook;
import dev.xinmiao.zone.benefit.clause.Clauses;
import dev.xinmiao.zone.benefit.clause.Opening;
import dev.xinmiao.zone.benefit.match.Basis;
import dev.xinmiao.zone.benefit.match.ClauseFit;
import dev.xinmiao.zone.benefit.match.EnterpriseMatch;
import dev.xinmiao.zone.benefit.match.Fit;
import dev.xinmiao.zone.fact.FactBook;
import dev.xinmiao.zone.fact.Facts;
import dev.xinmiao.zone.fact.SubjectRegistry;
import dev.xinmiao.zone.fact.SubjectRegistry.Subject;
import dev.xinmiao.zone.identity.Access;
import dev.xinmiao.zone.identity.Action;
import dev.xinmiao.zone.identity.Viewer;
import dev.xinmiao.zone.kernel.AsOf;
import dev.xinmiao.zone.kernel.Bilingual;
import dev.xinmiao.zone.kernel.ZoneClock;
import dev.xinmiao.zone.programme.Reasons;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What one enterprise can have: every clause that the zone gives, matched anew. */
@Service
class BenefitService {
    private final ClauseBook book;
    private final Facts facts;
    private final SubjectRegistry subjects;
    private final AwardStore store;
    private final BestService best;
    private final Inbox inbox;
    private final Digests digests;
    private final ZoneClock clock;

    BenefitService(
            ClauseBook book,
            Facts facts,
            SubjectRegistry subjects,
            AwardStore store,
            BestService best,
            Inbox inbox,
            Digests digests,
            ZoneClock clock) {
        this.inbox = inbox;
        this.digests = digests;
        this.store = store;
        this.best = best;
        this.book = book;
        this.facts = facts;
        this.subjects = subjects;
        this.clock = clock;
    }

    Optional<Subject> find(String id) {
        return subjects.find(id);
    }

    /** @param answers whether the viewer may answer what the enterprise was given */
    OwnView view(Subject subject, OwnView.Order order, boolean answers) {
        AsOf asOf = clock.now();
        EnterpriseMatch match = match(subject, asOf);
        List<AwardStore.Row> told = told(subject);
        List<OwnView.Line> lines = match.match(book.current().adopted()).stream()
                .map(fit -> line(fit, match, told, asOf))
                .sorted(order.comparator())
                .toList();
        return new OwnView(
                subject.path(),
                subject,
                asOf.day(),
                order,
                lines,
                told.stream().flatMap(row -> given(row).stream()).toList(),
                answers,
                inbox.unread(subject.id(), digests.rhythm(subject.id()) == Rhythm.AT_ONCE));
    }

    /** The best lawful combination of what it is eligible for. */
    BestView best(Subject subject) {
        AsOf asOf = clock.now();
        FactBook known = facts.of(subject.id(), asOf);
        Clauses clauses = book.current();
        List<ClauseFit> fits = new EnterpriseMatch(clauses.rules(), known, asOf.knownAt()).match(clauses.adopted());
        return BestView.of(subject.path(), subject, best.best(subject.id(), known, fits), clauses);
    }

    /** What it was told of or applied for: a line that is still being checked, or names nobody for certain, is not. */
    private List<AwardStore.Row> told(Subject subject) {
        return store.awards(subject.id()).stream()
                .filter(row -> row.answerBy() != null || row.application() != null)
                .toList();
    }

    private Optional<OwnView.Given> given(AwardStore.Row row) {
        return book.current()
                .find(row.clause())
                .map(clause ->
                        new OwnView.Given(row, clause, AwardView.said(store.events(row.id())), UUID.randomUUID()));
    }

    /** One clause for one enterprise, with all the reasons; empty where no edition covers the day that counts. */
    Optional<FitView> view(Subject subject, String clause) {
        AsOf asOf = clock.now();
        EnterpriseMatch match = match(subject, asOf);
        return book.current()
                .find(clause)
                .flatMap(match::match)
                .map(fit -> FitView.of(
                        subject.path(),
                        subject,
                        line(fit, match, told(subject), asOf),
                        match.why(fit),
                        book.current().rules().dictionary()));
    }

    /** Whether the viewer acts for the enterprise, and the clause is applied for. */
    boolean applies(Viewer viewer, Subject subject, String clause) {
        return Access.decide(viewer, Action.ANSWER_AWARD, subject.id()) == Access.Decision.GRANTED
                && book.current()
                        .find(clause)
                        .flatMap(each -> book.current().adoption().application(each))
                        .isPresent();
    }

    private EnterpriseMatch match(Subject subject, AsOf asOf) {
        return new EnterpriseMatch(book.current().rules(), facts.of(subject.id(), asOf), asOf.knownAt());
    }

    private OwnView.Line line(ClauseFit fit, EnterpriseMatch match, List<AwardStore.Row> told, AsOf asOf) {
        Clause clause = fit.clause();
        return new OwnView.Line(
                fit,
                book.current().adoption().markOf(clause),
                fit.fit() == Fit.NEAR || fit.fit() == Fit.NOT ? reasons(fit, match) : List.of(),
                fit.missing().stream()
                        .map(needed ->
                                MissingFact.of(needed, book.current().rules().dictionary()))
                        .toList(),
                fit.window() == null ? null : Opening.of(fit.window(), asOf.knownAt()),
                under(told, fit, match.facts(), asOf.day()));
    }

    private static AwardStore.@Nullable Row under(
            List<AwardStore.Row> told, ClauseFit fit, FactBook known, LocalDate day) {
        String basis = Basis.of(fit.terms(), known, day).orElse("");
        return told.stream()
                .filter(row -> row.clause().equals(fit.clause().id())
                        && row.basis().equals(basis)
                        && !row.state().ended())
                .findFirst()
                .orElse(null);
    }

    private List<Bilingual> reasons(ClauseFit fit, EnterpriseMatch match) {
        return new Reasons(book.current().rules().dictionary()).of(match.why(fit));
    }
}
