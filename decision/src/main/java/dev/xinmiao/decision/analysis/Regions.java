package dev.xinmiao.decision.analysis;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Joins boxes into fewer. */
final class Regions {
    private Regions() {}

    /** Boxes that differ in one dimension become one, until none do. */
    static List<List<BitSet>> joined(List<List<BitSet>> boxes) {
        List<List<BitSet>> joined = new ArrayList<>(boxes);
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int i = 0; i < joined.size(); i++) {
                for (int j = joined.size() - 1; j > i; j--) {
                    int dimension = onlyDifference(joined.get(i), joined.get(j));
                    if (dimension >= 0) {
                        joined.set(i, union(joined.get(i), joined.get(j), dimension));
                        joined.remove(j);
                        changed = true;
                    }
                }
            }
        }
        return joined;
    }

    private static int onlyDifference(List<BitSet> one, List<BitSet> other) {
        int difference = -1;
        for (int i = 0; i < one.size(); i++) {
            if (!one.get(i).equals(other.get(i))) {
                if (difference >= 0) {
                    return -1;
                }
                difference = i;
            }
        }
        return difference;
    }

    private static List<BitSet> union(List<BitSet> one, List<BitSet> other, int dimension) {
        List<BitSet> union = new ArrayList<>(one);
        BitSet pieces = (BitSet) one.get(dimension).clone();
        pieces.or(other.get(dimension));
        union.set(dimension, pieces);
        return union;
    }
}
