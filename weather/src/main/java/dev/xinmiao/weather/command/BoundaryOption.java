package dev.xinmiao.weather.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where boundary fields are: as told, else as the environment says. */
final class BoundaryOption {
    private static final String VARIABLE = "XINMIAO_WEATHER_BOUNDARY";

    private BoundaryOption() {}

    static Optional<Path> folder(@Nullable Path told) {
        String environment = System.getenv(VARIABLE);
        return Optional.ofNullable(told)
                .or(() -> Optional.ofNullable(environment)
                        .filter(folder -> !folder.isEmpty())
                        .map(Path::of));
    }

    /** Else a folder “boundary” beside a file. */
    static Optional<Path> folder(@Nullable Path told, Path beside) {
        return folder(told)
                .or(() -> Optional.of(beside.toAbsolutePath().resolveSibling("boundary"))
                        .filter(Files::isDirectory));
    }
}
