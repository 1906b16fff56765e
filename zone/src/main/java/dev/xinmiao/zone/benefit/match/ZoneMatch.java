package dev.xinmiao.zone.benefit.match;

import dev.xinmiao.zone.benefit.clause.Clause;
import dev.xinmiao.zone.kernel.AsOf;
import dev.xinmiao.zone.programme.ZoneInputs;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * All clauses against all subjects, as of one moment.
 *
 * @param clauses by the clause's id
 * @param took how long the matching took, without reading the facts
 */
public record ZoneMatch(ZoneInputs inputs, Map<String, ClauseColumn> clauses, Duration took) {
    public AsOf asOf() {
        return inputs.facts().asOf();
    }

    public Optional<ClauseColumn> of(Clause clause) {
        return Optional.ofNullable(clauses.get(clause.id()));
    }
}
