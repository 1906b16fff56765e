package dev.xinmiao.zone.enterprise;

import dev.xinmiao.zone.enterprise.EnterpriseView.Gap;
import dev.xinmiao.zone.enterprise.EnterpriseView.Heading;
import dev.xinmiao.zone.fact.FactBook;
import dev.xinmiao.zone.fact.FactKey;
import dev.xinmiao.zone.fact.FactValue;
import dev.xinmiao.zone.fact.Facts;
import dev.xinmiao.zone.fact.SubjectRegistry;
import dev.xinmiao.zone.fact.SubjectRegistry.Subject;
import dev.xinmiao.zone.kernel.AsOf;
import dev.xinmiao.zone.kernel.ZoneClock;
import dev.xinmiao.zone.programme.FactLevers;
import dev.xinmiao.zone.programme.FactNeeded;
import dev.xinmiao.zone.programme.Judge;
import dev.xinmiao.zone.programme.PathFinder;
import dev.xinmiao.zone.programme.Programme;
import dev.xinmiao.zone.programme.ProgrammeCatalogue;
import dev.xinmiao.zone.programme.Rulebook;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What the page of one enterprise shows: judged anew for the day asked for, with all reasons. */
@Service
class EnterpriseService {
    private static final FactKey INDUSTRY = new FactKey("industry.code");
    private static final FactKey REGISTERED_ON = new FactKey("registered.on");

    private final SubjectRegistry subjects;
    private final Facts facts;
    private final Rulebook rulebook;
    private final ZoneClock clock;

    EnterpriseService(SubjectRegistry subjects, Facts facts, Rulebook rulebook, ZoneClock clock) {
        this.subjects = subjects;
        this.facts = facts;
        this.rulebook = rulebook;
        this.clock = clock;
    }

    Optional<Subject> find(String id) {
        return subjects.find(id);
    }

    /** @param day null for today */
    EnterpriseView view(Subject subject, @Nullable LocalDate day) {
        LocalDate today = clock.today();
        AsOf asOf = new AsOf(day == null ? today : day, clock.instant());
        FactBook book = facts.of(subject.id(), asOf);
        ProgrammeCatalogue catalogue = rulebook.current();
        Judge judge = new Judge(catalogue);
        List<StandingView> standings = catalogue.all().stream()
                .flatMap(programme -> judge.why(programme, book).stream())
                .map(why -> StandingView.of(why, catalogue))
                .toList();
        List<Programme> rungs = catalogue.ladder();
        return new EnterpriseView(
                heading(subject, book),
                asOf.day(),
                today,
                standings.stream()
                        .filter(standing -> rungs.contains(standing.programme()))
                        .toList(),
                standings,
                gaps(standings, catalogue),
                FactTable.of(book, catalogue.dictionary()));
    }

    /** Empty where the programme had no rules on that day. */
    Optional<DerivationView> derivation(Subject subject, String programme, @Nullable LocalDate day) {
        AsOf asOf = new AsOf(day == null ? clock.today() : day, clock.instant());
        FactBook book = facts.of(subject.id(), asOf);
        ProgrammeCatalogue catalogue = rulebook.current();
        return catalogue
                .find(programme)
                .flatMap(known -> new Judge(catalogue).why(known, book))
                .map(why -> DerivationView.of(heading(subject, book), asOf.day(), why, catalogue));
    }

    /** Empty where the programme had no rules on that day, or none that say yes or no. */
    Optional<PathView> path(Subject subject, String programme, @Nullable LocalDate day, TriedCosts tried) {
        AsOf asOf = new AsOf(day == null ? clock.today() : day, clock.instant());
        FactBook book = facts.of(subject.id(), asOf);
        ProgrammeCatalogue catalogue = rulebook.current();
        FactLevers levers = catalogue.levers().withCosts(tried.each());
        return catalogue
                .find(programme)
                .flatMap(known -> new PathFinder(catalogue).find(known, book, levers))
                .map(path -> PathView.of(
                        heading(subject, book),
                        asOf.day(),
                        new Judge(catalogue).judge(path.programme(), book).orElseThrow(),
                        path,
                        levers,
                        tried,
                        catalogue.dictionary()));
    }

    private static Heading heading(Subject subject, FactBook book) {
        return new Heading(
                subject.path(),
                subject.name(),
                subject.creditCode(),
                book.valueOf(INDUSTRY) instanceof FactValue.Words(String industry) ? industry : null,
                book.valueOf(REGISTERED_ON) instanceof FactValue.Day(LocalDate date) ? date : null);
    }

    /** What opens the most answers first. */
    private static List<Gap> gaps(List<StandingView> standings, ProgrammeCatalogue catalogue) {
        Map<FactNeeded, List<Programme>> waiting = new TreeMap<>();
        for (StandingView standing : standings) {
            for (FactNeeded fact : standing.standing().missing()) {
                waiting.computeIfAbsent(fact, each -> new ArrayList<>()).add(standing.programme());
            }
        }
        return waiting.entrySet().stream()
                .map(entry -> Gap.of(entry.getKey(), entry.getValue(), catalogue.dictionary()))
                .sorted(Comparator.comparingInt(gap -> -gap.programmes().size()))
                .toList();
    }
}
