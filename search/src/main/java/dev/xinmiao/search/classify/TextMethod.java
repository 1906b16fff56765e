package dev.xinmiao.search.classify;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Learns to file texts by their words, pairs of characters and, where vectors are to be had, their meaning. How wary it is
 * of few examples, and how sure its probabilities are, it finds by leaving a fifth of the examples out in turn.
 */
public final class TextMethod implements Method {
    private static final double[] RIDGES = {0.03, 0.1, 0.3, 1, 3};
    private static final int FOLDS = 5;
    private static final long SEED = 6;

    private final @Nullable Function<String, float[]> vectors;

    /** @param vectors of a text's meaning, all of one length; null to do without */
    public TextMethod(@Nullable Function<String, float[]> vectors) {
        this.vectors = vectors;
    }

    @Override
    public TextClassifier learn(List<Example> examples) {
        if (examples.isEmpty()) {
            throw new IllegalArgumentException("nothing to learn from");
        }
        List<String> labels =
                List.copyOf(new TreeSet<>(examples.stream().map(Example::label).toList()));
        Space space = Space.of(examples.stream().map(Example::text).toList(), vectors);
        List<Point> points =
                examples.stream().map(each -> space.point(each.text())).toList();
        int[] truth =
                examples.stream().mapToInt(each -> labels.indexOf(each.label())).toArray();
        int[] fold = Folds.deal(examples.stream().map(Example::label).toList(), FOLDS, SEED);
        double best = Double.POSITIVE_INFINITY;
        double ridge = RIDGES[RIDGES.length - 1];
        double temperature = 1;
        for (double each : RIDGES) {
            List<double[]> heldOut = heldOut(space, points, truth, labels.size(), fold, each);
            double fitted = Temperature.fit(heldOut, truth);
            double loss = Temperature.loss(heldOut, truth, fitted);
            if (loss < best) {
                best = loss;
                ridge = each;
                temperature = fitted;
            }
        }
        return new TextClassifier(
                labels, space, Regression.learn(space, points, truth, labels.size(), ridge), temperature);
    }

    /** What those who hadn't seen an example said of it. */
    private static List<double[]> heldOut(
            Space space, List<Point> points, int[] truth, int labels, int[] fold, double ridge) {
        double[][] scores = new double[points.size()][];
        for (int out = 0; out < FOLDS; out++) {
            List<Point> seen = new ArrayList<>();
            List<Integer> seenTruth = new ArrayList<>();
            for (int i = 0; i < fold.length; i++) {
                if (fold[i] != out) {
                    seen.add(points.get(i));
                    seenTruth.add(truth[i]);
                }
            }
            Regression learnt = Regression.learn(
                    space, seen, seenTruth.stream().mapToInt(Integer::intValue).toArray(), labels, ridge);
            for (int i = 0; i < fold.length; i++) {
                if (fold[i] == out) {
                    scores[i] = learnt.scores(points.get(i));
                }
            }
        }
        return List.of(scores);
    }
}
