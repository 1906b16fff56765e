package dev.xinmiao.search.evaluation;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;

/** Means of figures by name, in the order in which they came up. */
final class Measures {

    private final Map<String, double[]> sums = new LinkedHashMap<>();

    void add(String name, double value) {
        double[] sum = sums.computeIfAbsent(name, _ -> new double[2]);
        sum[0] += value;
        sum[1]++;
    }

    void add(String name, boolean value) {
        add(name, value ? 1 : 0);
    }

    /** The rank of the one right document among those found: nDCG@10, recall@1, recall@5, mean reciprocal rank at 10. */
    void addRank(String prefix, int rank) {
        add(prefix + "ndcg@10", rank < 10 ? 1 / (Math.log(rank + 2) / Math.log(2)) : 0);
        add(prefix + "recall@1", rank < 1);
        add(prefix + "recall@5", rank < 5);
        add(prefix + "mrr", rank < 10 ? 1.0 / (rank + 1) : 0);
    }

    void print(BiConsumer<String, String> line) {
        sums.forEach((name, sum) -> line.accept(name, String.format(Locale.ROOT, "%.3f", sum[0] / sum[1])));
    }
}
