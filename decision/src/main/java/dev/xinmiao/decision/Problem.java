package dev.xinmiao.decision;

/**
 * Something wrong with a model or found while evaluating it.
 *
 * @param code the kind of problem, a stable name such as {@code unknown-name} or {@code gap}
 * @param message what is wrong, one sentence
 * @param hint how to mend it; empty where there is nothing to say
 */
public record Problem(Severity severity, String code, Location location, String message, String hint) {
    /** The code of what the standard's rules forbid and no other code names. */
    public static final String INVALID = "invalid";

    public Problem(Severity severity, Location location, String message, String hint) {
        this(severity, INVALID, location, message, hint);
    }

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
