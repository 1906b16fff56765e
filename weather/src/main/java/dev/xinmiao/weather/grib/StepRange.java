package dev.xinmiao.weather.grib;

import java.time.Duration;
import java.time.Instant;

/**
 * When a field is valid: at one time, or as a statistic over a range of steps.
 *
 * @param reference when the forecast began
 * @param from the step at which the range begins; equal to {@code to} for one time
 * @param to the step at which it ends
 * @param statistic as ecCodes names it: {@code instant}, {@code accum}, {@code avg}, {@code max}, {@code min} …
 */
public record StepRange(Instant reference, Duration from, Duration to, String statistic) {

    public static StepRange instant(Instant reference, Duration step) {
        return new StepRange(reference, step, step, "instant");
    }

    /** A sum over the range, as of rain. */
    public static StepRange accumulated(Instant reference, Duration from, Duration to) {
        return new StepRange(reference, from, to, "accum");
    }

    public boolean isInstant() {
        return statistic.equals("instant");
    }

    public Instant validTime() {
        return reference.plus(to);
    }
}
