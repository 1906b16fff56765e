package dev.xinmiao.weather.picture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Writes a film as its single pictures and as two moving ones, wide and narrow. */
final class FilmFiles {
    static final Sheet WIDE = new Sheet(1200, 17);
    private static final Duration EACH = Duration.ofMillis(500);

    private FilmFiles() {}

    static void write(Film film, Path folder) throws IOException {
        Files.createDirectories(folder.resolve(film.name()));
        List<byte[]> wide = frames(film, WIDE);
        List<byte[]> narrow = frames(film, Sheet.NARROW);
        for (int number = 0; number < wide.size(); number++) {
            Files.write(folder.resolve(frame(film, number)), wide.get(number));
            Files.write(folder.resolve(narrowFrame(film, number)), narrow.get(number));
        }
        Files.write(folder.resolve(film.name() + ".png"), Animation.of(wide, EACH));
        Files.write(folder.resolve(film.name() + "-narrow.png"), Animation.of(narrow, EACH));
    }

    private static List<byte[]> frames(Film film, Sheet sheet) {
        int height = height(film, sheet);
        return film.maps().parallelStream().map(map -> map.png(sheet, height)).toList();
    }

    /** Of the highest. */
    static int height(Film film, Sheet sheet) {
        return film.maps().stream().mapToInt(map -> map.height(sheet)).max().orElse(0);
    }

    static String frame(Film film, int number) {
        return "%s/%03d.png".formatted(film.name(), number);
    }

    static String narrowFrame(Film film, int number) {
        return "%s/narrow-%03d.png".formatted(film.name(), number);
    }
}
