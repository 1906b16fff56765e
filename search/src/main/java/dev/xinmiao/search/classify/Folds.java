package dev.xinmiao.search.classify;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Examples dealt into folds so that each has its share of every category. */
final class Folds {
    private Folds() {}

    /** The fold of each example, from 0. */
    static int[] deal(List<String> labels, int folds, long seed) {
        Map<String, List<Integer>> byLabel = new TreeMap<>();
        for (int i = 0; i < labels.size(); i++) {
            byLabel.computeIfAbsent(labels.get(i), _ -> new ArrayList<>()).add(i);
        }
        int[] fold = new int[labels.size()];
        Random random = new Random(seed);
        int next = 0;
        for (List<Integer> members : byLabel.values()) {
            Collections.shuffle(members, random);
            for (int member : members) {
                fold[member] = next++ % folds;
            }
        }
        return fold;
    }
}
