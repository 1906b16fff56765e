package dev.xinmiao.zone.benefit.combination;

import java.util.Arrays;

/**
 * Of all results with the same total, the first by a stated order: the fewest applications; of two with as many, the one that has
 * the first claim, by id, in which they differ.
 *
 * @param proven false if the search for an earlier one was broken off
 */
record First(long[] amounts, boolean proven) {
    /** @param amounts of an optimal result */
    static First of(Problem problem, long[] amounts, int nodes) {
        Model model = new Model(problem, true);
        Node root = Node.root(model);
        root.bound = Arrays.stream(amounts).sum() * model.weight; // the total is known
        long[] first = amounts;
        int left = nodes;
        if (model.weight > 1) {
            Search.Found fewest = Search.above(model, root, left, model.worth(first));
            first = fewest.amounts() == null ? first : fewest.amounts();
            left -= fewest.nodes();
            if (fewest.bound() > model.worth(first)) {
                return new First(first, false);
            }
        }
        return inOrder(model, root, first, left);
    }

    private static First inOrder(Model model, Node root, long[] amounts, int nodes) {
        long worth = model.worth(amounts);
        Node agreed = root;
        long[] first = amounts;
        boolean proven = true;
        int left = nodes;
        for (int i = 0; i < model.claims.size(); i++) {
            if (first[i] == 0) {
                Search.Found earlier = Search.worth(model, agreed.with(i, Node.Choice.IN), left, worth);
                left -= earlier.nodes();
                first = earlier.amounts() == null ? first : earlier.amounts();
                proven &= earlier.amounts() != null || earlier.bound() < worth;
            }
            agreed = agreed.with(i, first[i] > 0 ? Node.Choice.IN : Node.Choice.OUT);
        }
        return new First(first, proven);
    }
}
