package dev.xinmiao.zone.trial;

import dev.xinmiao.zone.benefit.combination.Ceiling;
import dev.xinmiao.zone.benefit.combination.Claim;
import dev.xinmiao.zone.benefit.combination.Exclusion;
import dev.xinmiao.zone.benefit.combination.Problem;
import dev.xinmiao.zone.benefit.combination.Requirement;
import dev.xinmiao.zone.benefit.combination.SameKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongUnaryOperator;

/** Invented problems: small ones with every kind of rule, and large ones made to be hard. */
final class CombinationProblems {
    private static final long YUAN = 100;
    private static final long WAN = 10_000 * YUAN;

    private final Random random;
    private final List<Claim> claims = new ArrayList<>();
    private final List<Ceiling> ceilings = new ArrayList<>();
    private final List<SameKind> sameKinds = new ArrayList<>();
    private final List<Exclusion> exclusions = new ArrayList<>();
    private final List<Requirement> requirements = new ArrayList<>();

    /** What makes a large problem hard. */
    enum Hard {
        /** As in life: pots, clauses, projects, a year's cap, some exclusions, kinds and requirements. */
        ORDINARY,
        /** Many pairs that exclude each other. */
        EXCLUSIONS,
        /** Twenty pairs, each of near equals, under common caps. */
        PAIRS,
        /** Thirty tight ceilings over random sets, which cross one another. */
        CROSSING,
        /** Fixed sums in whole 万元 under a few tight ceilings. */
        FIXED,
        /** Fixed sums to the yuan under one pot: a subset sum. */
        SUBSET,
        /** Fixed sums to the yuan under crossing ceilings, with exclusions. */
        KNAPSACKS,
        /** Forty that are all the same. */
        EQUALS,
        /** Units of a fen, a yuan and 万元 under ceilings to the fen, of four pots and of six projects. */
        UNITS
    }

    private CombinationProblems(long seed) {
        random = new Random(seed);
    }

    /** At most six claims of a few fen each, under rules of every kind. */
    static Problem small(long seed) {
        return small(seed, 1);
    }

    /** The same in another size: amounts times the scale, and ceilings a little above, by less than a unit. */
    static Problem small(long seed, long scale) {
        CombinationProblems made = new CombinationProblems(seed);
        Random random = made.random;
        int size = 1 + random.nextInt(6);
        for (int i = 0; i < size; i++) {
            long unit = random.nextInt(3) > 0 ? 1 : 1 + random.nextInt(3);
            long most = unit * random.nextInt(6);
            long least = switch (random.nextInt(4)) {
                case 0 -> most;
                case 1 -> unit * random.nextLong(most / unit + 1);
                default -> 0;
            };
            made.claims.add(
                    new Claim("c" + i, "k" + i, null, most * scale, least * scale, unit * scale, random.nextInt(3)));
        }
        LongUnaryOperator above = limit -> limit * scale + Math.floorMod(limit * 7919 + seed, scale);
        for (int c = random.nextInt(5); c > 0; c--) {
            Ceiling.Kind kind = Ceiling.Kind.values()[random.nextInt(3)];
            long limit = random.nextInt(14);
            long drawn = random.nextInt(3) * scale;
            made.ceilings.add(
                    new Ceiling("l" + c, kind, made.some(1 + random.nextInt(size)), above.applyAsLong(limit), drawn));
        }
        for (int s = random.nextInt(3); s > 0; s--) {
            SameKind.Rule rule = SameKind.Rule.values()[random.nextInt(3)];
            made.sameKinds.add(new SameKind("s" + s, rule, made.some(3), random.nextInt(4) * scale));
        }
        for (int e = random.nextInt(4); e > 0; e--) {
            made.exclusions.add(new Exclusion(
                    "e" + e, made.some(2 + random.nextInt(3)), 1 + random.nextInt(2), random.nextInt(4) / 3));
        }
        for (int r = random.nextInt(3); r > 0; r--) {
            made.requirements.add(new Requirement("c" + random.nextInt(size), made.some(1 + random.nextInt(2))));
        }
        return made.problem();
    }

    /** Of so many claims. */
    static Problem large(Hard hard, int size, long seed) {
        CombinationProblems made = new CombinationProblems(seed * 31 + hard.ordinal());
        switch (hard) {
            case ORDINARY -> made.ordinary(size);
            case EXCLUSIONS -> {
                made.claims(size, () -> YUAN * (1 + made.random.nextInt(5_000_000)), 3);
                made.ceiling(1, size, 50);
                made.pairs(size, size * (2 + made.random.nextInt(6)));
            }
            case PAIRS -> {
                long base = WAN * (1 + made.random.nextInt(100));
                made.claims(size, () -> base + YUAN * made.random.nextInt(1_000), 2);
                for (int i = 0; i + 1 < size; i += 2) {
                    made.exclusions.add(Exclusion.pair("e" + i, "c" + i, "c" + (i + 1)));
                }
                made.ceiling(4, size / 2, 45);
            }
            case CROSSING -> {
                made.claims(size, () -> YUAN * (1 + made.random.nextInt(5_000_000)), 5);
                made.ceiling(30, 8, 40);
            }
            case FIXED -> {
                made.claims(size, () -> WAN * (1 + made.random.nextInt(200)), 1);
                made.ceiling(5, size / 2, 40);
            }
            case SUBSET -> {
                made.claims(size, () -> YUAN * (1 + made.random.nextInt(5_000_000)), 1);
                made.ceiling(1, size, 50);
            }
            case KNAPSACKS -> {
                made.claims(size, () -> YUAN * (1 + made.random.nextInt(5_000_000)), 1);
                made.ceiling(8, 12, 50);
                made.pairs(size, size);
            }
            case EQUALS -> {
                made.claims(size, () -> 20 * WAN, 2);
                made.ceiling(3, size * 2 / 3, 35);
            }
            case UNITS -> {
                for (int i = 0; i < size; i++) {
                    long unit = List.of(1L, YUAN, WAN).get(made.random.nextInt(3));
                    made.claims.add(new Claim("c" + i, "k" + i, null, unit * (1 + 500 * WAN / unit), 0, unit, 1));
                }
                made.sides(size);
            }
        }
        return made.problem();
    }

    /** @param whole one in so many is given whole or not at all; 1 = all of them */
    private void claims(int size, java.util.function.LongSupplier amount, int whole) {
        for (int i = 0; i < size; i++) {
            long most = amount.getAsLong();
            long least = random.nextInt(whole) == 0 ? most : 0;
            claims.add(new Claim("c" + i, "k" + i, null, most, least, YUAN, random.nextInt(4) > 0 ? 1 : 0));
        }
    }

    private void ordinary(int size) {
        for (int i = 0; i < size; i++) {
            long most =
                    random.nextInt(3) > 0 ? WAN * (1 + random.nextInt(500)) : YUAN * (1 + random.nextInt(8_000_000));
            long least = random.nextInt(3) == 0 ? most : 0;
            String project = random.nextInt(3) == 0 ? "p" + random.nextInt(4) : null;
            claims.add(new Claim("c" + i, "k" + i / 2, project, most, least, YUAN, random.nextInt(5) > 0 ? 1 : 0));
        }
        for (int p = 0; p < 4; p++) {
            String project = "p" + p;
            of(Ceiling.Kind.PROJECT, project, each -> project.equals(each.project()), 60);
        }
        for (int k = 0; k < size / 2; k++) {
            String clause = "k" + k;
            of(Ceiling.Kind.CLAUSE_YEAR, clause, each -> clause.equals(each.clause()), 70);
        }
        for (int pot = 0; pot < 5; pot++) {
            int number = pot;
            of(
                    Ceiling.Kind.POT,
                    "pot" + pot,
                    each -> Math.floorMod(each.clause().hashCode(), 5) == number,
                    50);
        }
        of(Ceiling.Kind.ENTERPRISE_YEAR, "year", _ -> true, 40);
        pairs(size, size / 4);
        for (int s = 0; s < size / 8; s++) {
            SameKind.Rule rule = SameKind.Rule.values()[random.nextInt(3)];
            sameKinds.add(new SameKind("s" + s, rule, some(3), random.nextInt(2) * 6 * WAN));
        }
        for (int r = 0; r < size / 10; r++) {
            requirements.add(new Requirement("c" + random.nextInt(size), some(1)));
        }
    }

    private void sides(int size) {
        for (int c = 0; c < 10; c++) {
            Set<String> members = new TreeSet<>();
            for (int i = 0; i < size; i++) {
                if (c < 4 ? i % 4 == c : i / 4 % 6 == c - 4) {
                    members.add("c" + i);
                }
            }
            ceiling("l" + c, members, 40);
        }
    }

    private void of(Ceiling.Kind kind, String id, java.util.function.Predicate<Claim> which, int percent) {
        List<Claim> members = claims.stream().filter(which).toList();
        long sum = members.stream().mapToLong(Claim::most).sum();
        Set<String> ids = new TreeSet<>(members.stream().map(Claim::id).toList());
        ceilings.add(new Ceiling(id, kind, ids, sum / 100 * percent, random.nextInt(3) * sum / 100));
    }

    private void ceiling(int number, int size, int percent) {
        for (int c = 0; c < number; c++) {
            ceiling("l" + c, some(size), percent);
        }
    }

    private void ceiling(String id, Set<String> members, int percent) {
        long sum = claims.stream()
                .filter(each -> members.contains(each.id()))
                .mapToLong(Claim::most)
                .sum();
        long limit = sum / 100 * (percent - 10 + random.nextInt(20)) + random.nextInt(100);
        ceilings.add(new Ceiling(id, Ceiling.Kind.POT, members, limit, 0));
    }

    private void pairs(int size, int number) {
        for (int e = 0; e < number; e++) {
            int one = random.nextInt(size);
            int other = random.nextInt(size);
            if (one != other) {
                exclusions.add(Exclusion.pair("e" + e, "c" + one, "c" + other));
            }
        }
    }

    private Set<String> some(int number) {
        Set<String> some = new TreeSet<>();
        for (int i = 0; i < number * 3 && some.size() < Math.min(number, claims.size()); i++) {
            some.add(claims.get(random.nextInt(claims.size())).id());
        }
        return some;
    }

    private Problem problem() {
        return new Problem(claims, ceilings, sameKinds, exclusions, requirements);
    }
}
