package dev.xinmiao.zone.benefit.award;

import dev.xinmiao.zone.benefit.award.AwardStore.Row;
import dev.xinmiao.zone.benefit.clause.Clause;
import dev.xinmiao.zone.benefit.clause.ClauseBook;
import dev.xinmiao.zone.benefit.clause.Terms;
import dev.xinmiao.zone.benefit.match.Basis;
import dev.xinmiao.zone.benefit.match.ClauseFit;
import dev.xinmiao.zone.benefit.match.EnterpriseMatch;
import dev.xinmiao.zone.benefit.match.Fit;
import dev.xinmiao.zone.fact.FactBook;
import dev.xinmiao.zone.fact.Facts;
import dev.xinmiao.zone.fact.SubjectRegistry.Subject;
import dev.xinmiao.zone.kernel.Bilingual;
import dev.xinmiao.zone.kernel.ZoneClock;
import dev.xinmiao.zone.programme.Reasons;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Judges the lines of a list by the facts. */
@Component
class Recipients {
    private final ClauseBook book;
    private final Facts facts;
    private final ZoneClock clock;

    Recipients(ClauseBook book, Facts facts, ZoneClock clock) {
        this.book = book;
        this.facts = facts;
        this.clock = clock;
    }

    /** What a line comes to, and what is rewarded. */
    record Found(String basis, AwardEvent event) {}

    static Bilingual stranger(Sheet.Line line) {
        return new Bilingual(
                "区内没有代码为 %s 的企业（名单上为“%s”）：可能未登记在本区，或已注销、合并。请核对。".formatted(line.code(), line.name()),
                "No enterprise of the zone has the code %s (“%s” on the list): it may be registered elsewhere, dissolved or merged."
                        .formatted(line.code(), line.name()));
    }

    Found match(Clause clause, Subject subject, Sheet.Line line, LocalDate day) {
        FactBook known = facts.of(subject.id(), clock.now());
        Terms terms = clause.terms(clause.shownOn(day));
        String basis = basis(terms, known, line, day);
        if (basis.isEmpty()) {
            return new Found(
                    "",
                    new AwardEvent.Faulted(new Bilingual(
                            "第 %d 行没有依据编号（证书号等），事实里也没有：不能防止重复兑现，请补上。".formatted(line.line()),
                            "Line %d has no number of what is rewarded, and no fact has it: without one it could be paid twice."
                                    .formatted(line.line()))));
        }
        EnterpriseMatch match = new EnterpriseMatch(book.current().rules(), known, clock.instant());
        ClauseFit fit = match.match(clause).orElse(null);
        if (fit == null) {
            return new Found(
                    basis,
                    new AwardEvent.Refused(List.of(
                            new Bilingual("事件发生之日没有生效的条款版本。", "No edition was in force on the day of the event."))));
        }
        return fit.fit() == Fit.ELIGIBLE && fit.amount().exact() && fit.amount().low() > 0
                ? new Found(basis, new AwardEvent.Matched(fit.amount().low()))
                : new Found(basis, new AwardEvent.Refused(reasons(match, fit)));
    }

    private List<Bilingual> reasons(EnterpriseMatch match, ClauseFit fit) {
        List<Bilingual> reasons = new Reasons(book.current().rules().dictionary()).of(match.why(fit));
        return fit.fit() == Fit.ELIGIBLE
                ? List.of(new Bilingual("金额还不能确定：有事实不知道。", "The amount is not certain: a fact is missing."))
                : reasons;
    }

    /** The number that the list gives goes before the one that the facts have. */
    private static String basis(Terms terms, FactBook known, Sheet.Line line, LocalDate day) {
        return terms.repeats() == Terms.Repeats.BASIS && !line.basis().isEmpty()
                ? line.basis()
                : Basis.of(terms, known, day).orElse("");
    }

    private boolean stopped(Clause clause, Row row) {
        Terms.Repeal repeal = clause.programme()
                .edition(row.edition())
                .map(clause::terms)
                .map(Terms::repeal)
                .orElse(null);
        return repeal != null && !repeal.finishes() && !clock.today().isBefore(repeal.on());
    }

    /**
     * Why somebody who was matched doesn't fit any more, by what holds now and the rules of the day of the list; empty if
     * they do. Who applied may have proved by papers what the facts leave open.
     */
    List<Bilingual> noLonger(Clause clause, Row row, LocalDate madeOn) {
        FactBook known = facts.of(Optional.ofNullable(row.subject()).orElseThrow(), clock.now())
                .askedOn(madeOn);
        EnterpriseMatch match = new EnterpriseMatch(book.current().rules(), known, clock.instant());
        ClauseFit fit = match.match(clause).orElse(null);
        if (stopped(clause, row)) {
            return List.of(new Bilingual("条款已提前废止，在途的不再办理。", "The clause was repealed, and cases under way stop."));
        }
        boolean proved = row.application() != null && fit != null && fit.fit() == Fit.MISSING;
        if (proved || fit != null && fit.fit() == Fit.ELIGIBLE) {
            return List.of();
        }
        return fit == null ? List.of(new Bilingual("没有生效的条款版本。", "No edition is in force.")) : reasons(match, fit);
    }
}
