package dev.xinmiao.weather.state;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/**
 * Which state to read.
 *
 * @param time empty for the only one of a file; a file that doesn't say its time is believed to be of this one
 * @param surfaceAssumed whether a file will do that tells neither the surface pressure nor the heights of its levels
 */
public record StateRequest(Path file, Optional<Instant> time, boolean surfaceAssumed) {

    public static StateRequest of(Path file) {
        return new StateRequest(file, Optional.empty(), false);
    }

    public StateRequest at(Instant wanted) {
        return new StateRequest(file, Optional.of(wanted), surfaceAssumed);
    }

    /** The reader of the state will assume a surface pressure. */
    public StateRequest withSurfaceAssumed() {
        return new StateRequest(file, time, true);
    }
}
