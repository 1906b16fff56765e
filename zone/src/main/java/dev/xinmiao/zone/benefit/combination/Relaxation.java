package dev.xinmiao.zone.benefit.combination;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * What the claims of a node could yield at the most if a claim could be had in part, with all ceilings and with exclusions that
 * count parts. The {@link Simplex} proposes a price for each ceiling and each exclusion; the bound is then computed in whole
 * numbers and holds for any prices (weak duality): what all limits cost at their prices, and for each claim the best that it could
 * still gain beyond the prices it pays.
 */
final class Relaxation {
    /** Prices are whole multiples of one over this; halves up to twelfths are exact. */
    private static final long[] FINENESS = {55_440, 2_520, 60, 12, 2, 1};

    private final Model model;
    private final Node node;
    private final long price;
    private final int[] open;
    private final int[] columnOf;
    private final int[] ceilings;
    private final int[] exclusions;
    private final long[] limits;
    private final long fineness;
    /** What each claim gets in the relaxation, rounded to the fen. */
    final long[] amounts;
    /** No result of the node has a total that is more, less the price of its applications. */
    final long bound;

    /** @param price in fen, what an application counts */
    Relaxation(Model model, Node node, long price) {
        this.model = model;
        this.node = node;
        this.price = price;
        open = IntStream.range(0, model.size)
                .filter(i -> node.isFree(i) || (node.isIn(i) && node.most[i] > node.least[i]))
                .toArray();
        columnOf = new int[model.size];
        Arrays.fill(columnOf, -1);
        for (int c = 0; c < open.length; c++) {
            columnOf[open[c]] = c;
        }
        limits = new long[model.members.length];
        ceilings =
                IntStream.range(0, model.members.length).filter(this::mayBind).toArray();
        exclusions = IntStream.range(0, model.exclusions.length)
                .filter(e -> count(model.exclusions[e], Node.Choice.FREE) > atMost(e))
                .toArray();
        long all = 1;
        for (int i = 0; i < model.size; i++) {
            all += node.choice[i] == Node.Choice.OUT ? 0 : node.most[i] + price * model.effort[i];
        }
        long most = Long.MAX_VALUE / 4 / all;
        fineness =
                Arrays.stream(FINENESS).filter(each -> each <= most).findFirst().orElse(1);
        amounts = new long[model.size];
        bound = solve();
    }

    /** Sets the limit for what is open, sharpened to a sum that those members can make; false if they can't reach it. */
    private boolean mayBind(int c) {
        long settled = 0;
        long reach = 0;
        long divisor = 0;
        for (int i : model.members[c]) {
            if (columnOf[i] >= 0) {
                reach += node.most[i];
                divisor = Filling.gcd(divisor, step(i));
            } else {
                settled += node.isIn(i) ? node.least[i] : 0;
            }
        }
        limits[c] = divisor == 0 ? 0 : (model.left[c] - settled) / divisor * divisor;
        return reach > limits[c];
    }

    /** Whatever an open claim gets is a multiple of this. */
    private long step(int i) {
        return node.least[i] == node.most[i] ? node.most[i] : model.unit[i];
    }

    private int count(int[] set, Node.Choice choice) {
        int count = 0;
        for (int i : set) {
            count += node.choice[i] == choice ? 1 : 0;
        }
        return count;
    }

    private int atMost(int e) {
        return model.atMost[e] - count(model.exclusions[e], Node.Choice.IN);
    }

    private long solve() {
        double scale = Arrays.stream(open).mapToLong(i -> node.most[i]).max().orElse(1);
        int rows = ceilings.length + exclusions.length;
        double[][] rowsOf = new double[rows][open.length];
        double[] bounds = new double[rows];
        for (int r = 0; r < ceilings.length; r++) {
            double room = limits[ceilings[r]];
            for (int i : model.members[ceilings[r]]) {
                if (columnOf[i] >= 0) {
                    rowsOf[r][columnOf[i]] = node.most[i] / scale;
                    room -= node.isIn(i) ? node.least[i] : 0;
                }
            }
            bounds[r] = Math.max(0, room / scale);
        }
        for (int e = 0; e < exclusions.length; e++) {
            int r = ceilings.length + e;
            bounds[r] = atMost(exclusions[e]);
            for (int i : model.exclusions[exclusions[e]]) {
                if (node.isFree(i)) {
                    rowsOf[r][columnOf[i]] = 1;
                }
            }
        }
        double[] gain = new double[open.length];
        double[] upper = new double[open.length];
        for (int c = 0; c < open.length; c++) {
            int i = open[c];
            boolean in = node.isIn(i);
            gain[c] = (node.most[i] - (in ? 0.0 : price * model.effort[i])) / scale;
            upper[c] = in ? (double) (node.most[i] - node.least[i]) / node.most[i] : 1;
        }
        Simplex simplex = new Simplex(rowsOf, bounds, gain, upper);
        simplex.solve();
        for (int i = 0; i < model.size; i++) {
            amounts[i] = node.isIn(i) ? node.least[i] : 0;
        }
        for (int c = 0; c < open.length; c++) {
            int i = open[c];
            long proposed = amounts[i] + Math.round(simplex.value(c) * node.most[i]);
            amounts[i] = Math.clamp(proposed, amounts[i], node.most[i]);
        }
        long[] prices = new long[model.members.length];
        for (int r = 0; r < ceilings.length; r++) {
            prices[ceilings[r]] = Math.round(simplex.price(r) * fineness);
        }
        long[] fees = new long[model.exclusions.length];
        for (int e = 0; e < exclusions.length; e++) {
            fees[exclusions[e]] = Math.round(simplex.price(ceilings.length + e) * scale * fineness);
        }
        try {
            return sharpen(Math.floorDiv(dual(prices, fees), fineness));
        } catch (ArithmeticException e) {
            return Long.MAX_VALUE; // prices of no use; the bound of a larger part holds
        }
    }

    /** The bound by these prices, times their fineness. */
    private long dual(long[] prices, long[] fees) {
        long bound = 0;
        for (int c : ceilings) {
            bound = Math.addExact(bound, Math.multiplyExact(prices[c], limits[c]));
        }
        for (int e : exclusions) {
            bound = Math.addExact(bound, Math.multiplyExact(fees[e], atMost(e)));
        }
        for (int i = 0; i < model.size; i++) {
            if (node.choice[i] == Node.Choice.OUT) {
                continue;
            }
            boolean open = columnOf[i] >= 0;
            long rate = fineness;
            long cost = Math.multiplyExact(fineness, price * model.effort[i]);
            for (int c : model.ceilingsOf[i]) {
                rate = Math.subtractExact(rate, open ? prices[c] : 0);
            }
            if (node.isFree(i)) {
                for (int e : model.exclusionsOf[i]) {
                    cost = Math.addExact(cost, fees[e]);
                }
            }
            long best = Math.multiplyExact(rate, rate >= 0 ? node.most[i] : node.least[i]);
            long net = Math.subtractExact(best, cost);
            bound = Math.addExact(bound, node.isFree(i) ? Math.max(0, net) : net);
        }
        return bound;
    }

    /** The bound, down to the next sum that the claims can make. */
    private long sharpen(long bound) {
        long divisor = 0;
        long settled = 0;
        for (int i = 0; i < model.size; i++) {
            if (columnOf[i] >= 0) {
                divisor = Filling.gcd(divisor, step(i));
            } else {
                settled += node.isIn(i) ? node.least[i] : 0;
            }
            if (node.isFree(i)) {
                divisor = Filling.gcd(divisor, price * model.effort[i]);
            } else {
                settled -= node.isIn(i) ? price * model.effort[i] : 0;
            }
        }
        return divisor == 0 ? Math.min(bound, settled) : settled + Math.floorDiv(bound - settled, divisor) * divisor;
    }
}
