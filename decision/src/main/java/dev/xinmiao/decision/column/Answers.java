package dev.xinmiao.decision.column;

import dev.xinmiao.decision.value.Truth;
import org.jspecify.annotations.Nullable;

/** What a decision came to in every row. */
public final class Answers extends Kept {
    private final Val value;
    private final RowReader reader;
    private final Causes causes;

    Answers(Val value, RowReader reader, Causes causes, int rows) {
        super(RowReader.nodes(value), rows);
        this.value = value;
        this.reader = reader;
        this.causes = causes;
    }

    /**
     * A row's FEEL value; a {@link dev.xinmiao.decision.value.Possible} where missing inputs leave it open. That never
     * leaves out what may come out, but may be wider than what {@link dev.xinmiao.decision.Evaluator#value(int)} gives,
     * and its causes are all of the row's missing inputs that the decision can read.
     */
    public @Nullable Object get(int row) {
        return causes.named(unnamed(row), row);
    }

    private @Nullable Object unnamed(int row) {
        return reader.read(value, blockOf(row), row % Column.BLOCK);
    }

    /** All rows' values, each once, and which row has which. */
    public Outcomes outcomes() {
        return Outcomes.of(this, value);
    }

    /** Whether the value is certainly true in a row. */
    boolean isTrue(int row) {
        return value instanceof Val.Logic logic ? isSet(logic.yes(), row) : Boolean.TRUE.equals(unnamed(row));
    }

    /** Whether it may be true, for all that columns can tell. */
    boolean mayBeTrue(int row) {
        return value instanceof Val.Logic logic
                ? isSet(logic.mayBeYes(), row)
                : Truth.mayBeTrue(Truth.of(unnamed(row)));
    }

    private boolean isSet(Node mask, int row) {
        return blockOf(row).ints[mask.register][row % Column.BLOCK] != 0;
    }
}
