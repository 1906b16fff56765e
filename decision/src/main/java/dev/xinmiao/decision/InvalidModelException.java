package dev.xinmiao.decision;

import java.util.List;
import java.util.stream.Collectors;

/** A model file was refused. Carries all that is wrong with it, not only the first find. */
public final class InvalidModelException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    public InvalidModelException(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    /** In the order of the file. */
    public List<Problem> problems() {
        return problems;
    }
}
