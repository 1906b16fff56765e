package dev.xinmiao.search.classify;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;

/** Simple ways to file, for the better one to be held against. */
public final class Baselines {
    /** How much nearer counts: cosines of sentences lie close together. */
    private static final double NEARNESS = 20;

    private Baselines() {}

    /** Everything under the commonest category, as sure as that is common. */
    public static Method majority() {
        return examples -> {
            List<String> labels = labels(examples);
            double[] scores = commonness(examples, labels);
            return _ -> Filing.ofScores(labels, scores);
        };
    }

    /** Naive Bayes over words, one added to each count. */
    public static Method naiveBayes() {
        return examples -> {
            List<String> labels = labels(examples);
            Map<String, double[]> words = new HashMap<>();
            double[] all = new double[labels.size()];
            double[] common = commonness(examples, labels);
            for (Example example : examples) {
                int label = labels.indexOf(example.label());
                for (String word : Terms.words(example.text())) {
                    words.computeIfAbsent(word, _ -> new double[labels.size()])[label]++;
                    all[label]++;
                }
            }
            return text -> {
                double[] scores = common.clone();
                for (String word : Terms.words(text)) {
                    double[] seen = words.get(word);
                    for (int label = 0; seen != null && label < scores.length; label++) {
                        scores[label] += Math.log((seen[label] + 1) / (all[label] + words.size()));
                    }
                }
                return Filing.ofScores(labels, scores);
            };
        };
    }

    /** The category of the example whose vector is nearest. */
    public static Method nearestVector(Function<String, float[]> vectors) {
        return examples -> {
            List<String> labels = labels(examples);
            List<float[]> places =
                    examples.stream().map(each -> vectors.apply(each.text())).toList();
            return text -> {
                float[] place = vectors.apply(text);
                double[] nearest = new double[labels.size()];
                for (int i = 0; i < places.size(); i++) {
                    int label = labels.indexOf(examples.get(i).label());
                    nearest[label] = Math.max(nearest[label], NEARNESS * cosine(place, places.get(i)));
                }
                return Filing.ofScores(labels, nearest);
            };
        };
    }

    private static double cosine(float[] one, float[] other) {
        double dot = 0;
        double square = 0;
        double otherSquare = 0;
        for (int i = 0; i < one.length; i++) {
            dot += one[i] * other[i];
            square += one[i] * one[i];
            otherSquare += other[i] * other[i];
        }
        return square == 0 || otherSquare == 0 ? 0 : dot / Math.sqrt(square * otherSquare);
    }

    private static List<String> labels(List<Example> examples) {
        return List.copyOf(new TreeSet<>(examples.stream().map(Example::label).toList()));
    }

    /** How common each category is, as a logarithm. */
    private static double[] commonness(List<Example> examples, List<String> labels) {
        return labels.stream()
                .mapToDouble(label -> Math.log(examples.stream()
                        .filter(each -> each.label().equals(label))
                        .count()))
                .toArray();
    }
}
