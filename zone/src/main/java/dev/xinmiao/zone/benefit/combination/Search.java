package dev.xinmiao.zone.benefit.combination;

import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.function.IntToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * Branch and bound, the most promising part first. It ends when no part left could hold anything better, which proves the best
 * found; or after so many parts, and then says how much could be left.
 */
final class Search {
    private final Model model;
    private final Goal goal;
    private final int limit;
    private final PriorityQueue<Entry> open =
            new PriorityQueue<>(Comparator.comparing((Entry each) -> -each.node().bound)
                    .thenComparing(each -> -each.node().depth)
                    .thenComparing(Entry::number));
    private long @Nullable [] best;
    private long worth;
    private int nodes;
    private int number;

    /** The best, or any result with a total and at the most so many applications, each counted at a price. */
    private record Goal(long price, long total, int effort) {
        private static final Goal BEST = new Goal(0, Long.MAX_VALUE, 0);

        boolean isBest() {
            return total == Long.MAX_VALUE;
        }
    }

    /** @param proposed what its relaxation gives each claim */
    private record Entry(Node node, long[] proposed, int number) {}

    /**
     * @param amounts the result found; null if there is none
     * @param bound no total is higher
     * @param proven whether nothing better is left, or nothing such as was sought where nothing was found
     */
    record Found(long @Nullable [] amounts, long bound, boolean proven, int nodes) {}

    private Search(Model model, Goal goal, int limit, long above) {
        this.model = model;
        this.goal = goal;
        this.limit = limit;
        this.worth = above;
    }

    /** The result of a part that has the highest total. */
    static Found best(Model model, Node root, int limit) {
        return new Search(model, Goal.BEST, limit, Long.MIN_VALUE).run(root);
    }

    /**
     * Any result of a part with the total, which is the highest, and no more effort. A price for an application, whichever it is,
     * gives a bound: such a result is worth at least the total less that effort at the price.
     */
    static Found with(Model model, Node root, int limit, long total, int effort, long price) {
        return new Search(model, new Goal(price, total, effort), limit, total - effort * price - 1).run(root);
    }

    private Found run(Node root) {
        look(root);
        boolean done = false;
        while (!done && nodes < limit && !open.isEmpty()) {
            done = open.element().node().bound <= worth || (best != null && !goal.isBest());
            if (!done) {
                branch(open.remove());
            }
        }
        Entry next = open.peek();
        long bound = next == null ? worth : Math.max(worth, next.node().bound);
        return new Found(best, bound, bound <= worth, nodes);
    }

    private void look(Node node) {
        nodes++;
        if (!node.settle(model)) {
            return;
        }
        Relaxation relaxation = new Relaxation(model, node, goal.price());
        node.bound = Math.min(node.bound, relaxation.bound);
        if (node.bound <= worth || (goal.price() > 0 && new Relaxation(model, node, 0).bound < goal.total())) {
            return;
        }
        long[] amounts = Filling.near(model, node, relaxation.amounts);
        long total = Model.total(amounts);
        if (goal.isBest() ? total > worth : total == goal.total() && model.effort(amounts) <= goal.effort()) {
            worth = goal.isBest() ? total : worth;
            best = amounts;
        }
        if (node.bound > worth) {
            open.add(new Entry(node, relaxation.amounts, number++));
        }
    }

    /**
     * Splits where the relaxation isn't lawful: at a broken rule first, then at an amount not in whole units. Where effort counts,
     * every claim is decided before the amounts, as a part of a claim costs a part of its effort.
     */
    private void branch(Entry entry) {
        Node node = entry.node();
        long[] proposed = entry.proposed();
        int claim = top(i -> node.isFree(i) && breaksRule(node, proposed, i) ? 1.0 + part(node, proposed, i) : 0);
        int uneven = top(i -> uneven(proposed[i], model.unit[i]));
        if (claim < 0 && (uneven < 0 || !goal.isBest())) {
            claim = top(i -> node.isFree(i) ? 1e-6 * node.most[i] + part(node, proposed, i) : 0);
        }
        if (claim >= 0) {
            look(node.with(claim, Node.Choice.IN));
            look(node.with(claim, Node.Choice.OUT));
            return;
        }
        if (uneven >= 0) {
            split(node, uneven, model.down(proposed[uneven], uneven));
            return;
        }
        int widest = top(i -> node.isIn(i) ? node.most[i] - node.least[i] : 0);
        if (widest >= 0) {
            split(node, widest, Math.min(proposed[widest], node.most[widest] - model.unit[widest]));
        }
    }

    /** Into those with no more than the amount, and those with more. */
    private void split(Node node, int i, long amount) {
        if (amount >= node.least[i]) {
            look(node.atMost(i, amount));
        } else {
            look(node.with(i, Node.Choice.OUT));
        }
        look(node.atLeast(i, amount + model.unit[i]));
    }

    /** Whatever isn't in whole units, the coarsest unit first: finer ones fill what it leaves. */
    private static double uneven(long amount, long unit) {
        return amount % unit == 0 ? 0 : unit + (double) (amount % unit) / unit;
    }

    /** How much of it is in or out against the proposal, whichever is less. */
    private static double part(Node node, long[] proposed, int i) {
        return Math.min(proposed[i], node.most[i] - proposed[i]);
    }

    /** The claim with the highest score above nothing; -1 if there is none. */
    private int top(IntToDoubleFunction score) {
        int top = -1;
        double most = 0;
        for (int i = 0; i < model.size; i++) {
            double each = score.applyAsDouble(i);
            if (each > most) {
                most = each;
                top = i;
            }
        }
        return top;
    }

    private boolean breaksRule(Node node, long[] proposed, int i) {
        if (proposed[i] == 0) {
            return false;
        }
        for (int need : model.needs[i]) {
            if (proposed[need] == 0) {
                return true;
            }
        }
        for (int e : model.exclusionsOf[i]) {
            int in = 0;
            for (int j : model.exclusions[e]) {
                in += proposed[j] > 0 ? 1 : 0;
            }
            if (in > model.atMost[e]) {
                return true;
            }
        }
        return proposed[i] < node.least[i];
    }
}
