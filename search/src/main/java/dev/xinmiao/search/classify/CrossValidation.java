package dev.xinmiao.search.classify;

import java.util.ArrayList;
import java.util.List;

/** Every example filed by what was learnt from the others: each fold in turn is left out of the learning. */
public final class CrossValidation {
    private CrossValidation() {}

    /** Refuses fewer than two folds, and fewer examples than folds. */
    public static Measures run(List<Example> examples, int folds, long seed, Method method) {
        if (folds < 2 || examples.size() < folds) {
            throw new IllegalArgumentException(
                    "%d folds of %d examples: at least two, and an example in each".formatted(folds, examples.size()));
        }
        int[] fold = Folds.deal(examples.stream().map(Example::label).toList(), folds, seed);
        List<Measures.Filed> filed = new ArrayList<>();
        for (int out = 0; out < folds; out++) {
            List<Example> seen = new ArrayList<>();
            List<Example> unseen = new ArrayList<>();
            for (int i = 0; i < fold.length; i++) {
                (fold[i] == out ? unseen : seen).add(examples.get(i));
            }
            Classifier learnt = method.learn(seen);
            unseen.forEach(each -> filed.add(new Measures.Filed(learnt.file(each.text()), each.label())));
        }
        return new Measures(filed);
    }
}
