package dev.xinmiao.weather;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Path;

/** Real data, that lies outside the repository. */
public final class RealFiles {
    private static final Path FOLDER = Path.of("../../shared/weather");

    private RealFiles() {}

    /** Skips the test where it isn't there. */
    public static Path file(String name) {
        Path file = FOLDER.resolve(name);
        assumeThat(file).as("real data; skipped without it").exists();
        return file;
    }
}
