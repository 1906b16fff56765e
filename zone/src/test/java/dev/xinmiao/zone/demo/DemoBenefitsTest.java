package dev.xinmiao.zone.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.xinmiao.decision.Decision;
import dev.xinmiao.zone.benefit.clause.Clause;
import dev.xinmiao.zone.benefit.clause.Clauses;
import dev.xinmiao.zone.benefit.clause.Terms;
import dev.xinmiao.zone.fact.FactBook;
import dev.xinmiao.zone.fact.FactDictionary;
import dev.xinmiao.zone.fact.FactKey;
import dev.xinmiao.zone.fact.FactValue;
import dev.xinmiao.zone.fact.Statement;
import dev.xinmiao.zone.kernel.AsOf;
import dev.xinmiao.zone.kernel.Period;
import dev.xinmiao.zone.kernel.SubjectId;
import dev.xinmiao.zone.pack.Pack;
import dev.xinmiao.zone.programme.Edition;
import dev.xinmiao.zone.programme.Judge;
import dev.xinmiao.zone.programme.Programme;
import dev.xinmiao.zone.programme.Standing;
import dev.xinmiao.zone.programme.Standing.State;
import dev.xinmiao.zone.programme.Standing.Truth;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Over the demonstration's enterprises every clause has something to say: yes, nearly, not known, no. */
class DemoBenefitsTest {
    private static final Pack PACK = Pack.open(Path.of("../packs"), "kunshan");
    private static final DemoProfile PROFILE = DemoProfile.of(PACK);
    private static final FactDictionary DICTIONARY = FactDictionary.load(PACK);
    private static final Clauses CLAUSES = Clauses.load(PACK, DICTIONARY);
    private static final LocalDate DAY = LocalDate.of(2026, 11, 26);
    private static final int ENTERPRISES = 2_000;

    private final Judge judge = new Judge(CLAUSES.rules());
    /** By clause: how many enterprises have each answer. */
    private final Map<String, Map<String, Integer>> answers = new TreeMap<>();

    @Test
    void everyClauseInForceFindsEachOfItsAnswersAmongTwoThousandEnterprises() {
        List<Clause> inForce = CLAUSES.adopted().stream()
                .filter(clause -> clause.programme().on(DAY).isPresent())
                .toList();
        for (int number = 0; number < ENTERPRISES; number++) {
            FactBook facts = FactBook.from(stated(number), DICTIONARY, new AsOf(DAY, Instant.EPOCH));
            inForce.forEach(clause -> answers.computeIfAbsent(clause.id(), _ -> new TreeMap<>())
                    .merge(answer(clause, facts), 1, Integer::sum));
        }

        assertThat(inForce).hasSizeGreaterThan(20);
        assertThat(answers).allSatisfy((id, counts) -> assertThat(counts).containsKeys("MET", "NOT_MET", "MISSING"));
        assertThat(answers.entrySet().stream()
                        .filter(each -> each.getValue().containsKey("nearly"))
                        .map(Map.Entry::getKey))
                .as("%s", answers)
                .containsExactlyInAnyOrderElementsOf(inForce.stream()
                        .filter(DemoBenefitsTest::canBeNear)
                        .map(Clause::id)
                        .toList());
    }

    private String answer(Clause clause, FactBook facts) {
        Standing standing = judge.judge(clause.programme(), facts).orElseThrow();
        assertThat(standing.problems()).isEmpty();
        if (standing.state() != State.NOT_MET || standing.failing() != 1 || standing.open() > 0) {
            return standing.state().name();
        }
        Edition edition = clause.programme().on(DAY).orElseThrow();
        int failing = IntStream.range(0, standing.conditions().size())
                .filter(i -> standing.conditions().get(i).truth() == Truth.FALSE)
                .findFirst()
                .orElseThrow();
        Terms terms = clause.terms(edition);
        Decision nearly = terms.nearly().get(failing);
        return nearly != null && terms.changeable().get(failing) && holds(clause.programme(), edition, nearly, facts)
                ? "nearly"
                : State.NOT_MET.name();
    }

    private boolean holds(Programme programme, Edition edition, Decision decision, FactBook facts) {
        Edition only = new Edition(
                edition.id(),
                edition.from(),
                edition.until(),
                edition.model(),
                decision,
                null,
                null,
                null,
                List.of(),
                edition.inputs(),
                edition.mark());
        Programme asked = new Programme(
                programme.id() + " " + decision.name(),
                programme.name(),
                programme.words(),
                programme.kind(),
                programme.summary(),
                null,
                programme.documents(),
                List.of(only));
        return judge.judge(asked, facts).orElseThrow().state() == State.MET;
    }

    private static boolean canBeNear(Clause clause) {
        return clause.terms(clause.programme().on(DAY).orElseThrow()).nearly().stream()
                .anyMatch(Objects::nonNull);
    }

    @Test
    void aHighTechCertificateWasIssuedThreeYearsBeforeItsEnd() {
        int certificates = 0;
        for (int number = 0; number < ENTERPRISES; number++) {
            FactBook facts = FactBook.from(stated(number), DICTIONARY, new AsOf(DAY, Instant.EPOCH));
            FactValue until = facts.valueOf(new FactKey("certificate.high-tech.until"));
            FactValue issued = facts.valueOf(new FactKey("certificate.high-tech.issued"));
            if (until instanceof FactValue.Day(LocalDate last)) {
                certificates++;
                assertThat(issued).isEqualTo(FactValue.of(last.minusYears(3)));
                assertThat(facts.valueOf(new FactKey("certificate.high-tech.number")))
                        .isNotNull();
            } else {
                assertThat(issued).isEqualTo(until);
            }
        }
        assertThat(certificates).isPositive();
    }

    @Test
    void noSourceMakesMoreThanOneStatementForAPeriod() {
        for (int number = 0; number < 200; number++) {
            Set<String> seen = new TreeSet<>();
            assertThat(stated(number))
                    .allSatisfy(each -> assertThat(seen.add(each.source() + " " + each.period()))
                            .isTrue());
            assertThat(stated(number).stream().filter(each -> each.period() instanceof Period.Since))
                    .hasSizeLessThanOrEqualTo(5);
        }
    }

    private static List<Statement> stated(int number) {
        return new FictionalEnterprise(PROFILE, DemoZone.SEED, PROFILE.drawnAs(number), DAY)
                .statements(new SubjectId(1), Instant.EPOCH, "demo");
    }
}
