package dev.xinmiao.zone.casework;

import static dev.xinmiao.zone.casework.Story.CHIEF;
import static dev.xinmiao.zone.casework.Story.DEFENCE;
import static dev.xinmiao.zone.casework.Story.FIRE;
import static dev.xinmiao.zone.casework.Story.OWNER;
import static dev.xinmiao.zone.casework.Story.PLANNING;
import static dev.xinmiao.zone.casework.Story.PREPARER;
import static dev.xinmiao.zone.casework.Story.SUPERVISOR;
import static dev.xinmiao.zone.casework.Story.WINDOW;
import static dev.xinmiao.zone.casework.process.Verdict.AGREE;
import static dev.xinmiao.zone.casework.process.Verdict.AGREE_WITH_CONDITIONS;
import static dev.xinmiao.zone.casework.process.Verdict.DISAGREE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.xinmiao.zone.casework.process.Join;
import dev.xinmiao.zone.casework.process.Process;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CaseFileTest {
    private static final Process ALL = ParallelProcess.joined(new Join.All());
    private static final Event YES = new Event.Decided("decide", true, "");
    private static final Event NO = new Event.Decided("decide", false, "against the plan");

    private static Event ask(String step, String key) {
        return new Event.SupplementAsked(step, List.of(new Event.Want(key, "illegible")), "please mend", null);
    }

    @Test
    void runs_through_three_desks_at_once() {
        Story story = Story.accepted(ALL);
        assertThat(story.stands("accept", "planning", "fire", "defence", "decide", "deliver"))
                .isEqualTo("accept SPOKEN, planning OPEN, fire OPEN, defence OPEN, decide WAITING, deliver WAITING");
        story.says(FIRE, "fire", AGREE).says(PLANNING, "planning", AGREE_WITH_CONDITIONS);
        assertThat(story.stands("decide")).isEqualTo("decide WAITING");
        story.says(DEFENCE, "defence", AGREE);
        assertThat(story.refusal(CHIEF, YES))
                .as("a deferred material is missing")
                .isPresent();
        story.by(PREPARER, new Event.Supplied("survey", "bb", "survey.pdf", 10)).by(CHIEF, YES);
        assertThat(story.stands("decide", "deliver")).isEqualTo("decide SPOKEN, deliver OPEN");
        story.by(WINDOW, new Event.Delivered("deliver", "")).by(OWNER, new Event.Rated(5, ""));
        assertThat(story.file().state()).isEqualTo(CaseState.RATED);
        assertThat(story.refusal(OWNER, new Event.Rated(1, "again"))).isPresent();
    }

    @Test
    void sends_one_branch_back_and_keeps_the_others() {
        Story story = Story.accepted(ALL)
                .says(PLANNING, "planning", AGREE)
                .says(FIRE, "fire", DISAGREE)
                .says(DEFENCE, "defence", AGREE)
                .by(CHIEF, new Event.OpinionReturned("fire", 2, "which rule?"));
        assertThat(story.stands("planning", "fire", "defence", "decide"))
                .isEqualTo("planning SPOKEN, fire OPEN, defence SPOKEN, decide WAITING");
        story.says(FIRE, "fire", AGREE);
        assertThat(story.stands("decide")).isEqualTo("decide OPEN");
        assertThat(story.file().opinions()).hasSize(4);
        assertThat(story.file().opinions().get(1).returned()).isEqualTo("which rule?");
    }

    @Test
    void asks_again_only_those_whose_inputs_changed() {
        Story story = Story.accepted(ALL)
                .says(PLANNING, "planning", AGREE)
                .says(DEFENCE, "defence", AGREE)
                .by(FIRE, ask("fire", "height"));
        assertThat(story.stands("planning", "fire", "defence"))
                .isEqualTo("planning SPOKEN, fire WITH_APPLICANT, defence SPOKEN");
        assertThat(story.file().state()).isEqualTo(CaseState.PAUSED);
        story.by(PREPARER, new Event.Answered(Map.of("height", "11"))).by(PREPARER, new Event.SupplementSent(1));
        assertThat(story.stands("planning", "fire", "defence")).isEqualTo("planning SPOKEN, fire OPEN, defence SPOKEN");
        assertThat(story.file().state()).isEqualTo(CaseState.IN_PROGRESS);
    }

    @Test
    void asks_everybody_who_read_a_paper_that_changed() {
        Story story = Story.accepted(ALL)
                .says(PLANNING, "planning", AGREE)
                .says(DEFENCE, "defence", AGREE)
                .by(FIRE, ask("fire", "plan"))
                .by(PREPARER, new Event.Supplied("plan", "cc", "plan2.pdf", 20));
        assertThat(story.stands("planning", "fire", "defence"))
                .isEqualTo("planning OPEN, fire WITH_APPLICANT, defence SPOKEN");
        assertThat(story.file().opinions()).hasSize(2);
    }

    @Test
    void keeps_opinions_where_the_same_paper_comes_again() {
        Story story = Story.accepted(ALL)
                .says(PLANNING, "planning", AGREE)
                .by(FIRE, ask("fire", "plan"))
                .by(PREPARER, new Event.Supplied("plan", "aa", "copy.pdf", 20));
        assertThat(story.stands("planning")).isEqualTo("planning SPOKEN");
    }

    @Test
    void leaves_the_decider_only_refusal_where_a_join_fails() {
        Story story = Story.accepted(ALL)
                .says(PLANNING, "planning", DISAGREE)
                .says(FIRE, "fire", AGREE)
                .says(DEFENCE, "defence", AGREE);
        assertThat(story.refusal(CHIEF, YES)).isPresent();
        story.by(CHIEF, NO);
        assertThat(story.file().state()).isEqualTo(CaseState.DECIDED);
    }

    @Test
    void decides_by_quorum_while_others_are_silent() {
        Story story = Story.accepted(ParallelProcess.joined(new Join.Quorum(2)))
                .by(PREPARER, new Event.Supplied("survey", "bb", "survey.pdf", 10))
                .says(PLANNING, "planning", AGREE)
                .says(FIRE, "fire", AGREE);
        assertThat(story.stands("defence", "decide")).isEqualTo("defence OPEN, decide OPEN");
        story.by(CHIEF, YES);
        assertThat(story.stands("defence")).isEqualTo("defence PASSED");
    }

    @Test
    void lets_only_those_named_veto() {
        Process veto = ParallelProcess.joined(new Join.Veto(List.of("fire")));
        Story story = Story.accepted(veto)
                .by(PREPARER, new Event.Supplied("survey", "bb", "survey.pdf", 10))
                .says(PLANNING, "planning", DISAGREE)
                .says(FIRE, "fire", AGREE)
                .says(DEFENCE, "defence", AGREE)
                .by(CHIEF, YES);
        assertThat(story.file().state()).isEqualTo(CaseState.DECIDED);
    }

    @Test
    void tells_once_what_is_missing() {
        Event first = new Event.Returned("accept", List.of(new Event.Want("plan", "unsigned")), "", null);
        Story story = Story.submitted(ALL)
                .by(WINDOW, first)
                .by(PREPARER, new Event.Supplied("plan", "bb", "plan.pdf", 20))
                .by(OWNER, new Event.Submitted());
        assertThat(story.refusal(WINDOW, first)).isPresent();
        Event again = new Event.Returned("accept", List.of(new Event.Want("plan", "wrong scale")), "", "new rule");
        assertThat(story.refusal(WINDOW, again)).isPresent();
        story.by(SUPERVISOR, again);
        assertThat(story.file().returns()).isEqualTo(2);
    }

    @Test
    void asks_a_second_time_in_a_step_only_with_a_supervisor() {
        Story story = Story.accepted(ALL)
                .by(FIRE, ask("fire", "height"))
                .by(PREPARER, new Event.Answered(Map.of("height", "11")))
                .by(PREPARER, new Event.SupplementSent(1));
        assertThat(story.refusal(FIRE, ask("fire", "plan"))).isPresent();
        assertThat(story.refusal(PLANNING, ask("planning", "area")))
                .as("another desk's first")
                .isEmpty();
    }

    @Test
    void adds_a_signer() {
        Story story = Story.accepted(ALL)
                .by(FIRE, new Event.SignerAdded("fire", "planning", "fire lane crosses the plot"))
                .says(FIRE, "fire", AGREE);
        assertThat(story.stands("fire")).isEqualTo("fire OPEN");
        story.by(PLANNING, new Event.OpinionGiven("fire", "planning", DISAGREE, "no lane"));
        assertThat(story.file().stepView("fire").verdict()).isEqualTo(DISAGREE);
    }

    @Test
    void refuses_what_belongs_to_others() {
        Story story = Story.accepted(ALL);
        assertThat(story.refusal(FIRE, new Event.OpinionGiven("planning", "planning", AGREE, "")))
                .map(Refusal::kind)
                .contains(Refusal.Kind.NOT_YOURS);
        assertThat(story.refusal(PREPARER, new Event.Withdrawn("")))
                .map(Refusal::kind)
                .contains(Refusal.Kind.NOT_YOURS);
        assertThat(story.refusal(OWNER, YES)).map(Refusal::kind).contains(Refusal.Kind.NOT_YOURS);
        assertThat(story.refusal(OWNER, new Event.Answered(Map.of("area", "9"))))
                .as("accepted papers rest")
                .isPresent();
    }

    @Test
    void shows_a_case_as_it_was() {
        Story story =
                Story.accepted(ALL).says(FIRE, "fire", AGREE).by(CHIEF, new Event.OpinionReturned("fire", 1, "why?"));
        List<Recorded> events = story.file().events();
        CaseFile before = CaseFile.of(ALL, events.subList(0, events.size() - 1));
        assertThat(before.stepView("fire").state()).isEqualTo(StepState.SPOKEN);
        assertThat(story.file().stepView("fire").state()).isEqualTo(StepState.OPEN);
    }

    @Test
    void needs_the_required_papers_and_a_signature_to_be_sent() {
        Story story = new Story(ALL).by(PREPARER, new Event.Supplied("plan", "aa", "plan.pdf", 10));
        assertThat(story.refusal(OWNER, new Event.Submitted()))
                .map(refusal -> refusal.reason().zh())
                .contains("还缺必交材料：safety。");
        story.by(OWNER, new Event.Promised("safety", "v1"));
        assertThat(story.refusal(PREPARER, new Event.Submitted()))
                .map(Refusal::kind)
                .contains(Refusal.Kind.NOT_YOURS);
        story.by(OWNER, new Event.Submitted());
    }
}
