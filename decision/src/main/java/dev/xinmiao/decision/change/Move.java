package dev.xinmiao.decision.change;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * New values for the inputs of one {@link Group}.
 *
 * @param values by the group's inputs; do not modify
 * @param changed the levers moved, a bit for each
 */
record Move(@Nullable Object[] values, long changed, BigDecimal cost) {
    /** Costs no more than another, and moves no lever that the other leaves. */
    boolean dominates(long othersChanged, BigDecimal othersCost) {
        return (changed & ~othersChanged) == 0 && cost.compareTo(othersCost) <= 0;
    }
}
