package dev.xinmiao.decision.feel;

import dev.xinmiao.decision.Location;
import dev.xinmiao.decision.Problem;

/** FEEL text that cannot be read. The problem says where and how to mend it. */
public final class FeelSyntaxException extends RuntimeException {
    private final transient Problem problem;

    public FeelSyntaxException(Problem problem) {
        super(problem.toString());
        this.problem = problem;
    }

    FeelSyntaxException(Location location, String message, String hint) {
        this(new Problem(Problem.Severity.ERROR, "syntax", location, message, hint));
    }

    public Problem problem() {
        return problem;
    }
}
