package dev.xinmiao.decision;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

/**
 * How an evaluator evaluates. Immutable; begin with {@link #DEFAULT} and change what should differ. An evaluation that
 * goes beyond one of the bounds ends: its value is null, and a problem says where and which bound it was.
 *
 * @param clock what {@code now()} and {@code today()} read, once a row
 * @param strict whether an input not set is null, after the letter of the standard; otherwise it is missing, that is: a
 *     {@code Possible} bounded by its declared type
 * @param externalJava whether functions of kind Java may be called. They run with all rights of the program, so allow
 *     this only for models whose authors you trust as much as the program's own
 * @param deepestNesting the most evaluations within one another, and lists and contexts within one another
 * @param longestValue the most elements that a list may have and the most characters that a text may have, where an
 *     evaluation makes it; values given as inputs may be longer
 * @param mostSteps the most work for one decision or call: expressions evaluated, elements and text put together
 */
public record Settings(
        Clock clock, boolean strict, boolean externalJava, int deepestNesting, int longestValue, long mostSteps) {

    /** Missing inputs stay open, no Java is called, and what a normal model does is far within the bounds. */
    public static final Settings DEFAULT = new Settings(new LocalClock(), false, false, 500, 1_000_000, 10_000_000);

    /** The system's clock in its time zone, which takes a while to be looked up and is needed for few models. */
    private static final class LocalClock extends Clock {
        @Override
        public ZoneId getZone() {
            return ZoneId.systemDefault();
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.system(zone);
        }

        @Override
        public Instant instant() {
            return Instant.now();
        }
    }

    public Settings {
        if (deepestNesting < 1 || longestValue < 1 || mostSteps < 1) {
            throw new IllegalArgumentException("The bounds of an evaluation must be positive");
        }
    }

    public Settings withClock(Clock changed) {
        return new Settings(changed, strict, externalJava, deepestNesting, longestValue, mostSteps);
    }

    public Settings withStrict(boolean changed) {
        return new Settings(clock, changed, externalJava, deepestNesting, longestValue, mostSteps);
    }

    public Settings withExternalJava(boolean changed) {
        return new Settings(clock, strict, changed, deepestNesting, longestValue, mostSteps);
    }

    public Settings withDeepestNesting(int changed) {
        return new Settings(clock, strict, externalJava, changed, longestValue, mostSteps);
    }

    public Settings withLongestValue(int changed) {
        return new Settings(clock, strict, externalJava, deepestNesting, changed, mostSteps);
    }

    public Settings withMostSteps(long changed) {
        return new Settings(clock, strict, externalJava, deepestNesting, longestValue, changed);
    }
}
