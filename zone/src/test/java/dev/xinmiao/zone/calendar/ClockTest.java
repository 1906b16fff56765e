package dev.xinmiao.zone.calendar;

import static dev.xinmiao.zone.calendar.Times.NATIONAL;
import static dev.xinmiao.zone.calendar.Times.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.xinmiao.zone.pack.YamlNode;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules of docs/decisions/0010, and the examples of the domain files. */
class ClockTest {
    private static final Clock QINGMING = Clock.start(at("2024-04-02 10:00"), Limit.workingDays(5));

    private static Limit limit(String yaml) {
        return Limit.read(YamlNode.parse("test", yaml));
    }

    /** Accepted on Tuesday 2 April 2024: 4 to 6 April are off, Sunday the 7th is worked. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            2024-04-02 10:00, 0, NORMAL
            2024-04-02 18:00, 0, NORMAL
            2024-04-03 16:59, 0, NORMAL
            2024-04-03 17:00, 1, NORMAL
            2024-04-06 12:00, 1, NORMAL
            2024-04-07 17:00, 2, NORMAL
            2024-04-08 17:00, 3, NORMAL
            2024-04-09 16:59, 3, NORMAL
            2024-04-09 17:00, 4, SOON
            2024-04-10 09:00, 4, SOON
            2024-04-10 17:00, 5, SOON
            2024-04-10 23:59, 5, SOON
            2024-04-11 00:00, 5, OVER
            2024-04-11 17:00, 6, OVER
            """)
    void theExampleOfQingmingIsDueOn10April(String now, int used, ClockState state) {
        Reading reading = QINGMING.read(at(now), NATIONAL);

        assertThat(reading.due()).isEqualTo(LocalDate.of(2024, 4, 10));
        assertThat(reading.dueAt()).isEqualTo(at("2024-04-10 23:59:59"));
        assertThat(reading.used()).isEqualTo(Span.of(used, LimitUnit.WORKING_DAY));
        assertThat(reading.left()).isEqualTo(Span.of(5 - used, LimitUnit.WORKING_DAY));
        assertThat(reading.state()).isEqualTo(state);
        assertThat(reading.provisional()).isFalse();
    }

    /** Paused all of 8 and 9 April, by whichever moments: before the office opens or after it has closed. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            2024-04-08 09:00, 2024-04-10 08:30
            2024-04-07 17:00, 2024-04-09 17:00
            2024-04-07 22:00, 2024-04-09 23:00
            2024-04-08 16:59, 2024-04-09 17:00
            """)
    void theExampleWithAPublicNoticeIsDueOn12April(String from, String until) {
        Clock stopped = QINGMING.stop(at(from), "public-notice", "公示两日");

        Reading during = stopped.read(at("2024-04-09 10:00"), NATIONAL);
        assertThat(during.state()).isEqualTo(ClockState.PAUSED);
        assertThat(during.ifResumedNow()).isTrue();
        assertThat(during.used()).isEqualTo(Span.of(2, LimitUnit.WORKING_DAY));
        assertThat(during.due()).as("if it went on on the 9th").isEqualTo("2024-04-11");

        Reading after = stopped.resume(at(until)).read(at("2024-04-12 09:00"), NATIONAL);
        assertThat(after.due()).isEqualTo("2024-04-12");
        assertThat(after.ifResumedNow()).isFalse();
        assertThat(after.state()).isEqualTo(ClockState.SOON);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            2024-04-08 10:00, 2024-04-08 11:00, 2024-04-10, within a day: it counts
            2024-04-08 10:00, 2024-04-08 16:59, 2024-04-10, resumed before the close: it counts
            2024-04-08 10:00, 2024-04-08 17:00, 2024-04-11, resumed at the close: it doesn't
            2024-04-08 17:00, 2024-04-09 09:00, 2024-04-10, stopped at the close: it counts
            2024-04-08 16:00, 2024-04-09 09:00, 2024-04-11, stopped within a day: that day is spared
            2024-04-03 18:00, 2024-04-07 08:00, 2024-04-10, over the holiday only: nothing is gained
            2024-04-02 11:00, 2024-04-03 18:00, 2024-04-11, from the day of acceptance on
            """)
    void aDayCountsIfTheClockRanAtItsClose(String from, String until, LocalDate due, String why) {
        Clock clock = QINGMING.stop(at(from), "supplement", "补正").resume(at(until));

        assertThat(clock.read(at("2024-04-10 12:00"), NATIONAL).due()).as(why).isEqualTo(due);
    }

    @Test
    void stopsThatOverlapSpareADayOnce() {
        var clock = new Clock(
                at("2024-04-02 10:00"),
                Limit.workingDays(5),
                List.of(
                        new Stop(at("2024-04-09 09:00"), at("2024-04-09 20:00"), "inspection", "现场"),
                        new Stop(at("2024-04-08 09:00"), at("2024-04-09 12:00"), "expert-review", "评审"),
                        new Stop(at("2024-04-08 10:00"), at("2024-04-08 11:00"), "inquiry", "查询")));

        assertThat(clock.read(at("2024-04-09 10:00"), NATIONAL).due()).isEqualTo("2024-04-12");
        assertThat(clock.read(at("2024-04-09 10:00"), NATIONAL).state()).isEqualTo(ClockState.PAUSED);
    }

    @Test
    void aStopWhoseEndIsKnownIsNoGuess() {
        var notice = new Stop(at("2024-04-08 09:00"), at("2024-04-09 18:00"), "public-notice", "公示至 4 月 9 日");
        Reading reading =
                new Clock(QINGMING.started(), QINGMING.limit(), List.of(notice)).read(at("2024-04-08 12:00"), NATIONAL);

        assertThat(reading.due()).isEqualTo("2024-04-12");
        assertThat(reading.ifResumedNow()).isFalse();
        assertThat(reading.state()).isEqualTo(ClockState.PAUSED);
    }

    @Test
    void whatWasOverBeforeAStopStaysOver() {
        Reading reading =
                QINGMING.stop(at("2024-04-11 09:00"), "supplement", "补正").read(at("2024-04-15 09:00"), NATIONAL);

        assertThat(reading.state()).isEqualTo(ClockState.OVER);
        assertThat(reading.due()).isEqualTo("2024-04-10");
        assertThat(reading.ifResumedNow()).isFalse();
    }

    @Test
    void aStopOnTheEveningOfTheLastDayPausesWithNothingLeft() {
        Clock clock = QINGMING.stop(at("2024-04-10 18:00"), "supplement", "补正");

        assertThat(clock.read(at("2024-04-15 09:00"), NATIONAL).state()).isEqualTo(ClockState.PAUSED);
        assertThat(clock.resume(at("2024-04-15 10:00"))
                        .read(at("2024-04-15 10:01"), NATIONAL)
                        .state())
                .isEqualTo(ClockState.OVER);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2024-04-02 10:00 | {days: 0.5, unit: working-day}  | 2024-04-03 13:30:00 | half of the next day's seven hours
            2024-04-03 10:00 | {days: 1.5, unit: working-day}  | 2024-04-08 13:30:00 | a make-up Sunday and a half
            2024-04-02 10:00 | {days: 5, unit: calendar-day}   | 2024-04-07 23:59:59 | holidays count
            2024-04-05 10:00 | {days: 7, unit: calendar-day}   | 2024-04-12 23:59:59 | the weekly clock: Friday to Friday
            2024-04-02 10:00 | {hours: 3, unit: hour}          | 2024-04-02 14:00:00 | over lunch
            2024-04-02 16:30 | {hours: 1, unit: hour}          | 2024-04-03 09:30:00 | the next morning
            2024-04-03 16:00 | {hours: 8, unit: hour}          | 2024-04-07 17:00:00 | over the holiday, until the close
            2024-04-02 20:00 | {hours: 7, unit: hour}          | 2024-04-03 17:00:00 | given in the evening
            2024-04-03 20:00 | {hours: 24, unit: clock-hour}   | 2024-04-04 20:00:00 | the clock knows no holiday
            2024-04-02 10:00 | {unit: at-once}                 | 2024-04-02 23:59:59 | the same day
            2024-04-03 17:30 | {unit: at-once}                 | 2024-04-07 23:59:59 | after hours: the next working day
            2024-04-04 10:00 | {unit: at-once}                 | 2024-04-07 23:59:59 | on a day off
            """)
    void eachUnitEndsByItsOwnRule(String from, String limit, String last, String why) {
        Reading reading = Clock.start(at(from), limit(limit)).read(at(from), NATIONAL);

        assertThat(reading.dueAt()).as(why).isEqualTo(at(last));
        assertThat(Clock.start(at(from), limit(limit)).read(at(last), NATIONAL).state())
                .isNotEqualTo(ClockState.OVER);
        assertThat(Clock.start(at(from), limit(limit))
                        .read(at(last).plusSeconds(1), NATIONAL)
                        .state())
                .isEqualTo(ClockState.OVER);
    }

    @Test
    void officeHoursStopAndGoOn() {
        Clock clock = Clock.start(at("2024-04-02 10:00"), limit("{hours: 4, unit: hour}"))
                .stop(at("2024-04-02 11:30"), "inquiry", "查询上级系统");
        Reading paused = clock.read(at("2024-04-03 10:00"), NATIONAL);

        assertThat(paused.used()).hasToString("1.5 个办公小时 / 1.5 office hours");
        assertThat(paused.dueAt()).isEqualTo(at("2024-04-03 13:30"));
        assertThat(clock.resume(at("2024-04-02 16:00"))
                        .read(at("2024-04-02 18:00"), NATIONAL)
                        .dueAt())
                .isEqualTo(at("2024-04-03 10:30"));
    }

    @Test
    void atOnceIsSaidToBeAndCanWait() {
        Clock clock = Clock.start(at("2024-04-02 10:00"), Limit.AT_ONCE);

        assertThat(clock.read(at("2024-04-02 12:00"), NATIONAL).state()).isEqualTo(ClockState.AT_ONCE);
        Clock stopped = clock.stop(at("2024-04-02 11:00"), "supplement", "补正");
        assertThat(stopped.read(at("2024-04-08 10:00"), NATIONAL).state()).isEqualTo(ClockState.PAUSED);
        assertThat(stopped.read(at("2024-04-08 10:00"), NATIONAL).due()).isEqualTo("2024-04-08");
    }

    @Test
    void withoutALimitTimeIsCountedAndNeverOver() {
        Reading reading = Clock.start(at("2024-04-02 10:00"), Limit.NONE).read(at("2025-04-02 18:00"), NATIONAL);

        assertThat(reading.state()).isEqualTo(ClockState.NO_LIMIT);
        assertThat(reading.used().number())
                .isEqualByComparingTo(String.valueOf(NATIONAL.calendar()
                        .workingDaysBetween(LocalDate.of(2024, 4, 2), LocalDate.of(2025, 4, 2))
                        .days()));
        assertThat(reading.due()).isNull();
        assertThat(reading.left()).isNull();
    }

    @Test
    void aShortLimitIsYellowOnItsLastDay() {
        Clock clock = Clock.start(at("2024-04-02 10:00"), Limit.workingDays(2));

        assertThat(clock.read(at("2024-04-03 18:00"), NATIONAL).state()).isEqualTo(ClockState.NORMAL);
        assertThat(clock.read(at("2024-04-07 08:00"), NATIONAL).state()).isEqualTo(ClockState.SOON);
    }

    @Test
    void aReadingThatTouchesAYearWithoutANoticeIsProvisional() {
        assertThat(Clock.start(at("2026-12-18 10:00"), Limit.workingDays(20)).read(at("2026-12-18 10:00"), NATIONAL))
                .satisfies(reading -> {
                    assertThat(reading.provisional()).isTrue();
                    assertThat(reading.due()).isEqualTo("2027-01-15");
                });
        assertThat(Clock.start(at("2026-12-18 10:00"), Limit.calendarDays(20))
                        .read(at("2026-12-18 10:00"), NATIONAL)
                        .provisional())
                .as("calendar days need no notice")
                .isFalse();
        assertThat(Clock.start(at("2026-12-18 10:00"), Limit.workingDays(2))
                        .read(at("2026-12-21 10:00"), NATIONAL)
                        .provisional())
                .isFalse();
    }

    /** Land notice 20 and listing 10 calendar days, contract 3 and construction permit 7 working days: one timeline. */
    @Test
    void unitsMixInOneTimeline() {
        LocalDate listing = due(LocalDate.of(2024, 9, 2), Limit.calendarDays(20));
        LocalDate confirmed = due(listing, Limit.calendarDays(10));
        LocalDate contract = due(confirmed, Limit.workingDays(3));
        LocalDate permit = due(contract, Limit.workingDays(7));

        assertThat(List.of(listing, confirmed, contract, permit))
                .extracting(LocalDate::toString)
                .containsExactly("2024-09-22", "2024-10-02", "2024-10-10", "2024-10-18");
        assertThatThrownBy(() -> due(permit, Limit.NONE)).hasMessageContaining("has no end");
    }

    /** A filing has to follow within 10 working days of the start of the service, its end within 20. */
    @Test
    void theDutiesOfAnAlgorithmsFilingAreCountedOverNationalDay() {
        assertThat(due(LocalDate.of(2025, 9, 26), Limit.workingDays(10))).isEqualTo("2025-10-16");
        assertThat(due(LocalDate.of(2025, 9, 26), Limit.workingDays(20))).isEqualTo("2025-10-30");
    }

    private static LocalDate due(LocalDate from, Limit limit) {
        return NATIONAL.due(from, limit).day();
    }

    @Test
    void aClockIsStoppedOnceWithAReasonAndResumedAfterwards() {
        Clock stopped = QINGMING.stop(at("2024-04-08 09:00"), "supplement", "缺总平面图");

        assertThatThrownBy(() -> stopped.stop(at("2024-04-08 10:00"), "inquiry", "查询"))
                .hasMessageContaining("stopped already");
        assertThatThrownBy(() -> QINGMING.resume(at("2024-04-08 09:00"))).hasMessageContaining("isn't stopped");
        assertThatThrownBy(() -> stopped.resume(at("2024-04-08 08:59"))).hasMessageContaining("before it begins");
        assertThatThrownBy(() -> QINGMING.stop(at("2024-04-01 09:00"), "supplement", "早"))
                .hasMessageContaining("begins at");
        assertThatThrownBy(() -> QINGMING.stop(at("2024-04-08 09:00"), "supplement", " "))
                .hasMessageContaining("with a kind and a reason");
        assertThat(QINGMING.isStopped()).isFalse();
        assertThat(stopped.isStopped()).isTrue();
    }

    @Test
    void legalAndPromisedLimitShareTheirStops() {
        Clock promised =
                QINGMING.stop(at("2024-04-08 09:00"), "supplement", "缺图").resume(at("2024-04-09 18:00"));

        assertThat(promised.withLimit(Limit.workingDays(20))
                        .read(at("2024-04-12 09:00"), NATIONAL)
                        .due())
                .isEqualTo("2024-05-07");
    }
}
