package dev.xinmiao.weather.forecast;

import dev.xinmiao.weather.PartFile;
import dev.xinmiao.weather.UnusableFile;
import dev.xinmiao.weather.netcdf.NetcdfFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** What a folder holds of a run that is to be gone on with; looked at before anything there is touched. */
final class EarlierRun {
    private EarlierRun() {}

    /**
     * Refuses records of another setting, and checkpoints without records.
     *
     * @param setting of the run that is to go on, by name
     */
    static void require(Path folder, Map<String, String> setting) throws IOException {
        Path file = folder.resolve(ForecastFile.NAME);
        Path part = PartFile.beside(file);
        boolean finished = Files.exists(file);
        boolean begun = Files.exists(part) && Checkpoint.readable(part);
        if (!finished && !begun && !Checkpoint.all(folder).isEmpty()) {
            throw new UnusableFile(file, "it isn't there to be gone on with, only its checkpoints: choose a new folder.");
        }
        if (finished) {
            require(setting, file);
        }
        if (begun) {
            require(setting, part);
        }
    }

    private static void require(Map<String, String> setting, Path path) throws IOException {
        try (NetcdfFile file = NetcdfFile.open(path)) {
            SameRun.require(file, setting);
        }
    }
}
