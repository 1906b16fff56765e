package dev.xinmiao.search.lucene;

import dev.xinmiao.search.Weights;

/** An entry that may be a hit, with what is known so far of how well it fits. */
final class Candidate {

    /** What a text without vectors is taken to mean: about as near as a text picked by chance. */
    private static final double UNKNOWN_MEANING = 0.45;

    private static final double LEAST_WORDS = 0.06;
    private static final double LEAST_MEANING = 0.42;
    /** An entry sought for more than this isn't more likely meant. */
    private static final double MOST_WEIGHT = 30;

    /** In the whole index. */
    final int document;

    int lines;
    /** Of its lines, so many at the beginning are not of its text. */
    int named;

    double title;
    double text;
    double passage;
    double meaning = Double.NaN;
    double sound;
    double name;
    int weight;
    int bestLine = -1;
    private double bestLineScore = -1;
    String change = "";

    Candidate(int document) {
        this.document = document;
    }

    /** @param quotable whether the line is a part of the text */
    void sawLine(int line, double share, double similarity, boolean quotable, Weights weights) {
        passage = Math.max(passage, share);
        if (!Double.isNaN(similarity)) {
            meaning = Double.isNaN(meaning) ? similarity : Math.max(meaning, similarity);
        }
        double score = weights.passage() * share + weights.meaning() * (Double.isNaN(similarity) ? 0 : similarity);
        if (quotable && score > bestLineScore) {
            bestLineScore = score;
            bestLine = line;
        }
    }

    /** Whether anything but a faint likeness of meaning speaks for it. */
    boolean isWorthShowing() {
        return sound > 0 || Math.max(title, Math.max(text, passage)) >= LEAST_WORDS || meaning >= LEAST_MEANING;
    }

    /** An entry that has no text is measured by its title alone. */
    double score(Weights weights) {
        boolean bare = lines == 0;
        return weights.title() * title
                + weights.text() * (bare ? title : text)
                + weights.passage() * (bare ? title : passage)
                + weights.meaning() * (Double.isNaN(meaning) ? UNKNOWN_MEANING : meaning)
                + weights.sound() * sound
                + weights.name() * name
                + weights.weight() * Math.min(weight, MOST_WEIGHT) / MOST_WEIGHT;
    }
}
