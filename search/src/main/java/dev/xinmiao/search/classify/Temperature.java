package dev.xinmiao.search.classify;

import java.util.List;

/** Makes scores as sure as they have proved right: all are divided by one number, by which the held-out truth is most probable. */
final class Temperature {
    private static final double COLDEST = 0.05;
    private static final double HOTTEST = 20;

    private Temperature() {}

    static double fit(List<double[]> scores, int[] truth) {
        // The loss falls and then rises along the logarithm: narrow the middle.
        double low = Math.log(COLDEST);
        double high = Math.log(HOTTEST);
        for (int i = 0; i < 60; i++) {
            double left = low + (high - low) / 3;
            double right = high - (high - low) / 3;
            if (loss(scores, truth, Math.exp(left)) < loss(scores, truth, Math.exp(right))) {
                high = right;
            } else {
                low = left;
            }
        }
        return Math.exp((low + high) / 2);
    }

    /** Of probability, for each example on average. */
    static double loss(List<double[]> scores, int[] truth, double temperature) {
        double loss = 0;
        for (int i = 0; i < truth.length; i++) {
            loss -= Math.log(Math.max(Softmax.of(cooled(scores.get(i), temperature))[truth[i]], 1e-300));
        }
        return loss / truth.length;
    }

    static double[] cooled(double[] scores, double temperature) {
        double[] cooled = scores.clone();
        for (int i = 0; i < cooled.length; i++) {
            cooled[i] /= temperature;
        }
        return cooled;
    }
}
