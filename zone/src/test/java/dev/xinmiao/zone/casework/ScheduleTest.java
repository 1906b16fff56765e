package dev.xinmiao.zone.casework;

import static org.assertj.core.api.Assertions.assertThat;

import dev.xinmiao.zone.calendar.Limit;
import dev.xinmiao.zone.calendar.LimitUnit;
import dev.xinmiao.zone.calendar.Term;
import dev.xinmiao.zone.calendar.WorkingTime;
import dev.xinmiao.zone.casework.Schedule.Known;
import dev.xinmiao.zone.casework.Schedule.Plan;
import dev.xinmiao.zone.casework.process.Join;
import dev.xinmiao.zone.casework.process.Place;
import dev.xinmiao.zone.casework.process.Process;
import dev.xinmiao.zone.casework.process.ProcessLimit;
import dev.xinmiao.zone.casework.process.Step;
import dev.xinmiao.zone.casework.process.StepKind;
import dev.xinmiao.zone.kernel.Bilingual;
import dev.xinmiao.zone.kernel.Mark;
import dev.xinmiao.zone.pack.Pack;
import dev.xinmiao.zone.pack.PackFolder;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The worked plans of land-and-projects §4: the graph, not the count of permits, gives the date. */
class ScheduleTest {
    private static final WorkingTime TIME = WorkingTime.load(Pack.open(PackFolder.find(null), "kunshan"));
    /** The day of the land contract. */
    private static final LocalDate CONTRACT = LocalDate.of(2025, 6, 3);

    private static Step step(String id, int days, LimitUnit unit, String... needs) {
        return new Step(
                id,
                new Bilingual(id, id),
                id,
                needs.length == 0 ? StepKind.ACCEPT : StepKind.REVIEW,
                List.of(needs),
                List.of(),
                days == 0
                        ? null
                        : new ProcessLimit(new Term(Limit.of(BigDecimal.valueOf(days), unit), Mark.PUBLISHED), null),
                new Join.All(),
                null,
                new Bilingual("", ""),
                null,
                new Place(1, 1));
    }

    private static Process process(Step... steps) {
        return new Process(
                "p", new Bilingual("p", "p"), 1, false, null, null, List.of(), List.of(), List.of(steps), null, "test");
    }

    private static Plan plan(List<Plan> plans, String id) {
        return plans.stream()
                .filter(each -> each.step().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** "Serial, no pre-work: 5 + 14 + 20 + 10 + 5 = 54 wd." */
    @Test
    void a_slow_county_takes_54_working_days_from_the_land_contract() {
        Process slow = process(
                step("contract", 0, LimitUnit.WORKING_DAY),
                step("b1", 5, LimitUnit.WORKING_DAY, "contract"),
                step("plan", 7, LimitUnit.WORKING_DAY, "b1"),
                step("b2", 7, LimitUnit.WORKING_DAY, "plan"),
                step("c1", 20, LimitUnit.WORKING_DAY, "b2"),
                step("c2", 10, LimitUnit.WORKING_DAY, "c1"),
                step("c6", 10, LimitUnit.WORKING_DAY, "c1"),
                step("b3", 1, LimitUnit.WORKING_DAY, "contract"),
                step("d2", 5, LimitUnit.WORKING_DAY, "b2", "c2", "c6"));
        List<Plan> plans = Schedule.of(slow, CONTRACT, Map.of(), TIME);
        assertThat(TIME.calendar()
                        .workingDaysBetween(CONTRACT, plan(plans, "d2").finish())
                        .days())
                .isEqualTo(54);
        assertThat(plans.stream().filter(Plan::critical).map(each -> each.step().id()))
                .containsExactly("contract", "b1", "plan", "b2", "c1", "c2", "c6", "d2");
    }

    /** "If the EIA table needs 30 cd and was filed on day −10, START cannot be before day 20, whatever the permits say." */
    @Test
    void an_impact_assessment_holds_up_the_start_whatever_the_permits_say() {
        Process fast = process(
                step("contract", 0, LimitUnit.WORKING_DAY),
                step("b1", 1, LimitUnit.WORKING_DAY, "contract"),
                step("b2", 1, LimitUnit.WORKING_DAY, "b1"),
                step("d2", 1, LimitUnit.WORKING_DAY, "b2"),
                step("eia", 30, LimitUnit.CALENDAR_DAY, "contract"),
                step("start", 0, LimitUnit.WORKING_DAY, "d2", "eia"));
        Map<String, Known> beforehand = Map.of("eia", new Known(CONTRACT.minusDays(10), null));
        List<Plan> plans = Schedule.of(fast, CONTRACT, beforehand, TIME);
        assertThat(TIME.calendar()
                        .workingDaysBetween(CONTRACT, plan(plans, "d2").finish())
                        .days())
                .isEqualTo(3);
        assertThat(plan(plans, "start").finish()).isEqualTo(CONTRACT.plusDays(20));
        assertThat(plan(plans, "d2").critical()).isFalse();
        assertThat(plan(plans, "eia").critical()).isTrue();

        Map<String, Known> approved = Map.of("eia", new Known(CONTRACT.minusDays(40), CONTRACT.minusDays(9)));
        List<Plan> early = Schedule.of(fast, CONTRACT, approved, TIME);
        assertThat(plan(early, "start").finish()).isEqualTo(plan(early, "d2").finish());
        assertThat(plan(early, "d2").critical()).isTrue();
    }

    /** A notice of 20 days and a listing of 10 can't be cut: ten days from signing to start hold only behind them. */
    @Test
    void a_land_listing_does_not_fit_into_ten_days() {
        Process listed = process(
                step("signing", 0, LimitUnit.WORKING_DAY),
                step("notice", 20, LimitUnit.CALENDAR_DAY, "signing"),
                step("listing", 10, LimitUnit.CALENDAR_DAY, "notice"),
                step("contract", 1, LimitUnit.WORKING_DAY, "listing"),
                step("permits", 5, LimitUnit.WORKING_DAY, "contract"));
        LocalDate start =
                plan(Schedule.of(listed, CONTRACT, Map.of(), TIME), "permits").finish();
        assertThat(start).isAfter(CONTRACT.plusDays(30));
    }
}
