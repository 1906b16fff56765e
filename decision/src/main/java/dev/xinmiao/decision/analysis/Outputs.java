package dev.xinmiao.decision.analysis;

import dev.xinmiao.decision.expr.Expr;
import dev.xinmiao.decision.value.Equality;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** The outputs of a table's rules compared, as far as they are constants. */
final class Outputs {
    private final Expr.DecisionTable table;

    /** By rule, where they are known. */
    private final int[][] ranks;

    Outputs(Expr.DecisionTable table) {
        this.table = table;
        this.ranks = ranksAreOpen()
                ? new int[0][]
                : IntStream.range(0, table.rules().size()).mapToObj(this::ranks).toArray(int[][]::new);
    }

    /** Equal for rules whose outputs are written alike. */
    Object key(int rule) {
        return table.rules().get(rule).outputs().stream()
                .map(Dimensions::plain)
                .map(output -> output.span().text().strip())
                .toList();
    }

    /** Whether the outputs certainly differ. */
    boolean differ(int rule, int other) {
        for (int i = 0; i < table.outputs().size(); i++) {
            if (Dimensions.plain(table.rules().get(rule).outputs().get(i)) instanceof Expr.Constant one
                    && Dimensions.plain(table.rules().get(other).outputs().get(i)) instanceof Expr.Constant two
                    && !Equality.same(one.value(), two.value())) {
                return true;
            }
        }
        return false;
    }

    boolean areOpen() {
        return table.rules().stream()
                .flatMap(rule -> rule.outputs().stream())
                .anyMatch(output -> !(Dimensions.plain(output) instanceof Expr.Constant));
    }

    /** Whether some rule's place in the order of priority can't be told. */
    boolean ranksAreOpen() {
        return areOpen()
                || table.outputs().stream()
                        .flatMap(output -> output.allowed().stream())
                        .anyMatch(value -> !(value instanceof Expr.Constant));
    }

    /** Whether one rule counts before another where both hit (PRIORITY). */
    boolean beats(int rule, int other) {
        int order = Arrays.compare(ranks[rule], ranks[other]);
        return order < 0 || order == 0 && rule < other;
    }

    private int[] ranks(int rule) {
        List<Integer> ranks = new ArrayList<>();
        for (int i = 0; i < table.outputs().size(); i++) {
            Object value = ((Expr.Constant)
                            Dimensions.plain(table.rules().get(rule).outputs().get(i)))
                    .value();
            List<Expr> order = table.outputs().get(i).allowed();
            int rank = 0;
            while (rank < order.size() && !Equality.same(((Expr.Constant) order.get(rank)).value(), value)) {
                rank++;
            }
            ranks.add(rank);
        }
        return ranks.stream().mapToInt(Integer::intValue).toArray();
    }
}
