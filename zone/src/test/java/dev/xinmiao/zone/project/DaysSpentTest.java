package dev.xinmiao.zone.project;

import static org.assertj.core.api.Assertions.assertThat;

import dev.xinmiao.zone.project.DaysSpent.Kind;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the days went: each belongs to one, and together they are the whole. */
class DaysSpentTest {
    private static final LocalDate DAY = LocalDate.of(2025, 6, 3);

    private static int days(DaysSpent spent, String permit, Kind kind) {
        return spent.shares().stream()
                .filter(each -> each.kind() == kind
                        && (each.permit() == null ? "" : each.permit().code()).equals(permit))
                .mapToInt(DaysSpent.Share::days)
                .sum();
    }

    @Test
    void each_day_goes_to_what_the_start_waited_for() {
        ProjectStory story = new ProjectStory(DAY).done("A1", "A2").filed("C4").filed("C3");
        story.on(DAY.plusDays(4)).does(new ProjectEvent.PermitStopped("C4", story.today(), "supplement"));
        story.on(DAY.plusDays(7))
                .does(new ProjectEvent.PermitResumed("C4", story.today()))
                .granted("C3");
        story.on(DAY.plusDays(10)).granted("C4");
        story.on(DAY.plusDays(13)).filed("L1a");
        story.on(DAY.plusDays(33));
        DaysSpent spent = story.spent(DAY, story.today());

        // Days 1–10 wait for the energy review, three of them for the supplement; 11–13 for nobody; then the notice.
        assertThat(days(spent, "C4", Kind.OFFICE)).isEqualTo(7);
        assertThat(days(spent, "C4", Kind.STOPPED)).isEqualTo(3);
        assertThat(days(spent, "", Kind.IDLE)).isEqualTo(3);
        assertThat(days(spent, "L1a", Kind.WAITING)).isEqualTo(20);
        assertThat(spent.days()).isEqualTo(33);
    }

    @Test
    void a_pre_opinion_that_waits_for_the_land_is_waiting() {
        ProjectStory story = new ProjectStory(DAY)
                .done("A1", "A2")
                .chosen("B1", PermitMode.AHEAD)
                .filed("B1");
        story.on(DAY.plusDays(2)).opined("B1");
        story.on(DAY.plusDays(6)).dated(ProjectDate.LAND_CONTRACT);
        story.on(DAY.plusDays(7)).granted("B1");
        DaysSpent spent = story.spent(DAY, story.today());
        assertThat(days(spent, "B1", Kind.WAITING)).isEqualTo(4);
        assertThat(days(spent, "B1", Kind.OFFICE)).isEqualTo(3);
    }

    @Test
    void with_everything_granted_the_days_to_the_start_are_the_enterprises() {
        ProjectStory story = new ProjectStory(DAY)
                .chosen("C3", PermitMode.NOT_NEEDED)
                .chosen("C4", PermitMode.NOT_NEEDED)
                .done("A1", "A2", "C1", "C2", "C6")
                .dated(ProjectDate.LAND_CONTRACT)
                .done("B1", "B2", "D2");
        story.on(DAY.plusDays(6));
        assertThat(days(story.spent(DAY, story.today()), "START", Kind.APPLICANT))
                .isEqualTo(6);
    }

    @Test
    void what_leads_to_more_goes_before_what_only_ends_later() {
        // The survey ends before the energy review does, yet the builder's contract and the permit follow it.
        ProjectStory story = new ProjectStory(DAY).done("A1", "A2").filed("C4", "C1");
        story.on(DAY.plusDays(8)).granted("C1").filed("C6").on(DAY.plusDays(10)).granted("C4");
        DaysSpent spent = story.spent(DAY, story.today());
        assertThat(days(spent, "C1", Kind.APPLICANT)).isEqualTo(8);
        assertThat(days(spent, "C6", Kind.APPLICANT)).isEqualTo(2);
        assertThat(spent.days()).isEqualTo(10);
    }

    @Test
    void a_listing_is_open_until_the_land_contract_even_if_nobody_recorded_its_end() {
        ProjectStory story = new ProjectStory(DAY).dated(ProjectDate.AGREEMENT).filed("L1a");
        story.on(DAY.plusDays(32)).dated(ProjectDate.CONFIRMATION);
        story.on(DAY.plusDays(35)).dated(ProjectDate.LAND_CONTRACT);
        DaysSpent spent = story.spent(DAY, story.on(DAY.plusDays(40)).today());
        assertThat(days(spent, "L1a", Kind.WAITING)).isEqualTo(32);
        assertThat(days(spent, "L2", Kind.OFFICE)).isEqualTo(3);
        assertThat(days(spent, "", Kind.IDLE)).isEqualTo(5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-06-30", "2026-10-09", "2026-11-26"})
    void the_project_that_counts_from_its_agreement_waited_for_the_land(LocalDate today) {
        ProjectStory story = ProjectStory.demonstrated(today, DemoStory::listing);
        LocalDate agreement = Objects.requireNonNull(story.file().date(ProjectDate.AGREEMENT));
        LocalDate notice =
                Objects.requireNonNull(story.file().permit("L1a").orElseThrow().filed());
        assertThat(story.critical("L1a")).isTrue();
        assertThat(List.of("C3", "C4", "C6")).noneMatch(story::critical);

        DaysSpent spent = story.spent(agreement, today);
        long waited = Math.min(20, ChronoUnit.DAYS.between(notice, today));
        assertThat(days(spent, "L1a", Kind.WAITING)).isEqualTo((int) waited);
        assertThat(spent.byAuthority().getFirst().name().zh()).isEqualTo("自然资源分局");
        assertThat(spent.shares())
                .extracting(DaysSpent.Share::permit)
                .filteredOn(Objects::nonNull)
                .extracting(Permit::code)
                .doesNotContain("C3", "C4", "C6");
        assertThat(spent.days()).isEqualTo((int) ChronoUnit.DAYS.between(agreement, today));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-06-30", "2026-10-09", "2026-11-26"})
    void the_project_of_ten_days_waited_for_one_permit_after_another(LocalDate today) {
        ProjectStory story = ProjectStory.demonstrated(today, DemoStory::tenDays);
        LocalDate contract = Objects.requireNonNull(story.file().date(ProjectDate.LAND_CONTRACT));
        LocalDate start = Objects.requireNonNull(story.file().started());
        LocalDate land =
                ProjectStory.TIME.calendar().plusWorkingDays(contract, 1).day();
        LocalDate pit =
                ProjectStory.TIME.calendar().plusWorkingDays(contract, 3).day();

        DaysSpent spent = story.spent(contract, start);
        assertThat(spent.days()).isEqualTo(10);
        assertThat(days(spent, "B1", Kind.OFFICE)).isEqualTo((int) ChronoUnit.DAYS.between(contract, land));
        assertThat(days(spent, "D2-1", Kind.OFFICE)).isEqualTo((int) ChronoUnit.DAYS.between(land, pit));
        assertThat(days(spent, "START", Kind.APPLICANT)).isEqualTo((int) ChronoUnit.DAYS.between(pit, start));
    }

    @Property(tries = 200)
    void shares_add_up_to_the_whole(
            @ForAll @IntRange(max = 60) int first,
            @ForAll @IntRange(max = 60) int second,
            @ForAll @IntRange(min = 20, max = 60) int third,
            @ForAll @IntRange(min = 1, max = 200) int length) {
        ProjectStory story = new ProjectStory(DAY).done("A1", "A2").filed("C4");
        story.on(DAY.plusDays(first)).filed("C1").granted("C4");
        story.on(DAY.plusDays(first + second)).filed("L1a").granted("C1");
        story.on(DAY.plusDays(first + second + third)).granted("L1a").filed("L1b");
        LocalDate until = DAY.plusDays(length);
        story.on(until.isAfter(story.today()) ? until : story.today());
        DaysSpent spent = story.spent(DAY, until);

        assertThat(spent.days()).isEqualTo((int) ChronoUnit.DAYS.between(DAY, until));
        assertThat(spent.workingDays())
                .isEqualTo(ProjectStory.TIME
                        .calendar()
                        .workingDaysBetween(DAY, until)
                        .days());
        assertThat(spent.byAuthority().stream().mapToInt(DaysSpent.Sum::days).sum())
                .isEqualTo(spent.days());
        assertThat(spent.byKind().stream().mapToInt(DaysSpent.Sum::workingDays).sum())
                .isEqualTo(spent.workingDays());
    }
}
