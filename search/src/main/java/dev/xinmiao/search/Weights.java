package dev.xinmiao.search;

/**
 * What each reason weighs when hits are ordered. The three of a text were learnt on questions about public notices
 * (documents and questions of January to March 2020; {@code ./xinmiao bench search --learn} repeats it); those of names are
 * set so that a name given whole comes first, and of equals the one that is sought more.
 */
public record Weights(
        double title, double text, double passage, double meaning, double sound, double name, double weight) {

    public static final Weights STANDARD = new Weights(0.15, 0.50, 0.22, 0.38, 0.40, 0.40, 0.08);
}
