package dev.xinmiao.decision.change;

import dev.xinmiao.decision.Input;
import dev.xinmiao.decision.Settings;
import dev.xinmiao.decision.dmn.Content.Slot;
import dev.xinmiao.decision.eval.DecisionTables;
import dev.xinmiao.decision.eval.Frame;
import dev.xinmiao.decision.eval.Interpreter;
import dev.xinmiao.decision.value.FeelValues;
import dev.xinmiao.decision.value.Possibles;
import dev.xinmiao.decision.value.Truth;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Tries a row with the row interpreter. Belongs to one thread. */
final class Trial {
    /** Stands in a row for an input that is missing. */
    static final Object MISSING = new Object();

    private final List<Input> inputs;
    private final List<Slot> slots;
    private final int goal;
    private final Settings settings;
    private final DecisionTables tables = new DecisionTables();

    /** @param slots of the model, and behind them the goal's */
    Trial(List<Input> inputs, List<Slot> slots, Settings settings) {
        this.inputs = inputs;
        this.slots = slots;
        this.goal = slots.size() - 1;
        this.settings = settings;
    }

    Interpreter interpreter() {
        return new Interpreter(tables, null, settings);
    }

    /** The row's values as the model sees them: conformed to their types, what is missing as far as its type tells. */
    @Nullable
    Object[] conformed(List<? extends @Nullable Object> row) {
        Interpreter interpreter = interpreter();
        @Nullable Object[] values = new Object[inputs.size()];
        for (int i = 0; i < values.length; i++) {
            Object given = row.get(i);
            values[i] = given == MISSING
                    ? Possibles.ofType(inputs.get(i).type(), i)
                    : interpreter.conform(FeelValues.of(given), inputs.get(i).type());
        }
        return values;
    }

    /** Whether the goal is reached, as {@link Truth} values. */
    int truth(@Nullable Object[] conformed) {
        Interpreter interpreter = interpreter();
        Frame frame = new Frame(null, slots.size());
        for (int i = 0; i < conformed.length; i++) {
            frame.set(i, conformed[i]);
        }
        for (int each : slots.get(goal).order()) {
            frame.set(
                    each,
                    interpreter.evaluate(Objects.requireNonNull(slots.get(each).expression()), frame));
        }
        return Truth.of(frame.get(goal));
    }

    boolean reaches(@Nullable Object[] conformed) {
        return truth(conformed) == Truth.TRUE;
    }
}
