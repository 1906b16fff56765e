package dev.xinmiao.zone.enterprise;

import dev.xinmiao.zone.enterprise.EnterpriseView.Heading;
import dev.xinmiao.zone.fact.FactDefinition;
import dev.xinmiao.zone.fact.FactDictionary;
import dev.xinmiao.zone.programme.Condition;
import dev.xinmiao.zone.programme.Edition;
import dev.xinmiao.zone.programme.FactLever;
import dev.xinmiao.zone.programme.FactLevers;
import dev.xinmiao.zone.programme.InputBinding.FactOfYear;
import dev.xinmiao.zone.programme.InputBinding.LastingFact;
import dev.xinmiao.zone.programme.Path;
import dev.xinmiao.zone.programme.Standing;
import dev.xinmiao.zone.programme.Standing.Truth;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What it would take one enterprise to meet one programme.
 *
 * @param costs of the facts that the rules look at, as they were reckoned with
 * @param tried whether some are not the zone's own
 * @param missing facts that nobody stated and that could change the answer
 */
public record PathView(
        Heading heading,
        LocalDate asOf,
        Standing standing,
        Path path,
        List<Cost> costs,
        boolean tried,
        List<Missing> missing) {

    public record Missing(FactDefinition fact, @Nullable Integer year) {}

    /** @param refused whether another was asked for that is no amount */
    public record Cost(
            String field,
            FactDefinition fact,
            BigDecimal each,
            @Nullable BigDecimal atMostTimes,
            boolean refused) {}

    static PathView of(
            Heading heading,
            LocalDate asOf,
            Standing standing,
            Path path,
            FactLevers levers,
            TriedCosts tried,
            FactDictionary dictionary) {
        Set<String> looked = looked(path.edition());
        return new PathView(
                heading,
                asOf,
                standing,
                path,
                levers.all().stream()
                        .filter(lever -> looked.contains(lever.key().toString()))
                        .map(lever -> cost(lever, tried, dictionary))
                        .toList(),
                !tried.each().isEmpty(),
                standing.missing().stream()
                        .map(needed -> new Missing(dictionary.get(needed.key()), needed.year()))
                        .toList());
    }

    /** Conditions known to fail, in the order of the programme. */
    public List<Condition> failing() {
        return standing.conditions().stream()
                .filter(each -> each.truth() == Truth.FALSE)
                .map(Standing.ConditionResult::condition)
                .toList();
    }

    private static Cost cost(FactLever lever, TriedCosts tried, FactDictionary dictionary) {
        return new Cost(
                TriedCosts.field(lever.key()),
                dictionary.get(lever.key()),
                lever.each(),
                lever.atMostTimes(),
                tried.refused().contains(lever.key().toString()));
    }

    private static Set<String> looked(Edition edition) {
        var facts = new TreeSet<String>();
        edition.inputs().forEach(binding -> {
            switch (binding) {
                case FactOfYear fact -> facts.add(fact.key().toString());
                case LastingFact fact -> facts.add(fact.key().toString());
                default -> {}
            }
        });
        return facts;
    }
}
