package dev.xinmiao.zone.calendar;

import java.util.Arrays;

/** Stretches of local time {@code (from, until]}, in their order and apart from each other. */
final class Stretches {
    static final Stretches NONE = new Stretches(new long[0]);

    /** From and until by turns, each greater than the one before. */
    private final long[] ends;

    private Stretches(long[] ends) {
        this.ends = ends;
    }

    static Stretches of(long from, long until) {
        return from < until ? new Stretches(new long[] {from, until}) : NONE;
    }

    /** What lies in one of both. */
    Stretches or(Stretches other) {
        return merge(other, 1);
    }

    /** What lies in both. */
    Stretches and(Stretches other) {
        return merge(other, 2);
    }

    Stretches minus(Stretches other) {
        return and(other.complement());
    }

    private Stretches complement() {
        int skip = ends.length > 0 && ends[0] == Long.MIN_VALUE ? 1 : 0;
        boolean open = ends.length > 0 && ends[ends.length - 1] == Long.MAX_VALUE;
        var other = new long[ends.length + (skip == 1 ? -1 : 1) + (open ? -1 : 1)];
        if (skip == 0) {
            other[0] = Long.MIN_VALUE;
        }
        System.arraycopy(ends, skip, other, 1 - skip, ends.length - skip - (open ? 1 : 0));
        if (!open) {
            other[other.length - 1] = Long.MAX_VALUE;
        }
        return new Stretches(other);
    }

    /** Walks along all ends; keeps what at least so many of both cover. */
    private Stretches merge(Stretches other, int needed) {
        var merged = new long[ends.length + other.ends.length];
        int size = 0;
        int mine = 0;
        int theirs = 0;
        boolean in = false;
        while (mine < ends.length || theirs < other.ends.length) {
            long at = Math.min(
                    mine < ends.length ? ends[mine] : Long.MAX_VALUE,
                    theirs < other.ends.length ? other.ends[theirs] : Long.MAX_VALUE);
            while (mine < ends.length && ends[mine] == at) {
                mine++;
            }
            while (theirs < other.ends.length && other.ends[theirs] == at) {
                theirs++;
            }
            if ((mine % 2 + theirs % 2 >= needed) != in) {
                merged[size++] = at;
                in = !in;
            }
        }
        return new Stretches(Arrays.copyOf(merged, size));
    }

    /** How many parts become complete within, up to a second. */
    long passed(Counting counting, long until) {
        long passed = 0;
        for (int each = 0; each < ends.length && ends[each] < until; each += 2) {
            passed += counting.passed(Math.min(ends[each + 1], until)) - counting.passed(ends[each]);
        }
        return passed;
    }

    /** The second within at which that many have become complete; the last stretch has no end. */
    long when(Counting counting, long passed) {
        long left = passed;
        for (int each = 0; ; each += 2) {
            long already = counting.passed(ends[each]);
            long here = each + 2 < ends.length ? counting.passed(ends[each + 1]) - already : Long.MAX_VALUE;
            if (left <= here) {
                return counting.when(already + left);
            }
            left -= here;
        }
    }

    /** The last second up to the given one that lies within; the one at which a stretch begins is already. */
    long lastUpTo(long second) {
        long last = Long.MIN_VALUE;
        for (int each = 0; each < ends.length && ends[each] <= second; each += 2) {
            last = Math.min(ends[each + 1], second);
        }
        return last;
    }
}
