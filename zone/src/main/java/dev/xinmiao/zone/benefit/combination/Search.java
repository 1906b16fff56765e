package dev.xinmiao.zone.benefit.combination;

import java.util.Comparator;
import java.util.PriorityQueue;
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

    private void branch(Entry entry) {
        Node node = entry.node();
        int claim = undecided(node, entry.proposed());
        if (claim >= 0) {
            look(node.with(claim, Node.Choice.IN));
            look(node.with(claim, Node.Choice.OUT));
            return;
        }
        int widest = widest(node, entry.proposed());
        if (widest >= 0) {
            long at = model.down(Math.min(entry.proposed()[widest], node.most[widest] - 1), widest);
            at = Math.max(at, node.least[widest]);
            look(node.between(widest, node.least[widest], at));
            look(node.between(widest, at + model.unit[widest], node.most[widest]));
        }
    }

    /** The free claim that the relaxation has most in halves, rules broken first; any other free one last; -1 if none is free. */
    private int undecided(Node node, long[] proposed) {
        int best = -1;
        double most = -1;
        for (int i = 0; i < model.size; i++) {
            if (node.isFree(i)) {
                double half = Math.min(proposed[i], node.most[i] - proposed[i]);
                double score = half + (breaksRule(node, proposed, i) ? node.most[i] : 0) + 1e-9 * node.most[i];
                if (score > most) {
                    most = score;
                    best = i;
                }
            }
        }
        return best;
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

    /** With all decided, one whose amount isn't a whole number of units, or that may vary most; -1 if nothing varies. */
    private int widest(Node node, long[] proposed) {
        int widest = -1;
        double most = 0;
        for (int i = 0; i < model.size; i++) {
            if (node.isIn(i) && node.most[i] > node.least[i]) {
                double width = node.most[i] - node.least[i];
                double score = proposed[i] % model.unit[i] == 0 ? width : width * 1e6 + 1;
                if (score > most) {
                    most = score;
                    widest = i;
                }
            }
        }
        return widest;
    }
}
