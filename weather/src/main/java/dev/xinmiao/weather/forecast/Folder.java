package dev.xinmiao.weather.forecast;

import dev.xinmiao.weather.OutputFolder;
import dev.xinmiao.weather.PartFile;
import dev.xinmiao.weather.UnusableFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The folder of a run. */
final class Folder {
    private Folder() {}

    /** Makes it; refuses one that can't be written, and one that has a run that isn't to be gone on with. */
    static void prepare(Path folder, boolean resume) throws IOException {
        OutputFolder.make(folder);
        Path file = folder.resolve(ForecastFile.NAME);
        boolean there = Files.exists(file)
                || Files.exists(PartFile.beside(file))
                || !Checkpoint.all(folder).isEmpty();
        if (there && !resume) {
            throw new UnusableFile(
                    folder, "there is a run already: go on with it by --resume, or choose a new folder for --out.");
        }
    }
}
