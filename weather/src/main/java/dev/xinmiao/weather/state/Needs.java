package dev.xinmiao.weather.state;

import dev.xinmiao.weather.UnusableFile;
import java.util.List;
import java.util.Set;

/** Without what no forecast can begin. */
final class Needs {
    private static final List<Quantity> ALWAYS =
            List.of(Quantity.TEMPERATURE, Quantity.EASTWARD_WIND, Quantity.NORTHWARD_WIND);

    private Needs() {}

    /** @param names of all that the file holds, for people */
    static void require(StateRequest request, Set<Quantity> found, List<String> names) throws UnusableFile {
        for (Quantity needed : ALWAYS) {
            if (!found.contains(needed)) {
                throw new UnusableFile(
                        request.file(),
                        "there is no %s on pressure levels, expected one named %s; there are %s.",
                        needed.title(),
                        String.join(", ", needed.names()),
                        String.join(", ", names));
            }
        }
        if (!request.surfaceAssumed()
                && !found.contains(Quantity.SURFACE_PRESSURE)
                && !found.contains(Quantity.HEIGHT)) {
            throw new UnusableFile(
                    request.file(),
                    "there is neither surface pressure (sp) nor geopotential height (gh), expected one of them to find the"
                            + " other; there are %s.",
                    String.join(", ", names));
        }
    }
}
