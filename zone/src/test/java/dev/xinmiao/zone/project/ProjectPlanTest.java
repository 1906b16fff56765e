package dev.xinmiao.zone.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The worked plans of 拿地即开工: the graph, not the count of permits, gives the date. */
class ProjectPlanTest {
    /** A Tuesday before weeks without holidays. */
    private static final LocalDate CONTRACT = LocalDate.of(2025, 6, 3);

    private static LocalDate workingDay(int number) {
        return ProjectStory.TIME.calendar().plusWorkingDays(CONTRACT, number).day();
    }

    /** Everything reviewed while the land notice ran; only the contract and what follows from it are left. */
    private static ProjectStory prepared() {
        return new ProjectStory(CONTRACT.minusDays(60))
                .dated(ProjectDate.AGREEMENT)
                .done("A1", "A2", "A3")
                .filed("C1", "L1a")
                .on(CONTRACT.minusDays(40))
                .granted("L1a", "C1")
                .filed("L1b")
                .chosen("C3", PermitMode.AHEAD, "table")
                .chosen("C4", PermitMode.NOT_NEEDED)
                .chosen("B2", PermitMode.AHEAD)
                .chosen("B1", PermitMode.AHEAD)
                .filed("B1", "B2", "C2", "C5", "C6")
                .on(CONTRACT.minusDays(12))
                .granted("L1b", "C2", "C5", "C6")
                .opined("B1", "B2")
                .on(CONTRACT);
    }

    @Test
    void with_the_work_done_beforehand_works_can_start_on_the_third_working_day() {
        ProjectStory story = prepared();
        story.on(CONTRACT.minusDays(40)).filed("C3").on(CONTRACT.minusDays(2)).granted("C3");
        story.on(CONTRACT).dated(ProjectDate.CONFIRMATION).dated(ProjectDate.LAND_CONTRACT);

        assertThat(story.finish("B1")).isEqualTo(workingDay(1));
        assertThat(story.finish("B2")).isEqualTo(workingDay(2));
        assertThat(story.finish("D2")).isEqualTo(workingDay(3));
        assertThat(story.plan().start()).isEqualTo(workingDay(3));
        assertThat(story.plan().started()).isFalse();
        assertThat(List.of("L2", "B1", "B2", "D2", "START")).allMatch(story::critical);
        assertThat(List.of("B3", "C3", "C2")).noneMatch(story::critical);
    }

    @Test
    void an_eia_table_filed_ten_days_before_the_contract_holds_the_start_at_day_20_whatever_the_permits_say() {
        ProjectStory story = prepared();
        story.on(CONTRACT.minusDays(10))
                .chosen("C3", PermitMode.ORDINARY, "table")
                .filed("C3");
        story.on(CONTRACT).dated(ProjectDate.CONFIRMATION).dated(ProjectDate.LAND_CONTRACT);

        assertThat(story.finish("D2")).isEqualTo(workingDay(3));
        assertThat(story.plan().start()).isEqualTo(CONTRACT.plusDays(20));
        assertThat(story.critical("C3")).isTrue();
        assertThat(story.critical("D2")).isFalse();
    }

    @Test
    void a_land_listing_cannot_fit_in_ten_days_from_the_agreement() {
        ProjectStory story = new ProjectStory(CONTRACT)
                .dated(ProjectDate.AGREEMENT)
                .chosen("C3", PermitMode.NOT_NEEDED)
                .chosen("C4", PermitMode.NOT_NEEDED)
                .filed("L1a");

        assertThat(story.finish("L1a")).isEqualTo(CONTRACT.plusDays(20));
        assertThat(story.finish("L1b")).isEqualTo(CONTRACT.plusDays(30));
        assertThat(story.finish("L2")).isAfter(CONTRACT.plusDays(30));
        assertThat(story.plan().start()).isAfter(CONTRACT.plusDays(30));
        assertThat(List.of("L1a", "L1b", "L2")).allMatch(story::critical);
        story.on(CONTRACT.plusDays(10));
        assertThat(story.refuses(new ProjectEvent.PermitDecided("L1a", story.today(), true, "")))
                .contains("法定最短 20 个自然日", "不能早于 2025-06-23");
    }

    @Test
    void what_comes_before_a_recorded_land_contract_counts_as_done_by_that_day() {
        ProjectStory story = new ProjectStory(CONTRACT.minusDays(25))
                .dated(ProjectDate.AGREEMENT)
                .filed("L1a")
                .on(CONTRACT)
                .dated(ProjectDate.LAND_CONTRACT)
                .on(CONTRACT.plusDays(7));
        ProjectPlan.Line notice = story.plan().line("L1a").orElseThrow();
        assertThat(notice.begin()).isEqualTo(CONTRACT.minusDays(25));
        assertThat(notice.finish()).isEqualTo(CONTRACT);
        ProjectPlan.Line listing = story.plan().line("L1b").orElseThrow();
        assertThat(listing.begin()).as("when it began nobody knows").isEqualTo(CONTRACT);
        assertThat(listing.finish()).isEqualTo(CONTRACT);
        assertThat(List.of(notice, listing)).allMatch(line -> line.done() && line.implied());
        GanttView.of(story.file(), story.plan(), story.today()).bars().stream()
                .filter(bar -> bar.line().equals(listing))
                .forEach(bar -> assertThat(bar.css()).isEqualTo("met"));
        assertThat(story.plan().line("L2").orElseThrow().implied()).isFalse();
        assertThat(story.plan().line("A1").orElseThrow().done())
                .as("not before the land")
                .isFalse();
    }

    @Test
    void a_transaction_confirmed_ends_the_listing_and_begins_the_land_contract() {
        ProjectStory story = new ProjectStory(CONTRACT).dated(ProjectDate.CONFIRMATION);
        assertThat(story.finish("L1b")).isEqualTo(CONTRACT);
        assertThat(story.finish("L2")).isEqualTo(workingDay(3));
        story.on(workingDay(2)).dated(ProjectDate.LAND_CONTRACT);
        assertThat(story.finish("L1b")).isEqualTo(CONTRACT);
        assertThat(story.finish("L2")).isEqualTo(workingDay(2));
    }

    @Test
    void one_thing_after_another_takes_54_working_days() {
        assertThat(ProjectPlan.slowly(ProjectStory.PERMITS, ProjectStory.TIME, CONTRACT))
                .isEqualTo(54);
    }

    @Test
    void what_is_not_begun_cannot_begin_before_today() {
        ProjectStory story = new ProjectStory(CONTRACT).dated(ProjectDate.AGREEMENT);
        LocalDate first = story.plan().start();
        story.on(CONTRACT.plusDays(14));
        assertThat(story.finish("L1a")).isEqualTo(CONTRACT.plusDays(34));
        assertThat(story.plan().start()).isAfter(first);
    }

    @Test
    void a_stopped_clock_moves_what_is_expected() {
        ProjectStory story = new ProjectStory(CONTRACT).done("A1", "A2").filed("C4");
        LocalDate undisturbed = story.finish("C4");
        assertThat(undisturbed).isEqualTo(workingDay(7));
        story.on(workingDay(2)).does(new ProjectEvent.PermitStopped("C4", story.today(), "supplement"));
        story.on(workingDay(5)).does(new ProjectEvent.PermitResumed("C4", story.today()));
        assertThat(story.finish("C4")).isEqualTo(workingDay(10));
    }

    @Test
    void the_first_phase_waits_for_one_of_the_two_planning_permits_only() {
        ProjectStory story = new ProjectStory(CONTRACT)
                .chosen("D2", PermitMode.NOT_NEEDED)
                .chosen("D2-1", PermitMode.ORDINARY)
                .chosen("C3", PermitMode.NOT_NEEDED)
                .chosen("C4", PermitMode.NOT_NEEDED)
                .chosen("C1a", PermitMode.ORDINARY)
                .chosen("C2a", PermitMode.PROMISE)
                .chosen("L1a", PermitMode.NOT_NEEDED)
                .chosen("L1b", PermitMode.NOT_NEEDED)
                .done("A1", "A2", "C1a", "C2a", "C1", "C6")
                .dated(ProjectDate.LAND_CONTRACT);
        // B1 takes five working days and B2 seven more: the pit waits for the first alone.
        assertThat(story.finish("B1")).isEqualTo(workingDay(5));
        assertThat(story.plan().start()).isEqualTo(workingDay(6));
        assertThat(story.refuses(new ProjectEvent.PermitFiled("D2-1", story.today())))
                .contains("B1 建设用地规划许可证 或 B2");
        story.done("B1", "D2-1");
        assertThat(story.state("D2-1")).isEqualTo(PermitState.GRANTED);
        assertThat(story.plan().start()).isEqualTo(CONTRACT);
    }
}
