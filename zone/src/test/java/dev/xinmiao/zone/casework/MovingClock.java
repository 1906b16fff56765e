package dev.xinmiao.zone.casework;

import dev.xinmiao.zone.kernel.ZoneClock;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that a test sets. */
final class MovingClock {
    private Instant now;

    MovingClock(String now) {
        this.now = Instant.parse(now);
    }

    void to(String later) {
        now = Instant.parse(later);
    }

    ZoneClock zone() {
        return ZoneClock.of((InstantSource) () -> now);
    }
}
