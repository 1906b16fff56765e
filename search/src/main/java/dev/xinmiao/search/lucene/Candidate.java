package dev.xinmiao.search.lucene;

import dev.xinmiao.search.Fit;
import dev.xinmiao.search.Weights;

/** An entry that may be a hit, with what is known so far of how well it fits. */
final class Candidate extends Fit {

    /** In the whole index. */
    final int document;

    /** The number among its lines of the one to show where none speaks for it; -1 without lines. */
    int opening = -1;

    private int bestLine = -1;
    private double bestLineScore = -1;
    private boolean bestLineSpeaks;

    Candidate(int document) {
        this.document = document;
    }

    /** @param quotable whether it may be shown */
    void sawLine(int line, double share, double similarity, boolean quotable, Weights weights) {
        passage = Math.max(passage, share);
        if (!Double.isNaN(similarity)) {
            meaning = Double.isNaN(meaning) ? similarity : Math.max(meaning, similarity);
        }
        double score = weights.passage() * share + weights.meaning() * (Double.isNaN(similarity) ? 0 : similarity);
        if (quotable && score > bestLineScore) {
            bestLineScore = score;
            bestLine = line;
            bestLineSpeaks = share > 0 || isNear(similarity);
        }
    }

    /** The line to show, by its number in the whole index; -1 for none. */
    int quoted() {
        return bestLineSpeaks || opening < 0 ? bestLine : document - lines + opening;
    }
}
