package dev.xinmiao.zone.request;

import dev.xinmiao.search.classify.TextClassifier.Spoke;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the program proposes for a request; a person decides.
 *
 * @param share how probable it is that a person files it there, from 0 to 1
 * @param second the next best; null where there is none
 * @param words of the letter that spoke for the first, the strongest first
 */
public record Proposal(
        Category category,
        double share,
        Confidence confidence,
        @Nullable Second second,
        List<Spoke> words) {
    public Proposal {
        words = List.copyOf(words);
    }

    public record Second(Category category, double share) {}

    /** As a word. */
    public enum Confidence {
        SURE,
        FAIR,
        /** Too little to preselect anything. */
        LOW
    }

    public int percent() {
        return percent(share);
    }

    public int secondPercent() {
        return second == null ? 0 : percent(second.share());
    }

    public boolean isPreselected() {
        return confidence != Confidence.LOW;
    }

    /** Rounded down: never shown surer than it is. */
    private static int percent(double share) {
        return (int) Math.floor(share * 100);
    }
}
