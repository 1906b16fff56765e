package dev.xinmiao.weather.suite;

import dev.xinmiao.weather.dynamics.Precision;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a test is to be run, where it isn't as usual.
 *
 * @param truncations empty for the usual ones
 * @param step in seconds
 * @param days how long
 * @param levels how many layers
 */
public record TestOptions(
        List<Integer> truncations,
        int threads,
        @Nullable Double step,
        @Nullable Integer days,
        Precision precision,
        @Nullable Integer levels) {

    /** As usual, on some threads. */
    public static TestOptions usual(int threads) {
        return new TestOptions(List.of(), threads, null, null, Precision.DOUBLE, null);
    }

    List<Integer> truncations(Integer... usual) {
        return truncations.isEmpty() ? List.of(usual) : truncations;
    }

    /** A day is a whole number of steps. */
    double step(double usual) {
        double chosen = step == null ? usual : step;
        if (!(chosen > 0) || 86_400 % chosen != 0) {
            throw new IllegalArgumentException(
                    "--step takes seconds that divide a day of 86400 s, not " + (step == null ? usual : step));
        }
        return chosen;
    }

    int days(int usual) {
        return days == null ? usual : days;
    }

    int levels(int usual) {
        return levels == null ? usual : levels;
    }
}
