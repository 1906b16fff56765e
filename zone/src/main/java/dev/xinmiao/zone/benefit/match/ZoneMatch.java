package dev.xinmiao.zone.benefit.match;

import dev.xinmiao.zone.benefit.clause.Clause;
import dev.xinmiao.zone.benefit.clause.Clauses;
import dev.xinmiao.zone.fact.FactKey;
import dev.xinmiao.zone.fact.Facts;
import dev.xinmiao.zone.kernel.AsOf;
import dev.xinmiao.zone.programme.ZoneInputs;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * All clauses against all subjects, as of one moment.
 *
 * @param clauses by the clause's id
 * @param took how long the matching took, without reading the facts
 */
public record ZoneMatch(ZoneInputs inputs, Map<String, ClauseColumn> clauses, Duration took) {
    /**
     * The facts that any clause reads.
     *
     * @param more facts that are wanted beside them
     */
    public static ZoneInputs read(Clauses clauses, Facts facts, AsOf asOf, Set<FactKey> more) {
        var wanted = ZoneInputs.Wanted.by(clauses.all().stream()
                .flatMap(clause -> clause.programme().editions().stream())
                .toList());
        Set<Integer> years = wanted.offsets().stream()
                .map(offset -> asOf.day().getYear() + offset)
                .collect(Collectors.toSet());
        Set<FactKey> keys = new HashSet<>(wanted.keys());
        keys.addAll(more);
        return new ZoneInputs(facts.columns(keys, years, asOf));
    }

    public static ZoneMatch of(Clauses clauses, ZoneInputs inputs, int threads) {
        long begin = System.nanoTime();
        var matcher = new ClauseMatcher(inputs, threads);
        Map<String, ClauseColumn> found = new LinkedHashMap<>();
        for (Clause clause : clauses.all()) {
            found.put(clause.id(), matcher.match(clause));
        }
        return new ZoneMatch(inputs, found, Duration.ofNanos(System.nanoTime() - begin));
    }

    public AsOf asOf() {
        return inputs.facts().asOf();
    }

    public Optional<ClauseColumn> of(Clause clause) {
        return Optional.ofNullable(clauses.get(clause.id()));
    }
}
