package dev.xinmiao.zone.fact;

import static dev.xinmiao.zone.fact.Known.CERTIFICATE;
import static dev.xinmiao.zone.fact.Known.PATENTS;
import static dev.xinmiao.zone.fact.Known.STAFF;
import static dev.xinmiao.zone.fact.Known.day;
import static dev.xinmiao.zone.fact.Known.knownOn;
import static dev.xinmiao.zone.fact.Known.ofYear;
import static dev.xinmiao.zone.fact.Known.since;
import static org.assertj.core.api.Assertions.assertThat;

import dev.xinmiao.zone.kernel.AsOf;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class FactBookTest {
    private static final FactDictionary DICTIONARY = Known.dictionary();

    @Test
    void theBetterSourceGoesBeforeTheLaterStatementAndTheOtherIsKept() {
        FactBook book = book(
                day("2026-06-30"),
                ofYear("tax", 2025, "2026-01-10", STAFF, FactValue.of(120)),
                ofYear("enterprise", 2025, "2026-05-10", STAFF, FactValue.of(150)));

        Fact fact = book.fact(STAFF, 2025).orElseThrow();
        assertThat(fact.value()).isEqualTo(FactValue.of(120));
        assertThat(fact.chosen().source()).isEqualTo("tax");
        assertThat(fact.others()).extracting(Statement::source).containsExactly("enterprise");
        assertThat(fact.isConflict()).isTrue();
    }

    @Test
    void twoSourcesThatSayTheSameAreNoConflict() {
        FactBook book = book(
                day("2026-06-30"),
                ofYear("tax", 2025, "2026-01-10", STAFF, FactValue.of(new BigDecimal("120.0"))),
                ofYear("enterprise", 2025, "2026-05-10", STAFF, FactValue.of(120)));

        assertThat(book.fact(STAFF, 2025).orElseThrow().isConflict()).isFalse();
    }

    @Test
    void ofOneSourceTheLaterStatementStandsAndIsNoConflict() {
        FactBook book = book(
                day("2026-06-30"),
                ofYear("tax", 2025, "2026-03-10", STAFF, FactValue.of(130)),
                ofYear("tax", 2025, "2026-01-10", STAFF, FactValue.of(120)));

        assertThat(book.valueOf(STAFF, 2025)).isEqualTo(FactValue.of(130));
        assertThat(book.fact(STAFF, 2025).orElseThrow().isConflict()).isFalse();
    }

    @Test
    void ofOneSourceAndMomentTheStatementFurtherOnStands() {
        FactBook book = book(
                day("2026-06-30"),
                ofYear("tax", 2025, "2026-03-10", STAFF, FactValue.of(120)),
                ofYear("tax", 2025, "2026-03-10", STAFF, FactValue.of(130)));

        assertThat(book.valueOf(STAFF, 2025)).isEqualTo(FactValue.of(130));
    }

    @Test
    void aFactMayHaveItsOwnOrderOfSources() {
        FactBook book = book(
                day("2026-06-30"),
                since("tax", "2026-01-01", "2026-03-10", PATENTS, FactValue.of(9)),
                since("office", "2026-01-01", "2026-01-10", PATENTS, FactValue.of(3)),
                since("enterprise", "2026-01-01", "2026-04-10", PATENTS, FactValue.of(12)));

        Fact fact = book.fact(PATENTS).orElseThrow();
        assertThat(fact.value()).isEqualTo(FactValue.of(3));
        assertThat(fact.others()).extracting(Statement::source).containsExactly("tax", "enterprise");
    }

    @Test
    void aLastingFactHoldsFromItsDayUntilTheNext() {
        Statement first = since("office", "2024-01-01", "2024-02-01", PATENTS, FactValue.of(1));
        Statement second = since("office", "2026-03-01", "2026-03-02", PATENTS, FactValue.of(4));

        assertThat(book(day("2023-12-31"), first, second).valueOf(PATENTS)).isNull();
        assertThat(book(day("2026-02-28"), first, second).valueOf(PATENTS)).isEqualTo(FactValue.of(1));
        assertThat(book(day("2026-03-01"), first, second).valueOf(PATENTS)).isEqualTo(FactValue.of(4));
    }

    @Test
    void aReplayKnowsOnlyWhatWasRecordedByThen() {
        Statement early = ofYear("enterprise", 2025, "2026-01-10", STAFF, FactValue.of(150));
        Statement late = ofYear("tax", 2025, "2026-05-20", STAFF, FactValue.of(120));

        assertThat(book(knownOn("2026-01-09"), early, late).valueOf(STAFF, 2025))
                .isNull();
        assertThat(book(knownOn("2026-05-19"), early, late).valueOf(STAFF, 2025))
                .isEqualTo(FactValue.of(150));
        assertThat(book(knownOn("2026-05-20"), early, late).valueOf(STAFF, 2025))
                .isEqualTo(FactValue.of(120));
    }

    @Test
    void thereIsNoneIsAValueAndNotTheSameAsUnknown() {
        FactBook book =
                book(day("2026-06-30"), since("office", "2026-01-01", "2026-01-10", CERTIFICATE, FactValue.none()));

        assertThat(book.valueOf(CERTIFICATE)).isEqualTo(FactValue.none());
        assertThat(book.valueOf(PATENTS)).isNull();
    }

    @Test
    void listsTheYearsAndKeysOfWhichSomethingIsKnown() {
        FactBook book = book(
                day("2026-06-30"),
                ofYear("tax", 2025, "2026-01-10", STAFF, FactValue.of(1)),
                ofYear("tax", 2023, "2026-01-10", STAFF, FactValue.of(1)),
                ofYear("tax", 2027, "2026-01-10", STAFF, FactValue.of(1)),
                since("office", "2026-01-01", "2026-01-10", CERTIFICATE, FactValue.of(LocalDate.of(2028, 1, 1))));

        assertThat(book.years()).containsExactly(2023, 2025);
        assertThat(book.keys()).containsExactly(CERTIFICATE, STAFF);
    }

    private static FactBook book(AsOf asOf, Statement... statements) {
        return FactBook.from(List.of(statements), DICTIONARY, asOf);
    }
}
