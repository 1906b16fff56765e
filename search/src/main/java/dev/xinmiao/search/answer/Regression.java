package dev.xinmiao.search.answer;

import java.util.Arrays;
import java.util.List;

/**
 * Linear models learnt by Adam (Kingma and Ba 2015) on measures brought to one scale; always the same result for the same
 * examples.
 */
final class Regression {

    private static final int STEPS = 500;
    private static final double RATE = 0.03;
    private static final double SHRINK = 0.002;

    private Regression() {}

    /** Weights of the measures as they are, and what is added to their sum. */
    record Linear(double[] weights, double bias) {}

    /**
     * Among the rows of each question, the right ones shall have most of the likelihood (softmax, logarithmic loss).
     *
     * @param questions rows of measures
     * @param right which rows are right; a question without a right one teaches nothing
     */
    static double[] ranking(List<double[][]> questions, List<boolean[]> right) {
        Scale scale = Scale.of(questions.stream().flatMap(Arrays::stream).toList());
        List<double[][]> scaled = questions.stream()
                .map(rows -> Arrays.stream(rows).map(scale::apply).toArray(double[][]::new))
                .toList();
        double[] weights = adam(scale.size(), weight -> {
            double[] slope = new double[weight.length];
            for (int question = 0; question < scaled.size(); question++) {
                addRankingSlope(scaled.get(question), right.get(question), weight, slope);
            }
            return mean(slope, scaled.size(), weight);
        });
        return scale.undo(weights, 0).weights();
    }

    private static void addRankingSlope(double[][] rows, boolean[] right, double[] weight, double[] slope) {
        double[] likely = new double[rows.length];
        double most = Double.NEGATIVE_INFINITY;
        for (int row = 0; row < rows.length; row++) {
            likely[row] = AnswerModel.dot(weight, rows[row]);
            most = Math.max(most, likely[row]);
        }
        double all = 0;
        double good = 0;
        for (int row = 0; row < rows.length; row++) {
            likely[row] = Math.exp(likely[row] - most);
            all += likely[row];
            good += right[row] ? likely[row] : 0;
        }
        if (good == 0) {
            return;
        }
        for (int row = 0; row < rows.length; row++) {
            double pull = likely[row] / all - (right[row] ? likely[row] / good : 0);
            for (int index = 0; index < slope.length; index++) {
                slope[index] += pull * rows[row][index];
            }
        }
    }

    /** The likelihood that a row is right (logistic regression). */
    static Linear yesOrNo(List<double[]> rows, List<Boolean> right) {
        Scale scale = Scale.of(rows);
        List<double[]> scaled = rows.stream()
                .map(scale::apply)
                .map(row -> Arrays.copyOf(row, row.length + 1))
                .toList();
        scaled.forEach(row -> row[row.length - 1] = 1);
        double[] weights = adam(scale.size() + 1, weight -> {
            double[] slope = new double[weight.length];
            for (int row = 0; row < scaled.size(); row++) {
                double miss = 1 / (1 + Math.exp(-AnswerModel.dot(weight, scaled.get(row)))) - (right.get(row) ? 1 : 0);
                for (int index = 0; index < slope.length; index++) {
                    slope[index] += miss * scaled.get(row)[index];
                }
            }
            return mean(slope, scaled.size(), weight);
        });
        return scale.undo(Arrays.copyOf(weights, scale.size()), weights[scale.size()]);
    }

    private static double[] mean(double[] slope, int examples, double[] weight) {
        for (int index = 0; index < slope.length; index++) {
            slope[index] = slope[index] / examples + SHRINK * weight[index];
        }
        return slope;
    }

    private interface Slope {
        double[] at(double[] weights);
    }

    private static double[] adam(int size, Slope slope) {
        double[] weights = new double[size];
        double[] mean = new double[size];
        double[] square = new double[size];
        for (int step = 1; step <= STEPS; step++) {
            double[] gradient = slope.at(weights);
            for (int index = 0; index < size; index++) {
                mean[index] = 0.9 * mean[index] + 0.1 * gradient[index];
                square[index] = 0.99 * square[index] + 0.01 * gradient[index] * gradient[index];
                weights[index] -= RATE
                        * (mean[index] / (1 - Math.pow(0.9, step)))
                        / (Math.sqrt(square[index] / (1 - Math.pow(0.99, step))) + 1e-9);
            }
        }
        return weights;
    }

    /** Brings each measure to mean 0 and deviation 1. */
    private record Scale(double[] means, double[] deviations) {

        static Scale of(List<double[]> rows) {
            int size = rows.getFirst().length;
            double[] means = new double[size];
            double[] deviations = new double[size];
            for (double[] row : rows) {
                for (int index = 0; index < size; index++) {
                    means[index] += row[index] / rows.size();
                }
            }
            for (double[] row : rows) {
                for (int index = 0; index < size; index++) {
                    deviations[index] += (row[index] - means[index]) * (row[index] - means[index]) / rows.size();
                }
            }
            for (int index = 0; index < size; index++) {
                deviations[index] = Math.sqrt(deviations[index]) + 1e-6;
            }
            return new Scale(means, deviations);
        }

        int size() {
            return means.length;
        }

        double[] apply(double[] row) {
            double[] scaled = new double[row.length];
            for (int index = 0; index < row.length; index++) {
                scaled[index] = (row[index] - means[index]) / deviations[index];
            }
            return scaled;
        }

        Linear undo(double[] weights, double bias) {
            double[] plain = new double[weights.length];
            double shift = bias;
            for (int index = 0; index < weights.length; index++) {
                plain[index] = weights[index] / deviations[index];
                shift -= plain[index] * means[index];
            }
            return new Linear(plain, shift);
        }
    }
}
