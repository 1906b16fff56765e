package dev.xinmiao.zone.benefit.combination;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Makes a lawful result near what a relaxation proposes: exact amounts under every rule, to which nothing can be added. */
final class Filling {
    private final Model model;
    private final Node node;
    private final long[] amounts;
    private final long[] room;
    private final int[] taken;

    private Filling(Model model, Node node) {
        this.model = model;
        this.node = node;
        amounts = new long[model.size];
        taken = new int[model.exclusions.length];
        for (int i = 0; i < model.size; i++) {
            amounts[i] = node.isIn(i) ? node.least[i] : 0;
        }
        room = model.room(amounts);
        for (int e = 0; e < taken.length; e++) {
            for (int i : model.exclusions[e]) {
                taken[e] += amounts[i] > 0 ? 1 : 0;
            }
        }
    }

    /** @param proposed amounts that may break rules a little */
    static long[] near(Model model, Node node, long[] proposed) {
        Filling filling = new Filling(model, node);
        List<Integer> order = IntStream.range(0, model.size)
                .filter(i -> node.choice[i] != Node.Choice.OUT)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -(double) proposed[i] / node.most[i])
                        .thenComparing(i -> -node.most[i])
                        .thenComparing(i -> i))
                .toList();
        order.stream().filter(i -> proposed[i] > 0).forEach(filling::add);
        order.forEach(i -> filling.raise(i, proposed[i]));
        List<Integer> coarse = order.stream()
                .sorted(Comparator.comparingDouble(
                        (Integer i) -> -model.unit[i] - (double) (proposed[i] % model.unit[i]) / model.unit[i]))
                .toList();
        coarse.forEach(i -> filling.raise(i, proposed[i] + model.unit[i] - 1));
        coarse.forEach(i -> filling.raise(i, node.most[i]));
        order.forEach(filling::add);
        order.forEach(filling::add); // once more, for those that need one that comes behind them
        order.forEach(i -> filling.raise(i, node.most[i]));
        return filling.amounts;
    }

    /**
     * Splits what chosen claims share in one stated way: the earlier one, by id, gets as much as the total allows, from the last
     * that can spare it.
     */
    static long[] inOrder(Model model, long[] amounts) {
        long[] result = amounts.clone();
        int[] in = IntStream.range(0, model.size).filter(i -> result[i] > 0).toArray();
        for (int first = 0; first < in.length; first++) {
            for (int last = in.length - 1; last > first; last--) {
                move(model, result, in[last], in[first]);
            }
        }
        for (int i : in) {
            raise(model, result, i);
        }
        return result;
    }

    private static void move(Model model, long[] amounts, int from, int to) {
        long[] room = model.room(amounts);
        long most = Math.min(amounts[from] - model.least[from], model.most[to] - amounts[to]);
        for (int c : model.ceilingsOf[to]) {
            if (Arrays.binarySearch(model.members[c], from) < 0) {
                most = Math.min(most, room[c]);
            }
        }
        long step = model.unit[from] / gcd(model.unit[from], model.unit[to]) * model.unit[to];
        long moved = most / step * step;
        amounts[from] -= moved;
        amounts[to] += moved;
    }

    /** Without claims that the others can make up for, the smallest first; the total stays. */
    static long[] spare(Model model, long[] amounts, int keep) {
        long[] result = amounts;
        List<Integer> ascending = IntStream.range(0, model.claims.size())
                .filter(i -> amounts[i] > 0 && i != keep && model.claims.get(i).effort() > 0)
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> amounts[i]).thenComparing(i -> -i))
                .toList();
        for (int i : ascending) {
            long[] without = result.clone();
            without[i] = 0;
            boolean needed = IntStream.range(0, model.size)
                    .anyMatch(
                            j -> without[j] > 0 && IntStream.of(model.needs[j]).anyMatch(need -> need == i));
            for (int j = 0; j < model.size && !needed; j++) {
                if (without[j] > 0) {
                    raise(model, without, j);
                }
            }
            if (!needed && Arrays.stream(without).sum() == Arrays.stream(result).sum()) {
                result = without;
            }
        }
        return result;
    }

    /** As far as there is room. */
    private static void raise(Model model, long[] amounts, int i) {
        long[] room = model.room(amounts);
        long most = model.most[i] - amounts[i];
        for (int c : model.ceilingsOf[i]) {
            most = Math.min(most, room[c]);
        }
        amounts[i] += model.down(most, i);
    }

    static long gcd(long a, long b) {
        return a == 0 ? b : b % a == 0 ? a : gcd(b % a, a);
    }

    private void add(int i) {
        if (node.isFree(i) && amounts[i] == 0 && room(i) >= node.least[i] && isAllowed(i)) {
            set(i, node.least[i]);
            for (int e : model.exclusionsOf[i]) {
                taken[e]++;
            }
        }
    }

    private boolean isAllowed(int i) {
        for (int e : model.exclusionsOf[i]) {
            if (taken[e] >= model.atMost[e]) {
                return false;
            }
        }
        return Arrays.stream(model.needs[i]).allMatch(need -> amounts[need] > 0);
    }

    private void raise(int i, long target) {
        if (amounts[i] > 0) {
            long aim = Math.min(Math.min(target, node.most[i]), amounts[i] + room(i));
            set(i, Math.max(amounts[i], model.down(aim, i)));
        }
    }

    private long room(int i) {
        long least = Long.MAX_VALUE / 2;
        for (int c : model.ceilingsOf[i]) {
            least = Math.min(least, room[c]);
        }
        return least;
    }

    private void set(int i, long amount) {
        for (int c : model.ceilingsOf[i]) {
            room[c] -= amount - amounts[i];
        }
        amounts[i] = amount;
    }
}
