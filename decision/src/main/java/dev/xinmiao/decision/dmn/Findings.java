package dev.xinmiao.decision.dmn;

import dev.xinmiao.decision.Location;
import dev.xinmiao.decision.Problem;
import dev.xinmiao.decision.Problem.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What is wrong with the files being read, gathered so that an author sees all of it at once. */
final class Findings {
    private final List<Problem> problems = new ArrayList<>();

    void error(Location location, String message, String hint) {
        problems.add(new Problem(Severity.ERROR, location, message, hint));
    }

    void error(String code, Location location, String message, String hint) {
        problems.add(new Problem(Severity.ERROR, code, location, message, hint));
    }

    void warning(String code, Location location, String message, String hint) {
        problems.add(new Problem(Severity.WARNING, code, location, message, hint));
    }

    void warning(Location location, String message, String hint) {
        problems.add(new Problem(Severity.WARNING, location, message, hint));
    }

    void add(Problem problem) {
        problems.add(problem);
    }

    int count() {
        return problems.size();
    }

    boolean hasErrors() {
        for (Problem problem : problems) {
            if (problem.severity() == Severity.ERROR) {
                return true;
            }
        }
        return false;
    }

    /** In the order of the files, duplicates dropped. */
    List<Problem> all() {
        // Comparators take a while to be made ready, and mostly there is nothing to sort.
        if (problems.size() < 2) {
            return List.copyOf(problems);
        }
        return problems.stream()
                .distinct()
                .sorted(Comparator.comparing((Problem p) -> p.location().file())
                        .thenComparingInt(p -> p.location().line())
                        .thenComparingInt(p -> p.location().column()))
                .toList();
    }
}
