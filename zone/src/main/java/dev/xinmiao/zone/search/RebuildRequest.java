package dev.xinmiao.zone.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Asks the program that has a data folder open, or will have it next, to write the search index anew. It stands in the
 * folder until that is done, so neither a crash nor a stop loses it.
 */
public final class RebuildRequest {
    private final Path file;

    public RebuildRequest(Path data) {
        this.file = data.resolve("search").resolve("rebuild");
    }

    /** @throws IOException if the folder can't be written */
    public void make() throws IOException {
        Files.createDirectories(file.resolveSibling(""));
        Files.writeString(file, "");
    }

    public boolean isMade() {
        return Files.exists(file);
    }

    void done() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException failure) {
            throw new UncheckedIOException("Can't be deleted: " + file, failure);
        }
    }
}
