package dev.xinmiao.zone.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.xinmiao.zone.benefit.clause.Clause;
import dev.xinmiao.zone.benefit.clause.Clauses;
import dev.xinmiao.zone.benefit.match.ClauseFit;
import dev.xinmiao.zone.benefit.match.EnterpriseMatch;
import dev.xinmiao.zone.benefit.match.Fit;
import dev.xinmiao.zone.fact.Fact;
import dev.xinmiao.zone.fact.FactBook;
import dev.xinmiao.zone.fact.FactDictionary;
import dev.xinmiao.zone.fact.Statement;
import dev.xinmiao.zone.kernel.AsOf;
import dev.xinmiao.zone.kernel.SubjectId;
import dev.xinmiao.zone.kernel.ZoneClock;
import dev.xinmiao.zone.pack.Pack;
import dev.xinmiao.zone.programme.Judge;
import dev.xinmiao.zone.programme.ProgrammeCatalogue;
import dev.xinmiao.zone.programme.Standing;
import dev.xinmiao.zone.programme.Standing.State;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who signs in to the demonstration as a member finds an enterprise that has something of everything to show. */
class DemoMemberTest {
    private static final Pack PACK = Pack.open(Path.of("../packs"), "kunshan");
    private static final DemoProfile PROFILE = DemoProfile.of(PACK);
    private static final FactDictionary DICTIONARY = FactDictionary.load(PACK);
    private static final ProgrammeCatalogue CATALOGUE = ProgrammeCatalogue.load(PACK, DICTIONARY);
    private static final Clauses CLAUSES = Clauses.load(PACK, DICTIONARY);
    private static final Judge JUDGE = new Judge(CATALOGUE);
    private static final int TRIED = 5_000;

    @ParameterizedTest
    @ValueSource(strings = {"2026-06-30", "2026-11-26", "2027-03-01", "2028-01-10"})
    void its_enterprise_has_something_of_everything(LocalDate day) {
        if (!isTelling(PROFILE.member(), day)) {
            fail(
                    "number %d of demo.yaml shows too little on %s; these would do: %s",
                    PROFILE.member(),
                    day,
                    IntStream.range(0, TRIED)
                            .filter(number -> isTelling(number, day))
                            .boxed()
                            .toList());
        }
    }

    @Test
    void the_rest_of_the_zone_stays_as_it_is_drawn() {
        int total = PROFILE.member() + 10;

        assertThat(PROFILE.drawnAs(0)).isEqualTo(PROFILE.member());
        assertThat(IntStream.range(0, total).map(PROFILE::drawnAs).boxed())
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, total).boxed().toList());
    }

    private static boolean isTelling(int number, LocalDate day) {
        FactBook book = book(number, day);
        List<Standing> standings = JUDGE.judge(book);
        return book.years().containsAll(lastThree(day))
                && sources(book) >= 3
                && lastThree(day).stream().anyMatch(year -> hasConflict(book, year))
                && standings.stream().filter(each -> each.state() == State.MET).count() >= 3
                && standings.stream().anyMatch(Standing::near)
                && standings.stream().anyMatch(each -> each.state() == State.MISSING && isRung(each))
                && applies(book);
    }

    /** It can apply for something, and something is nearly there or wants data. */
    private static boolean applies(FactBook book) {
        Instant now = book.asOf().day().atTime(12, 0).atZone(ZoneClock.CHINA).toInstant();
        List<ClauseFit> fits = new EnterpriseMatch(CLAUSES.rules(), book, now).match(CLAUSES.adopted());
        return fits.stream()
                        .anyMatch(each -> each.fit() == Fit.ELIGIBLE
                                && each.window() == null
                                && each.amount().exact()
                                && each.clause().payment() != Clause.Payment.FREE)
                && fits.stream().anyMatch(each -> each.fit() == Fit.NEAR)
                && fits.stream().anyMatch(each -> each.fit() == Fit.MISSING);
    }

    private static List<Integer> lastThree(LocalDate day) {
        return List.of(day.getYear() - 3, day.getYear() - 2, day.getYear() - 1);
    }

    private static long sources(FactBook book) {
        return book.statements().stream().map(Statement::source).distinct().count();
    }

    private static boolean hasConflict(FactBook book, int year) {
        return book.keys().stream()
                .anyMatch(key -> book.fact(key, year).map(Fact::isConflict).orElse(false));
    }

    /** The innovation points are open for all of them. */
    private static boolean isRung(Standing standing) {
        return CATALOGUE.ladder().stream().anyMatch(rung -> rung.id().equals(standing.programme()));
    }

    private static FactBook book(int number, LocalDate day) {
        List<Statement> statements = new FictionalEnterprise(PROFILE, DemoZone.SEED, number, day)
                .statements(new SubjectId(1), Instant.EPOCH, "demo");
        return FactBook.from(statements, DICTIONARY, new AsOf(day, Instant.EPOCH));
    }
}
