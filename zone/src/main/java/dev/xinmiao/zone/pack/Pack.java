package dev.xinmiao.zone.pack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The content a zone runs on: its own folder laid over the packs it extends. A file of the zone replaces the file of
 * the same relative path below it.
 */
public final class Pack {
    private final Path root;
    private final YamlNode description;
    /** The zone's own folder last. */
    private final List<Path> layers;

    private Pack(Path root, YamlNode description, List<Path> layers) {
        this.root = root;
        this.description = description;
        this.layers = layers;
    }

    /**
     * Opens the pack of a zone.
     *
     * @param root the folder that holds all packs
     * @param zone the name of the zone's folder
     * @throws InvalidPackException if there is no such pack, or packs extend each other in a circle
     */
    public static Pack open(Path root, String zone) {
        Map<String, Path> layers = new LinkedHashMap<>();
        addLayers(root, zone, layers, new ArrayList<>());
        YamlNode description = YamlNode.read(root.resolve(zone).resolve("pack.yaml"), root);
        return new Pack(root, description, List.copyOf(layers.values()));
    }

    private static void addLayers(Path root, String name, Map<String, Path> layers, List<String> path) {
        if (path.contains(name)) {
            throw new InvalidPackException(
                    new PackProblem(name + "/pack.yaml", 0, "packs extend each other in a circle: " + path));
        }
        Path file = root.resolve(name).resolve("pack.yaml");
        if (!Files.isRegularFile(file)) {
            throw new InvalidPackException(new PackProblem(
                    name,
                    0,
                    "没有这个园区包，可用的有 " + names(root) + "。 there is no pack '" + name + "'; the packs here are "
                            + names(root)));
        }
        path.add(name);
        for (YamlNode below : YamlNode.read(file, root).list("extends")) {
            addLayers(root, below.text(), layers, path);
        }
        path.remove(name);
        layers.put(name, root.resolve(name));
    }

    /** The names of all packs in a folder. */
    public static List<String> names(Path root) {
        try (Stream<Path> folders = Files.list(root)) {
            return folders.filter(folder -> Files.isRegularFile(folder.resolve("pack.yaml")))
                    .map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** This pack with a folder laid over it: a file there replaces the one of the same relative path. */
    public Pack under(Path folder) {
        List<Path> all = new ArrayList<>(layers);
        all.add(folder);
        return new Pack(root, description, List.copyOf(all));
    }

    /** What {@code pack.yaml} of the zone itself says. */
    public YamlNode description() {
        return description;
    }

    /** Places that contents are about where they name none; null where the pack doesn't say. */
    public @Nullable Set<String> home() {
        List<YamlNode> places = description.list("home");
        return places.isEmpty() ? null : places.stream().map(YamlNode::text).collect(Collectors.toSet());
    }

    public String id() {
        return description.required("id").text();
    }

    /** The file of that relative path, the zone's own before those it is laid over. */
    public Optional<Path> file(String relative) {
        return layers.reversed().stream()
                .map(layer -> layer.resolve(relative))
                .filter(Files::isRegularFile)
                .findFirst();
    }

    /** All files of a folder (empty for the pack itself) whose name ends so, each once, in the order of their names. */
    public List<Path> files(String folder, String ending) {
        Map<String, Path> found = new TreeMap<>();
        for (Path layer : layers) {
            Path place = folder.isEmpty() ? layer : layer.resolve(folder);
            if (!Files.isDirectory(place)) {
                continue;
            }
            try (Stream<Path> files = Files.list(place)) {
                files.filter(file -> file.getFileName().toString().endsWith(ending))
                        .forEach(file -> found.put(file.getFileName().toString(), file));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return List.copyOf(found.values());
    }

    /** The YAML of a file of this pack. */
    public YamlNode yaml(Path file) {
        return YamlNode.read(file, file.startsWith(root) ? root : layers.getLast());
    }

    /** How problems name a file: relative to the folder of all packs. */
    public String nameOf(Path file) {
        return layers.stream()
                .filter(layer -> file.startsWith(layer) && !layer.startsWith(root))
                .findFirst()
                .map(layer -> layer.relativize(file).toString())
                .orElseGet(() -> root.relativize(file).toString());
    }
}
