package dev.xinmiao.zone.programme;

import dev.xinmiao.zone.fact.FactDictionary;
import dev.xinmiao.zone.pack.InvalidPackException;
import dev.xinmiao.zone.pack.Pack;
import dev.xinmiao.zone.pack.PackProblem;
import dev.xinmiao.zone.pack.YamlNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All programmes of a zone, read and checked together. Immutable. */
public final class ProgrammeCatalogue {
    private static final String CASES = ".cases.yaml";

    private final FactDictionary dictionary;
    private final Map<String, Programme> programmes;
    private final Map<String, List<TextCase>> cases;
    private final List<Programme> ladder;
    private final FactLevers levers;

    private ProgrammeCatalogue(
            FactDictionary dictionary,
            Map<String, Programme> programmes,
            Map<String, List<TextCase>> cases,
            List<Programme> ladder,
            FactLevers levers) {
        this.levers = levers;
        this.dictionary = dictionary;
        this.programmes = programmes;
        this.cases = cases;
        this.ladder = ladder;
    }

    /**
     * Reads every programme of a pack with its rules and text cases.
     *
     * @throws InvalidPackException with all problems found: unknown facts and decisions, values that don't fit,
     *     overlapping editions, programmes that rest on each other in a circle, and what is wrong in a DMN file
     */
    public static ProgrammeCatalogue load(Pack pack, FactDictionary dictionary) {
        return load(pack, dictionary, "", MoreEntries.NONE);
    }

    /**
     * The same of one of the pack's folders; the growth ladder stands in the pack's own only.
     *
     * @param folder empty for the pack itself
     */
    public static ProgrammeCatalogue load(Pack pack, FactDictionary dictionary, String folder, MoreEntries more) {
        var problems = new ArrayList<PackProblem>();
        var reader = new ProgrammeReader(more, new Models(pack), new BindingReader(dictionary), problems);
        var found = new HashMap<String, Programme>();
        var files = new LinkedHashMap<String, YamlNode>();
        for (Path path : pack.files(folder, ".yaml")) {
            YamlNode file = yaml(pack, path, problems);
            if (file == null || file.get("editions").isEmpty()) {
                continue;
            }
            Programme programme = reader.read(file);
            if (programme != null) {
                files.put(programme.id(), file);
                if (found.put(programme.id(), programme) != null) {
                    problems.add(file.problem("there are two programmes '" + programme.id() + "'"));
                }
            }
        }
        List<Programme> ladder = folder.isEmpty() ? ladder(pack, found, problems) : List.of();
        Map<String, Programme> programmes = inOrder(ladder, found.values());
        if (problems.isEmpty()) {
            RestsOn.check(programmes, files, problems);
        }
        var cases = new HashMap<String, List<TextCase>>();
        for (Programme programme : programmes.values()) {
            cases.put(programme.id(), cases(pack, folder, programme, problems));
        }
        FactLevers levers = FactLevers.NONE;
        try {
            levers = FactLevers.load(pack, dictionary);
        } catch (InvalidPackException e) {
            problems.addAll(e.problems());
        }
        if (!problems.isEmpty()) {
            throw new InvalidPackException(problems);
        }
        return new ProgrammeCatalogue(dictionary, programmes, cases, ladder, levers);
    }

    /** Null for a file that is no YAML. */
    private static @Nullable YamlNode yaml(Pack pack, Path path, List<PackProblem> problems) {
        try {
            return path.getFileName().toString().endsWith(CASES) ? null : pack.yaml(path);
        } catch (InvalidPackException e) {
            problems.addAll(e.problems());
            return null;
        }
    }

    private static List<Programme> ladder(Pack pack, Map<String, Programme> found, List<PackProblem> problems) {
        var ladder = new ArrayList<Programme>();
        for (YamlNode rung : pack.description().list("ladder")) {
            Programme programme = found.get(rung.text());
            if (programme != null) {
                ladder.add(programme);
            } else if (problems.isEmpty()) {
                problems.add(rung.problem("the ladder names '" + rung.text() + "', but there is no such programme"));
            }
        }
        return ladder;
    }

    /** The ladder's rungs as they follow each other, then the rest by id. */
    private static Map<String, Programme> inOrder(List<Programme> ladder, Collection<Programme> found) {
        var ordered = new LinkedHashMap<String, Programme>();
        ladder.forEach(programme -> ordered.put(programme.id(), programme));
        found.stream()
                .sorted(Comparator.comparing(Programme::id))
                .forEach(programme -> ordered.putIfAbsent(programme.id(), programme));
        return ordered;
    }

    private static List<TextCase> cases(Pack pack, String folder, Programme programme, List<PackProblem> problems) {
        String place = folder.isEmpty() ? "" : folder + "/";
        Path file = pack.file(place + programme.id() + CASES).orElse(null);
        if (file == null) {
            return List.of();
        }
        try {
            return TextCaseReader.read(pack.yaml(file), programme);
        } catch (InvalidPackException e) {
            problems.addAll(e.problems());
            return List.of();
        }
    }

    /** The ladder's rungs first, from the lowest; then the others by id. */
    public Collection<Programme> all() {
        return Collections.unmodifiableCollection(programmes.values());
    }

    public Optional<Programme> find(String id) {
        return Optional.ofNullable(programmes.get(id));
    }

    /** The worked examples of a programme; none where the pack has none. */
    public List<TextCase> cases(String programme) {
        return cases.getOrDefault(programme, List.of());
    }

    /** The rungs of the zone's growth ladder (梯度培育), from the lowest. */
    public List<Programme> ladder() {
        return ladder;
    }

    /** What enterprises can change to climb it, and at what cost. */
    public FactLevers levers() {
        return levers;
    }

    public FactDictionary dictionary() {
        return dictionary;
    }
}
