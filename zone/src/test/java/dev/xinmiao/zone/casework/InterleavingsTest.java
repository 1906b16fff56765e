package dev.xinmiao.zone.casework;

import static org.assertj.core.api.Assertions.assertThat;

import dev.xinmiao.zone.casework.process.Join;
import dev.xinmiao.zone.casework.process.Process;
import dev.xinmiao.zone.casework.process.StepKind;
import dev.xinmiao.zone.casework.process.Verdict;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Desks and applicant act in any order, legally or not: the case ends only as its join allows, no opinion is lost, and
 * what stands always follows from the events. {@code -Dcasework.stories=100000} for a long campaign.
 */
class InterleavingsTest {
    private static final List<String> DESKS = List.of("planning", "fire", "defence");
    private static final Verdict[] VERDICTS = Verdict.values();

    @Test
    void end_only_as_the_join_allows() {
        int granted = 0;
        int refused = 0;
        int returned = 0;
        int stale = 0;
        for (int seed = 0; seed < Integer.getInteger("casework.stories", 3000); seed++) {
            Random random = new Random(seed);
            Process process = ParallelProcess.joined(join(random));
            Story story = Story.accepted(process);
            for (int i = 0; i < 60 && story.file().state().isUnderWay(); i++) {
                CaseFile file = story.file();
                List<Opinion> before = List.copyOf(file.opinions());
                Map<String, StepState> states = states(file);
                Event event = event(random, file);
                boolean done = story.tries(actor(random, event), event);
                if (!done) {
                    assertThat(file.opinions()).isEqualTo(before);
                    assertThat(states(file)).isEqualTo(states);
                    continue;
                }
                keepsEveryOpinion(before, file.opinions());
                if (event instanceof Event.OpinionReturned back) {
                    returned++;
                    touchesOnly(Set.of(back.step(), "decide"), states, states(file));
                }
                if (event instanceof Event.Answered || event instanceof Event.Supplied) {
                    stale += opensAgainOnlyReaders(process, event, states, states(file));
                }
                if (event instanceof Event.Decided decided && decided.granted()) {
                    assertThat(naive(process, file))
                            .as("seed %d: %s", seed, file.events())
                            .isEqualTo(Join.Outcome.MET);
                }
            }
            assertThat(states(CaseFile.of(process, story.file().events()))).isEqualTo(states(story.file()));
            if (story.file().decision().isPresent()) {
                granted += story.file().decision().orElseThrow().granted() ? 1 : 0;
                refused += story.file().decision().orElseThrow().granted() ? 0 : 1;
            }
        }
        // The stories reach what they are to try.
        assertThat(granted).isGreaterThan(100);
        assertThat(refused).isGreaterThan(100);
        assertThat(returned).isGreaterThan(100);
        assertThat(stale).isGreaterThan(100);
    }

    private static Join join(Random random) {
        return switch (random.nextInt(3)) {
            case 0 -> new Join.All();
            case 1 -> new Join.Quorum(1 + random.nextInt(3));
            default -> new Join.Veto(List.of(DESKS.get(random.nextInt(3))));
        };
    }

    private static Event event(Random random, CaseFile file) {
        String step = DESKS.get(random.nextInt(3));
        String key = List.of("plan", "area", "height", "survey").get(random.nextInt(4));
        int some = 1 + random.nextInt(4);
        return switch (random.nextInt(14)) {
            case 0, 1, 2, 3, 4 -> new Event.OpinionGiven(step, step, VERDICTS[random.nextInt(3)], "as said");
            case 5 -> new Event.OpinionReturned(step, 1 + random.nextInt(6), "look again");
            case 6 ->
                new Event.SupplementAsked(
                        step, List.of(new Event.Want(key, "unclear")), "", random.nextBoolean() ? "new" : null);
            case 7 -> new Event.SupplementSent(some);
            case 8 -> new Event.SupplementCancelled(step, some, "found it");
            case 9 -> new Event.Answered(Map.of(key, Integer.toString(random.nextInt(3))));
            case 10 -> new Event.Supplied(key, Integer.toString(random.nextInt(3)), "file", 1);
            case 11 -> new Event.Stopped(step, "inspection", "on site");
            case 12 -> new Event.Resumed(step, some);
            default -> new Event.Decided("decide", random.nextInt(3) > 0, "decided");
        };
    }

    /** Mostly the one whose turn it would be. */
    private static Actor actor(Random random, Event event) {
        if (random.nextInt(12) == 0) {
            return List.of(Story.OWNER, Story.PREPARER, Story.FIRE, Story.WINDOW, Story.SUPERVISOR)
                    .get(random.nextInt(5));
        }
        return switch (event) {
            case Event.OfApplicant _ -> Story.PREPARER;
            case Event.Decided _ -> Story.CHIEF;
            case Event.OpinionReturned _ -> Story.CHIEF;
            case Event.SupplementAsked asked when asked.supervisorReason() != null -> Story.SUPERVISOR;
            case Event.OfDesk desk -> Actor.officer(desk.step(), Set.of(desk.step()));
            case Event.OfTime _ -> Actor.SYSTEM;
        };
    }

    private static void keepsEveryOpinion(List<Opinion> before, List<Opinion> after) {
        assertThat(after.size()).isGreaterThanOrEqualTo(before.size());
        for (int i = 0; i < before.size(); i++) {
            Opinion was = before.get(i);
            Opinion is = after.get(i);
            assertThat(is.returned("")).isEqualTo(was.returned(""));
            assertThat(was.returned() == null || was.returned().equals(is.returned()))
                    .isTrue();
        }
    }

    private static void touchesOnly(Set<String> steps, Map<String, StepState> before, Map<String, StepState> after) {
        Set<String> changed = new HashSet<>();
        before.forEach((step, state) -> {
            if (after.get(step) != state) {
                changed.add(step);
            }
        });
        assertThat(steps).containsAll(changed);
    }

    /** Of steps that had spoken, only readers of what was sent may be open again; how many are. */
    private static int opensAgainOnlyReaders(
            Process process, Event event, Map<String, StepState> before, Map<String, StepState> after) {
        Set<String> sent = event instanceof Event.Answered answered
                ? answered.values().keySet()
                : Set.of(((Event.Supplied) event).material());
        int opened = 0;
        for (String desk : DESKS) {
            if (before.get(desk) == StepState.SPOKEN && after.get(desk) != StepState.SPOKEN) {
                opened++;
                assertThat(process.step(desk).orElseThrow().reads()).containsAnyElementsOf(sent);
            }
        }
        return opened;
    }

    private static Map<String, StepState> states(CaseFile file) {
        return file.steps().stream()
                .collect(Collectors.toMap(view -> view.step().id(), StepView::state));
    }

    /** The join by a reading of the bare events: the last opinion of each step, unless returned or overtaken. */
    private static Join.Outcome naive(Process process, CaseFile file) {
        Map<String, String> values = new HashMap<>();
        Map<String, Verdict> counts = new HashMap<>();
        Map<Integer, String> stepOf = new HashMap<>();
        Map<String, Integer> last = new HashMap<>();
        int opinions = 0;
        for (Recorded each : file.events()) {
            switch (each.event()) {
                case Event.OpinionGiven said -> {
                    opinions++;
                    stepOf.put(opinions, said.step());
                    last.put(said.step(), opinions);
                    counts.put(said.step(), said.verdict());
                }
                case Event.OpinionReturned back -> {
                    if (last.getOrDefault(back.step(), 0) == back.opinion()) {
                        counts.remove(back.step());
                    }
                }
                case Event.Answered answered ->
                    answered.values().forEach((key, value) -> changed(process, values, counts, key, value));
                case Event.Supplied supplied ->
                    changed(process, values, counts, supplied.material(), supplied.sha256());
                default -> {}
            }
        }
        Join join = process.step("decide").orElseThrow().join();
        long yes = counts.values().stream()
                .filter(each -> each != Verdict.DISAGREE)
                .count();
        boolean all = counts.keySet().containsAll(DESKS);
        boolean met = switch (join) {
            case Join.All _ -> all && yes == 3;
            case Join.Quorum quorum -> yes >= quorum.of();
            case Join.Veto veto -> all && veto.by().stream().noneMatch(step -> counts.get(step) == Verdict.DISAGREE);
        };
        return met ? Join.Outcome.MET : Join.Outcome.OPEN;
    }

    private static void changed(
            Process process, Map<String, String> values, Map<String, Verdict> counts, String key, String value) {
        if (!value.equals(values.put(key, value))) {
            List<String> readers = new ArrayList<>();
            process.steps().stream()
                    .filter(step -> step.kind() == StepKind.REVIEW && step.restsOn(key))
                    .forEach(step -> readers.add(step.id()));
            readers.forEach(counts::remove);
        }
    }
}
