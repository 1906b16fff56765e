package dev.xinmiao.decision.change;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One input to be changed.
 *
 * @param input its index
 * @param label what a reader should see
 * @param from its value in the row; null for none
 */
public record Change(
        int input,
        String label,
        @Nullable Object from,
        @Nullable Object to,
        BigDecimal cost) {
    /** By how much a number moves; null for other values. */
    public @Nullable BigDecimal difference() {
        return from instanceof BigDecimal a && to instanceof BigDecimal b ? b.subtract(a) : null;
    }
}
