package dev.xinmiao.zone.benefit.award;

import dev.xinmiao.zone.benefit.award.AwardStore.Row;
import dev.xinmiao.zone.benefit.award.Awards.Answer;
import dev.xinmiao.zone.benefit.award.Grants.Granted;
import dev.xinmiao.zone.benefit.award.Grants.Wanted;
import dev.xinmiao.zone.benefit.clause.Clause;
import dev.xinmiao.zone.benefit.clause.ClauseBook;
import dev.xinmiao.zone.benefit.clause.Terms;
import dev.xinmiao.zone.benefit.match.AmountRange;
import dev.xinmiao.zone.benefit.match.Basis;
import dev.xinmiao.zone.benefit.match.ClauseFit;
import dev.xinmiao.zone.benefit.match.EnterpriseMatch;
import dev.xinmiao.zone.benefit.match.Fit;
import dev.xinmiao.zone.casework.CaseFile;
import dev.xinmiao.zone.casework.CaseNumber;
import dev.xinmiao.zone.casework.CaseRow;
import dev.xinmiao.zone.casework.Recorded;
import dev.xinmiao.zone.casework.Refusal;
import dev.xinmiao.zone.fact.FactBook;
import dev.xinmiao.zone.fact.Facts;
import dev.xinmiao.zone.fact.SubjectRegistry;
import dev.xinmiao.zone.kernel.Bilingual;
import dev.xinmiao.zone.kernel.DerivedId;
import dev.xinmiao.zone.kernel.Yuan;
import dev.xinmiao.zone.kernel.ZoneClock;
import dev.xinmiao.zone.ledger.DocumentKey;
import dev.xinmiao.zone.ledger.ProRata;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Service;

/**
 * Awards that are applied for. Each goes along with its case: made when that is submitted, reserved when its public notice
 * begins or, without one, when it is granted.
 */
@Service
public class Applications {
    private final ClauseBook book;
    private final ApplicationChecks checks;
    private final Facts facts;
    private final SubjectRegistry subjects;
    private final AwardStore store;
    private final AwardMoves moves;
    private final NoticeStore notices;
    private final Grants grants;
    private final NoticeEnd noticeEnd;
    private final ZoneClock clock;

    Applications(
            ClauseBook book,
            ApplicationChecks checks,
            Facts facts,
            SubjectRegistry subjects,
            AwardStore store,
            AwardMoves moves,
            NoticeStore notices,
            Grants grants,
            NoticeEnd noticeEnd,
            ZoneClock clock) {
        this.book = book;
        this.checks = checks;
        this.facts = facts;
        this.subjects = subjects;
        this.store = store;
        this.moves = moves;
        this.notices = notices;
        this.grants = grants;
        this.noticeEnd = noticeEnd;
        this.clock = clock;
    }

    /** Makes the award when the case is submitted; after a return for mending, brings its amount up to date. */
    Optional<Refusal> apply(Clause clause, CaseRow row, CaseFile file, Recorded recorded) {
        FactBook known = facts.of(row.subject(), clock.now());
        ClauseFit fit = new EnterpriseMatch(book.current().rules(), known, clock.instant())
                .match(clause)
                .orElse(null);
        if (fit == null) {
            return Optional.of(Refusal.notNow("事件发生之日没有生效的条款版本。", "No edition was in force on the day of the event."));
        }
        Optional<Refusal> no =
                checks.mayBegin(clause).or(() -> checks.closed(fit)).or(() -> checks.invoiceFault(clause, file));
        if (no.isPresent()) {
            return no;
        }
        long amount =
                fit.fit() == Fit.ELIGIBLE && fit.amount().exact() ? fit.amount().low() : 0;
        Row before = store.application(row.number()).orElse(null);
        if (before != null) {
            return moved(
                    moves.move(before.id(), recorded.actor(), recorded.command(), _ -> new AwardEvent.Applied(amount)));
        }
        String basis = Basis.of(fit.terms(), known, clock.today()).orElse("");
        if (basis.isEmpty()) {
            return Optional.of(
                    Refusal.incomplete(
                            "资料里没有依据编号（证书号、合同号等），不能防止重复兑现：请先在资料页补上。",
                            "No fact has the number of what is rewarded (certificate, contract): state it among your facts first."));
        }
        Optional<Refusal> twice = checks.twice(clause, row, basis);
        if (twice.isPresent()) {
            return twice;
        }
        long award = store.insert(
                clause.id(),
                fit.edition().id(),
                row.number(),
                subjects.find(row.subject()).orElseThrow(),
                basis,
                recorded.actor(),
                recorded.at());
        return moved(moves.move(award, recorded.actor(), recorded.command(), _ -> new AwardEvent.Applied(amount)));
    }

    /** What the rules allow of an application now; empty where no edition covers it. */
    public Optional<AmountRange> range(Row award) {
        return fit(award).map(ClauseFit::amount);
    }

    private Optional<ClauseFit> fit(Row award) {
        Clause clause = book.current().find(award.clause()).orElseThrow();
        FactBook known = facts.of(Optional.ofNullable(award.subject()).orElseThrow(), clock.now());
        return new EnterpriseMatch(book.current().rules(), known, clock.instant()).match(clause);
    }

    /** 核定: what is to be given, within what the rules allow; another amount than theirs needs a reason. */
    public Answer assess(CaseNumber number, long amount, String reason, String by, UUID command) {
        Row award = store.application(number).orElse(null);
        if (award == null) {
            return Awards.refused("没有这件申报。", "There is no such application.");
        }
        AmountRange range = range(award).orElse(AmountRange.UNKNOWN);
        if (amount <= 0 || range.bounded() && amount > range.high()) {
            return Awards.refused(
                    range.bounded()
                            ? "核定金额须大于零，不超过条款测算的 %s。".formatted(range.most().format())
                            : "核定金额须大于零。",
                    range.bounded()
                            ? "The amount is more than zero and at most %s, as the clause reckons."
                                    .formatted(range.most().format())
                            : "The amount is more than zero.");
        }
        boolean theirs = range.exact() && amount == range.low();
        if (!theirs && reason.isBlank()) {
            return Awards.refused(
                    "核定金额与条款测算不同，请写明理由：企业会看到。",
                    "It differs from what the clause reckons: say why; the enterprise reads it.");
        }
        return moves.move(
                award.id(),
                by,
                command,
                row -> row.state() == AwardState.APPLIED ? new AwardEvent.Assessed(amount, reason.strip()) : null);
    }

    /** 按比例核减: cuts what is applied for under a clause to what there is, by the largest remainder, and says so of each. */
    public Answer share(Clause clause, long free, String by, UUID command) {
        Terms terms = clause.terms(clause.shownOn(clock.today()));
        List<Row> rows = store.applications(clause.id()).stream()
                .filter(row -> row.state() == AwardState.APPLIED)
                .toList();
        long asked = rows.stream().mapToLong(Row::amount).sum();
        if (terms.whenShort() != Terms.Short.PRO_RATA || asked <= free) {
            return Awards.refused(
                    "资金够用，或者这一条款不按比例：不用核减。", "The money suffices, or the clause doesn't share: nothing to cut.");
        }
        if (rows.stream().anyMatch(row -> row.amount() == 0)) {
            return Awards.refused(
                    "还有申报没有核定金额：同一批先都核定，再按比例。", "Some are not assessed yet: all of a batch are, before they share.");
        }
        Map<String, Long> shares = ProRata.distribute(
                free,
                rows.stream()
                        .map(row -> new ProRata.Claim(String.valueOf(row.id()), row.amount()))
                        .toList(),
                terms.rounding().unit().fen());
        String reason = "资金池可用 %s，同批 %d 件合计 %s，按比例核减。"
                .formatted(
                        Yuan.ofFen(free).format(),
                        rows.size(),
                        Yuan.ofFen(asked).format());
        // One that gets nothing of so little is refused by its case.
        rows.stream()
                .filter(row -> shares.getOrDefault(String.valueOf(row.id()), 0L) > 0)
                .forEach(row -> moves.move(
                        row.id(),
                        by,
                        DerivedId.part(command, row.id()),
                        now -> now.state() == AwardState.APPLIED
                                ? new AwardEvent.Assessed(shares.getOrDefault(String.valueOf(row.id()), 0L), reason)
                                : null));
        return new Answer.Done(rows.size());
    }

    /** Reserves and begins the public notice, which ends with the case's own step. */
    Optional<Refusal> show(Row award, CaseFile file, String step, Recorded recorded) {
        return reserved(award, file, recorded, reserved -> {
            Instant end = noticeEnd.of(file, step).orElseThrow();
            UUID command = DerivedId.part(recorded.command(), award.id());
            long notice = notices.begin(award.list(), recorded.at(), end, recorded.actor(), command);
            return new AwardEvent.Shown(notice, reserved.reservation(), reserved.amount(), reserved.reductions());
        });
    }

    /** After the notice it is ordered; without one it is reserved and ordered at once. */
    Optional<Refusal> approve(CaseNumber number, CaseFile file, boolean noticed, Recorded recorded) {
        Row award = store.application(number).orElseThrow();
        return switch (award.state()) {
            case OBJECTED ->
                Optional.of(Refusal.notNow(
                        "公示期间的异议还没有办结，不能批准。", "An objection to the notice is still open: it is decided first."));
            case IN_NOTICE ->
                unfit(award)
                        .or(() -> moved(moves.move(
                                award.id(), recorded.actor(), recorded.command(), _ -> new AwardEvent.Ordered())));
            case APPLIED ->
                noticed
                        ? Optional.of(Refusal.notNow("还没有公示，不能批准。", "There was no public notice yet."))
                        : reserved(
                                award,
                                file,
                                recorded,
                                reserved -> new AwardEvent.Approved(
                                        reserved.reservation(), reserved.amount(), reserved.reductions()));
            default ->
                Optional.of(Refusal.notNow(
                        "这一笔已经结束（见“条款与金额”页），只能作出不予的决定。",
                        "The award has ended (see the page “Clause and amount”): it can only be refused."));
        };
    }

    private Optional<Refusal> reserved(
            Row award, CaseFile file, Recorded recorded, Function<Granted.Reserved, AwardEvent> event) {
        if (award.amount() == 0) {
            return Optional.of(Refusal.incomplete("还没有核定金额。", "The amount is not assessed yet."));
        }
        Optional<Refusal> no = unfit(award);
        if (no.isPresent()) {
            return no;
        }
        Clause clause = book.current().find(award.clause()).orElseThrow();
        Terms terms = clause.terms(clause.programme().edition(award.edition()).orElseThrow());
        List<DocumentKey> documents = ApplicationChecks.invoices(file).keys();
        Granted granted = grants.reserve(
                book.current(),
                new Wanted(
                        clause,
                        terms,
                        Optional.ofNullable(award.subject()).orElseThrow(),
                        award.basis(),
                        award.amount(),
                        documents),
                recorded.actor(),
                DerivedId.part(recorded.command(), -award.id()));
        return switch (granted) {
            case Granted.Reserved reserved ->
                moved(moves.move(award.id(), recorded.actor(), recorded.command(), _ -> event.apply(reserved)));
            case Granted.Refused(Bilingual why, boolean _) -> Optional.of(new Refusal(Refusal.Kind.NOT_NOW, why));
        };
    }

    /** By what holds today: papers may prove what the facts leave open, but not the contrary of what they say. */
    private Optional<Refusal> unfit(Row award) {
        List<Bilingual> reasons = moves.noLonger(award);
        if (reasons.isEmpty()) {
            return Optional.empty();
        }
        Bilingual why = ApplicationChecks.joined(reasons);
        return Optional.of(Refusal.notNow(
                "按今天的资料不再符合，只能作出不予的决定：" + why.zh(),
                "By today's facts it no longer fits and can only be refused: " + why.en()));
    }

    static AwardEvent refusedFor(String reason) {
        return new AwardEvent.Refused(List.of(new Bilingual(reason, reason)));
    }

    /** The case ends without an award; what was reserved falls back. */
    Optional<Refusal> end(CaseNumber number, AwardEvent event, Recorded recorded) {
        Row award = store.application(number).orElse(null);
        if (award == null || award.state().ended()) {
            return Optional.empty();
        }
        return moved(moves.move(award.id(), recorded.actor(), recorded.command(), row -> {
            moves.release(row, "申报结束", recorded.actor(), recorded.command());
            return event;
        }));
    }

    /** The payment ends the case, so nobody has to; a refusal is handed over by its desk. */
    Optional<Refusal> mayDeliver(CaseNumber number, Recorded recorded) {
        boolean waits = store.application(number)
                .filter(row -> !row.state().ended() && row.state() != AwardState.PAID)
                .isPresent();
        return waits
                ? Optional.of(Refusal.notNow("款项到账后自动办结，不用手工办结。", "It ends by itself when the money has arrived."))
                : Optional.empty();
    }

    private static Optional<Refusal> moved(Answer answer) {
        return answer instanceof Answer.Refused(Bilingual why)
                ? Optional.of(new Refusal(Refusal.Kind.NOT_NOW, why))
                : Optional.empty();
    }
}
