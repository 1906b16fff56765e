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

    public TestOptions {
        for (int truncation : truncations) {
            require("--truncation", truncation, 4, 2_047);
        }
        require("--threads", threads, 1, 1_024);
        require("--days", days == null ? 1 : days, 1, 100_000);
        require("--levels", levels == null ? 2 : levels, 2, 200);
    }

    private static void require(String option, int given, int least, int most) {
        if (given < least || given > most) {
            throw new IllegalArgumentException(
                    option + " takes a whole number from " + least + " to " + most + ", not " + given);
        }
    }

    List<Integer> truncations(Integer... usual) {
        return truncations.isEmpty() ? List.of(usual) : truncations;
    }

    /** A day is a whole number of steps. */
    double step(double usual) {
        return step(usual, 86_400);
    }

    /** @param span in seconds, of which a step is a whole part */
    double step(double usual, int span) {
        double chosen = step == null ? usual : step;
        if (!(chosen > 0) || span % chosen != 0) {
            throw new IllegalArgumentException(
                    "--step takes seconds of which " + span + " are a multiple, not " + chosen);
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
