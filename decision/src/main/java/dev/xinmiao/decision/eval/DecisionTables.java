package dev.xinmiao.decision.eval;

import dev.xinmiao.decision.expr.Expr;
import dev.xinmiao.decision.expr.Expr.DecisionTable.HitPolicy;
import dev.xinmiao.decision.value.Truth;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Evaluates decision tables. While every cell is plainly true or not, rules are matched once from the top, and FIRST
 * stops at its first hit. A cell that missing inputs leave open goes to {@link OpenTable}. One thread at a time: it
 * remembers what the last row made of each table.
 */
public final class DecisionTables implements TableEvaluation {
    private static final int[] NONE = {};

    private final Map<Expr.DecisionTable, OpenMemory> memories = new IdentityHashMap<>();

    @Override
    public @Nullable Object evaluate(Expr.DecisionTable table, Frame frame, Interpreter interpreter) {
        RuleMatch match = new RuleMatch(table, frame, interpreter);
        Outcome outcome = new Outcome(table, frame, interpreter);
        for (int i = 0; i < table.inputs().size(); i++) {
            if (table.inputs().get(i).allowed() != null) {
                int allowed = match.allowed(i);
                if (!Truth.mayBeTrue(allowed)) {
                    return outcome.notAllowed(i, match.column(i));
                }
                if (allowed != Truth.TRUE) {
                    return open(table, frame, interpreter, match, outcome);
                }
            }
        }
        int[] hits = NONE;
        for (int i = 0; i < table.rules().size(); i++) {
            int matched = match.rule(table.rules().get(i));
            if (matched == Truth.TRUE) {
                if (table.hitPolicy() == HitPolicy.FIRST) {
                    return outcome.of(i);
                }
                hits = Arrays.copyOf(hits, hits.length + 1);
                hits[hits.length - 1] = i;
            } else if (matched != Truth.FALSE) {
                return open(table, frame, interpreter, match, outcome);
            }
        }
        return outcome.of(hits);
    }

    /** What goes wrong for some of the values that a missing input may have is no error of this row. */
    private @Nullable Object open(
            Expr.DecisionTable table, Frame frame, Interpreter interpreter, RuleMatch match, Outcome outcome) {
        return memories.computeIfAbsent(table, OpenMemory::new)
                .value(
                        match,
                        () -> interpreter.quietly(
                                () -> new OpenTable(table, frame, interpreter, match, outcome).evaluate()));
    }
}
