package dev.xinmiao.zone.benefit.alert;

import static org.assertj.core.api.Assertions.assertThat;

import dev.xinmiao.zone.benefit.clause.AlertPlan.Rhythm;
import dev.xinmiao.zone.benefit.clause.Window;
import dev.xinmiao.zone.benefit.match.AmountRange;
import dev.xinmiao.zone.benefit.match.Fit;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is worth telling, in tables. */
class AnswerTest {
    @ParameterizedTest(name = "{0} {1} → {2} {3}: {4}")
    @CsvSource({
        "NOT,      0,    ELIGIBLE, 1000, ELIGIBLE",
        "NEAR,     0,    ELIGIBLE, 1000, ELIGIBLE",
        "MISSING,  1000, ELIGIBLE, 1000, ELIGIBLE",
        "NOT,      0,    NEAR,     1000, NEAR",
        "ELIGIBLE, 1000, NEAR,     1000, NEAR",
        "NEAR,     1000, NEAR,     5000, ",
        "ELIGIBLE, 1000, NOT,      0,    ",
        "ELIGIBLE, 1000, MISSING,  0,    ",
        "NOT,      0,    MISSING,  1000, ",
        "ELIGIBLE, 1000, ELIGIBLE, 1000, ",
        // A tenth exactly is not more than a tenth.
        "ELIGIBLE, 1000, ELIGIBLE, 1100, ",
        "ELIGIBLE, 1000, ELIGIBLE, 1101, AMOUNT",
        "ELIGIBLE, 1000, ELIGIBLE, 899,  AMOUNT",
        "ELIGIBLE, 0,    ELIGIBLE, 1,    AMOUNT",
    })
    void onlySomeChangesAreTold(Fit before, long amount, Fit after, long next, String told) {
        List<AlertKind> changes = answer(before, amount, amount).changes(answer(after, next, next), 10);

        assertThat(changes).isEqualTo(told == null ? List.of() : List.of(AlertKind.valueOf(told)));
    }

    @Test
    void anIntervalThatClosesIsAChangeOfTheAmount() {
        assertThat(answer(Fit.ELIGIBLE, 0, AmountRange.OPEN).changes(answer(Fit.ELIGIBLE, 500, 500), 10))
                .containsExactly(AlertKind.AMOUNT);
        assertThat(answer(Fit.ELIGIBLE, 0, AmountRange.OPEN).changes(answer(Fit.ELIGIBLE, 0, AmountRange.OPEN), 10))
                .isEmpty();
    }

    @Test
    void answersComeBackAsTheyWereStored() {
        Answer near = new Answer(Fit.NEAR, new AmountRange(0, AmountRange.OPEN), "");
        Answer eligible = new Answer(Fit.ELIGIBLE, new AmountRange(5, 7), "OPENS1,CLOSES2");

        String stored = Answer.write(Map.of("b", near, "a", eligible, "c", Answer.NOT));

        assertThat(Answer.read(stored)).isEqualTo(Map.of("b", near, "a", eligible));
        assertThat(Answer.write(Answer.read(stored))).isEqualTo(stored);
        assertThat(Answer.write(Map.of("c", Answer.NOT))).isEmpty();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "2026-10-17T15:59:59Z, ",
        "2026-10-17T16:00:00Z, OPENS",
        "2026-10-31T15:59:59Z, OPENS",
        "2026-10-31T16:00:00Z, ",
        "2026-12-01T15:59:59Z, ",
        "2026-12-01T16:00:00Z, CLOSES",
        "2026-12-15T15:59:59Z, CLOSES",
        "2026-12-15T16:00:00Z, ",
    })
    void aWindowIsAheadForFourteenDays(Instant now, String kind) {
        var window = new Window.Once(Instant.parse("2026-10-31T16:00:00Z"), Instant.parse("2026-12-15T16:00:00Z"));

        assertThat(Ahead.of(window, now, 14).map(each -> each.kind().name()))
                .isEqualTo(kind == null ? List.of() : List.of(kind));
    }

    @Test
    void aWeekEndsWithSundayAndADayAtMidnightInChina() {
        LocalDate monday = LocalDate.of(2026, 6, 29);

        assertThat(Digests.lastEnd(Rhythm.WEEKLY, monday.plusDays(6))).isEqualTo("2026-06-28T16:00:00Z");
        assertThat(Digests.lastEnd(Rhythm.WEEKLY, monday.plusDays(7))).isEqualTo("2026-07-05T16:00:00Z");
        assertThat(Digests.lastEnd(Rhythm.DAILY, monday)).isEqualTo("2026-06-28T16:00:00Z");
        assertThat(Digests.nextEnd(Rhythm.WEEKLY, monday)).isEqualTo(monday.plusDays(7));
        assertThat(Digests.nextEnd(Rhythm.DAILY, monday)).isEqualTo(monday.plusDays(1));
    }

    private static Answer answer(Fit fit, long low, long high) {
        return new Answer(fit, new AmountRange(low, high), "");
    }
}
