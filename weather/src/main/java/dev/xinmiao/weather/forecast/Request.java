package dev.xinmiao.weather.forecast;

import dev.xinmiao.weather.dynamics.Precision;
import dev.xinmiao.weather.picture.Place;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A forecast as it is asked for.
 *
 * @param init file of the state to begin at
 * @param time of that state; empty where the file has only one and says it
 * @param days how long
 * @param every hours from record to record
 * @param out folder for all that is written
 * @param resume whether to go on from the newest checkpoint
 * @param boundary folder of boundary fields; without it there is no land
 * @param adiabatic whether to leave out all physics
 * @param step in seconds
 * @param decay hours after which hyperdiffusion leaves an e-th of the smallest wave
 * @param pressures that are written, in Pa
 * @param spacing of a regular grid in degrees; without it the model's own grid is written
 * @param packed whether values are written as shorts
 * @param grib whether GRIB files are written too
 * @param report whether pictures are drawn at the end
 * @param truth states to score the forecast by
 */
public record Request(
        Path init,
        Optional<Instant> time,
        int truncation,
        int levels,
        double days,
        int every,
        Path out,
        Precision precision,
        int threads,
        boolean resume,
        Optional<Path> boundary,
        boolean octahedral,
        boolean adiabatic,
        OptionalDouble step,
        OptionalDouble decay,
        double[] pressures,
        OptionalDouble spacing,
        boolean packed,
        boolean grib,
        boolean report,
        List<Place> places,
        List<Path> truth) {

    public Request {
        if (!(days > 0 && days <= 3650) || Math.abs(days * 24 - Math.rint(days * 24)) > 1e-6) {
            throw new IllegalArgumentException("--days is " + days + ", expected whole hours up to 3650 days");
        }
        if (every < 1 || every > 24 || 24 % every != 0) {
            throw new IllegalArgumentException(
                    "--every is " + every + " hours, expected a part of a day, as 1, 3, 6 or 24");
        }
        if (threads < 1) {
            throw new IllegalArgumentException("--threads is " + threads + ", expected at least 1");
        }
        for (int level = 0; level < pressures.length; level++) {
            boolean falls = level == 0 || pressures[level] < pressures[level - 1];
            if (!(pressures[level] >= 100 && pressures[level] <= 110_000) || !falls) {
                throw new IllegalArgumentException(
                        "--pressures has " + pressures[level] / 100 + ", expected hPa from 1100 down to 1, each once");
            }
        }
    }

    int hours() {
        return (int) Math.rint(days * 24);
    }
}
