package dev.xinmiao.zone.casework;

import dev.xinmiao.zone.casework.process.Desks;
import dev.xinmiao.zone.casework.process.Process;
import dev.xinmiao.zone.casework.process.ProcessReader;
import dev.xinmiao.zone.pack.InvalidPackException;
import dev.xinmiao.zone.pack.Pack;
import dev.xinmiao.zone.pack.PackProblem;
import dev.xinmiao.zone.pack.YamlNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The processes of a zone's pack, as they are today. */
public final class ProcessBook {
    /** @param text of its file, kept with the first case that begins under it */
    record Edition(Process process, String text) {}

    private final Desks desks;
    private final Map<String, Edition> editions;

    private ProcessBook(Desks desks, Map<String, Edition> editions) {
        this.desks = desks;
        this.editions = editions;
    }

    /**
     * Reads all of them.
     *
     * @throws InvalidPackException with everything that is wrong with any
     */
    public static ProcessBook load(Pack pack) {
        Desks desks = Desks.read(pack.yaml(pack.file("desks.yaml")
                .orElseThrow(() -> new InvalidPackException(
                        new PackProblem("desks.yaml", 0, "园区包没有 desks.yaml。 the pack has no desks.yaml")))));
        Map<String, Edition> editions = new LinkedHashMap<>();
        List<PackProblem> problems = new ArrayList<>();
        for (Path file : pack.files("processes", ".yaml")) {
            try {
                Process process = ProcessReader.read(pack.yaml(file), desks);
                editions.put(process.id(), new Edition(process, Files.readString(file)));
            } catch (InvalidPackException e) {
                problems.addAll(e.problems());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        if (!problems.isEmpty()) {
            throw new InvalidPackException(problems);
        }
        return new ProcessBook(desks, editions);
    }

    /** A process from the text that was kept; desks may be others by now. */
    static Process read(String id, int version, String text) {
        return ProcessReader.read(YamlNode.parse(id + "@" + version, text), null);
    }

    public Desks desks() {
        return desks;
    }

    public Optional<Process> find(String id) {
        return Optional.ofNullable(editions.get(id)).map(Edition::process);
    }

    Optional<Edition> edition(String id) {
        return Optional.ofNullable(editions.get(id));
    }

    public Collection<Process> all() {
        return editions.values().stream().map(Edition::process).toList();
    }
}
