package dev.xinmiao.weather;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder that a long run will write into, made before it begins, so that no run ends in vain. */
public final class OutputFolder {
    private OutputFolder() {}

    /** @throws UnusableFile for one that can't be made or written */
    public static void make(Path folder) throws UnusableFile {
        try {
            Files.createDirectories(folder);
        } catch (IOException refused) {
            throw new UnusableFile(folder, "this folder can't be made, expected one that can be written.", refused);
        }
        if (!Files.isWritable(folder)) {
            throw new UnusableFile(folder, "this folder can't be written.");
        }
    }
}
