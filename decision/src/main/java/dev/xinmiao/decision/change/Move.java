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
    /** Costs no more than the other, and moves no lever that the other leaves. */
    boolean dominates(Move other) {
        return (changed & ~other.changed) == 0 && cost.compareTo(other.cost) <= 0;
    }
}
