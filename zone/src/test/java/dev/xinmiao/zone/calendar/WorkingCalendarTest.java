package dev.xinmiao.zone.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingCalendarTest {
    private static final WorkingCalendar CALENDAR = Times.NATIONAL.calendar();

    @Test
    void everyDayFrom2015To2026IsWorkedOrOffAsAnnounced() {
        Optional<Announced> announced = Announced.beside();
        assumeTrue(announced.isPresent(), "the announced days are not here; set -Dxinmiao.shared to compare with them");

        LocalDate.of(2015, 1, 1)
                .datesUntil(LocalDate.of(2027, 1, 1))
                .forEach(day -> assertThat(CALENDAR.isWorkingDay(day))
                        .as("%s", day)
                        .isEqualTo(announced.orElseThrow().isWorked(day)));
    }

    @Test
    void aThousandRandomCountsAgreeWithATableWalkedDayByDay() {
        Announced announced = Announced.orOf(CALENDAR);
        var random = new Random(20_240_402);
        for (int each = 0; each < 1_000; each++) {
            LocalDate from = LocalDate.of(2015, 1, 1).plusDays(random.nextInt(4_000));
            int days = 1 + random.nextInt(250);
            LocalDate due = announced.plus(from, days);

            assertThat(CALENDAR.plusWorkingDays(from, days).day()).isEqualTo(due);
            LocalDate until = from.plusDays(random.nextInt(370));
            assertThat(CALENDAR.workingDaysBetween(from, until).days()).isEqualTo(announced.between(from, until));
            assertThat(CALENDAR.workingDaysBetween(until, from).days()).isEqualTo(-announced.between(from, until));
        }
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            2024-04-02, 5, 2024-04-10, Qingming with a Sunday made up for
            2018-12-28, 1, 2018-12-29, a Saturday of 2018 that the notice of 2019 rules
            2018-12-28, 2, 2019-01-02, New Year that begins on 30 December
            2022-12-30, 1, 2023-01-03, New Year that begins on 31 December
            2020-01-31, 1, 2020-02-03, Spring Festival made longer by a later notice
            2024-04-06, 0, 2024-04-07, none from a holiday on: the next working day
            2024-04-07, 0, 2024-04-07, none from a make-up day on: that day
            """)
    void workingDaysAreCountedOverHolidaysAndMakeUpDays(LocalDate from, int days, LocalDate due, String why) {
        assertThat(CALENDAR.plusWorkingDays(from, days)).as(why).isEqualTo(new DueDay(due, false));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            2026-12-23, 1, 2026-12-24, false
            2026-12-23, 2, 2026-12-25, true
            2026-12-24, 8, 2027-01-05, true
            2014-12-31, 1, 2015-01-04, false
            2014-12-30, 1, 2014-12-31, true
            2030-10-01, 3, 2030-10-04, true
            2010-01-01, 5, 2010-01-08, true
            """)
    void whatTouchesAYearWithoutANoticeIsProvisionalAndKnowsWeekendsOnly(
            LocalDate from, int days, LocalDate due, boolean provisional) {
        assertThat(CALENDAR.plusWorkingDays(from, days)).isEqualTo(new DueDay(due, provisional));
        assertThat(CALENDAR.workingDaysBetween(from, due)).isEqualTo(new DayCount(days, provisional));
    }

    @Test
    void aYearIsProvisionalUntilItsTableIsLoaded() {
        assertThat(CALENDAR.isProvisional(2026)).isFalse();
        assertThat(CALENDAR.isProvisional(2027)).isTrue();
        assertThat(CALENDAR.isProvisional(2014)).isTrue();
        assertThat(CALENDAR.isProvisional(LocalDate.of(2026, 12, 24))).isFalse();
        assertThat(CALENDAR.isProvisional(LocalDate.of(2026, 12, 25))).isTrue();
    }

    @Test
    void aYearKnowsItsNoticesAndHolidays() {
        HolidayYear year = CALENDAR.years().get(2024 - 2015);

        assertThat(year.notices()).extracting(HolidayYear.Notice::number).containsExactly("国办发明电〔2023〕7号");
        assertThat(year.holidays()).extracting(holiday -> holiday.name().zh()).contains("清明节");
    }

    @Test
    void daysThatCannotBeAddedAreRefused() {
        LocalDate day = LocalDate.of(2024, 4, 2);
        assertThatThrownBy(() -> CALENDAR.plusWorkingDays(day, -1)).hasMessageContaining("-1 working days");
        assertThatThrownBy(() -> CALENDAR.plusWorkingDays(day, 36_501)).hasMessageContaining("36501");
    }

    @Property
    void theDueDayIsWorkedAndSoManyDaysAway(
            @ForAll @IntRange(max = 40_000) int day, @ForAll @IntRange(min = 1, max = 2_000) int days) {
        LocalDate from = LocalDate.of(1960, 1, 1).plusDays(day);
        LocalDate due = CALENDAR.plusWorkingDays(from, days).day();

        assertThat(CALENDAR.isWorkingDay(due)).isTrue();
        assertThat(CALENDAR.workingDaysBetween(from, due).days()).isEqualTo(days);
    }
}
