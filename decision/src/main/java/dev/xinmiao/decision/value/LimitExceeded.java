package dev.xinmiao.decision.value;

/** Ends an evaluation that goes beyond one of its bounds. The interpreter that began it makes a problem and null of it. */
public final class LimitExceeded extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param message the whole sentence for the user */
    public LimitExceeded(String message) {
        // Nobody looks at the stack, and filling it in costs the more the deeper the evaluation went.
        super(message, null, false, false);
    }

    public String sentence() {
        return String.valueOf(getMessage());
    }
}
