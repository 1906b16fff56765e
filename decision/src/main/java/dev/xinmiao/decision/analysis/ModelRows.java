package dev.xinmiao.decision.analysis;

import dev.xinmiao.decision.DmnModel;
import dev.xinmiao.decision.Input;
import dev.xinmiao.decision.Location;
import dev.xinmiao.decision.Settings;
import dev.xinmiao.decision.dmn.Content.Slot;
import dev.xinmiao.decision.eval.DecisionTables;
import dev.xinmiao.decision.eval.Frame;
import dev.xinmiao.decision.eval.Interpreter;
import dev.xinmiao.decision.eval.RuleMatch;
import dev.xinmiao.decision.eval.TableEvaluation;
import dev.xinmiao.decision.expr.Expr;
import dev.xinmiao.decision.value.FeelValues;
import dev.xinmiao.decision.value.Truth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Evaluates rows by the row interpreter, after the letter of the standard, and tells what each table met makes of them. */
final class ModelRows {
    private final DmnModel model;
    private final List<Slot> slots;

    ModelRows(DmnModel model, List<Slot> slots) {
        this.model = model;
        this.slots = slots;
    }

    /**
     * A table evaluated for one row.
     *
     * @param columns the values it looked at
     * @param cells by rule, by column: whether the cell held
     */
    record Seen(Location table, List<@Nullable Object> columns, boolean[][] cells) {}

    /**
     * @param value of the decision asked for
     * @param seen the tables evaluated for it, those of the decisions before it too
     */
    record Outcome(@Nullable Object value, List<Seen> seen) {
        /** The last evaluation of a table; null if there was none. */
        @Nullable
        Seen of(Location table) {
            return seen.stream()
                    .filter(each -> each.table.equals(table))
                    .reduce((first, last) -> last)
                    .orElse(null);
        }
    }

    /** Evaluates decisions for a row; the value is the last one's. An input not named is null. */
    Outcome outcome(Map<String, ? extends @Nullable Object> row, int... decisions) {
        Observer observer = new Observer();
        Interpreter interpreter = new Interpreter(observer, null, Settings.DEFAULT);
        Frame frame = new Frame(null, slots.size());
        for (Input input : model.inputs()) {
            Object given = FeelValues.of(row.get(input.name()));
            frame.set(input.index(), interpreter.conform(given, input.type()));
        }
        Set<Integer> evaluated = new HashSet<>();
        Object value = null;
        for (int decision : decisions) {
            int slot = model.inputs().size() + decision;
            for (int each : slots.get(slot).order()) {
                Expr expression = slots.get(each).expression();
                if (expression != null && evaluated.add(each)) {
                    frame.set(each, interpreter.evaluate(expression, frame));
                }
            }
            value = frame.get(slot);
        }
        return new Outcome(value, observer.seen);
    }

    private static final class Observer implements TableEvaluation {
        private final DecisionTables tables = new DecisionTables();
        private final List<Seen> seen = new ArrayList<>();

        @Override
        public @Nullable Object evaluate(Expr.DecisionTable table, Frame frame, Interpreter interpreter) {
            interpreter.quietly(() -> seen.add(seen(table, new RuleMatch(table, frame, interpreter))));
            return tables.evaluate(table, frame, interpreter);
        }

        private static Seen seen(Expr.DecisionTable table, RuleMatch match) {
            List<@Nullable Object> columns = new ArrayList<>();
            for (int i = 0; i < table.inputs().size(); i++) {
                columns.add(match.column(i));
            }
            boolean[][] cells = new boolean[table.rules().size()][table.inputs().size()];
            for (int rule = 0; rule < cells.length; rule++) {
                for (int i = 0; i < cells[rule].length; i++) {
                    cells[rule][i] = match.cell(table.rules().get(rule), i) == Truth.TRUE;
                }
            }
            return new Seen(table.span().location(), columns, cells);
        }
    }
}
