package dev.xinmiao.zone.casework;

import static dev.xinmiao.zone.casework.Story.FIRE;
import static dev.xinmiao.zone.casework.Story.OWNER;
import static dev.xinmiao.zone.casework.Story.PREPARER;
import static dev.xinmiao.zone.casework.Story.WINDOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.xinmiao.zone.calendar.ClockState;
import dev.xinmiao.zone.calendar.Limit;
import dev.xinmiao.zone.calendar.Reading;
import dev.xinmiao.zone.calendar.Term;
import dev.xinmiao.zone.calendar.WorkingTime;
import dev.xinmiao.zone.casework.process.Join;
import dev.xinmiao.zone.casework.process.Process;
import dev.xinmiao.zone.casework.process.ProcessLimit;
import dev.xinmiao.zone.casework.process.Step;
import dev.xinmiao.zone.casework.process.StepKind;
import dev.xinmiao.zone.casework.process.Verdict;
import dev.xinmiao.zone.kernel.Mark;
import dev.xinmiao.zone.pack.Pack;
import dev.xinmiao.zone.pack.PackFolder;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The clocks of a case over the days of Qingming 2024, the worked examples of the domain file among them. */
class CaseClocksTest {
    private static final WorkingTime TIME = WorkingTime.load(Pack.open(PackFolder.find(null), "kunshan"));

    private static Process limited() {
        Process plain = ParallelProcess.joined(new Join.All());
        Term five = new Term(Limit.workingDays(5), Mark.PUBLISHED);
        return new Process(
                plain.id(),
                plain.name(),
                1,
                false,
                null,
                new ProcessLimit(five, null),
                plain.materials(),
                plain.fields(),
                plain.steps(),
                null,
                "test");
    }

    private static Reading read(CaseFile file, String moment) {
        return CaseClocks.of(file).promised().orElseThrow().read(Instant.parse(moment), TIME);
    }

    @Test
    void count_make_up_days_and_spare_the_days_of_a_supplement() {
        Story story = Story.submitted(limited())
                .at("2024-04-02T01:00:00Z")
                .by(WINDOW, new Event.Accepted("accept", List.of(new Event.Deferral("survey", LocalDate.MAX)), false));
        assertThat(read(story.file(), "2024-04-02T02:00:00Z").due()).isEqualTo(LocalDate.of(2024, 4, 10));
        story.at("2024-04-07T23:59:00Z")
                .by(FIRE, new Event.SupplementAsked("fire", List.of(new Event.Want("height", "?")), "", null))
                .at("2024-04-10T00:30:00Z")
                .by(PREPARER, new Event.Answered(Map.of("height", "11")))
                .by(PREPARER, new Event.SupplementSent(1));
        Reading reading = read(story.file(), "2024-04-10T05:00:00Z");
        assertThat(reading.due()).isEqualTo(LocalDate.of(2024, 4, 12));
        assertThat(reading.used().number()).isEqualByComparingTo("2");
    }

    @Test
    void stand_while_the_applicant_has_the_case_and_say_what_would_be() {
        Story story = Story.submitted(limited())
                .at("2024-04-02T01:00:00Z")
                .by(WINDOW, new Event.Accepted("accept", List.of(new Event.Deferral("survey", LocalDate.MAX)), false));
        story.at("2024-04-08T01:00:00Z")
                .by(FIRE, new Event.SupplementAsked("fire", List.of(new Event.Want("height", "?")), "", null));
        Reading reading = read(story.file(), "2024-04-09T05:00:00Z");
        assertThat(reading.state()).isEqualTo(ClockState.PAUSED);
        assertThat(reading.ifResumedNow()).isTrue();
    }

    @Test
    void run_on_while_a_desk_works_beside_the_applicants_own_step() {
        Process plain = limited();
        List<Step> steps = new ArrayList<>(plain.steps());
        steps.add(1, ParallelProcess.step("build", "", StepKind.APPLICANT, List.of("accept"), List.of()));
        Process own = new Process(
                plain.id(),
                plain.name(),
                1,
                false,
                null,
                plain.limit(),
                plain.materials(),
                plain.fields(),
                steps,
                null,
                "test");
        Story story = Story.accepted(own);
        assertThat(story.file().state()).isEqualTo(CaseState.IN_PROGRESS);
        story.says(Story.PLANNING, "planning", Verdict.AGREE)
                .says(FIRE, "fire", Verdict.DISAGREE)
                .says(Story.DEFENCE, "defence", Verdict.AGREE);
        assertThat(story.file().state()).as("the decider's turn").isEqualTo(CaseState.IN_PROGRESS);
        story.by(Story.CHIEF, new Event.OpinionReturned("fire", 2, "why?"));
        assertThat(story.file().stops()).isEmpty();
    }

    /** Once a step whose turn came a second time could not be shown: its clock had a stop without a reason. */
    @Test
    void stand_between_the_turns_of_a_step() {
        Story story = Story.submitted(limited())
                .by(WINDOW, new Event.Returned("accept", List.of(new Event.Want("plan", "unsigned")), "", null))
                .by(OWNER, new Event.Submitted());
        assertThat(CaseClocks.of(story.file()).of(story.file().stepView("accept")))
                .isPresent();
    }
}
