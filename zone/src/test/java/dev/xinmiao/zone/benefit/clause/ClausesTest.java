package dev.xinmiao.zone.benefit.clause;

import static org.assertj.core.api.Assertions.assertThat;

import dev.xinmiao.decision.analysis.TableFinding;
import dev.xinmiao.zone.fact.FactDictionary;
import dev.xinmiao.zone.pack.Pack;
import dev.xinmiao.zone.programme.Edition;
import dev.xinmiao.zone.programme.TextCases;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The clauses that ship: each can be read aloud, each has worked examples, and they come out as written. */
class ClausesTest {
    private static final Pack PACK = Pack.open(Path.of("../packs"), "kunshan");
    private static final Clauses CLAUSES = Clauses.load(PACK, FactDictionary.load(PACK));

    @TestFactory
    Stream<DynamicTest> everyWorkedExampleComesOutAsWritten() {
        return CLAUSES.all().stream()
                .flatMap(clause -> CLAUSES.rules().cases(clause.id()).stream())
                .map(each -> DynamicTest.dynamicTest(
                        each.edition().model().name() + " " + each.id() + " "
                                + each.title().zh(),
                        () -> {
                            TextCases.Result result = TextCases.run(each);
                            assertThat(result.differences())
                                    .as("%s", result.problems())
                                    .isEmpty();
                        }));
    }

    @TestFactory
    Stream<DynamicTest> everyClauseHasExamplesOfYesAndNo() {
        return CLAUSES.all().stream()
                .map(clause -> DynamicTest.dynamicTest(
                        clause.id(),
                        () -> assertThat(CLAUSES.rules().cases(clause.id()))
                                .hasSizeGreaterThanOrEqualTo(3)
                                .extracting(
                                        each -> String.valueOf(each.expected().standing()))
                                .contains("MET", "NOT_MET")));
    }

    @TestFactory
    Stream<DynamicTest> noTableOfAClauseHasAGapOrAnOverlap() {
        return CLAUSES.all().stream()
                .flatMap(clause -> clause.programme().editions().stream())
                .map(Edition::model)
                .distinct()
                .map(model -> DynamicTest.dynamicTest(
                        model.name(),
                        () -> assertThat(model.analysis().tables())
                                .flatExtracting(table -> table.findings())
                                .extracting(TableFinding::toString)
                                .isEmpty()));
    }

    @Test
    void everySentenceNamesItsClauseAndEveryClauseOfTheZoneHasAPot() {
        assertThat(CLAUSES.all()).allSatisfy(clause -> {
            assertThat(clause.plain())
                    .isNotEmpty()
                    .allSatisfy(
                            sentence -> assertThat(sentence.clause().document()).isNotNull());
            assertThat(clause.text()).isNotEmpty();
        });
        List<String> given = CLAUSES.adopted().stream().map(Clause::id).toList();
        assertThat(given).isNotEmpty();
    }
}
