package dev.xinmiao.zone.pack;

import java.util.List;
import java.util.stream.Collectors;

/** A pack was refused; nothing of it is in use. */
public class InvalidPackException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient List<PackProblem> problems;

    public InvalidPackException(List<PackProblem> problems) {
        super(problems.stream().map(PackProblem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    public InvalidPackException(PackProblem problem) {
        this(List.of(problem));
    }

    public List<PackProblem> problems() {
        return problems;
    }
}
