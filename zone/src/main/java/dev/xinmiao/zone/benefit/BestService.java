package dev.xinmiao.zone.benefit;

import dev.xinmiao.zone.benefit.award.CeilingKeys;
import dev.xinmiao.zone.benefit.clause.Adoption.PotPlan;
import dev.xinmiao.zone.benefit.clause.Clause;
import dev.xinmiao.zone.benefit.clause.ClauseBook;
import dev.xinmiao.zone.benefit.clause.Clauses;
import dev.xinmiao.zone.benefit.clause.Terms;
import dev.xinmiao.zone.benefit.combination.Answer;
import dev.xinmiao.zone.benefit.combination.Ceiling;
import dev.xinmiao.zone.benefit.combination.Claim;
import dev.xinmiao.zone.benefit.combination.Combinations;
import dev.xinmiao.zone.benefit.combination.Exclusion;
import dev.xinmiao.zone.benefit.combination.Problem;
import dev.xinmiao.zone.benefit.combination.SameKind;
import dev.xinmiao.zone.benefit.match.Basis;
import dev.xinmiao.zone.benefit.match.ClauseFit;
import dev.xinmiao.zone.benefit.match.Fit;
import dev.xinmiao.zone.fact.FactBook;
import dev.xinmiao.zone.kernel.SubjectId;
import dev.xinmiao.zone.kernel.Yuan;
import dev.xinmiao.zone.ledger.Account;
import dev.xinmiao.zone.ledger.Award;
import dev.xinmiao.zone.ledger.LedgerReading;
import dev.xinmiao.zone.ledger.Pot;
import dev.xinmiao.zone.ledger.Reservation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.stereotype.Service;

/**
 * The best lawful combination for an enterprise: what it is eligible for, under the caps of the year with what was drawn
 * before, with rewards of one kind, exclusions, and what the pots have left.
 */
@Service
class BestService {
    private final ClauseBook book;
    private final LedgerReading ledger;

    BestService(ClauseBook book, LedgerReading ledger) {
        this.book = book;
        this.ledger = ledger;
    }

    /**
     * @param had clauses that it has had already for the same
     * @param open clauses whose amount isn't certain yet, and that are left out
     */
    record Best(Answer answer, List<Clause> had, List<Clause> open) {}

    Best best(SubjectId enterprise, FactBook facts, List<ClauseFit> fits) {
        Clauses clauses = book.current();
        LocalDate day = facts.asOf().day();
        List<Reservation> before = ledger.reservations(enterprise);
        List<Claim> claims = new ArrayList<>();
        List<Ceiling> ceilings = new ArrayList<>();
        List<Clause> had = new ArrayList<>();
        List<Clause> open = new ArrayList<>();
        Map<String, Set<String>> byPot = new LinkedHashMap<>();
        Map<String, List<ClauseFit>> byKind = new TreeMap<>();
        for (ClauseFit fit : fits) {
            if (fit.fit() != Fit.ELIGIBLE) {
                continue;
            }
            Clause clause = fit.clause();
            Terms terms = fit.terms();
            if (!fit.amount().exact()) {
                open.add(clause);
            } else if (hadBefore(terms, facts, day, clause, enterprise)) {
                had.add(clause);
            } else if (fit.amount().low() >= terms.rounding().unit().fen()) {
                claims.add(claim(fit));
                caps(clause, terms, enterprise, day).forEach(ceilings::add);
                byPot.computeIfAbsent(terms.pot(), _ -> new LinkedHashSet<>()).add(clause.id());
                if (terms.sameKind() != null) {
                    byKind.computeIfAbsent(terms.sameKind().kind(), _ -> new ArrayList<>())
                            .add(fit);
                }
            }
        }
        byPot.forEach((key, of) -> clauses.adoption()
                .pot(key)
                .flatMap(this::left)
                .ifPresent(left -> ceilings.add(new Ceiling("pot/" + key, Ceiling.Kind.POT, of, left, 0))));
        Problem problem =
                new Problem(claims, ceilings, kinds(byKind, before, clauses), exclusions(claims, clauses), List.of());
        return new Best(Combinations.best(problem), had, open);
    }

    private boolean hadBefore(Terms terms, FactBook facts, LocalDate day, Clause clause, SubjectId enterprise) {
        return Basis.of(terms, facts, day)
                .flatMap(basis -> ledger.of(new Award(clause.id(), enterprise, basis)))
                .filter(reservation -> reservation.givenBack() < reservation.amount())
                .isPresent();
    }

    /** A fixed sum is given whole or not at all, unless the clause pays what is left. */
    private static Claim claim(ClauseFit fit) {
        long unit = fit.terms().rounding().unit().fen();
        long most = fit.amount().low() / unit * unit;
        boolean divisible =
                fit.terms().whenShort() != Terms.Short.WAIT || fit.clause().type() != Clause.Type.RECOGNITION;
        String id = fit.clause().id();
        return new Claim(
                id, id, null, most, divisible ? 0 : most, unit, fit.clause().payment() == Clause.Payment.FREE ? 0 : 1);
    }

    private List<Ceiling> caps(Clause clause, Terms terms, SubjectId enterprise, LocalDate day) {
        int year = book.current().adoption().pot(terms.pot()).map(PotPlan::year).orElse(day.getYear());
        List<Ceiling> caps = new ArrayList<>();
        for (Terms.Per per : Terms.Per.values()) {
            String key = CeilingKeys.of(per, clause, year, enterprise);
            terms.cap(per)
                    .ifPresent(most -> caps.add(new Ceiling(
                            key,
                            per == Terms.Per.CLAUSE_YEAR ? Ceiling.Kind.CLAUSE_TOTAL : Ceiling.Kind.CLAUSE_YEAR,
                            Set.of(clause.id()),
                            Yuan.of(most).fen(),
                            ledger.drawn(key))));
        }
        return caps;
    }

    private Optional<Long> left(PotPlan plan) {
        return ledger.pot(plan.code())
                .map(Pot::id)
                .map(ledger::balances)
                .map(balances -> balances.getOrDefault(Account.AVAILABLE, 0L));
    }

    private static List<SameKind> kinds(
            Map<String, List<ClauseFit>> byKind, List<Reservation> before, Clauses clauses) {
        List<SameKind> kinds = new ArrayList<>();
        byKind.forEach((kind, fits) -> {
            // Where clauses of one kind differ, the stricter rule holds for all of them.
            boolean difference = fits.stream().allMatch(fit -> {
                Terms.SameKind same = fit.terms().sameKind();
                return same != null && same.rule() == Terms.SameKind.Rule.DIFFERENCE;
            });
            Set<String> of = new LinkedHashSet<>();
            fits.forEach(fit -> of.add(fit.clause().id()));
            long paid = before.stream()
                    .filter(each -> clauses.find(each.award().clause()).stream()
                            .flatMap(clause -> clause.terms().values().stream())
                            .anyMatch(terms -> terms.sameKind() != null
                                    && terms.sameKind().kind().equals(kind)))
                    .mapToLong(each -> each.held() + each.paid())
                    .sum();
            kinds.add(new SameKind(kind, difference ? SameKind.Rule.DIFFERENCE : SameKind.Rule.ONE_ONLY, of, paid));
        });
        return kinds;
    }

    private static List<Exclusion> exclusions(List<Claim> claims, Clauses clauses) {
        Set<String> there = new LinkedHashSet<>();
        claims.forEach(claim -> there.add(claim.id()));
        Map<String, Exclusion> pairs = new TreeMap<>();
        for (String one : there) {
            clauses.find(one).stream()
                    .flatMap(clause -> clause.terms().values().stream())
                    .flatMap(terms -> terms.excludes().stream())
                    .filter(other -> there.contains(other) && !other.equals(one))
                    .forEach(other -> {
                        String id = one.compareTo(other) < 0 ? one + "|" + other : other + "|" + one;
                        pairs.put(id, Exclusion.pair(id, one, other));
                    });
        }
        return List.copyOf(pairs.values());
    }
}
