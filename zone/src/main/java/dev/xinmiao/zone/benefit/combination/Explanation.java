package dev.xinmiao.zone.benefit.combination;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Says of exact amounts how each came about, which ceilings bind, and why the rest gets nothing. */
final class Explanation {
    private final Problem problem;
    private final Model model;
    private final long[] amounts;
    private final long[] room;
    private final Set<String> chosen;

    Explanation(Problem problem, Model model, long[] amounts) {
        this.problem = problem;
        this.model = model;
        this.amounts = amounts;
        room = model.room(amounts);
        chosen = claims().filter(i -> amounts[i] > 0)
                .mapToObj(i -> model.claims.get(i).id())
                .collect(Collectors.toUnmodifiableSet());
    }

    Combination combination(Proof proof) {
        long granted = claims().mapToLong(i -> amounts[i]).sum();
        long givenBack = IntStream.range(model.claims.size(), model.size)
                .mapToLong(i -> model.most[i] - amounts[i])
                .sum();
        int effort = claims().filter(i -> amounts[i] > 0)
                .map(i -> model.claims.get(i).effort())
                .sum();
        List<Grant> grants = claims().filter(i -> amounts[i] > 0)
                .mapToObj(i -> new Grant(model.claims.get(i), amounts[i], steps(i)))
                .toList();
        return new Combination(grants, granted - givenBack, givenBack, effort, proof);
    }

    private IntStream claims() {
        return IntStream.range(0, model.claims.size());
    }

    private List<Step> steps(int i) {
        List<Step> steps = new ArrayList<>();
        long after = model.claims.get(i).most();
        steps.add(new Step.Most(after));
        for (int c : inOrder(model.ceilingsOf[i])) {
            long left = room[c] + amounts[i];
            if (left < after) {
                after = left;
                Ceiling ceiling = model.ceilings.get(c);
                steps.add(new Step.Cut(ceiling, ceiling.left() - left, after));
            }
        }
        if (model.down(after, i) < after) {
            steps.add(new Step.Rounded(model.unit[i], model.down(after, i)));
        }
        return List.copyOf(steps);
    }

    private List<Integer> inOrder(int[] ceilings) {
        return IntStream.of(ceilings)
                .boxed()
                .sorted(Comparator.comparing(
                                (Integer c) -> model.ceilings.get(c).kind())
                        .thenComparing(c -> model.ceilings.get(c).id())
                        .thenComparing(c -> model.members[c].length))
                .toList();
    }

    /** Those in which less is left than the next unit, or the least, of a claim that hasn't its most. */
    List<Ceiling> binding() {
        return inOrder(IntStream.range(0, room.length).toArray()).stream()
                .filter(c -> IntStream.of(model.members[c]).anyMatch(i -> stops(c, i)))
                .map(model.ceilings::get)
                .toList();
    }

    private boolean stops(int c, int i) {
        long next = amounts[i] == 0 ? model.least[i] : model.unit[i];
        return amounts[i] < model.claims.get(i).most() && room[c] < next;
    }

    List<Reason> reasons(int i) {
        Claim claim = model.claims.get(i);
        List<Reason> reasons = new ArrayList<>();
        if (claim.most() == 0) {
            reasons.add(new Reason.Nothing());
        }
        for (SameKind kind : problem.sameKinds()) {
            if (kind.claims().contains(claim.id())) {
                List<String> by = chosenOf(kind.claims());
                boolean absorbed = kind.rule() == SameKind.Rule.DIFFERENCE
                        ? IntStream.of(model.ceilingsOf[i]).anyMatch(c -> isOf(kind, c) && room[c] < model.least[i])
                        : kind.paid() > 0 || !by.isEmpty();
                if (absorbed) {
                    reasons.add(new Reason.Absorbed(kind, by));
                }
            }
        }
        for (Exclusion exclusion : problem.exclusions()) {
            List<String> by = chosenOf(exclusion.claims());
            if (exclusion.claims().contains(claim.id()) && by.size() >= exclusion.left()) {
                reasons.add(new Reason.Excluded(exclusion, by));
            }
        }
        List<String> missing = IntStream.of(model.needs[i])
                .filter(need -> amounts[need] == 0)
                .mapToObj(need -> model.claims.get(need).id())
                .toList();
        if (!missing.isEmpty()) {
            reasons.add(new Reason.Alone(missing));
        }
        for (int c : inOrder(model.ceilingsOf[i])) {
            Ceiling ceiling = model.ceilings.get(c);
            if (claim.most() > 0 && ceiling.kind() != Ceiling.Kind.SAME_KIND && room[c] < model.least[i]) {
                reasons.add(new Reason.Full(ceiling, room[c], model.least[i]));
            }
        }
        return List.copyOf(reasons);
    }

    private boolean isOf(SameKind kind, int ceiling) {
        return model.ceilings.get(ceiling).kind() == Ceiling.Kind.SAME_KIND
                && model.ceilings.get(ceiling).id().equals(kind.id());
    }

    private List<String> chosenOf(Set<String> claims) {
        return claims.stream().filter(chosen::contains).sorted().toList();
    }
}
