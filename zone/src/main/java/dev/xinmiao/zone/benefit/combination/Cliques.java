package dev.xinmiao.zone.benefit.combination;

import java.util.ArrayList;
import java.util.List;

/**
 * Joins exclusions of which only one may be had into larger such sets: three claims that exclude each other in pairs are one set
 * of three. It says the same, and bounds far better, as halves of all three satisfy every pair.
 */
final class Cliques {
    private Cliques() {}

    static void merge(int size, List<int[]> sets, List<Integer> limits) {
        boolean[][] exclude = new boolean[size][size];
        List<int[]> others = new ArrayList<>();
        List<Integer> otherLimits = new ArrayList<>();
        for (int s = 0; s < sets.size(); s++) {
            if (limits.get(s) == 1) {
                for (int i : sets.get(s)) {
                    for (int j : sets.get(s)) {
                        exclude[i][j] = i != j;
                    }
                }
            } else {
                others.add(sets.get(s));
                otherLimits.add(limits.get(s));
            }
        }
        sets.clear();
        limits.clear();
        boolean[][] covered = new boolean[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = i + 1; j < size; j++) {
                if (exclude[i][j] && !covered[i][j]) {
                    int[] clique = grow(exclude, i, j);
                    for (int one : clique) {
                        for (int other : clique) {
                            covered[one][other] = true;
                        }
                    }
                    sets.add(clique);
                    limits.add(1);
                }
            }
        }
        sets.addAll(others);
        limits.addAll(otherLimits);
    }

    private static int[] grow(boolean[][] exclude, int one, int other) {
        List<Integer> clique = new ArrayList<>(List.of(one, other));
        for (int k = 0; k < exclude.length; k++) {
            int candidate = k;
            if (clique.stream().allMatch(member -> exclude[candidate][member])) {
                clique.add(k);
            }
        }
        return clique.stream().mapToInt(Integer::intValue).sorted().toArray();
    }
}
