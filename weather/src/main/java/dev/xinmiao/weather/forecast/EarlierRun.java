package dev.xinmiao.weather.forecast;

import dev.xinmiao.weather.PartFile;
import dev.xinmiao.weather.UnusableFile;
import dev.xinmiao.weather.netcdf.NetcdfFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * What a folder holds of a run that is to be gone on with; looked at before anything there is touched.
 *
 * @param finished hour of the last record of the finished forecast; below nought where there is none
 * @param reached hour of the last record of all
 */
record EarlierRun(int finished, int reached) {
    private static final int NOTHING = -1;
    private static final double DAY = 24;

    /**
     * Refuses records of another setting, and checkpoints without records.
     *
     * @param setting of the run that is to go on, by name
     */
    static EarlierRun in(Path folder, Map<String, String> setting) throws IOException {
        Path file = folder.resolve(ForecastFile.NAME);
        Path part = PartFile.beside(file);
        boolean whole = Files.exists(file);
        boolean begun = Files.exists(part) && Checkpoint.readable(part);
        if (!whole && !begun && !Checkpoint.all(folder).isEmpty()) {
            throw new UnusableFile(
                    file, "it isn't there to be gone on with, only its checkpoints: choose a new folder.");
        }
        int finished = whole ? lastHour(file, setting) : NOTHING;
        return new EarlierRun(finished, begun ? Math.max(finished, lastHour(part, setting)) : finished);
    }

    private static int lastHour(Path path, Map<String, String> setting) throws IOException {
        try (NetcdfFile file = NetcdfFile.open(path)) {
            SameRun.require(file, setting);
            double[] hours = file.doubles("time");
            return hours.length == 0 ? NOTHING : (int) Math.rint(hours[hours.length - 1]);
        }
    }

    /** Refuses to end before what is there already, which would be lost. */
    void requireWithin(Path folder, int hours) throws UnusableFile {
        if (reached > hours) {
            throw new UnusableFile(
                    folder,
                    "there are records to +%d h already, more than --days asks for:"
                            + " expected --days %.0f or more, or a new folder for --out.",
                    reached,
                    Math.ceil(reached / DAY));
        }
    }

    /** Whether nothing is left to be done for so many hours. */
    boolean isWhole(int hours, int every) {
        return finished == hours - hours % every;
    }
}
