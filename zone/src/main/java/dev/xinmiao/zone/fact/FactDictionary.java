package dev.xinmiao.zone.fact;

import dev.xinmiao.zone.kernel.Mark;
import dev.xinmiao.zone.pack.InvalidPackException;
import dev.xinmiao.zone.pack.Pack;
import dev.xinmiao.zone.pack.PackProblem;
import dev.xinmiao.zone.pack.YamlNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** All facts that may be stated, and who may state them. Content of packs: {@code facts/*.yaml} and {@code sources.yaml}. */
public final class FactDictionary {
    private static final Set<String> ENTRIES = Set.of(
            "key",
            "zh",
            "en",
            "type",
            "unit",
            "period",
            "none",
            "min",
            "max",
            "values",
            "definition",
            "source",
            "precedence",
            "clause",
            "mark",
            "aliases");

    private final Map<FactKey, FactDefinition> facts;
    private final Map<String, Source> sources;
    private final Map<FactKey, Map<String, Integer>> ownRanks;

    private FactDictionary(Map<FactKey, FactDefinition> facts, Map<String, Source> sources) {
        this.facts = facts;
        this.sources = sources;
        this.ownRanks = new LinkedHashMap<>();
        facts.values().stream()
                .filter(fact -> !fact.precedence().isEmpty())
                .forEach(fact -> ownRanks.put(fact.key(), ranks(fact.precedence())));
    }

    /** @throws InvalidPackException with every problem found */
    public static FactDictionary load(Pack pack) {
        List<PackProblem> problems = new ArrayList<>();
        Map<String, Source> sources = new LinkedHashMap<>();
        Path sourceFile = pack.file("sources.yaml")
                .orElseThrow(() -> new InvalidPackException(
                        new PackProblem(pack.id(), 0, "sources.yaml is missing: it says who may state facts")));
        for (YamlNode node : pack.yaml(sourceFile).required("sources").elements()) {
            String id = node.required("id").text();
            sources.put(
                    id,
                    new Source(
                            id, node.required("zh").text(), node.required("en").text(), sources.size()));
        }
        Map<FactKey, FactDefinition> facts = new LinkedHashMap<>();
        for (Path file : pack.files("facts", ".yaml")) {
            for (YamlNode node : pack.yaml(file).required("facts").elements()) {
                try {
                    FactDefinition fact = definition(node, sources);
                    if (facts.put(fact.key(), fact) != null) {
                        problems.add(node.problem("the fact '" + fact.key() + "' is defined twice"));
                    }
                } catch (InvalidPackException e) {
                    problems.addAll(e.problems());
                } catch (IllegalArgumentException e) {
                    problems.add(node.problem(String.valueOf(e.getMessage())));
                }
            }
        }
        if (!problems.isEmpty()) {
            throw new InvalidPackException(problems);
        }
        return new FactDictionary(facts, sources);
    }

    private static FactDefinition definition(YamlNode node, Map<String, Source> sources) {
        node.only(ENTRIES);
        List<String> precedence =
                node.list("precedence").stream().map(YamlNode::text).toList();
        String usual = node.text("source", "");
        for (String source : precedence) {
            requireSource(node, sources, source);
        }
        if (!usual.isEmpty()) {
            requireSource(node, sources, usual);
        }
        FactType type = type(node.required("type"));
        List<String> values = node.list("values").stream().map(YamlNode::text).toList();
        if ((type == FactType.CODE) == values.isEmpty()) {
            throw new InvalidPackException(
                    node.problem("'values' lists the codes of a fact of type code, and of no other"));
        }
        Optional<YamlNode> definition = node.get("definition");
        Optional<YamlNode> clause = node.get("clause");
        return new FactDefinition(
                new FactKey(node.required("key").text()),
                node.required("zh").text(),
                node.required("en").text(),
                type,
                node.text("unit", ""),
                isYearly(node.required("period")),
                node.get("none").map(YamlNode::truth).orElse(false),
                node.get("min").map(YamlNode::decimal).orElse(null),
                node.get("max").map(YamlNode::decimal).orElse(null),
                values,
                definition.map(each -> each.text("zh", "")).orElse(""),
                definition.map(each -> each.text("en", "")).orElse(""),
                usual,
                precedence,
                clause.map(FactDictionary::clause).orElse(""),
                Mark.of(node.text(
                        "mark",
                        clause.filter(YamlNode::isMapping)
                                .map(each -> each.text("mark", ""))
                                .orElse(""))),
                node.list("aliases").stream().map(YamlNode::text).toList());
    }

    private static String clause(YamlNode node) {
        return node.isMapping() ? (node.text("document", "") + " " + node.text("article", "")).strip() : node.text();
    }

    private static FactType type(YamlNode node) {
        try {
            return FactType.valueOf(node.text().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new InvalidPackException(node.problem("'" + node.text()
                    + "' is not a type; use count, number, money, percent, boolean, text, code or date"));
        }
    }

    private static boolean isYearly(YamlNode node) {
        return switch (node.text()) {
            case "year" -> true;
            case "lasting" -> false;
            default -> throw new InvalidPackException(node.problem("a period is 'year' or 'lasting'"));
        };
    }

    private static void requireSource(YamlNode node, Map<String, Source> sources, String id) {
        if (!sources.containsKey(id)) {
            throw new InvalidPackException(
                    node.problem("there is no source '" + id + "'; sources.yaml has " + sources.keySet()));
        }
    }

    public Collection<FactDefinition> all() {
        return facts.values();
    }

    public Optional<FactDefinition> find(FactKey key) {
        return Optional.ofNullable(facts.get(key));
    }

    /** The definition of a key known to be in the dictionary. */
    public FactDefinition get(FactKey key) {
        return find(key).orElseThrow(() -> new IllegalArgumentException("there is no fact '" + key + "'"));
    }

    public Collection<Source> sources() {
        return sources.values();
    }

    public Optional<Source> source(String id) {
        return Optional.ofNullable(sources.get(id));
    }

    /** The rank of a source for a fact, the lower the better. A source the dictionary does not know comes last. */
    public int rank(FactKey key, String source) {
        Map<String, Integer> own = ownRanks.get(key);
        if (own != null) {
            Integer rank = own.get(source);
            return rank != null ? rank : 1000 + generalRank(source);
        }
        return generalRank(source);
    }

    private int generalRank(String source) {
        Source known = sources.get(source);
        return known == null ? Integer.MAX_VALUE / 2 : known.rank();
    }

    private static Map<String, Integer> ranks(List<String> precedence) {
        Map<String, Integer> ranks = new LinkedHashMap<>();
        precedence.forEach(source -> ranks.put(source, ranks.size()));
        return ranks;
    }
}
