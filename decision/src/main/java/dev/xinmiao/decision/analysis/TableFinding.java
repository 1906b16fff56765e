package dev.xinmiao.decision.analysis;

import dev.xinmiao.decision.Problem;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Something odd about a decision table. Rules are numbered from 1. */
public sealed interface TableFinding {
    /** The same for a reader: severity, place, sentence and how to mend it. */
    Problem problem();

    /**
     * No rule covers a region of what the table looks at.
     *
     * @param region as a condition in FEEL, e.g. {@code 职工总数 > 500 and 收入 in (100..200]}
     * @param row a row in it: a value for each expression that the table looks at; null also where none is known
     */
    record Gap(String region, Map<String, @Nullable Object> row, Problem problem) implements TableFinding {}

    /** Two rules hit at once where the hit policy doesn't allow it. */
    record Overlap(int rule, int other, String region, Map<String, @Nullable Object> row, Problem problem)
            implements TableFinding {}

    /** Wherever the rule hits, one of others comes before it (hit policies FIRST and PRIORITY). */
    record Shadowed(int rule, List<Integer> by, Problem problem) implements TableFinding {}

    /** No value can meet the rule's cell; where several cells contradict each other the first is named. */
    record Unreachable(int rule, int column, Problem problem) implements TableFinding {}

    /** A cell names a value that never occurs; it has others beside it. */
    record NotAllowed(int rule, int column, @Nullable Object value, Problem problem) implements TableFinding {}

    /** The rule says the same as one before it. */
    record Duplicate(int rule, int of, Problem problem) implements TableFinding {}
}
