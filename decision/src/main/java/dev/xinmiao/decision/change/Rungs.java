package dev.xinmiao.decision.change;

import java.util.Arrays;

/** A set of a few rungs of one ladder, the nearest first; rung 0 is always in it. */
final class Rungs {
    private long[] rungs = new long[16];
    private int size = 1;

    void add(long rung) {
        int place = size;
        while (place > 0 && Math.abs(rungs[place - 1]) > Math.abs(rung)) {
            place--;
        }
        for (int i = place - 1; i >= 0 && Math.abs(rungs[i]) == Math.abs(rung); i--) {
            if (rungs[i] == rung) {
                return;
            }
        }
        if (size == rungs.length) {
            rungs = Arrays.copyOf(rungs, 2 * size);
        }
        System.arraycopy(rungs, place, rungs, place + 1, size - place);
        rungs[place] = rung;
        size++;
    }

    int size() {
        return size;
    }

    long get(int place) {
        return rungs[place];
    }

    long[] toArray() {
        return Arrays.copyOf(rungs, size);
    }
}
