package dev.xinmiao.zone.pack;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the folder that holds all packs. */
public final class PackFolder {
    private PackFolder() {}

    /**
     * The folder asked for, or set as {@code xinmiao.packs} by the launcher, or else {@code packs} beside the program ({@code xinmiao.home}), in the current folder, or
     * in one above it.
     *
     * @throws InvalidPackException if there is none, naming the places looked at
     */
    public static Path find(@Nullable Path asked) {
        String set = System.getProperty("xinmiao.packs");
        Path wanted = asked == null && set != null ? Path.of(set) : asked;
        List<Path> places =
                wanted == null ? usualPlaces() : List.of(wanted.toAbsolutePath().normalize());
        return places.stream()
                .filter(place -> Files.isRegularFile(place.resolve("national/pack.yaml")))
                .findFirst()
                .orElseThrow(() -> new InvalidPackException(new PackProblem(
                        "packs",
                        0,
                        "there are no packs in " + places + "; say where they are with the setting xinmiao.packs")));
    }

    private static List<Path> usualPlaces() {
        List<Path> places = new ArrayList<>();
        String home = System.getProperty("xinmiao.home");
        if (home != null) {
            places.add(Path.of(home, "packs"));
        }
        for (Path each = Path.of("").toAbsolutePath(); each != null; each = each.getParent()) {
            places.add(each.resolve("packs"));
        }
        return places;
    }
}
