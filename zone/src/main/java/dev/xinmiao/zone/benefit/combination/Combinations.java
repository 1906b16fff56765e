package dev.xinmiao.zone.benefit.combination;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds the best lawful combination, proves it, explains it, and sets the alternatives beside it. */
public final class Combinations {
    private static final int NODES = 3_000;

    private final Problem problem;
    private final Model model;
    private final int nodes;

    private Combinations(Problem problem, int nodes) {
        this.problem = problem;
        this.model = new Model(problem);
        this.nodes = nodes;
    }

    /** The same answer for the same problem, in whatever order its parts stand. */
    public static Answer best(Problem problem) {
        return best(problem, NODES);
    }

    /** @param nodes how many parts of the choice are looked at, at the most, for the best and again for all else together */
    static Answer best(Problem problem, int nodes) {
        return new Combinations(problem, nodes).answer();
    }

    private Answer answer() {
        Search.Found found = Search.best(model, Node.root(model), nodes);
        long[] amounts = Filling.spare(model, amounts(found), -1);
        boolean first = false;
        if (found.proven()) {
            First.Result tie = First.of(model, amounts, nodes / 10);
            amounts = tie.amounts();
            first = tie.proven();
        }
        amounts = Filling.inOrder(model, amounts);
        Explanation explanation = new Explanation(problem, model, amounts);
        Combination best = explanation.combination(proof(found, amounts));
        List<Alternative> alternatives = alternatives(best);
        List<NotChosen> others = new ArrayList<>();
        for (int i = 0; i < model.claims.size(); i++) {
            if (amounts[i] == 0) {
                Claim claim = model.claims.get(i);
                others.add(new NotChosen(claim, explanation.reasons(i), with(alternatives, claim.id())));
            }
        }
        return new Answer(best, first, List.copyOf(others), explanation.binding(), alternatives);
    }

    /** Nothing at all is lawful too. What a search that was broken off has left out may still fit. */
    private long[] amounts(Search.Found found) {
        long[] amounts = found.amounts() == null ? new long[model.size] : found.amounts();
        if (found.proven()) {
            return amounts;
        }
        Node root = Node.root(model);
        root.settle(model);
        long[] completed = Filling.near(model, root, amounts);
        return Model.total(completed) > Model.total(amounts) ? completed : amounts;
    }

    private Proof proof(Search.Found found, long[] amounts) {
        long kept = Arrays.stream(model.most, model.claims.size(), model.size).sum();
        return found.bound() <= Model.total(amounts)
                ? new Proof.Optimal(found.nodes())
                : new Proof.Open(found.bound() - kept, found.nodes());
    }

    private List<Alternative> alternatives(Combination best) {
        Map<List<String>, Combination> combinations = new LinkedHashMap<>();
        Map<List<String>, List<String>> with = new LinkedHashMap<>();
        int others = model.claims.size() - best.grants().size();
        int left = nodes / 4;
        for (int i = 0; i < model.claims.size(); i++) {
            String id = model.claims.get(i).id();
            if (!best.claims().contains(id)) {
                Search.Found found =
                        Search.best(model, Node.root(model).with(i, Node.Choice.IN), Math.max(1, left / others));
                left -= found.nodes(); // what easy ones leave, hard ones have
                others--;
                if (found.amounts() != null) {
                    long[] amounts = Filling.inOrder(model, Filling.spare(model, found.amounts(), i));
                    Combination each = new Explanation(problem, model, amounts).combination(proof(found, amounts));
                    combinations.putIfAbsent(each.claims(), each);
                    with.computeIfAbsent(each.claims(), _ -> new ArrayList<>()).add(id);
                }
            }
        }
        List<Alternative> alternatives = new ArrayList<>();
        combinations.forEach((claims, each) -> alternatives.add(
                new Alternative(List.copyOf(with.getOrDefault(claims, List.of())), each, best.total() - each.total())));
        alternatives.sort(Comparator.comparing(Alternative::loses)
                .thenComparing(each -> each.combination().effort())
                .thenComparing(each -> each.with().getFirst()));
        return List.copyOf(alternatives);
    }

    private static @Nullable Alternative with(List<Alternative> alternatives, String claim) {
        return alternatives.stream()
                .filter(each -> each.with().contains(claim))
                .findFirst()
                .orElse(null);
    }
}
