package dev.xinmiao.search.classify;

import java.util.Comparator;
import java.util.List;

/** What {@link TextMethod} learnt. Says which words spoke for a category, too. */
public final class TextClassifier implements Classifier {
    /** A single character speaks too, but tells nobody why. */
    private static final int SHORTEST = 2;

    private final List<String> labels;
    private final Space space;
    private final Regression regression;
    private final double temperature;

    TextClassifier(List<String> labels, Space space, Regression regression, double temperature) {
        this.labels = labels;
        this.space = space;
        this.regression = regression;
        this.temperature = temperature;
    }

    /** A word of a text, and how much it spoke for a category; all that it said against is left out. */
    public record Spoke(String word, double weight) {}

    @Override
    public Filing file(String text) {
        return Filing.ofScores(labels, Temperature.cooled(regression.scores(space.point(text)), temperature));
    }

    /** The words of a text that spoke most for a category. None where only its meaning did, or the category is not known. */
    public List<Spoke> spoke(String text, String label, int most) {
        int at = labels.indexOf(label);
        if (at < 0) {
            return List.of();
        }
        Point point = space.point(text);
        double[] said = new double[space.terms()];
        for (int i = 0; i < point.columns().length; i++) {
            int column = point.columns()[i];
            said[column] = point.values()[i] * regression.weight(column, at);
        }
        return space.columnsOfWords(text).entrySet().stream()
                .filter(word -> word.getKey().length() >= SHORTEST)
                .map(word -> new Spoke(
                        word.getKey(),
                        word.getValue().stream()
                                .mapToDouble(column -> said[column])
                                .sum()))
                .filter(word -> word.weight() > 0)
                .sorted(Comparator.comparingDouble(Spoke::weight).reversed().thenComparing(Spoke::word))
                .limit(most)
                .toList();
    }
}
