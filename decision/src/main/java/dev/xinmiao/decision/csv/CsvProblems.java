package dev.xinmiao.decision.csv;

import java.util.ArrayList;
import java.util.List;

/** What is wrong with rows: the first of it, and how much more there is. */
final class CsvProblems {
    private static final int MOST = 50;

    private final List<CsvProblem> first = new ArrayList<>();
    private long more;

    void add(long row, String column, String message) {
        if (first.size() < MOST) {
            first.add(new CsvProblem(row, column, message));
        } else {
            more++;
        }
    }

    /** @param before rows before those of the other */
    void addAll(CsvProblems later, long before) {
        later.first.forEach(each -> add(before + each.row(), each.column(), each.message()));
        more += later.more;
    }

    boolean isEmpty() {
        return first.isEmpty();
    }

    List<CsvProblem> first() {
        return first;
    }

    long more() {
        return more;
    }

    CsvException refused() {
        return new CsvException(first, more);
    }
}
