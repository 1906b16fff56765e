package dev.xinmiao.zone.growth;

import dev.xinmiao.decision.explain.Reason;
import dev.xinmiao.zone.fact.Facts;
import dev.xinmiao.zone.growth.ProgrammeView.Bin;
import dev.xinmiao.zone.growth.ProgrammeView.NearMiss;
import dev.xinmiao.zone.growth.ProgrammeView.Spread;
import dev.xinmiao.zone.growth.ProgrammeView.ZoneStanding;
import dev.xinmiao.zone.kernel.AsOf;
import dev.xinmiao.zone.programme.Comparison;
import dev.xinmiao.zone.programme.Edition;
import dev.xinmiao.zone.programme.Judge;
import dev.xinmiao.zone.programme.Programme;
import dev.xinmiao.zone.programme.Reasons;
import dev.xinmiao.zone.programme.Rulebook;
import dev.xinmiao.zone.programme.StandingFilter;
import dev.xinmiao.zone.programme.StandingFilter.Order;
import dev.xinmiao.zone.programme.StandingPage;
import dev.xinmiao.zone.programme.Standings;
import dev.xinmiao.zone.programme.Standings.ScoreBand;
import dev.xinmiao.zone.programme.StoredStanding;
import dev.xinmiao.zone.programme.Why;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where the zone stands with one programme. */
@Component
class ZoneStandings {
    private static final int NEAREST = 20;

    private final Standings standings;
    private final Rulebook rulebook;
    private final Facts facts;

    ZoneStandings(Standings standings, Rulebook rulebook, Facts facts) {
        this.standings = standings;
        this.rulebook = rulebook;
        this.facts = facts;
    }

    /** Null before the first evaluation. */
    @Nullable
    ZoneStanding of(Programme programme, Edition edition) {
        return standings
                .evaluation()
                .map(evaluation -> new ZoneStanding(
                        Tally.of(programme, standings.counts(programme.id())),
                        evaluation.asOf().day(),
                        edition.score() == null ? null : spread(programme, edition.passMark()),
                        nearest(programme, evaluation.asOf())))
                .orElse(null);
    }

    /** A band belongs to the exact scores where lower and upper bound fall into the same one. */
    private @Nullable Spread spread(Programme programme, @Nullable BigDecimal passMark) {
        var exact = new TreeMap<Integer, Long>();
        long open = 0;
        for (ScoreBand band : standings.scores(programme.id())) {
            if (band.low() != null && Objects.equals(band.low(), band.high())) {
                exact.merge(band.low(), band.subjects(), Long::sum);
            } else {
                open += band.subjects();
            }
        }
        if (exact.isEmpty()) {
            return null;
        }
        var bins = new ArrayList<Bin>();
        for (int from = Math.min(0, exact.firstKey()); from <= exact.lastKey(); from += ScoreBand.WIDTH) {
            BigDecimal low = BigDecimal.valueOf(from);
            bins.add(new Bin(
                    low,
                    BigDecimal.valueOf((long) from + ScoreBand.WIDTH),
                    exact.getOrDefault(from, 0L),
                    passMark != null && low.compareTo(passMark) >= 0));
        }
        return new Spread(bins, passMark, open);
    }

    /** What is short is not stored: the few shown are judged once more. */
    private List<NearMiss> nearest(Programme programme, AsOf asOf) {
        var judge = new Judge(rulebook.current());
        return standings
                .list(new StandingFilter(programme.id(), null, Order.DISTANCE), null, NEAREST)
                .entries()
                .stream()
                .filter(entry -> entry.standing().near())
                .map(entry -> nearMiss(
                        entry, judge.why(programme, facts.of(entry.standing().subject(), asOf))))
                .toList();
    }

    private NearMiss nearMiss(StandingPage.Entry entry, Optional<Why> why) {
        StoredStanding standing = entry.standing();
        String id = entry.creditCode() == null ? standing.subject().toString() : entry.creditCode();
        Optional<Comparison> failure = why.flatMap(this::failure);
        return new NearMiss(
                "/enterprises/" + id + "#standing-" + standing.programme(),
                entry.name(),
                failure.map(asked -> asked.of() + " " + asked.requirement()).orElse(""),
                failure.map(Comparison::found).orElse(""),
                Objects.requireNonNull(standing.distance()));
    }

    private Optional<Comparison> failure(Why why) {
        var wording = new Reasons(rulebook.current().dictionary());
        return why.conditions().stream()
                .filter(condition -> Boolean.FALSE.equals(condition.value()))
                .flatMap(condition -> condition.reasons().stream())
                .filter(reason -> reason.outcome() == Reason.Outcome.FAILS)
                .findFirst()
                .map(reason -> wording.comparison(why, reason));
    }
}
