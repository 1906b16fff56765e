package dev.xinmiao.zone.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * Asks the program that has a data folder open, or will have it next, to write the search index anew. It stands in the
 * folder until that is done, so neither a crash nor a stop loses it.
 */
public final class RebuildRequest {
    private final Path file;

    public RebuildRequest(Path data) {
        this.file = data.resolve("search").resolve("rebuild");
    }

    /** Whether a zone was ever started with the folder, so that it has an index or a database. */
    public boolean isOfZone() throws IOException {
        Path search = file.resolveSibling("");
        if (Files.isDirectory(search.resolveSibling("database"))) {
            return true;
        }
        if (!Files.isDirectory(search)) {
            return false;
        }
        try (Stream<Path> indexes = Files.list(search)) {
            return indexes.anyMatch(Files::isDirectory);
        }
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
