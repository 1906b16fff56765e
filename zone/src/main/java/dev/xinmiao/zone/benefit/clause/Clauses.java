package dev.xinmiao.zone.benefit.clause;

import dev.xinmiao.zone.fact.FactDictionary;
import dev.xinmiao.zone.pack.InvalidPackException;
import dev.xinmiao.zone.pack.Pack;
import dev.xinmiao.zone.pack.PackProblem;
import dev.xinmiao.zone.pack.YamlNode;
import dev.xinmiao.zone.programme.Programme;
import dev.xinmiao.zone.programme.ProgrammeCatalogue;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All clauses that a zone knows, its own and others', and which of them it gives. Immutable. */
public final class Clauses {
    public static final String FOLDER = "clauses";

    private final ProgrammeCatalogue rules;
    private final Map<String, Clause> clauses;
    private final Adoption adoption;

    private Clauses(ProgrammeCatalogue rules, Map<String, Clause> clauses, Adoption adoption) {
        this.rules = rules;
        this.clauses = clauses;
        this.adoption = adoption;
    }

    /**
     * Reads the pack's folder {@code clauses} and the zone's {@code benefits.yaml}.
     *
     * @throws InvalidPackException with all problems found
     */
    public static Clauses load(Pack pack, FactDictionary dictionary) {
        ProgrammeCatalogue rules = ProgrammeCatalogue.load(pack, dictionary, FOLDER, ClauseReader.ENTRIES);
        List<PackProblem> problems = new ArrayList<>();
        Map<String, Clause> clauses = new LinkedHashMap<>();
        for (Path path : pack.files(FOLDER, ".yaml")) {
            YamlNode file = pack.yaml(path);
            if (file.get("editions").isPresent()) {
                Programme programme = rules.find(file.required("id").text()).orElseThrow();
                try {
                    clauses.put(programme.id(), new ClauseReader(programme, dictionary, problems).read(file));
                } catch (InvalidPackException e) {
                    problems.addAll(e.problems());
                }
            }
        }
        rules.all().forEach(programme -> problems.addAll(TableCheck.problems(programme)));
        Adoption adoption = Adoption.NONE;
        try {
            adoption = Adoption.load(pack, clauses);
        } catch (InvalidPackException e) {
            problems.addAll(e.problems());
        }
        if (!problems.isEmpty()) {
            throw new InvalidPackException(problems);
        }
        return new Clauses(rules, clauses, adoption);
    }

    public Collection<Clause> all() {
        return clauses.values();
    }

    public Optional<Clause> find(String id) {
        return Optional.ofNullable(clauses.get(id));
    }

    /** Those that the zone gives, in the order of its list. */
    public List<Clause> adopted() {
        return adoption.clauses().keySet().stream()
                .map(clauses::get)
                .filter(each -> each != null)
                .toList();
    }

    /** The conditions and amounts of all of them. */
    public ProgrammeCatalogue rules() {
        return rules;
    }

    public Adoption adoption() {
        return adoption;
    }
}
