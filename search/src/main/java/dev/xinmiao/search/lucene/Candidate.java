package dev.xinmiao.search.lucene;

import dev.xinmiao.search.Fit;
import dev.xinmiao.search.Weights;

/** An entry that may be a hit, with what is known so far of how well it fits. */
final class Candidate extends Fit {

    /** In the whole index. */
    final int document;

    /** Of its lines, so many at the beginning are not of its text. */
    int named;

    int bestLine = -1;
    private double bestLineScore = -1;

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
}
