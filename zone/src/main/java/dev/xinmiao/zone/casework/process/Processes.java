package dev.xinmiao.zone.casework.process;

import dev.xinmiao.zone.pack.InvalidPackException;
import dev.xinmiao.zone.pack.Pack;
import dev.xinmiao.zone.pack.PackProblem;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The processes of a zone: {@code processes/*.yaml} and {@code *.bpmn} of its pack, and the desks that they name. */
public final class Processes {
    private static final String FOLDER = "processes";

    private final Desks desks;
    private final Map<String, Process> byId;

    private Processes(Desks desks, Map<String, Process> byId) {
        this.desks = desks;
        this.byId = byId;
    }

    /**
     * Reads the processes of a pack.
     *
     * @throws InvalidPackException with everything that is wrong with any of them
     */
    public static Processes of(Pack pack) {
        Path file = pack.file("desks.yaml")
                .orElseThrow(() -> new InvalidPackException(new PackProblem(
                        "desks.yaml",
                        0,
                        "包中没有 desks.yaml，不知有哪些经办岗。 The pack has no desks.yaml to say which desks there are.")));
        Desks desks = Desks.read(pack.yaml(file));
        List<PackProblem> problems = new ArrayList<>();
        Map<String, Process> byId = new LinkedHashMap<>();
        for (String ending : List.of(".yaml", ".bpmn")) {
            for (Path each : pack.files(FOLDER, ending)) {
                try {
                    Process process = ending.equals(".yaml")
                            ? ProcessReader.read(pack.yaml(each), desks)
                            : bpmn(pack.nameOf(each), each, desks);
                    Process other = byId.putIfAbsent(process.id(), process);
                    if (other != null) {
                        problems.add(new PackProblem(
                                process.source(),
                                0,
                                "流程 id “%1$s” 已用于 %2$s。 The process id “%1$s” is that of %2$s already."
                                        .formatted(process.id(), other.source())));
                    }
                } catch (InvalidPackException e) {
                    problems.addAll(e.problems());
                }
            }
        }
        if (!problems.isEmpty()) {
            throw new InvalidPackException(problems);
        }
        return new Processes(desks, byId);
    }

    private static Process bpmn(String name, Path file, Desks desks) {
        try (InputStream content = Files.newInputStream(file)) {
            return BpmnReader.read(name, content, desks);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Desks desks() {
        return desks;
    }

    public Optional<Process> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    public Collection<Process> all() {
        return byId.values();
    }
}
