package dev.xinmiao.zone.benefit.award;

import dev.xinmiao.zone.benefit.clause.Adoption.PotPlan;
import dev.xinmiao.zone.benefit.clause.Clause;
import dev.xinmiao.zone.benefit.clause.Clauses;
import dev.xinmiao.zone.benefit.clause.Terms;
import dev.xinmiao.zone.benefit.clause.Terms.SameKind;
import dev.xinmiao.zone.kernel.Bilingual;
import dev.xinmiao.zone.kernel.SubjectId;
import dev.xinmiao.zone.kernel.Yuan;
import dev.xinmiao.zone.ledger.Award;
import dev.xinmiao.zone.ledger.Ceiling;
import dev.xinmiao.zone.ledger.DocumentKey;
import dev.xinmiao.zone.ledger.Ledger;
import dev.xinmiao.zone.ledger.LedgerReading;
import dev.xinmiao.zone.ledger.Order;
import dev.xinmiao.zone.ledger.Outcome;
import dev.xinmiao.zone.ledger.Pot;
import dev.xinmiao.zone.ledger.Refusal;
import dev.xinmiao.zone.ledger.Reservation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * From what the rules give to what is reserved: less what was paid for the same, within the caps of the year, and no more
 * than the pot has.
 */
@Component
class Grants {
    private final Ledger ledger;
    private final LedgerReading reading;

    Grants(Ledger ledger, LedgerReading reading) {
        this.ledger = ledger;
        this.reading = reading;
    }

    /** What is asked for. @param amount fen, by the rules */
    record Wanted(
            Clause clause,
            Terms terms,
            SubjectId beneficiary,
            String basis,
            long amount,
            List<DocumentKey> documents) {}

    sealed interface Granted {
        /** @param reductions why it is less than the rules gave */
        record Reserved(long reservation, long amount, List<Bilingual> reductions) implements Granted {}

        /** @param waits whether it may be asked again when the pot has more */
        record Refused(Bilingual why, boolean waits) implements Granted {}
    }

    Granted reserve(Clauses clauses, Wanted wanted, String actor, UUID command) {
        PotPlan plan = clauses.adoption().pot(wanted.terms().pot()).orElse(null);
        Pot pot = plan == null ? null : reading.pot(plan.code()).orElse(null);
        if (plan == null || pot == null) {
            return new Granted.Refused(
                    new Bilingual(
                            "本区没有为这一条款设资金池“%s”。".formatted(wanted.terms().pot()),
                            "The zone has no pot “%s” for this clause."
                                    .formatted(wanted.terms().pot())),
                    true);
        }
        List<Bilingual> reductions = new ArrayList<>();
        long amount = wanted.amount();
        SameKind same = wanted.terms().sameKind();
        if (same != null) {
            long paid = paidForTheSame(clauses, wanted, same);
            if (paid > 0 && (same.rule() == SameKind.Rule.ONE || paid >= amount)) {
                return new Granted.Refused(
                        new Bilingual(
                                "同类奖补就高不重复：同一依据已得 %s。"
                                        .formatted(Yuan.ofFen(paid).format()),
                                "Of rewards of one kind the highest counts: %s was given for the same already."
                                        .formatted(Yuan.ofFen(paid).format())),
                        false);
            }
            if (paid > 0) {
                amount -= paid;
                reductions.add(new Bilingual(
                        "同类已得 %s，补差额 %s。"
                                .formatted(
                                        Yuan.ofFen(paid).format(),
                                        Yuan.ofFen(amount).format()),
                        "%s was given for the same; the difference is %s."
                                .formatted(
                                        Yuan.ofFen(paid).format(),
                                        Yuan.ofFen(amount).format())));
            }
        }
        boolean part = wanted.terms().whenShort() == Terms.Short.PART;
        Outcome outcome = ledger.carryOut(new Order.Reserve(
                command,
                actor,
                pot.id(),
                amount,
                part,
                new Award(wanted.clause().id(), wanted.beneficiary(), wanted.basis()),
                wanted.documents(),
                ceilings(wanted, pot.year()),
                wanted.clause().name().zh(),
                null));
        return switch (outcome) {
            case Outcome.Done done -> {
                if (done.amount() < amount) {
                    reductions.add(new Bilingual(
                            "受年度上限或资金池余额所限，本次为 %s。"
                                    .formatted(Yuan.ofFen(done.amount()).format()),
                            "Caps of the year or the pot leave %s."
                                    .formatted(Yuan.ofFen(done.amount()).format())));
                }
                yield new Granted.Reserved(
                        Optional.ofNullable(done.reservation()).orElseThrow(), done.amount(), reductions);
            }
            case Outcome.Refused refused ->
                new Granted.Refused(
                        refused.refusal().text(),
                        // A closed pot is followed by the next year's.
                        refused.refusal() instanceof Refusal.NotEnough
                                || refused.refusal() instanceof Refusal.CeilingReached
                                || refused.refusal() instanceof Refusal.Closed);
        };
    }

    private long paidForTheSame(Clauses clauses, Wanted wanted, SameKind same) {
        String basis = new Award(wanted.clause().id(), wanted.beneficiary(), wanted.basis()).basis();
        long paid = 0;
        for (Reservation each : reading.reservations(wanted.beneficiary())) {
            boolean sameBasis = each.award().basis().equals(basis);
            boolean other = !each.award().clause().equals(wanted.clause().id());
            if (sameBasis && other && isOf(clauses, each.award().clause(), same.kind())) {
                paid += each.held() + each.paid();
            }
        }
        return paid;
    }

    private static boolean isOf(Clauses clauses, String clause, String kind) {
        return clauses.find(clause).stream()
                .flatMap(each -> each.terms().values().stream())
                .anyMatch(terms ->
                        terms.sameKind() != null && terms.sameKind().kind().equals(kind));
    }

    private static List<Ceiling> ceilings(Wanted wanted, int year) {
        List<Ceiling> ceilings = new ArrayList<>();
        String clause = "clause/" + wanted.clause().id() + "/" + year;
        wanted.terms().cap(Terms.Per.CLAUSE_YEAR).ifPresent(most -> ceilings.add(new Ceiling(clause, fen(most))));
        wanted.terms()
                .cap(Terms.Per.ENTERPRISE_YEAR)
                .ifPresent(
                        most -> ceilings.add(new Ceiling(clause + "/enterprise/" + wanted.beneficiary(), fen(most))));
        return ceilings;
    }

    private static long fen(BigDecimal yuan) {
        return Yuan.of(yuan).fen();
    }

    /** Lets what was reserved fall back. */
    void release(long reservation, String note, String actor, UUID command) {
        Outcome outcome = ledger.carryOut(new Order.Release(command, actor, reservation, null, note));
        if (outcome instanceof Outcome.Refused refused && !(refused.refusal() instanceof Refusal.Beyond)) {
            throw new IllegalStateException(
                    "reservation " + reservation + ": " + refused.refusal().text());
        }
    }
}
