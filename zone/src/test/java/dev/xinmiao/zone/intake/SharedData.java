package dev.xinmiao.zone.intake;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** Real data that lies beside the repository and is not part of it. */
final class SharedData {
    private static final Path ROOT = Path.of(System.getProperty("xinmiao.shared", "../../shared"));

    private SharedData() {}

    /** The file, or the test is skipped and says so. */
    static Path file(String relative) {
        Path file = ROOT.resolve("data").resolve(relative);
        assumeTrue(Files.isRegularFile(file), () -> file + " is not here; set -Dxinmiao.shared to try it on real data");
        return file;
    }
}
