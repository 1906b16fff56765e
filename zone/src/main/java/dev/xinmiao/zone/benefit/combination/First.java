package dev.xinmiao.zone.benefit.combination;

/**
 * Of all results that are worth as much, the first by a stated order: of two, the one that has the first claim, by id, in which
 * they differ.
 *
 * @param proven false if the search for an earlier one was broken off
 */
record First(long[] amounts, boolean proven) {
    /** @param amounts of an optimal result */
    static First of(Model model, long[] amounts, int nodes) {
        long worth = model.worth(amounts);
        Node agreed = Node.root(model);
        long[] first = amounts;
        boolean proven = true;
        int left = nodes;
        for (int i = 0; i < model.claims.size(); i++) {
            if (first[i] == 0) {
                Search.Found earlier = Search.worth(model, agreed.with(i, Node.Choice.IN), left, worth);
                left -= earlier.nodes();
                if (earlier.amounts() != null) {
                    first = earlier.amounts();
                } else {
                    proven &= earlier.bound() < worth;
                }
            }
            agreed = agreed.with(i, first[i] > 0 ? Node.Choice.IN : Node.Choice.OUT);
        }
        return new First(first, proven);
    }
}
