package dev.xinmiao.zone.benefit;

import dev.xinmiao.zone.benefit.LabView.Kept;
import dev.xinmiao.zone.benefit.LabView.Result;
import dev.xinmiao.zone.benefit.LabView.Row;
import dev.xinmiao.zone.benefit.clause.Clause;
import dev.xinmiao.zone.benefit.clause.ClauseBook;
import dev.xinmiao.zone.benefit.clause.Terms;
import dev.xinmiao.zone.benefit.lab.Change;
import dev.xinmiao.zone.benefit.lab.Groups;
import dev.xinmiao.zone.benefit.lab.Scenarios;
import dev.xinmiao.zone.benefit.lab.Scenarios.Scenario;
import dev.xinmiao.zone.benefit.lab.Trial;
import dev.xinmiao.zone.benefit.match.AmountRange;
import dev.xinmiao.zone.benefit.match.ClauseColumn;
import dev.xinmiao.zone.benefit.match.ClauseMatcher;
import dev.xinmiao.zone.benefit.match.Fit;
import dev.xinmiao.zone.benefit.match.ZoneMatch;
import dev.xinmiao.zone.fact.Industries;
import dev.xinmiao.zone.fact.SubjectRegistry;
import dev.xinmiao.zone.kernel.Bilingual;
import dev.xinmiao.zone.kernel.SubjectId;
import dev.xinmiao.zone.kernel.Yuan;
import dev.xinmiao.zone.kernel.ZoneClock;
import dev.xinmiao.zone.programme.Edition;
import dev.xinmiao.zone.programme.Rulebook;
import dev.xinmiao.zone.programme.Standings;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Tries a change of a clause over the whole zone. */
@Service
public class PolicyLab {
    private final ClauseBook book;
    private final MatchUpkeep matches;
    private final Scenarios scenarios;
    private final SubjectRegistry subjects;
    private final Standings standings;
    private final Rulebook rulebook;
    private final Industries industries;
    private final ZoneClock clock;
    private volatile @Nullable Grouped grouped;
    private volatile @Nullable Unchanged unchanged;

    /** The groups belong to one match: its rows are theirs. */
    private record Grouped(ZoneMatch match, Groups groups) {}

    /** An edition as it is, over a match: whoever tries numbers tries many of one edition. */
    private record Unchanged(ZoneMatch match, Edition edition, ClauseColumn column) {}

    PolicyLab(
            ClauseBook book,
            MatchUpkeep matches,
            Scenarios scenarios,
            SubjectRegistry subjects,
            Standings standings,
            Rulebook rulebook,
            Industries industries,
            ZoneClock clock) {
        this.book = book;
        this.matches = matches;
        this.scenarios = scenarios;
        this.subjects = subjects;
        this.standings = standings;
        this.rulebook = rulebook;
        this.industries = industries;
        this.clock = clock;
    }

    /**
     * @param editionId null for the one in force
     * @param asked a form's entries
     */
    Optional<LabView> view(
            String id, @Nullable String editionId, Map<String, String> asked, String viewer, boolean proposes) {
        return book.current()
                .find(id)
                .flatMap(clause -> edition(clause, editionId).map(edition -> {
                    Change change = Change.of(clause.terms(edition), asked);
                    return new LabView(
                            clause,
                            edition,
                            change,
                            change.faulty() ? null : result(clause, edition, change.values()),
                            scenarios.of(id).stream()
                                    .map(each -> kept(clause, each, viewer, proposes))
                                    .toList(),
                            query(clause.terms(edition), change.values()),
                            proposes,
                            clock.today(),
                            asked);
                }));
    }

    private static Kept kept(Clause clause, Scenario scenario, String viewer, boolean policy) {
        return new Kept(
                scenario,
                clause.programme()
                        .edition(scenario.edition())
                        .map(edition -> ChangedNumber.of(clause.terms(edition), scenario.values()))
                        .orElse(List.of()),
                mayDelete(scenario, viewer, policy));
    }

    /** Who made it, and the desk of the policies. */
    static boolean mayDelete(Scenario scenario, String viewer, boolean policy) {
        return policy || scenario.by().equals(viewer);
    }

    private Optional<Edition> edition(Clause clause, @Nullable String id) {
        return id == null
                ? Optional.of(clause.shownOn(clock.today()))
                : clause.programme().edition(id);
    }

    static String query(Terms terms, Map<String, BigDecimal> values) {
        return Change.asked(terms, values).entrySet().stream()
                .map(each -> encoded(each.getKey()) + "=" + encoded(each.getValue()))
                .collect(Collectors.joining("&"));
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** What a scenario comes to today; empty where the clause or its edition is gone. */
    Optional<Result> result(Scenario scenario) {
        return book.current()
                .find(scenario.clause())
                .flatMap(clause -> clause.programme()
                        .edition(scenario.edition())
                        .map(edition -> result(clause, edition, scenario.values())));
    }

    private @Nullable Result result(Clause clause, Edition edition, Map<String, BigDecimal> values) {
        ZoneMatch match = matches.current().orElse(null);
        if (match == null) {
            return null;
        }
        Groups groups = groups(match);
        long begin = System.nanoTime();
        var matcher = new ClauseMatcher(match.inputs(), Runtime.getRuntime().availableProcessors());
        ClauseColumn before = unchanged(match, matcher, clause, edition);
        ClauseColumn after = values.isEmpty() ? before : matcher.match(clause, edition, values);
        Trial trial = Trial.of(before, after, groups);
        Duration took = Duration.ofNanos(System.nanoTime() - begin);
        Function<List<Integer>, List<Row>> rows = wanted -> rows(wanted, before, after, edition);
        return new Result(
                trial,
                budget(clause.terms(edition), values),
                match.asOf().day(),
                took,
                rows.apply(trial.winners()),
                rows.apply(trial.losers()),
                rows.apply(trial.cliff()));
    }

    private ClauseColumn unchanged(ZoneMatch match, ClauseMatcher matcher, Clause clause, Edition edition) {
        Unchanged known = unchanged;
        if (known == null || known.match() != match || known.edition() != edition) {
            known = new Unchanged(match, edition, matcher.match(clause, edition, Map.of()));
            unchanged = known;
        }
        return known.column();
    }

    private Groups groups(ZoneMatch match) {
        Grouped known = grouped;
        if (known == null || known.match() != match) {
            known = new Grouped(match, Groups.of(match.inputs().facts(), standings, rulebook.current(), industries));
            grouped = known;
        }
        return known.groups();
    }

    private @Nullable Yuan budget(Terms terms, Map<String, BigDecimal> values) {
        return terms.caps().stream()
                .filter(cap -> cap.per() == Terms.Per.CLAUSE_YEAR)
                .map(cap -> values.getOrDefault(
                        cap.parameter().name(), cap.parameter().value()))
                .map(Yuan::of)
                .min(Yuan::compareTo)
                .or(() -> book.current().adoption().pot(terms.pot()).map(pot -> pot.amount()))
                .orElse(null);
    }

    private List<Row> rows(List<Integer> rows, ClauseColumn before, ClauseColumn after, Edition edition) {
        List<SubjectId> ids = rows.stream().map(after::subject).toList();
        Map<SubjectId, String> names = subjects.names(ids);
        return rows.stream()
                .map(row -> new Row(
                        "/enterprises/" + after.subject(row),
                        names.getOrDefault(
                                after.subject(row), after.subject(row).toString()),
                        had(before, row),
                        had(after, row),
                        lacking(after, row, edition)))
                .toList();
    }

    /** A near miss shows what it would have. */
    private static AmountRange had(ClauseColumn column, int row) {
        return column.fit(row) == Fit.ELIGIBLE || column.fit(row) == Fit.NEAR ? column.amount(row) : AmountRange.NONE;
    }

    private static @Nullable Bilingual lacking(ClauseColumn column, int row, Edition edition) {
        return column.fit(row) == Fit.NEAR
                ? edition.conditions().get(column.failing()[row]).title()
                : null;
    }
}
