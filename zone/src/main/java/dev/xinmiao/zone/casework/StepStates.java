package dev.xinmiao.zone.casework;

import dev.xinmiao.zone.casework.process.Join;
import dev.xinmiao.zone.casework.process.Step;
import dev.xinmiao.zone.casework.process.StepKind;
import dev.xinmiao.zone.casework.process.Verdict;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What follows for the steps of a case: whose turn it is, which opinions count, how the joins stand. An opinion counts
 * while it isn't returned and rests on what stands today; so only those are asked again whose inputs changed.
 */
final class StepStates {
    private final CaseFile file;
    /** In the order of the process. */
    private final Map<String, StepView> views = new LinkedHashMap<>();
    /** Each behind those that it needs. */
    private final List<Step> order = new ArrayList<>();

    StepStates(CaseFile file) {
        this.file = file;
        for (Step step : file.process().steps()) {
            views.put(step.id(), new StepView(step, StepState.WAITING, List.of(step.desk()), null, "", List.of()));
        }
        file.process().steps().forEach(this::addBehindItsNeeds);
    }

    private void addBehindItsNeeds(Step step) {
        if (order.contains(step)) {
            return;
        }
        step.needs().forEach(need -> addBehindItsNeeds(of(need).step()));
        order.add(step);
    }

    List<StepView> all() {
        return List.copyOf(views.values());
    }

    StepView of(String id) {
        return Objects.requireNonNull(views.get(id), id);
    }

    /** Finds all steps' states anew. */
    void settle(Instant at) {
        for (Step step : order) {
            StepView before = of(step.id());
            Verdict verdict = verdict(step);
            StepState state = state(step, verdict);
            views.put(
                    step.id(),
                    new StepView(
                            step,
                            state,
                            desks(step),
                            state == StepState.SPOKEN ? verdict : null,
                            file.personOf(step.id()),
                            turns(before, state, at)));
        }
    }

    /** Whose opinion a step needs: its own desk's, and those of added signers. */
    private List<String> desks(Step step) {
        List<String> desks = new ArrayList<>(List.of(step.desk()));
        desks.addAll(file.signersOf(step.id()));
        return desks;
    }

    private static List<StepView.Turn> turns(StepView before, StepState state, Instant at) {
        boolean was = before.state() == StepState.OPEN;
        boolean is = state == StepState.OPEN;
        if (was == is) {
            return before.turns();
        }
        List<StepView.Turn> turns = new ArrayList<>(before.turns());
        if (is) {
            turns.add(new StepView.Turn(at, null));
        } else {
            turns.set(turns.size() - 1, new StepView.Turn(turns.getLast().from(), at));
        }
        return turns;
    }

    private StepState state(Step step, @Nullable Verdict verdict) {
        CaseState state = file.state();
        return switch (step.kind()) {
            case ACCEPT ->
                file.isDone(step.id())
                        ? StepState.SPOKEN
                        : state == CaseState.SUBMITTED
                                ? StepState.OPEN
                                : state == CaseState.RETURNED
                                        ? StepState.WITH_APPLICANT
                                        : state.isOver() ? StepState.PASSED : StepState.WAITING;
            case DECIDE -> file.decision().isPresent() ? StepState.SPOKEN : deciding(step);
            case DELIVER ->
                file.isDone(step.id())
                        ? StepState.SPOKEN
                        : state == CaseState.DECIDED
                                ? StepState.OPEN
                                : file.process().decider().isPresent() && !state.isOver()
                                        ? StepState.WAITING
                                        : deciding(step);
            case REVIEW, WAIT, APPLICANT -> reviewing(step, verdict);
        };
    }

    /** A failed join leaves the decider its turn, but only to refuse. */
    private StepState deciding(Step step) {
        if (file.state().isUnderWay()) {
            return join(step) == Join.Outcome.OPEN ? StepState.WAITING : ownTurn(step);
        }
        return file.state().isOver() ? StepState.PASSED : StepState.WAITING;
    }

    private StepState reviewing(Step step, @Nullable Verdict verdict) {
        if (!file.state().isUnderWay()) {
            boolean before = file.acceptedAt().isEmpty() && !file.state().isOver();
            return before ? StepState.WAITING : verdict != null ? StepState.SPOKEN : StepState.PASSED;
        }
        return switch (join(step)) {
            case OPEN -> StepState.WAITING;
            case FAILED -> StepState.BLOCKED;
            case MET -> verdict != null ? StepState.SPOKEN : ownTurn(step);
        };
    }

    private StepState ownTurn(Step step) {
        return file.isAsking(step.id()) ? StepState.WITH_APPLICANT : StepState.OPEN;
    }

    /**
     * How the steps before it stand: those that review by the step's join, any other simply has to be done. One that can't
     * be reached any more counts as one that disagrees.
     */
    Join.Outcome join(Step step) {
        Map<String, Verdict> spoken = new HashMap<>();
        Set<String> voters = file.process().voters(step);
        boolean allDone = true;
        for (String need : step.needs()) {
            StepView view = of(need);
            if (view.state() == StepState.SPOKEN) {
                spoken.put(need, Objects.requireNonNullElse(view.verdict(), Verdict.AGREE));
            } else if (view.state() == StepState.BLOCKED) {
                spoken.put(need, Verdict.DISAGREE);
            }
            if (!voters.contains(need)) {
                if (spoken.get(need) == Verdict.DISAGREE) {
                    return Join.Outcome.FAILED;
                }
                allDone &= spoken.containsKey(need);
            }
        }
        return allDone ? step.join().of(voters, spoken) : Join.Outcome.OPEN;
    }

    /** The verdict that counts today: of all desks that have to speak, the sternest; null while one is missing. */
    private @Nullable Verdict verdict(Step step) {
        if (step.kind() == StepKind.APPLICANT) {
            return file.isDone(step.id()) ? Verdict.AGREE : null;
        }
        Map<String, String> basis = basis(step);
        Verdict sternest = null;
        for (String desk : desks(step)) {
            Opinion last = last(step.id(), desk);
            if (last == null || !stands(last, basis)) {
                return null;
            }
            sternest = sternest == null || last.verdict().compareTo(sternest) > 0 ? last.verdict() : sternest;
        }
        return sternest;
    }

    private static boolean stands(Opinion opinion, Map<String, String> basis) {
        return opinion.returned() == null && opinion.basis().equals(basis);
    }

    boolean counts(Opinion opinion) {
        return opinion.equals(last(opinion.step(), opinion.desk()))
                && stands(opinion, basis(of(opinion.step()).step()));
    }

    private @Nullable Opinion last(String step, String desk) {
        return file.opinions().reversed().stream()
                .filter(opinion -> opinion.step().equals(step) && opinion.desk().equals(desk))
                .findFirst()
                .orElse(null);
    }

    /** What an opinion given now would rest on. */
    Map<String, String> basis(Step step) {
        Map<String, String> basis = new HashMap<>();
        for (Map.Entry<String, Given> each : file.given().entrySet()) {
            if (step.restsOn(each.getKey())) {
                basis.put(each.getKey(), Integer.toString(each.getValue().version()));
            }
        }
        if (!(step.join() instanceof Join.Quorum)) {
            step.needs().forEach(need -> basis.put("step:" + need, said(of(need))));
        }
        return basis;
    }

    /** Of one that agrees with conditions, these too: others build on them. A quorum's late voices change nothing. */
    private String said(StepView view) {
        if (view.verdict() == null) {
            return view.state().name();
        }
        String conditions = view.desks().stream()
                .map(desk -> last(view.step().id(), desk))
                .filter(opinion -> opinion != null && opinion.verdict() == Verdict.AGREE_WITH_CONDITIONS)
                .map(opinion -> Objects.requireNonNull(opinion).text())
                .collect(Collectors.joining("\n"));
        return view.verdict().name() + conditions;
    }
}
