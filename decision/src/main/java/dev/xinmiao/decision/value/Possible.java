package dev.xinmiao.decision.value;

import dev.xinmiao.decision.expr.FeelType;
import java.math.BigDecimal;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A value not fully known, because inputs are missing. Sound: the true value is among those described.
 * Never describes exactly one value; that would be the plain value.
 */
public sealed interface Possible {
    /** The missing inputs (their indices in the model) that this value depends on. Do not modify. */
    BitSet causes();

    /** Some number between the bounds, never null; a null bound is infinite. */
    record Numbers(
            @Nullable BigDecimal low,
            boolean lowIncluded,
            @Nullable BigDecimal high,
            boolean highIncluded,
            BitSet causes)
            implements Possible {}

    /** One of at least two, at most {@link #LIMIT}, distinct values; null may be among them. */
    record OneOf(List<@Nullable Object> values, BitSet causes) implements Possible {
        public static final int LIMIT = 64;
    }

    /**
     * Any value of a type. An input that is missing is not null, so {@code mayBeNull} is false for it; it becomes
     * true when the value has gone through an operation that may fail.
     */
    record Anything(FeelType type, boolean mayBeNull, BitSet causes) implements Possible {}
}
