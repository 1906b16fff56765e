package dev.xinmiao.zone.trial;

import dev.xinmiao.zone.benefit.combination.Ceiling;
import dev.xinmiao.zone.benefit.combination.Claim;
import dev.xinmiao.zone.benefit.combination.Exclusion;
import dev.xinmiao.zone.benefit.combination.Problem;
import dev.xinmiao.zone.benefit.combination.Requirement;
import dev.xinmiao.zone.benefit.combination.SameKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The best lawful combination found the plain way, for small problems: every claim with every amount, each rule read as the
 * domain tells it. It shares nothing with the solver that it judges.
 */
final class CombinationOracle {
    private final Problem problem;
    private final @Nullable String with;
    private final List<Claim> claims;
    private final Map<String, Long> amounts = new TreeMap<>();
    private Best best;

    /** @param claims the chosen ones, by id; of equal results the one with least effort, then the first in order */
    record Best(long total, int effort, TreeSet<String> claims) {}

    private CombinationOracle(Problem problem, @Nullable String with) {
        this.problem = problem;
        this.with = with;
        claims = problem.claims();
        best = new Best(Long.MIN_VALUE, 0, new TreeSet<>());
    }

    static Best best(Problem problem) {
        return bestWith(problem, null);
    }

    /** The best that has a claim; without claims if there is none. */
    static Best bestWith(Problem problem, @Nullable String claim) {
        CombinationOracle oracle = new CombinationOracle(problem, claim);
        oracle.choose(0);
        return oracle.best;
    }

    private void choose(int next) {
        if (!underCeilings(problem, amounts)) {
            return;
        }
        if (next == claims.size()) {
            if ((with == null || amounts.containsKey(with))
                    && problems(problem, amounts).isEmpty()) {
                Best found = worth(problem, amounts);
                best = better(found, best) ? found : best;
            }
            return;
        }
        Claim claim = claims.get(next);
        choose(next + 1);
        for (long amount = claim.unit(); amount <= claim.most(); amount += claim.unit()) {
            amounts.put(claim.id(), amount);
            choose(next + 1);
        }
        amounts.remove(claim.id());
    }

    private static boolean better(Best one, Best other) {
        if (one.total() != other.total()) {
            return one.total() > other.total();
        }
        if (one.effort() != other.effort()) {
            return one.effort() < other.effort();
        }
        TreeSet<String> differ = new TreeSet<>(one.claims());
        differ.removeAll(other.claims());
        TreeSet<String> reverse = new TreeSet<>(other.claims());
        reverse.removeAll(one.claims());
        return !differ.isEmpty() && (reverse.isEmpty() || differ.first().compareTo(reverse.first()) < 0);
    }

    private static Best worth(Problem problem, Map<String, Long> amounts) {
        long total = amounts.values().stream().mapToLong(Long::longValue).sum();
        for (SameKind kind : problem.sameKinds()) {
            boolean another = kind.claims().stream().anyMatch(amounts::containsKey);
            total -= kind.rule() == SameKind.Rule.ONE_BY_CHOICE && another ? kind.paid() : 0;
        }
        int effort = problem.claims().stream()
                .filter(each -> amounts.containsKey(each.id()))
                .mapToInt(Claim::effort)
                .sum();
        return new Best(total, effort, new TreeSet<>(amounts.keySet()));
    }

    private static boolean underCeilings(Problem problem, Map<String, Long> amounts) {
        for (Ceiling each : problem.ceilings()) {
            long granted = 0;
            for (String claim : each.claims()) {
                granted += amounts.getOrDefault(claim, 0L);
            }
            if (granted > 0 && granted + each.drawn() > each.limit()) {
                return false;
            }
        }
        return true;
    }

    /** What is unlawful about amounts that aren't nothing; empty if all is well. */
    static List<String> problems(Problem problem, Map<String, Long> amounts) {
        List<String> problems = new ArrayList<>();
        if (!underCeilings(problem, amounts)) {
            problems.add("over a ceiling");
        }
        for (Claim claim : problem.claims()) {
            Long amount = amounts.get(claim.id());
            if (amount != null && (amount % claim.unit() != 0 || !isBetween(problem, claim, amount))) {
                problems.add(claim.id() + " can't be granted " + amount);
            }
        }
        for (Exclusion each : problem.exclusions()) {
            long taken = each.claims().stream().filter(amounts::containsKey).count();
            if (taken > 0 && taken + each.taken() > each.atMost()) {
                problems.add("excluded by " + each.id());
            }
        }
        for (Requirement each : problem.requirements()) {
            if (amounts.containsKey(each.claim()) && !amounts.keySet().containsAll(each.needs())) {
                problems.add(each.claim() + " stands alone");
            }
        }
        for (SameKind each : problem.sameKinds()) {
            List<Claim> taken = problem.claims().stream()
                    .filter(claim -> each.claims().contains(claim.id()) && amounts.containsKey(claim.id()))
                    .toList();
            boolean lawful = switch (each.rule()) {
                case DIFFERENCE -> payable(taken, amounts, each.paid());
                case ONE_ONLY -> taken.size() <= (each.paid() > 0 ? 0 : 1);
                case ONE_BY_CHOICE -> taken.size() <= 1;
            };
            if (!lawful) {
                problems.add("twice of the kind " + each.id());
            }
        }
        return problems;
    }

    /** What was paid of the same kind lowers the least, and a sum that is given whole. */
    private static boolean isBetween(Problem problem, Claim claim, long amount) {
        long least = claim.least();
        long most = claim.most();
        for (SameKind kind : problem.sameKinds()) {
            if (kind.rule() == SameKind.Rule.DIFFERENCE && kind.claims().contains(claim.id())) {
                least = Math.min(least, Math.max(0, claim.least() - kind.paid()));
                most = Math.min(most, claim.most() - kind.paid());
            }
        }
        if (claim.least() == claim.most()) {
            return amount <= most && amount > most - claim.unit();
        }
        return amount >= least && amount <= most;
    }

    /** Whether there is an order of payments in which each pays no more than what is missing to its own amount. */
    private static boolean payable(List<Claim> claims, Map<String, Long> amounts, long paid) {
        if (claims.isEmpty()) {
            return true;
        }
        for (Claim first : claims) {
            long after = paid + amounts.getOrDefault(first.id(), 0L);
            List<Claim> rest = claims.stream().filter(each -> each != first).toList();
            if (after <= first.most() && payable(rest, amounts, after)) {
                return true;
            }
        }
        return false;
    }
}
