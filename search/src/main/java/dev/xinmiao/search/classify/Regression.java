package dev.xinmiao.search.classify;

import java.util.Arrays;
import java.util.List;

/** Multinomial logistic regression: a weight for each column of each category, small ones preferred (L2). */
final class Regression {
    private final int width;
    private final int terms;
    private final int labels;
    private final double[] weights;

    private Regression(Space space, int labels) {
        this.width = space.width() + 1;
        this.terms = space.terms();
        this.labels = labels;
        this.weights = new double[width * labels];
    }

    /** @param ridge how much small weights are preferred */
    static Regression learn(Space space, List<Point> points, int[] truth, int labels, double ridge) {
        Regression learnt = new Regression(space, labels);
        Lbfgs.minimise(learnt.weights, (weights, gradient) -> {
            Arrays.fill(gradient, 0);
            double loss = 0;
            double[] scores = new double[labels];
            for (int i = 0; i < points.size(); i++) {
                Point point = points.get(i);
                learnt.scores(weights, point, scores);
                double[] shares = Softmax.of(scores);
                loss -= Math.log(Math.max(shares[truth[i]], 1e-300));
                shares[truth[i]] -= 1;
                learnt.spread(gradient, point, shares);
            }
            for (int i = 0; i < weights.length; i++) {
                // The first column is the category's own commonness, which is no evidence to be wary of.
                if (i >= labels) {
                    loss += ridge / 2 * weights[i] * weights[i];
                    gradient[i] += ridge * weights[i];
                }
            }
            return loss;
        });
        return learnt;
    }

    double[] scores(Point point) {
        double[] scores = new double[labels];
        scores(weights, point, scores);
        return scores;
    }

    /** What a column says for a category, held against what it says for all on average. */
    double weight(int column, int label) {
        double sum = 0;
        for (int each = 0; each < labels; each++) {
            sum += weights[at(column) + each];
        }
        return weights[at(column) + label] - sum / labels;
    }

    private int at(int column) {
        return (1 + column) * labels;
    }

    private void scores(double[] of, Point point, double[] scores) {
        System.arraycopy(of, 0, scores, 0, labels);
        for (int i = 0; i < point.columns().length; i++) {
            add(scores, of, at(point.columns()[i]), point.values()[i]);
        }
        for (int i = 0; i < point.sense().length; i++) {
            add(scores, of, at(terms + i), point.sense()[i]);
        }
    }

    private void add(double[] scores, double[] of, int from, double times) {
        for (int label = 0; label < labels; label++) {
            scores[label] += times * of[from + label];
        }
    }

    private void spread(double[] gradient, Point point, double[] off) {
        for (int label = 0; label < labels; label++) {
            gradient[label] += off[label];
        }
        for (int i = 0; i < point.columns().length; i++) {
            spread(gradient, at(point.columns()[i]), point.values()[i], off);
        }
        for (int i = 0; i < point.sense().length; i++) {
            spread(gradient, at(terms + i), point.sense()[i], off);
        }
    }

    private void spread(double[] gradient, int from, double times, double[] off) {
        for (int label = 0; label < labels; label++) {
            gradient[from + label] += times * off[label];
        }
    }
}
