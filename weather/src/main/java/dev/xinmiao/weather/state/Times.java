package dev.xinmiao.weather.state;

import dev.xinmiao.weather.UnusableFile;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/** Chooses one of a file's times. */
final class Times {
    private static final int MOST_TOLD = 8;

    private Times() {}

    /** Refuses to guess, and a time that isn't there. */
    static Instant chosen(StateRequest request, List<Instant> there) throws UnusableFile {
        if (request.time().isEmpty() && there.size() == 1) {
            return there.getFirst();
        }
        if (request.time().isPresent() && there.contains(request.time().get())) {
            return request.time().get();
        }
        String told = there.stream().limit(MOST_TOLD).map(Instant::toString).collect(Collectors.joining(", "))
                + (there.size() > MOST_TOLD ? ", …" : "");
        throw request.time().isPresent()
                ? new UnusableFile(
                        request.file(),
                        "there is no state of %s; there are %s.",
                        request.time().get(),
                        told)
                : new UnusableFile(
                        request.file(), "there are %d times, %s; expected to be told which.", there.size(), told);
    }
}
