package dev.xinmiao.decision.analysis;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds what of a box a set of boxes leaves uncovered. Dimension by dimension, pieces that leave the same boxes are gone
 * into together; where a box that is left covers all dimensions to come, or the same boxes were left before and covered
 * everything, there is nothing more to find.
 */
final class Covering {
    /** Boxes: rule by rule, dimension by dimension, the pieces. */
    private final List<List<BitSet>> boxes;

    private final int dimensions;
    private final long mostSteps;
    private long steps;
    private boolean gaveUp;

    /** @param mostSteps the most boxes looked at, over all pieces gone into */
    Covering(List<List<BitSet>> boxes, int dimensions, long mostSteps) {
        this.boxes = boxes;
        this.dimensions = dimensions;
        this.mostSteps = mostSteps;
    }

    /** Whether an answer is not the whole one, because finding it takes too long. */
    boolean gaveUp() {
        return gaveUp;
    }

    /** The uncovered parts of a box, apart from each other; at most so many. */
    List<List<BitSet>> uncovered(List<BitSet> box, BitSet covering, int most) {
        steps = 0;
        gaveUp = false;
        if (box.stream().anyMatch(BitSet::isEmpty)) {
            return List.of();
        }
        BitSet near = new BitSet();
        covering.stream().filter(rule -> intersects(boxes.get(rule), box)).forEach(near::set);
        return new Descent(box, near, most).find();
    }

    static boolean intersects(List<BitSet> one, List<BitSet> other) {
        for (int i = 0; i < one.size(); i++) {
            if (!one.get(i).intersects(other.get(i))) {
                return false;
            }
        }
        return true;
    }

    static boolean contains(List<BitSet> outer, List<BitSet> inner) {
        for (int i = 0; i < outer.size(); i++) {
            BitSet rest = (BitSet) inner.get(i).clone();
            rest.andNot(outer.get(i));
            if (!rest.isEmpty()) {
                return false;
            }
        }
        return true;
    }

    private final class Descent {
        private final List<BitSet> box;
        private final BitSet near;
        private final int most;
        private final int[] order;
        /** By dimension in order: the rules that cover all of the box from there on. */
        private final BitSet[] whole;

        private final List<Set<BitSet>> covered = new ArrayList<>();
        private final BitSet[] chosen;
        private final List<List<BitSet>> found = new ArrayList<>();

        Descent(List<BitSet> box, BitSet near, int most) {
            this.box = box;
            this.near = near;
            this.most = most;
            this.chosen = new BitSet[dimensions];
            this.order = order();
            this.whole = new BitSet[dimensions + 1];
            whole[dimensions] = near;
            for (int i = dimensions - 1; i >= 0; i--) {
                BitSet rules = new BitSet();
                int dimension = order[i];
                whole[i + 1].stream()
                        .filter(rule -> containsAll(boxes.get(rule).get(dimension), box.get(dimension)))
                        .forEach(rules::set);
                whole[i] = rules;
                covered.add(new HashSet<>());
            }
        }

        /** Dimensions that few rules look at come first: there a rule that covers the rest is soon met. */
        private int[] order() {
            return java.util.stream.IntStream.range(0, dimensions)
                    .boxed()
                    .sorted(Comparator.comparingLong(dimension -> near.stream()
                            .mapToObj(rule -> intersection(boxes.get(rule).get(dimension), box.get(dimension)))
                            .distinct()
                            .count()))
                    .mapToInt(Integer::intValue)
                    .toArray();
        }

        List<List<BitSet>> find() {
            descend(0, near);
            return found;
        }

        /** Whether something was uncovered. */
        private boolean descend(int level, BitSet alive) {
            if (alive.intersects(whole[level])) {
                return false;
            }
            if (alive.isEmpty()) {
                List<BitSet> region = new ArrayList<>(box);
                for (int i = 0; i < level; i++) {
                    region.set(order[i], (BitSet) chosen[order[i]].clone());
                }
                found.add(region);
                return true;
            }
            if (covered.get(level).contains(alive)) {
                return false;
            }
            boolean any = false;
            int dimension = order[level];
            for (Group group : groups(dimension, alive)) {
                if (found.size() >= most) {
                    return true;
                }
                if (steps > mostSteps) {
                    gaveUp = true;
                    return true;
                }
                chosen[dimension] = group.pieces;
                any |= descend(level + 1, group.rules);
            }
            if (!any) {
                covered.get(level).add(alive);
            }
            return any;
        }

        /** The pieces by the rules that they leave, fewest rules first. */
        private List<Group> groups(int dimension, BitSet alive) {
            BitSet pieces = box.get(dimension);
            BitSet[] rulesOf = new BitSet[pieces.length()];
            for (int rule = alive.nextSetBit(0); rule >= 0; rule = alive.nextSetBit(rule + 1)) {
                BitSet own = boxes.get(rule).get(dimension);
                int piece = own.nextSetBit(pieces.nextSetBit(0));
                for (; piece >= 0 && piece < rulesOf.length; piece = own.nextSetBit(piece + 1)) {
                    if (rulesOf[piece] == null) {
                        rulesOf[piece] = new BitSet();
                    }
                    rulesOf[piece].set(rule);
                    steps++;
                }
            }
            Map<BitSet, Group> groups = new HashMap<>();
            Group last = null;
            for (int piece = pieces.nextSetBit(0); piece >= 0; piece = pieces.nextSetBit(piece + 1)) {
                steps++;
                BitSet rules = rulesOf[piece] == null ? NONE : rulesOf[piece];
                // Neighbours are mostly alike.
                if (last == null || !last.rules.equals(rules)) {
                    last = groups.computeIfAbsent(rules, key -> new Group(key, key.cardinality(), new BitSet()));
                }
                last.pieces.set(piece);
            }
            return groups.values().stream()
                    .sorted(Comparator.comparingInt(Group::size).thenComparingInt(group -> group.pieces.nextSetBit(0)))
                    .toList();
        }
    }

    private static final BitSet NONE = new BitSet();

    /** @param size how many rules */
    private record Group(BitSet rules, int size, BitSet pieces) {}

    private static boolean containsAll(BitSet outer, BitSet inner) {
        return intersection(outer, inner).cardinality() == inner.cardinality();
    }

    static BitSet intersection(BitSet one, BitSet other) {
        BitSet both = (BitSet) one.clone();
        both.and(other);
        return both;
    }
}
