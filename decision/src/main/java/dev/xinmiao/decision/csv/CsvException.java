package dev.xinmiao.decision.csv;

import java.util.List;

/** A file that can't be decided: what is wrong, by row and column. */
public final class CsvException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient List<CsvProblem> problems;
    private final long more;

    CsvException(List<CsvProblem> problems, long more) {
        super(problems.getFirst().toString());
        this.problems = List.copyOf(problems);
        this.more = more;
    }

    /** The first of them. */
    public List<CsvProblem> problems() {
        return problems;
    }

    /** How many more there are. */
    public long more() {
        return more;
    }
}
