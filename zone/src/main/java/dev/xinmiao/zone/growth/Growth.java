package dev.xinmiao.zone.growth;

import dev.xinmiao.zone.fact.SubjectRegistry;
import dev.xinmiao.zone.growth.Overview.Rung;
import dev.xinmiao.zone.kernel.ZoneClock;
import dev.xinmiao.zone.programme.DecisionView;
import dev.xinmiao.zone.programme.Edition;
import dev.xinmiao.zone.programme.Evaluation;
import dev.xinmiao.zone.programme.Programme;
import dev.xinmiao.zone.programme.ProgrammeCatalogue;
import dev.xinmiao.zone.programme.Rulebook;
import dev.xinmiao.zone.programme.Standings;
import dev.xinmiao.zone.programme.Standings.Counts;
import dev.xinmiao.zone.programme.TextCases;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The zone and its programmes, as the last evaluation left them. */
@Service
public class Growth {
    private final Rulebook rulebook;
    private final Standings standings;
    private final SubjectRegistry subjects;
    private final ZoneStandings zone;
    private final ZoneClock clock;

    Growth(Rulebook rulebook, Standings standings, SubjectRegistry subjects, ZoneStandings zone, ZoneClock clock) {
        this.rulebook = rulebook;
        this.standings = standings;
        this.subjects = subjects;
        this.zone = zone;
        this.clock = clock;
    }

    public Overview overview() {
        ProgrammeCatalogue catalogue = rulebook.current();
        Map<String, Counts> counts = standings.counts();
        Optional<Evaluation> evaluation = standings.evaluation();
        long enterprises = subjects.count();
        return new Overview(
                enterprises,
                evaluation.map(last -> last.asOf().day()).orElse(null),
                evaluation
                        .map(last -> LocalDateTime.ofInstant(last.finishedAt(), ZoneClock.CHINA))
                        .orElse(null),
                counted(catalogue.ladder(), counts, (programme, count) -> Rung.of(programme, count, enterprises)),
                counted(catalogue.all(), counts, Tally::of));
    }

    /** A programme that the evaluation didn't judge by is left out. */
    private static <T> List<T> counted(
            Collection<Programme> programmes, Map<String, Counts> counts, BiFunction<Programme, Counts, T> view) {
        return programmes.stream()
                .flatMap(programme ->
                        Optional.ofNullable(counts.get(programme.id()))
                                .map(count -> view.apply(programme, count))
                                .stream())
                .toList();
    }

    public List<ProgrammeCard> programmes() {
        LocalDate today = clock.today();
        return rulebook.current().all().stream()
                .map(programme ->
                        new ProgrammeCard(programme, programme.on(today).orElse(null)))
                .toList();
    }

    /**
     * @param editionId null for the one in force today
     * @param people whether to show where the zone stands
     */
    Optional<ProgrammeView> programme(String id, @Nullable String editionId, boolean people) {
        ProgrammeCatalogue catalogue = rulebook.current();
        return catalogue
                .find(id)
                .flatMap(programme -> edition(programme, editionId)
                        .map(edition -> new ProgrammeView(
                                programme,
                                edition,
                                edition.covers(clock.today()),
                                DecisionView.of(edition),
                                catalogue.cases(id).stream()
                                        .filter(each -> each.edition().id().equals(edition.id()))
                                        .map(TextCases::run)
                                        .toList(),
                                people ? zone.of(programme, edition) : null)));
    }

    private Optional<Edition> edition(Programme programme, @Nullable String id) {
        return id == null
                ? programme
                        .on(clock.today())
                        .or(() -> Optional.of(programme.editions().getLast()))
                : programme.edition(id);
    }
}
