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
    private final int limit;
    private final PriorityQueue<Entry> open =
            new PriorityQueue<>(Comparator.comparing((Entry each) -> -each.node().bound)
                    .thenComparing(each -> -each.node().depth)
                    .thenComparing(Entry::number));
    private long @Nullable [] best;
    private long worth;
    private int nodes;
    private int number;

    /** @param proposed what its relaxation gives each claim */
    private record Entry(Node node, long[] proposed, int number) {}

    /**
     * @param amounts the best found; null if nothing is worth as much as was asked for
     * @param bound nothing is worth more; the worth of the best where that is proven
     */
    record Found(long @Nullable [] amounts, long bound, int nodes) {}

    private Search(Model model, int limit, long above) {
        this.model = model;
        this.limit = limit;
        this.worth = above;
    }

    /** The best of a part. */
    static Found best(Model model, Node root, int limit) {
        return new Search(model, limit, Long.MIN_VALUE).run(root, Long.MAX_VALUE);
    }

    /** The best of a part that is worth more; none found if there is nothing better. */
    static Found above(Model model, Node root, int limit, long worth) {
        return new Search(model, limit, worth).run(root, Long.MAX_VALUE);
    }

    /** Any of a part that is worth as much. */
    static Found worth(Model model, Node root, int limit, long worth) {
        return new Search(model, limit, worth - 1).run(root, worth);
    }

    private Found run(Node root, long enough) {
        look(root);
        while (!open.isEmpty() && nodes < limit && worth < enough) {
            Entry next = open.remove();
            if (next.node().bound <= worth) {
                break; // and so are all behind it
            }
            branch(next);
        }
        Entry left = open.peek();
        return new Found(best, Math.max(worth, left == null ? worth : left.node().bound), nodes);
    }

    private void look(Node node) {
        nodes++;
        if (!node.settle(model)) {
            return;
        }
        long[] proposed = new Relaxation(model, node).amounts;
        if (node.bound <= worth) {
            return;
        }
        long[] amounts = Filling.near(model, node, proposed);
        long found = model.worth(amounts);
        if (found > worth) {
            worth = found;
            best = amounts;
        }
        if (node.bound > worth) {
            open.add(new Entry(node, proposed, number++));
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
        if (claim < 0 && (uneven < 0 || model.weight > 1)) {
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
        for (int e = 0; e < model.exclusions.length; e++) {
            int in = 0;
            boolean member = false;
            for (int j : model.exclusions[e]) {
                in += proposed[j] > 0 ? 1 : 0;
                member |= j == i;
            }
            if (member && in > model.atMost[e]) {
                return true;
            }
        }
        return proposed[i] < node.least[i];
    }
}
