package dev.xinmiao.zone.trial;

import dev.xinmiao.zone.benefit.combination.Answer;
import dev.xinmiao.zone.benefit.combination.Combinations;
import dev.xinmiao.zone.benefit.combination.Grant;
import dev.xinmiao.zone.benefit.combination.Problem;
import dev.xinmiao.zone.trial.CombinationProblems.Hard;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The part of {@code bench benefits} about combinations: small ones against {@link CombinationOracle}, and how long large ones take. */
public final class CombinationBench {
    private static final int CLAUSES = 40;

    private CombinationBench() {}

    /**
     * Prints a measure a line.
     *
     * @param small problems to hold against every possibility
     * @param large problems of forty clauses, of each hard kind
     * @param warm as many before that aren't measured
     * @return false if any answer is wrong
     */
    public static boolean run(PrintWriter screen, int small, int large, int warm) {
        int optimal = 0;
        for (int seed = 0; seed < small; seed++) {
            List<String> wrong = wrong(CombinationProblems.small(seed));
            optimal += wrong.isEmpty() ? 1 : 0;
            if (!wrong.isEmpty()) {
                screen.println("problem " + seed + ": " + String.join("; ", wrong));
            }
        }
        screen.println("combination.optimal " + optimal + " of " + small);
        screen.println("FIGURE combination.optimal " + optimal);
        for (int i = 0; i < warm; i++) {
            for (Hard hard : Hard.values()) {
                Combinations.best(CombinationProblems.large(hard, CLAUSES, -1 - i));
            }
        }
        List<Double> all = new ArrayList<>();
        int proven = 0;
        for (Hard hard : Hard.values()) {
            double[] times = new double[large];
            int provenHere = 0;
            for (int seed = 0; seed < large; seed++) {
                Problem problem = CombinationProblems.large(hard, CLAUSES, seed);
                long begin = System.nanoTime();
                Answer answer = Combinations.best(problem);
                times[seed] = (System.nanoTime() - begin) / 1e6;
                provenHere += answer.best().isOptimal() ? 1 : 0;
            }
            report(screen, "combination.40." + hard.name().toLowerCase(java.util.Locale.ROOT), times);
            screen.println("combination.40." + hard.name().toLowerCase(java.util.Locale.ROOT) + " proven " + provenHere
                    + " of " + large);
            Arrays.stream(times).forEach(all::add);
            proven += provenHere;
        }
        report(
                screen,
                "combination.40",
                all.stream().mapToDouble(Double::doubleValue).toArray());
        screen.println("combination.40 proven " + proven + " of " + large * Hard.values().length);
        screen.flush();
        return optimal == small;
    }

    private static void report(PrintWriter screen, String name, double[] times) {
        Arrays.sort(times);
        int last = times.length - 1;
        screen.printf(java.util.Locale.ROOT, "FIGURE %s.p99 %.1f%n", name, times[(int) Math.ceil(last * 0.99)]);
        screen.printf(
                java.util.Locale.ROOT,
                "%s p50 %.1f ms, p99 %.1f ms, max %.1f ms%n",
                name,
                times[last / 2],
                times[(int) Math.ceil(last * 0.99)],
                times[last]);
    }

    /** What is wrong with the solver's answer to a small problem, in words. */
    static List<String> wrong(Problem problem) {
        CombinationOracle.Best right = CombinationOracle.best(problem);
        Answer answer = Combinations.best(problem);
        Map<String, Long> amounts = answer.best().grants().stream()
                .collect(Collectors.toMap(each -> each.claim().id(), Grant::amount));
        List<String> wrong = new ArrayList<>(CombinationOracle.problems(problem, amounts));
        CombinationOracle.Best found = new CombinationOracle.Best(
                answer.best().total(),
                answer.best().effort(),
                new TreeSet<>(answer.best().claims()));
        if (!found.equals(right)) {
            wrong.add("found " + found + ", right is " + right);
        }
        if (!answer.best().isOptimal() || !answer.first()) {
            wrong.add("not proven");
        }
        return wrong;
    }
}
