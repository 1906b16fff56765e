package dev.xinmiao.decision.eval;

import dev.xinmiao.decision.expr.Expr;
import dev.xinmiao.decision.value.Possibles;
import dev.xinmiao.decision.value.Truth;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * The columns of one table in one row, and how its rules' cells come out. Columns are evaluated when first looked at,
 * and cost one frame each, whatever the number of rules.
 */
public final class RuleMatch {
    private final Expr.DecisionTable table;
    private final Frame frame;
    private final Interpreter interpreter;
    private final @Nullable Frame[] columns;

    public RuleMatch(Expr.DecisionTable table, Frame frame, Interpreter interpreter) {
        this.table = table;
        this.frame = frame;
        this.interpreter = interpreter;
        this.columns = new Frame[table.inputs().size()];
    }

    public @Nullable Object column(int column) {
        return columnFrame(column).get(0);
    }

    /** The frame of a column's tests: slot 0 is {@code ?}. */
    public Frame columnFrame(int column) {
        Frame known = columns[column];
        if (known == null) {
            known = new Frame(frame, 1);
            known.set(0, interpreter.evaluate(table.inputs().get(column).expression(), frame));
            columns[column] = known;
        }
        return known;
    }

    /** Whether the column's value is one that the column allows; true where it restricts nothing. */
    int allowed(int column) {
        Expr.Test allowed = table.inputs().get(column).allowed();
        return allowed == null ? Truth.TRUE : Truth.of(interpreter.evaluate(allowed.condition(), columnFrame(column)));
    }

    /** Tells apart a cell that tests nothing ({@code -}). */
    public static boolean isAny(Expr.Test test) {
        return test.condition() instanceof Expr.Constant constant && Boolean.TRUE.equals(constant.value());
    }

    /** The cell's truth as a set of {@link Truth} values. */
    public int cell(Expr.Rule rule, int column) {
        Expr.Test test = rule.tests().get(column);
        return isAny(test) ? Truth.TRUE : Truth.of(cellValue(rule, column));
    }

    @Nullable
    Object cellValue(Expr.Rule rule, int column) {
        Expr condition = rule.tests().get(column).condition();
        Frame tested = columnFrame(column);
        // A null that passes no test is no error: that is what a null in a table's column means.
        return tested.get(0) == null
                ? interpreter.quietly(() -> interpreter.evaluate(condition, tested))
                : interpreter.evaluate(condition, tested);
    }

    /** Whether the rule hits: {@link Truth#TRUE}, not at all ({@link Truth#FALSE}), or either. */
    public int rule(Expr.Rule rule) {
        int matched = Truth.TRUE;
        for (int i = 0; i < columns.length; i++) {
            int cell = cell(rule, i);
            if (cell != Truth.TRUE) {
                if (!Truth.mayBeTrue(cell)) {
                    return Truth.FALSE;
                }
                matched = Truth.TRUE | Truth.FALSE;
            }
        }
        return matched;
    }

    /** The missing inputs that leave open whether rules hit. */
    BitSet causes() {
        BitSet causes = new BitSet();
        for (int i = 0; i < columns.length; i++) {
            causes = Possibles.unite(causes, Possibles.causesOf(column(i)));
        }
        return causes;
    }
}
