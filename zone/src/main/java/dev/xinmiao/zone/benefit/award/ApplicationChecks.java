package dev.xinmiao.zone.benefit.award;

import dev.xinmiao.zone.benefit.award.AwardStore.Row;
import dev.xinmiao.zone.benefit.clause.Clause;
import dev.xinmiao.zone.benefit.clause.Opening;
import dev.xinmiao.zone.benefit.clause.Terms;
import dev.xinmiao.zone.benefit.match.ClauseFit;
import dev.xinmiao.zone.casework.CaseFile;
import dev.xinmiao.zone.casework.CaseRow;
import dev.xinmiao.zone.casework.Given;
import dev.xinmiao.zone.casework.Refusal;
import dev.xinmiao.zone.kernel.Bilingual;
import dev.xinmiao.zone.kernel.ZoneClock;
import dev.xinmiao.zone.ledger.Award;
import dev.xinmiao.zone.ledger.LedgerReading;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What keeps an application from being begun or submitted, in words for its enterprise. */
@Component
public class ApplicationChecks {
    private final AwardStore store;
    private final LedgerReading ledger;
    private final ZoneClock clock;

    ApplicationChecks(AwardStore store, LedgerReading ledger, ZoneClock clock) {
        this.store = store;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** A draft may be begun before its window opens, but not under a clause that has ended. */
    Optional<Refusal> mayBegin(Clause clause) {
        Terms.Repeal repeal = clause.terms(clause.shownOn(clock.today())).repeal();
        return repeal == null || clock.today().isBefore(repeal.on())
                ? Optional.empty()
                : Optional.of(Refusal.notNow(
                        "这一条款 %s 起提前废止（%s），不再受理新的申报。"
                                .formatted(repeal.on(), repeal.why().zh()),
                        "The clause ended early on %s (%s): nothing new is taken in."
                                .formatted(repeal.on(), repeal.why().en())));
    }

    /** Out of its window. */
    Optional<Refusal> closed(ClauseFit fit) {
        if (fit.window() == null) {
            return Optional.empty();
        }
        Opening window = Opening.of(fit.window(), clock.instant());
        if (window.open()) {
            return Optional.empty();
        }
        return Optional.of(
                window.isAhead(clock.instant())
                        ? Refusal.notNow(
                                "申报 %s 开始，现在可以先填好，到时提交。".formatted(window.opensZh()),
                                "Applications open on %s: fill it in and submit it then.".formatted(window.opensEn()))
                        : Refusal.notNow(
                                "申报已于 %s 截止。".formatted(window.closesZh()),
                                "Applications closed on %s.".formatted(window.closesEn())));
    }

    /** The same is under way, or was given. */
    Optional<Refusal> twice(Clause clause, CaseRow row, String basis) {
        Row other = store.under(clause.id(), basis).stream()
                .filter(each -> row.subject().equals(each.subject()))
                .findFirst()
                .orElse(null);
        if (other != null) {
            String number = other.application() == null ? String.valueOf(other.list()) : other.application();
            return Optional.of(Refusal.notNow(
                    "同一依据（%s）已经在办：%s，不能重复申报。".formatted(basis, number),
                    "The same (%s) is under way already: %s.".formatted(basis, number)));
        }
        return ledger.of(new Award(clause.id(), row.subject(), basis))
                .map(given -> Refusal.notNow(
                        "同一依据（%s）已于 %s 兑现，不能重复申报。".formatted(basis, day(given.madeAt())),
                        "On the same basis (%s) it was given on %s already.".formatted(basis, day(given.madeAt()))));
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZoneClock.CHINA);
    }

    /** What is wrong with the invoices as they stand; whose other use it was is nobody's business. */
    Optional<Refusal> invoiceFault(Clause clause, CaseFile file) {
        Invoices invoices = invoices(file);
        if (!invoices.faults().isEmpty()) {
            return Optional.of(new Refusal(Refusal.Kind.INCOMPLETE, joined(invoices.faults())));
        }
        if (invoices.lines().isEmpty()
                && clause.terms(clause.shownOn(clock.today())).invoices()) {
            return Optional.of(Refusal.incomplete("请在申报表里列明发票，每行一张。", "List the invoices in the form, one a line."));
        }
        List<Bilingual> used = invoices.lines().stream()
                .filter(this::isUsed)
                .map(ApplicationChecks::usedBefore)
                .toList();
        return used.isEmpty() ? Optional.empty() : Optional.of(new Refusal(Refusal.Kind.INCOMPLETE, joined(used)));
    }

    /** Behind another award. */
    public boolean isUsed(Invoices.Line line) {
        return ledger.behind(line.key()).isPresent();
    }

    private static Bilingual usedBefore(Invoices.Line line) {
        return new Bilingual(
                "第 %d 行发票 %s 已用于另一笔兑现，任何条款、任何年份都不能再用：请删去这一行。".formatted(line.line(), line.written()),
                "Line %d, invoice %s, stands behind another award and serves once only, under any clause in any year: take it out."
                        .formatted(line.line(), line.written()));
    }

    public static Invoices invoices(CaseFile file) {
        Given given = file.given().get(Invoices.FIELD);
        return Invoices.read(given == null ? "" : given.value());
    }

    static Bilingual joined(List<Bilingual> all) {
        return new Bilingual(
                String.join("", all.stream().map(Bilingual::zh).toList()),
                String.join(" ", all.stream().map(Bilingual::en).toList()));
    }
}
