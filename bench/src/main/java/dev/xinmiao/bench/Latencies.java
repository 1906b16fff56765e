package dev.xinmiao.bench;

import java.util.Arrays;

/** Response times of one kind of page under a constant rate, counted from the moment each was due. */
public final class Latencies {
    private final long[] nanos;
    private int count;

    public Latencies(int capacity) {
        nanos = new long[capacity];
    }

    public synchronized void add(long value) {
        if (count < nanos.length) {
            nanos[count++] = value;
        }
    }

    /** The time in milliseconds within which the given share of all answers came. */
    public synchronized double quantile(double share) {
        if (count == 0) {
            return Double.NaN;
        }
        long[] sorted = Arrays.copyOf(nanos, count);
        Arrays.sort(sorted);
        int index = (int) Math.ceil(share * count) - 1;
        return sorted[Math.max(0, index)] / 1e6;
    }

    public synchronized int count() {
        return count;
    }
}
