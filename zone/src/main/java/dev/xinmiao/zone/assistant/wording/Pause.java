package dev.xinmiao.zone.assistant.wording;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** Leaves a service alone for a while that failed several times in a row, so that no page waits for it in vain. */
final class Pause {
    static final int FAILURES = 3;
    static final Duration LENGTH = Duration.ofMinutes(1);

    private final InstantSource time;
    private int failures;
    private @Nullable Instant until;

    Pause(InstantSource time) {
        this.time = time;
    }

    synchronized boolean isOn() {
        return until != null && time.instant().isBefore(until);
    }

    synchronized void worked() {
        failures = 0;
        until = null;
    }

    /** After a pause the first failure begins the next one. */
    synchronized void failed() {
        failures++;
        if (failures >= FAILURES) {
            until = time.instant().plus(LENGTH);
        }
    }
}
