package dev.xinmiao.zone.benefit.combination;

/**
 * Of all results with the highest total, the first by a stated order: the fewest applications; of two with as many, the one that
 * has the first claim, by id, in which they differ.
 */
final class First {
    private final Model model;
    private final long total;
    private final long price;
    private long[] amounts;
    private int left;
    private boolean proven = true;

    /** @param proven false if the search for an earlier one was broken off */
    record Result(long[] amounts, boolean proven) {}

    private First(Model model, long[] amounts, int nodes) {
        this.model = model;
        this.amounts = amounts;
        total = Model.total(amounts);
        left = nodes;
        price = price();
    }

    /** @param amounts of a result with the highest total */
    static Result of(Model model, long[] amounts, int nodes) {
        First first = new First(model, amounts, nodes);
        first.fewest();
        if (first.proven) {
            first.inOrder();
        }
        return new Result(first.amounts, first.proven);
    }

    /** The price of an application, of about as much as a claim yields, by which the fewest are known best from the start. */
    private long price() {
        Node root = Node.root(model);
        root.settle(model);
        long best = 0;
        long most = -1;
        for (int i = 0; i < model.size; i++) {
            if (model.effort[i] > 0 && root.isFree(i)) {
                long price = root.most[i];
                long bound = new Relaxation(model, root, price).bound;
                long fewest = bound == Long.MAX_VALUE ? 0 : Math.ceilDiv(1_000 * (total - bound), price);
                if (fewest > most) {
                    most = fewest;
                    best = price;
                }
            }
        }
        return best;
    }

    private void fewest() {
        boolean fewer = true;
        while (fewer && model.effort(amounts) > 0) {
            fewer = seek(Node.root(model), model.effort(amounts) - 1);
        }
    }

    private void inOrder() {
        Node agreed = Node.root(model);
        int effort = model.effort(amounts);
        for (int i = 0; i < model.claims.size(); i++) {
            if (amounts[i] == 0) {
                seek(agreed.with(i, Node.Choice.IN), effort);
            }
            agreed = agreed.with(i, amounts[i] > 0 ? Node.Choice.IN : Node.Choice.OUT);
        }
    }

    private boolean seek(Node part, int effort) {
        Search.Found found = Search.with(model, part, left, total, effort, price);
        left -= found.nodes();
        amounts = found.amounts() == null ? amounts : found.amounts();
        proven &= found.amounts() != null || found.proven();
        return found.amounts() != null;
    }
}
