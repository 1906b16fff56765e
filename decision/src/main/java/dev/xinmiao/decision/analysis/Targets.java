package dev.xinmiao.decision.analysis;

import dev.xinmiao.decision.eval.RuleMatch;
import dev.xinmiao.decision.expr.Expr;
import dev.xinmiao.decision.expr.Expr.DecisionTable.HitPolicy;
import dev.xinmiao.decision.value.FeelText;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What rows are needed to try a table at its edges, or to show that each of its conditions matters. */
final class Targets {
    private static final long STEPS = 100_000;
    private static final int MOST_WAYS = 4;

    private final TableSpace space;
    private final Outputs outputs;
    private final Covering covering;

    Targets(TableSpace space) {
        this.space = space;
        this.outputs = new Outputs(space.table);
        this.covering = new Covering(space.sure, space.dimensions.size(), STEPS);
    }

    /** A row for each rule: there it counts. */
    private @Nullable Target hit(int rule) {
        List<BitSet> box = new ArrayList<>();
        for (int i = 0; i < space.dimensions.size(); i++) {
            box.add(Covering.intersection(
                    space.may.get(rule).get(i), space.dimensions.get(i).occurring()));
        }
        if (box.stream().anyMatch(BitSet::isEmpty)) {
            return null;
        }
        HitPolicy policy = space.table.hitPolicy();
        BitSet others = IntStream.range(0, space.sure.size())
                .filter(other -> switch (policy) {
                    case FIRST -> other < rule;
                    case PRIORITY -> !outputs.ranksAreOpen() && other != rule && outputs.beats(other, rule);
                    case UNIQUE, ANY -> other != rule;
                    case RULE_ORDER, OUTPUT_ORDER, COLLECT -> false;
                })
                .collect(BitSet::new, BitSet::set, BitSet::or);
        String purpose = "rule " + number(rule);
        List<List<BitSet>> alone = covering.uncovered(box, others, 1);
        return alone.isEmpty()
                ? policy == HitPolicy.FIRST || policy == HitPolicy.PRIORITY
                        ? null
                        : new Target(purpose, space, space.values(box), rule, -1)
                : new Target(purpose, space, space.values(alone.getFirst()), rule, -1);
    }

    private int number(int rule) {
        return space.table.rules().get(rule).number();
    }

    /** On each side of each edge, and on it; each text and truth that cells name, and another. */
    List<Target> boundaries() {
        List<Target> targets = new ArrayList<>();
        for (int i = 0; i < space.dimensions.size(); i++) {
            Dimension dimension = space.dimensions.get(i);
            for (int cut = 0;
                    dimension.axis() != null && cut < dimension.axis().cuts().size();
                    cut++) {
                Target base = base(i, 2 * cut + 1);
                if (base != null) {
                    around(base, i, cut, targets);
                }
            }
            Target other = dimension.isOrdered() || !dimension.occurring().get(0) ? null : base(i, 0);
            if (other != null) {
                targets.add(other.with(dimension.name() + " is none of the column's values", i, dimension.sample(0)));
            }
        }
        return targets;
    }

    private static void around(Target base, int i, int cut, List<Target> targets) {
        Dimension dimension = base.space().dimensions.get(i);
        Samples samples = new Samples(java.util.Objects.requireNonNull(dimension.axis()));
        Object edge = dimension.axis().cuts().get(cut);
        String name = dimension.name() + " ";
        String text = FeelText.brief(edge);
        Object below = dimension.isOrdered() && dimension.occurring().get(2 * cut) ? samples.beside(cut, -1) : null;
        Object above = dimension.isOrdered() && dimension.occurring().get(2 * cut + 2) ? samples.beside(cut, 1) : null;
        if (below != null) {
            targets.add(base.with(name + "just below " + text, i, below));
        }
        if (dimension.live().get(2 * cut + 1)) {
            targets.add(base.with(name + "= " + text, i, edge));
        }
        if (above != null) {
            targets.add(base.with(name + "just above " + text, i, above));
        }
    }

    /** Where some rule counts whose cell tells this piece from a neighbour; if there is none, any that has the piece. */
    private @Nullable Target base(int dimension, int piece) {
        Target any = null;
        for (int rule = 0; rule < space.sure.size(); rule++) {
            BitSet pieces = space.sure.get(rule).get(dimension);
            boolean edge = piece == 0
                    || pieces.get(piece) != pieces.get(piece - 1)
                    || pieces.get(piece) != pieces.get(piece + 1);
            if (edge || any == null) {
                Target hit = hit(rule);
                if (hit != null && edge) {
                    return hit;
                }
                any = any == null ? hit : any;
            }
        }
        return any;
    }

    /** A row where the rule counts, and for each condition ways to differ in that condition only, the nearest first. */
    record Conditions(Target hit, List<List<Target>> without) {}

    List<Conditions> conditions(List<String> impossible) {
        List<Conditions> all = new ArrayList<>();
        for (int rule = 0; rule < space.sure.size(); rule++) {
            Target hit = hit(rule);
            if (hit == null) {
                impossible.add("rule " + number(rule) + " counts");
                continue;
            }
            List<List<Target>> without = new ArrayList<>();
            for (int i = 0; i < space.dimensions.size(); i++) {
                int dimension = i;
                for (int column : space.dimensions.get(i).columns()) {
                    Expr.Test cell = space.table.rules().get(rule).tests().get(column);
                    if (RuleMatch.isAny(cell)) {
                        continue;
                    }
                    String purpose = "rule " + number(rule) + " but for its condition " + (column + 1) + " ("
                            + cell.span().text() + ")";
                    BitSet failing = failing(rule, i, column);
                    if (failing.isEmpty()) {
                        impossible.add(purpose);
                    } else {
                        List<Target> ways = nearest(i, failing, hit.values().get(i)).stream()
                                .map(value -> hit.without(purpose, column, dimension, value))
                                .toList();
                        without.add(ways);
                    }
                }
            }
            all.add(new Conditions(hit, without));
        }
        return all;
    }

    /** The pieces that may occur where this cell fails and the rule's other cells on the same value hold. */
    private BitSet failing(int rule, int i, int failed) {
        Dimension dimension = space.dimensions.get(i);
        BitSet pieces = dimension.occurring();
        for (int column : dimension.columns()) {
            BitSet where = TableSpace.where(
                    dimension, space.table.rules().get(rule).tests().get(column));
            if (where == null) {
                continue;
            }
            if (column == failed) {
                pieces.andNot(where);
            } else {
                pieces.and(where);
            }
        }
        return pieces;
    }

    /** A value of each of these pieces that is nearest, fractions in columns of whole numbers last; at most a few. */
    private List<@Nullable Object> nearest(int i, BitSet pieces, @Nullable Object from) {
        Dimension dimension = space.dimensions.get(i);
        int at = dimension.piece(from);
        return pieces.stream()
                .boxed()
                .sorted(Comparator.<Integer, Boolean>comparing(piece -> dimension.isBetweenWholeNumbers(one(piece)))
                        .thenComparing(piece -> Math.abs(piece - at)))
                .limit(MOST_WAYS)
                .<@Nullable Object>map(piece -> towards(dimension, piece, at))
                .toList();
    }

    private static BitSet one(int piece) {
        BitSet one = new BitSet();
        one.set(piece);
        return one;
    }

    /** The value of a piece that lies nearest to another piece. */
    private static @Nullable Object towards(Dimension dimension, int piece, int at) {
        Object beside = null;
        if (dimension.axis() != null && dimension.isOrdered() && piece % 2 == 0) {
            Samples samples = new Samples(dimension.axis());
            if (piece < at && piece / 2 < dimension.axis().cuts().size()) {
                beside = samples.beside(piece / 2, -1);
            } else if (piece > at && piece > 0) {
                beside = samples.beside(piece / 2 - 1, 1);
            }
        }
        return beside != null ? beside : dimension.sample(piece);
    }
}
