package dev.xinmiao.zone.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.xinmiao.zone.fact.FactBook;
import dev.xinmiao.zone.fact.FactDictionary;
import dev.xinmiao.zone.fact.FactKey;
import dev.xinmiao.zone.fact.FactValue;
import dev.xinmiao.zone.fact.Source;
import dev.xinmiao.zone.fact.Statement;
import dev.xinmiao.zone.kernel.AsOf;
import dev.xinmiao.zone.kernel.Period;
import dev.xinmiao.zone.kernel.SubjectId;
import dev.xinmiao.zone.pack.Pack;
import dev.xinmiao.zone.programme.Judge;
import dev.xinmiao.zone.programme.Path;
import dev.xinmiao.zone.programme.Path.Proof;
import dev.xinmiao.zone.programme.Path.Step;
import dev.xinmiao.zone.programme.Path.Way;
import dev.xinmiao.zone.programme.PathFinder;
import dev.xinmiao.zone.programme.Programme;
import dev.xinmiao.zone.programme.ProgrammeCatalogue;
import dev.xinmiao.zone.programme.Standing;
import dev.xinmiao.zone.programme.Standing.State;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A way that the product names is one: whoever states those figures is judged to qualify, and not with less. */
class PathsTest {
    private static final Pack PACK = Pack.open(java.nio.file.Path.of("../packs"), "kunshan");
    private static final DemoProfile PROFILE = DemoProfile.of(PACK);
    private static final FactDictionary DICTIONARY = FactDictionary.load(PACK);
    private static final ProgrammeCatalogue CATALOGUE = ProgrammeCatalogue.load(PACK, DICTIONARY);
    private static final LocalDate DAY = LocalDate.parse("2026-11-26");
    private static final AsOf AS_OF = new AsOf(DAY, Instant.parse("2026-11-26T04:00:00Z"));
    private static final int ENTERPRISES = 60;

    private final PathFinder finder = new PathFinder(CATALOGUE);
    private final Judge judge = new Judge(CATALOGUE);

    @Test
    void each_way_is_enough_and_no_step_of_it_can_be_left_out_or_shortened() {
        int ways = 0;
        for (int number = 0; number < ENTERPRISES; number++) {
            List<Statement> stated = stated(number);
            FactBook facts = FactBook.from(stated, DICTIONARY, AS_OF);
            for (Standing standing : judge.judge(facts)) {
                Programme programme = CATALOGUE.find(standing.programme()).orElseThrow();
                if (standing.state() != State.NOT_MET) {
                    continue;
                }
                Path path = finder.find(programme, facts, CATALOGUE.levers()).orElse(null);
                if (path == null) {
                    continue;
                }
                for (Way way : path.ways()) {
                    ways++;
                    String what = "enterprise " + number + ", " + programme.id() + ": " + way;
                    assertThat(state(programme, stated, way.steps())).as(what).isEqualTo(State.MET);
                    for (Step step : way.steps()) {
                        List<Step> others = new ArrayList<>(way.steps());
                        others.remove(step);
                        assertThat(state(programme, stated, others))
                                .as("without %s, %s", step.fact().key(), what)
                                .isNotEqualTo(State.MET);
                        if (path.proof() == Proof.CHEAPEST && way == path.ways().getFirst()) {
                            others.add(shortened(step));
                            assertThat(state(programme, stated, others))
                                    .as("one step less of %s, %s", step.fact().key(), what)
                                    .isNotEqualTo(State.MET);
                        }
                    }
                }
                assertThat(path.ways().stream().map(Way::cost).toList()).isSortedAccordingTo(Comparator.naturalOrder());
            }
        }
        assertThat(ways).isGreaterThan(30);
    }

    private Step shortened(Step step) {
        BigDecimal unit =
                CATALOGUE.levers().find(step.fact().key()).orElseThrow().step();
        BigDecimal inRules = step.unit().startsWith("万") ? unit.movePointLeft(4) : unit;
        BigDecimal to = step.isMore() ? step.to().subtract(inRules) : step.to().add(inRules);
        return new Step(step.fact(), step.year(), step.unit(), step.from(), to, step.cost());
    }

    private State state(Programme programme, List<Statement> stated, List<Step> steps) {
        List<Statement> changed = new ArrayList<>(stated);
        steps.forEach(step -> changed.add(statement(step, stated.getFirst().subject())));
        return judge.judge(programme, FactBook.from(changed, DICTIONARY, AS_OF))
                .orElseThrow()
                .state();
    }

    /** By the source that goes before all others, later than all others. */
    private static Statement statement(Step step, SubjectId subject) {
        FactKey key = step.fact().key();
        String best = DICTIONARY.sources().stream()
                .map(Source::id)
                .min(Comparator.comparingInt(source -> DICTIONARY.rank(key, source)))
                .orElseThrow();
        BigDecimal value = step.unit().startsWith("万") ? step.to().movePointRight(4) : step.to();
        Period period = step.year() == null ? Period.since(DAY) : Period.year(step.year());
        return new Statement(subject, best, period, Map.of(key, FactValue.of(value)), AS_OF.knownAt(), "test", null);
    }

    private static List<Statement> stated(int number) {
        return new FictionalEnterprise(PROFILE, DemoZone.SEED, PROFILE.drawnAs(number), DAY)
                .statements(new SubjectId(1), Instant.EPOCH, "demo");
    }
}
