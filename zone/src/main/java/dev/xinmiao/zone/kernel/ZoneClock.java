package dev.xinmiao.zone.kernel;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;

/** What time it is for the zone. It may run on a virtual date: then the hours are real and the day is shifted. */
public final class ZoneClock implements InstantSource {
    /** All of China keeps one time. */
    public static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final InstantSource source;
    private final Duration shift;

    private ZoneClock(InstantSource source, Duration shift) {
        this.source = source;
        this.shift = shift;
    }

    public static ZoneClock real() {
        return new ZoneClock(Clock.systemUTC(), Duration.ZERO);
    }

    /** Begins on the given day, at the present hour, and runs on from there. */
    public static ZoneClock startingOn(LocalDate day) {
        LocalDate real = LocalDate.ofInstant(Clock.systemUTC().instant(), CHINA);
        return new ZoneClock(Clock.systemUTC(), Duration.ofDays(day.toEpochDay() - real.toEpochDay()));
    }

    /** Always the given instant, for tests. */
    public static ZoneClock fixed(Instant instant) {
        return new ZoneClock(InstantSource.fixed(instant), Duration.ZERO);
    }

    /** Whatever the source says, for tests that move time. */
    public static ZoneClock of(InstantSource source) {
        return new ZoneClock(source, Duration.ZERO);
    }

    @Override
    public Instant instant() {
        return source.instant().plus(shift);
    }

    public LocalDate today() {
        return LocalDate.ofInstant(instant(), CHINA);
    }

    /** Today's rules, and everything that has been recorded so far. */
    public AsOf now() {
        return new AsOf(today(), instant());
    }
}
