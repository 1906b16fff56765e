package dev.xinmiao.zone.search;

import java.time.Duration;

/** Ever longer pauses after failures in a row: a full disk isn't emptied by trying twice a second. Runs on real time. */
final class Pauses {
    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private Duration next = FIRST;
    private long end = System.nanoTime();

    /** Begins a pause, and says how long it is. */
    Duration begin() {
        Duration pause = next;
        end = System.nanoTime() + pause.toNanos();
        next = pause.multipliedBy(2).compareTo(LONGEST) < 0 ? pause.multipliedBy(2) : LONGEST;
        return pause;
    }

    boolean isOver() {
        return System.nanoTime() - end >= 0;
    }

    void forget() {
        next = FIRST;
    }
}
