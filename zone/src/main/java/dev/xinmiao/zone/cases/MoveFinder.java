package dev.xinmiao.zone.cases;

import dev.xinmiao.zone.cases.CaseView.DeskMoves;
import dev.xinmiao.zone.cases.CaseView.Moves;
import dev.xinmiao.zone.casework.Actor;
import dev.xinmiao.zone.casework.CaseFile;
import dev.xinmiao.zone.casework.Event;
import dev.xinmiao.zone.casework.Opinion;
import dev.xinmiao.zone.casework.Refusal;
import dev.xinmiao.zone.casework.Request;
import dev.xinmiao.zone.casework.Rules;
import dev.xinmiao.zone.casework.StepState;
import dev.xinmiao.zone.casework.StepView;
import dev.xinmiao.zone.casework.Stop;
import dev.xinmiao.zone.casework.process.Material;
import dev.xinmiao.zone.casework.process.StepKind;
import dev.xinmiao.zone.casework.process.Verdict;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Finds what somebody may do by asking the rules themselves, so that a page never offers what would be refused. */
final class MoveFinder {
    private static final String SOME = "?";
    private static final List<Event.Want> WANTS = List.of(new Event.Want(SOME, SOME));

    private final CaseFile file;
    private final Actor actor;
    private final Function<Collection<String>, Set<String>> holders;

    private MoveFinder(CaseFile file, Actor actor, Function<Collection<String>, Set<String>> holders) {
        this.file = file;
        this.actor = actor;
        this.holders = holders;
    }

    /** @param holders who holds any of some desks today */
    static Moves moves(CaseFile file, Actor actor, Function<Collection<String>, Set<String>> holders) {
        return new MoveFinder(file, actor, holders).moves();
    }

    static Moves none() {
        return new Moves(false, false, false, false, false, false, List.of(), List.of(), List.of(), false);
    }

    private boolean may(Event event) {
        return Rules.check(file, actor, event).isEmpty();
    }

    /** Missing papers are told after the click, in words; that it isn't this person's or not the time is told by no button. */
    private boolean mayPerhaps(Event event) {
        return Rules.check(file, actor, event)
                .map(refusal -> refusal.kind() == Refusal.Kind.INCOMPLETE)
                .orElse(true);
    }

    private Moves moves() {
        List<Request> supplements = file.requests().stream()
                .filter(each -> each.isOpen() && mayPerhaps(new Event.SupplementSent(each.number())))
                .toList();
        List<String> own = file.steps().stream()
                .map(view -> view.step().id())
                .filter(step -> may(new Event.StepDone(step)))
                .toList();
        List<DeskMoves> desks = new ArrayList<>();
        for (StepView view : file.steps()) {
            DeskMoves moves = desk(view);
            if (isAny(moves)) {
                desks.add(moves);
            }
        }
        boolean submit = mayPerhaps(new Event.Submitted());
        boolean withdraw = may(new Event.Withdrawn(SOME));
        boolean urge = may(new Event.Urged(SOME));
        boolean rate = may(new Event.Rated(5, ""));
        boolean passOn = may(new Event.PassedOn(SOME, ""));
        boolean wantsSigner = Rules.check(file, actor, new Event.Submitted())
                .map(refusal -> refusal.kind() == Refusal.Kind.NOT_YOURS && actor.applicant())
                .orElse(false);
        boolean any = submit
                || passOn
                || withdraw
                || urge
                || rate
                || !supplements.isEmpty()
                || !own.isEmpty()
                || !desks.isEmpty();
        return new Moves(submit, wantsSigner, withdraw, urge, rate, passOn, supplements, own, List.copyOf(desks), any);
    }

    private DeskMoves desk(StepView view) {
        String step = view.step().id();
        boolean accepting = view.step().kind() == StepKind.ACCEPT;
        boolean asked = accepting
                ? file.returns() > 0
                : file.requests().stream().anyMatch(each -> each.step().equals(step));
        Event ask = accepting
                ? new Event.Returned(step, WANTS, SOME, asked ? SOME : null)
                : new Event.SupplementAsked(step, WANTS, SOME, asked ? SOME : null);
        return new DeskMoves(
                step,
                view.step().name(),
                mayPerhaps(new Event.Accepted(step, List.of(), false)),
                view.desks().stream()
                        .filter(desk -> may(new Event.OpinionGiven(step, desk, Verdict.AGREE, "")))
                        .toList(),
                may(ask),
                asked,
                may(new Event.Stopped(step, SOME, SOME)),
                file.stops().stream()
                        .filter(Stop::isOpen)
                        .filter(stop -> may(new Event.Resumed(step, stop.number())))
                        .toList(),
                file.requests().stream()
                        .filter(Request::isOpen)
                        .filter(each -> may(new Event.SupplementCancelled(step, each.number(), SOME)))
                        .toList(),
                !endsInOne(view) && mayPerhaps(new Event.Decided(step, true, "")),
                !endsInOne(view) && may(new Event.Decided(step, false, SOME)),
                may(new Event.Delivered(step, "")) || endsInOne(view) && may(new Event.Decided(step, true, "")),
                view.step().kind() == StepKind.DELIVER && may(new Event.Closed(step)),
                view.state() == StepState.OPEN && may(new Event.HandedOver(step, SOME, ""))
                        ? others(holders.apply(view.desks()), view.person())
                        : Set.of(),
                view.state() == StepState.OPEN && may(new Event.Copied(step, SOME, "")),
                checks(view),
                file.opinions().stream()
                        .filter(each -> each.step().equals(step) && isLast(each))
                        .filter(each -> may(new Event.OpinionReturned(step, each.number(), SOME)))
                        .toList());
    }

    /** Nobody hands it to who has it. */
    private static Set<String> others(Set<String> all, String person) {
        return all.stream().filter(each -> !each.equals(person)).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Where nobody decides, who delivers says the whole in one go. */
    private boolean endsInOne(StepView view) {
        return view.step().kind() == StepKind.DELIVER
                && file.process().decider().isEmpty();
    }

    private List<Material> checks(StepView view) {
        List<Material> checks = new ArrayList<>();
        file.promisesToCheck().forEach((key, step) -> {
            if (step.equals(view.step()) && may(new Event.PromiseChecked(step.id(), key, true, ""))) {
                file.process().materials().stream()
                        .filter(each -> each.key().equals(key))
                        .forEach(checks::add);
            }
        });
        return checks;
    }

    private boolean isLast(Opinion opinion) {
        return file.opinions().stream()
                .filter(each ->
                        each.step().equals(opinion.step()) && each.desk().equals(opinion.desk()))
                .noneMatch(each -> each.number() > opinion.number());
    }

    private static boolean isAny(DeskMoves moves) {
        return moves.accept()
                || !moves.speakAs().isEmpty()
                || moves.ask()
                || moves.stop()
                || !moves.resume().isEmpty()
                || !moves.asked().isEmpty()
                || moves.grant()
                || moves.refuse()
                || moves.deliver()
                || moves.close()
                || !moves.checks().isEmpty()
                || !moves.returnable().isEmpty();
    }
}
