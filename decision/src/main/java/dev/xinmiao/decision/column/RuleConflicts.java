package dev.xinmiao.decision.column;

import dev.xinmiao.decision.ModelTable;
import java.util.List;

/**
 * The rows in which the rules of one table contradict its hit policy, so that it is null there: several hit a UNIQUE table,
 * or such with different outputs one of ANY.
 */
public final class RuleConflicts extends Kept {
    private final ModelTable of;
    private final Node mask;

    RuleConflicts(ModelTable of, Node mask, int rows) {
        super(List.of(mask), rows);
        this.of = of;
        this.mask = mask;
    }

    public ModelTable table() {
        return of;
    }

    public boolean in(int row) {
        return blockOf(row).ints[mask.register][row % Column.BLOCK] != 0;
    }
}
