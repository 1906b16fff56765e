package dev.xinmiao.decision.value;

import dev.xinmiao.decision.value.Possible.Numbers;
import dev.xinmiao.decision.value.Possible.OneOf;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Joins many plain values at once, in the time of one pass; what {@link Possibles#union} does for two. */
final class Distinct {
    private Distinct() {}

    /** The values joined; or the list itself, if something in it is not as simple as that. */
    static @Nullable Object joined(List<? extends @Nullable Object> values, BitSet causes) {
        Set<@Nullable Object> seen = new HashSet<>();
        List<@Nullable Object> distinct = new ArrayList<>();
        for (Object value : values) {
            if (!isScalar(value)) {
                return values;
            }
            if (seen.add(value instanceof BigDecimal number ? number.stripTrailingZeros() : value)) {
                distinct.add(value);
            }
        }
        if (distinct.size() == 1) {
            return distinct.getFirst();
        }
        if (distinct.size() <= OneOf.LIMIT) {
            return new OneOf(Collections.unmodifiableList(distinct), causes);
        }
        return distinct.stream().allMatch(BigDecimal.class::isInstance) ? hull(distinct, causes) : values;
    }

    private static boolean isScalar(@Nullable Object value) {
        return value == null
                || value instanceof BigDecimal
                || value instanceof String
                || value instanceof Boolean
                || value instanceof LocalDate;
    }

    private static Numbers hull(List<@Nullable Object> numbers, BitSet causes) {
        BigDecimal low = (BigDecimal) Objects.requireNonNull(numbers.getFirst());
        BigDecimal high = low;
        for (Object each : numbers) {
            BigDecimal number = (BigDecimal) Objects.requireNonNull(each);
            low = low.min(number);
            high = high.max(number);
        }
        return new Numbers(low, true, high, true, causes);
    }
}
