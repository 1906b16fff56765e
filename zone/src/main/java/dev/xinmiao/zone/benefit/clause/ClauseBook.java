package dev.xinmiao.zone.benefit.clause;

import dev.xinmiao.zone.benefit.clause.ClauseVersions.Draft;
import dev.xinmiao.zone.benefit.clause.ClauseVersions.Version;
import dev.xinmiao.zone.fact.FactDictionary;
import dev.xinmiao.zone.pack.InvalidPackException;
import dev.xinmiao.zone.pack.Pack;
import dev.xinmiao.zone.pack.PackProblem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The clauses in use: the pack's, and over them the versions that were approved here. */
public final class ClauseBook {
    private final Pack pack;
    private final FactDictionary dictionary;
    private final ClauseVersions versions;
    private volatile InUse inUse;

    /** The clauses, and the drafts over the pack's files that they were read from, the oldest first. */
    private record InUse(List<Draft> drafts, Clauses clauses) {}

    /** @throws InvalidPackException if anything is wrong with the pack or an approved version */
    public ClauseBook(Pack pack, FactDictionary dictionary, ClauseVersions versions) {
        this.pack = pack;
        this.dictionary = dictionary;
        this.versions = versions;
        this.inUse = approved();
    }

    public Clauses current() {
        return inUse.clauses();
    }

    private InUse approved() {
        List<Draft> drafts = versions.approved().stream().map(Version::draft).toList();
        return new InUse(drafts, load(drafts));
    }

    /** What would be wrong with the clauses if this draft were approved; nothing if it can be. */
    public List<PackProblem> problems(Draft draft) {
        List<PackProblem> problems = new ArrayList<>();
        if (draft.dmnPath() != null && draft.dmn() != null) {
            problems.addAll(SenseCheck.blanks(draft.dmnPath(), draft.dmn()));
        }
        try {
            Clauses clauses = trying(draft);
            if (draft.dmnPath() != null) {
                // Only what comes with the draft: what is in use already must not keep anybody from mending it.
                problems.addAll(SenseCheck.problems(
                        draft.dmnPath(), clauses.find(draft.clause()).orElseThrow(), draft.yaml()));
            }
        } catch (InvalidPackException e) {
            problems.addAll(e.problems());
        }
        return problems;
    }

    /**
     * The clauses as they would be with a draft.
     *
     * @throws InvalidPackException if they could not be used
     */
    private Clauses trying(Draft draft) {
        List<Draft> drafts = new ArrayList<>(inUse.drafts());
        drafts.add(draft);
        return load(drafts);
    }

    /** Takes what has been approved meanwhile into use. */
    public synchronized void reload() {
        inUse = approved();
    }

    /** The file of a clause as it is in use. */
    public String yaml(String clause) {
        return inUse.drafts().reversed().stream()
                .filter(draft -> draft.clause().equals(clause))
                .map(Draft::yaml)
                .findFirst()
                .orElseGet(() -> packYaml(clause));
    }

    /** The file of a clause as the pack has it. */
    public String packYaml(String clause) {
        return read(Clauses.FOLDER + "/" + clause + ".yaml");
    }

    /** A model's file as it is in use, by its path relative to the pack. */
    public String dmn(String path) {
        return inUse.drafts().reversed().stream()
                .filter(draft -> path.equals(draft.dmnPath()))
                .map(draft -> String.valueOf(draft.dmn()))
                .findFirst()
                .orElseGet(() -> read(path));
    }

    private String read(String path) {
        try {
            return Files.readString(
                    pack.file(path).orElseThrow(() -> new IllegalArgumentException("the pack has no file " + path)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Drafts are laid over the pack as files for as long as it takes to read them. */
    private Clauses load(List<Draft> drafts) {
        if (drafts.isEmpty()) {
            return Clauses.load(pack, dictionary);
        }
        try {
            Path folder = Files.createTempDirectory("clauses");
            try {
                for (Draft draft : drafts) {
                    write(folder, Clauses.FOLDER + "/" + draft.clause() + ".yaml", draft.yaml());
                    if (draft.dmnPath() != null && draft.dmn() != null) {
                        write(folder, draft.dmnPath(), draft.dmn());
                    }
                }
                return Clauses.load(pack.under(folder), dictionary);
            } finally {
                delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path folder, String path, String text) throws IOException {
        Path file = folder.resolve(path).normalize();
        if (!file.startsWith(folder)) {
            throw new IllegalArgumentException("not a path within a pack: " + path);
        }
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path each : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }
}
