package dev.xinmiao.zone.programme;

import dev.xinmiao.decision.change.Lever;
import dev.xinmiao.zone.fact.FactDefinition;
import dev.xinmiao.zone.fact.FactDictionary;
import dev.xinmiao.zone.fact.FactKey;
import dev.xinmiao.zone.kernel.Mark;
import dev.xinmiao.zone.pack.InvalidPackException;
import dev.xinmiao.zone.pack.Pack;
import dev.xinmiao.zone.pack.PackProblem;
import dev.xinmiao.zone.pack.YamlNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What an enterprise can change on its way to a programme, and at what cost: {@code levers.yaml} of a pack, the zone's
 * own before the one that it extends. What isn't there can't be changed.
 */
public final class FactLevers {
    static final FactLevers NONE = new FactLevers(Map.of(), Mark.PUBLISHED);

    private static final String FILE = "levers.yaml";
    private static final Set<String> ENTRIES =
            Set.of("direction", "step", "cost", "each", "atMost", "atMostTimes", "moves");

    private final Map<FactKey, FactLever> levers;
    private final Mark mark;

    private FactLevers(Map<FactKey, FactLever> levers, Mark mark) {
        this.levers = Collections.unmodifiableMap(new LinkedHashMap<>(levers));
        this.mark = mark;
    }

    /**
     * None for a pack that names none.
     *
     * @throws InvalidPackException with all problems found
     */
    static FactLevers load(Pack pack, FactDictionary dictionary) {
        return pack.file(FILE).map(file -> read(pack.yaml(file), dictionary)).orElse(NONE);
    }

    private static FactLevers read(YamlNode file, FactDictionary dictionary) {
        file.only(Set.of("mark", "levers"));
        var problems = new ArrayList<PackProblem>();
        var levers = new LinkedHashMap<FactKey, FactLever>();
        file.required("levers").entries().forEach((name, node) -> {
            try {
                FactLever lever = lever(fact(name, node, dictionary), node, dictionary);
                levers.put(lever.key(), lever);
            } catch (InvalidPackException e) {
                problems.addAll(e.problems());
            }
        });
        if (!problems.isEmpty()) {
            throw new InvalidPackException(problems);
        }
        return new FactLevers(levers, Mark.of(file.text("mark", "")));
    }

    private static FactLever lever(FactDefinition fact, YamlNode node, FactDictionary dictionary) {
        node.only(ENTRIES);
        return new FactLever(
                fact.key(),
                direction(node.required("direction")),
                node.get("step").map(step -> amount(step, true)).orElse(null),
                node.get("cost").map(cost -> amount(cost, false)).orElse(BigDecimal.ZERO),
                amount(node.required("each"), false),
                node.get("atMost")
                        .map(other -> fact(other.text(), other, dictionary).key())
                        .orElse(null),
                node.get("atMostTimes").map(times -> amount(times, true)).orElse(null),
                node.get("moves")
                        .map(other -> fact(other.text(), other, dictionary).key())
                        .orElse(null));
    }

    private static FactDefinition fact(String name, YamlNode node, FactDictionary dictionary) {
        FactDefinition fact;
        try {
            fact = dictionary.find(new FactKey(name)).orElse(null);
        } catch (IllegalArgumentException e) {
            throw new InvalidPackException(node.problem(String.valueOf(e.getMessage())));
        }
        if (fact == null) {
            throw new InvalidPackException(node.problem("the fact dictionary has no '" + name + "'"));
        }
        if (!fact.type().isNumeric()) {
            throw new InvalidPackException(node.problem("'" + name + "' is no number; only numbers can be levers"));
        }
        return fact;
    }

    private static Lever.Direction direction(YamlNode node) {
        return Arrays.stream(Lever.Direction.values())
                .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(node.text()))
                .findFirst()
                .orElseThrow(() -> new InvalidPackException(
                        node.problem("'" + node.text() + "' is not a direction; write up, down or either")));
    }

    private static BigDecimal amount(YamlNode node, boolean positive) {
        BigDecimal amount = node.decimal();
        if (amount.signum() < 0 || positive && amount.signum() == 0) {
            throw new InvalidPackException(
                    node.problem("'" + node.text() + "' must be " + (positive ? "more than 0" : "0 or more")));
        }
        return amount;
    }

    /** These with other costs of one unit, as somebody tries them on a page. Facts without a lever are passed over. */
    public FactLevers withCosts(Map<FactKey, BigDecimal> each) {
        var changed = new LinkedHashMap<FactKey, FactLever>(levers);
        each.forEach((key, cost) -> changed.computeIfPresent(key, (k, lever) -> lever.withEach(cost)));
        return new FactLevers(changed, mark);
    }

    public Optional<FactLever> find(FactKey key) {
        return Optional.ofNullable(levers.get(key));
    }

    public Collection<FactLever> all() {
        return levers.values();
    }

    /** What the costs rest on. */
    public Mark mark() {
        return mark;
    }
}
