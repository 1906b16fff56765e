package dev.xinmiao.search.classify;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** All categories for a text, the most probable first; among equals by name. The probabilities make 1. */
public record Filing(List<Guess> guesses) {
    public Filing {
        guesses = List.copyOf(guesses);
        if (guesses.isEmpty()) {
            throw new IllegalArgumentException("a filing needs at least one category");
        }
    }

    /** From scores of any size: their softmax. */
    static Filing ofScores(List<String> labels, double[] scores) {
        double[] shares = Softmax.of(scores);
        List<Guess> guesses = new ArrayList<>();
        for (int i = 0; i < shares.length; i++) {
            guesses.add(new Guess(labels.get(i), shares[i]));
        }
        guesses.sort(Comparator.comparingDouble(Guess::probability).reversed().thenComparing(Guess::label));
        return new Filing(guesses);
    }

    public Guess best() {
        return guesses.getFirst();
    }
}
