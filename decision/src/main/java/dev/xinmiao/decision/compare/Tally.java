package dev.xinmiao.decision.compare;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How many rows came to which outcome. */
public final class Tally {
    /** Of amounts there may be as many as rows; no more than these are counted each by itself. */
    public static final int MOST = 1000;

    private final Map<@Nullable Object, Long> counts = new LinkedHashMap<>();
    private long others;
    private long numbers;
    private BigDecimal sum = BigDecimal.ZERO;

    void add(@Nullable Object outcome, long rows) {
        if (counts.size() < MOST || counts.containsKey(outcome)) {
            counts.merge(outcome, rows, Long::sum);
        } else {
            others += rows;
        }
        if (outcome instanceof BigDecimal number) {
            numbers += rows;
            sum = sum.add(number.multiply(BigDecimal.valueOf(rows)));
        }
    }

    void add(Tally later) {
        BigDecimal total = sum.add(later.sum);
        long ofNumbers = numbers + later.numbers;
        later.counts.forEach(this::add);
        others += later.others;
        sum = total;
        numbers = ofNumbers;
    }

    /** Rows by outcome; numbers without trailing zeros. */
    public Map<@Nullable Object, Long> counts() {
        return Collections.unmodifiableMap(counts);
    }

    /** Rows of outcomes beyond the first {@link #MOST}. */
    public long others() {
        return others;
    }

    /** Rows whose outcome is a number. */
    public long numbers() {
        return numbers;
    }

    /** Of all outcomes that are numbers, exactly. */
    public BigDecimal sum() {
        return sum;
    }
}
