package dev.xinmiao.zone.benefit.combination;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * A problem as the search sees it: claims by number in the order of their ids, each granted nothing or a whole number of units
 * from {@code least} to {@code most}; sets with a limit; sets of which at most so many; what needs what. Behind the claims stands
 * what was paid and may be kept ({@link SameKind.Rule#ONE_BY_CHOICE}), as a fixed amount without effort or ceiling.
 */
final class Model {
    final List<Claim> claims;
    final int size;
    final long[] most;
    final long[] least;
    final long[] unit;
    final int[] effort;
    final List<Ceiling> ceilings;
    final int[][] members;
    final long[] left;
    final int[][] ceilingsOf;
    final int[][] exclusions;
    final int[] atMost;
    final int[][] exclusionsOf;
    final int[][] needs;

    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<int[]> sets = new ArrayList<>();
    private final List<Integer> limits = new ArrayList<>();

    Model(Problem problem) {
        claims = problem.claims().stream()
                .sorted(Comparator.comparing(Claim::id))
                .toList();
        IntStream.range(0, claims.size()).forEach(i -> numbers.put(claims.get(i).id(), i));
        List<SameKind> kept = problem.sameKinds().stream()
                .filter(kind -> kind.rule() == SameKind.Rule.ONE_BY_CHOICE && kind.paid() > 0)
                .toList();
        size = claims.size() + kept.size();
        most = new long[size];
        least = new long[size];
        unit = new long[size];
        effort = new int[size];
        Arrays.setAll(
                most,
                i -> i < claims.size()
                        ? claims.get(i).most()
                        : kept.get(i - claims.size()).paid());
        Arrays.setAll(unit, i -> i < claims.size() ? claims.get(i).unit() : most[i]);
        Arrays.setAll(effort, i -> i < claims.size() ? claims.get(i).effort() : 0);
        Arrays.setAll(least, i -> i < claims.size() ? Math.max(claims.get(i).least(), unit[i]) : most[i]);

        List<Ceiling> all = new ArrayList<>(problem.ceilings());
        for (SameKind kind : problem.sameKinds()) {
            switch (kind.rule()) {
                case DIFFERENCE -> all.addAll(difference(kind));
                case ONE_ONLY -> atMost(numbers(kind.claims()), kind.paid() > 0 ? 0 : 1);
                case ONE_BY_CHOICE -> {
                    int[] set = numbers(kind.claims());
                    int keep = kept.indexOf(kind);
                    atMost(
                            keep < 0
                                    ? set
                                    : IntStream.concat(Arrays.stream(set), IntStream.of(claims.size() + keep))
                                            .toArray(),
                            1);
                }
            }
        }
        problem.exclusions().forEach(each -> atMost(numbers(each.claims()), each.left()));
        ceilings = List.copyOf(all);
        members = ceilings.stream().map(each -> numbers(each.claims())).toArray(int[][]::new);
        left = ceilings.stream().mapToLong(Ceiling::left).toArray();
        ceilingsOf = holding(members);
        Cliques.merge(size, sets, limits);
        exclusions = sets.toArray(int[][]::new);
        atMost = limits.stream().mapToInt(Integer::intValue).toArray();
        exclusionsOf = holding(exclusions);
        needs = new int[size][0];
        problem.requirements().forEach(each -> {
            int claim = numbers(List.of(each.claim()))[0];
            needs[claim] = IntStream.concat(Arrays.stream(needs[claim]), Arrays.stream(numbers(each.needs())))
                    .distinct()
                    .toArray();
        });
        if (Arrays.stream(most).asDoubleStream().sum() > Long.MAX_VALUE / 8.0) {
            throw new IllegalArgumentException("申报金额合计过大，无法精确计算，请核对单位（分） "
                    + "The claims add up to more than can be computed exactly; check that they are in fen");
        }
    }

    /**
     * Each pays what is missing to its own amount; so however they are paid one after the other, the lowest of them together
     * can't exceed the highest of those: a chain of ceilings. A fixed sum is lowered by what was paid, and is still fixed.
     */
    private List<Ceiling> difference(SameKind kind) {
        int[] ascending = Arrays.stream(numbers(kind.claims()))
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> claims.get(i).most())
                        .thenComparing(i -> i))
                .mapToInt(Integer::intValue)
                .toArray();
        List<Ceiling> chain = new ArrayList<>();
        List<String> lower = new ArrayList<>();
        for (int i : ascending) {
            Claim claim = claims.get(i);
            lower.add(claim.id());
            chain.add(new Ceiling(
                    kind.id(), Ceiling.Kind.SAME_KIND, java.util.Set.copyOf(lower), claim.most(), kind.paid()));
            most[i] = down(Math.min(most[i], Math.max(0, claim.most() - kind.paid())), i);
            long floor = claim.isFixed() ? most[i] : down(Math.max(0, claim.least() - kind.paid()) + unit[i] - 1, i);
            least[i] = Math.max(unit[i], Math.min(least[i], floor));
        }
        return chain;
    }

    private void atMost(int[] set, int limit) {
        if (set.length > limit) {
            sets.add(set);
            limits.add(limit);
        }
    }

    /** For each claim the sets that hold it. */
    private int[][] holding(int[][] sets) {
        return IntStream.range(0, size)
                .mapToObj(i -> IntStream.range(0, sets.length)
                        .filter(set -> Arrays.binarySearch(sets[set], i) >= 0)
                        .toArray())
                .toArray(int[][]::new);
    }

    private int[] numbers(Collection<String> ids) {
        return ids.stream()
                .mapToInt(id -> numbers.getOrDefault(id, -1))
                .sorted()
                .toArray();
    }

    /** The largest whole number of units of claim i that isn't more. */
    long down(long amount, int i) {
        return amount - amount % unit[i];
    }

    static long total(long[] amounts) {
        return Arrays.stream(amounts).sum();
    }

    int effort(long[] amounts) {
        int sum = 0;
        for (int i = 0; i < size; i++) {
            sum += amounts[i] > 0 ? effort[i] : 0;
        }
        return sum;
    }

    /** What is left under each ceiling beside the amounts. */
    long[] room(long[] amounts) {
        long[] room = left.clone();
        for (int c = 0; c < room.length; c++) {
            for (int i : members[c]) {
                room[c] -= amounts[i];
            }
        }
        return room;
    }
}
