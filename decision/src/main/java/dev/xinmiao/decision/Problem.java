package dev.xinmiao.decision;

/**
 * Something wrong with a model or found while evaluating it.
 *
 * @param message what is wrong, one sentence
 * @param hint how to mend it; empty where there is nothing to say
 */
public record Problem(Severity severity, Location location, String message, String hint) {
    public enum Severity {
        ERROR,
        WARNING,
        HINT
    }

    @Override
    public String toString() {
        return location + ": " + message + (hint.isEmpty() ? "" : " — " + hint);
    }
}
