package dev.xinmiao.zone.trial;

import dev.xinmiao.zone.casework.Actor;
import dev.xinmiao.zone.casework.CaseFile;
import dev.xinmiao.zone.casework.Event;
import dev.xinmiao.zone.casework.Opinion;
import dev.xinmiao.zone.casework.Request;
import dev.xinmiao.zone.casework.Rules;
import dev.xinmiao.zone.casework.StepState;
import dev.xinmiao.zone.casework.StepView;
import dev.xinmiao.zone.casework.process.Material;
import dev.xinmiao.zone.casework.process.Step;
import dev.xinmiao.zone.casework.process.Verdict;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** Where a case could go next, by the people whose turn it is: mostly forward, now and then back or aside. */
final class Walk {
    private static final String DESK = "desk.";

    private final CaseFile file;
    private final Random random;
    private final List<Move> forward = new ArrayList<>();
    private final List<Move> aside = new ArrayList<>();

    /** @param who may be asked for again by {@link #actor} */
    record Move(String who, Event event) {}

    private Walk(CaseFile file, Random random) {
        this.file = file;
        this.random = random;
    }

    /** Everybody who takes part is known by name, so that a history can be judged from what is stored of it. */
    static Actor actor(String name) {
        return switch (name) {
            case "owner" -> Actor.applicant(name, true);
            case "system" -> Actor.SYSTEM;
            default -> Actor.officer(name, Set.of(name.substring(DESK.length())));
        };
    }

    /** A move that the rules allow; empty where the case is over or waits for what nobody here does. */
    static Optional<Move> next(CaseFile file, Random random) {
        Walk walk = new Walk(file, random);
        walk.collect();
        Collections.shuffle(walk.forward, random);
        Collections.shuffle(walk.aside, random);
        List<Move> moves = new ArrayList<>(walk.forward);
        moves.addAll(random.nextInt(8) == 0 ? 0 : moves.size(), walk.aside);
        return moves.stream()
                .filter(move ->
                        Rules.check(file, actor(move.who()), move.event()).isEmpty())
                .findFirst();
    }

    private void collect() {
        switch (file.state()) {
            case DRAFT, RETURNED -> apply();
            case SUBMITTED -> receive();
            case IN_PROGRESS, PAUSED -> work();
            case DECIDED ->
                open().forEach(view -> forward.add(byDesk(
                        view.step().desk(), new Event.Delivered(view.step().id(), "领取"))));
            case DELIVERED -> forward.add(new Move("owner", new Event.Rated(1 + random.nextInt(5), "谢谢")));
            case RATED -> {
                Step accept = file.process().acceptance();
                forward.add(byDesk(accept.desk(), new Event.Closed(accept.id())));
            }
            case CLOSED, NOT_ACCEPTED, WITHDRAWN -> {}
        }
        if (file.state().isUnderWay() || file.submittedAt().isEmpty()) {
            aside.add(new Move("owner", new Event.Urged("请加快办理")));
        }
    }

    private void apply() {
        for (Material material : file.process().materials()) {
            boolean again = random.nextInt(20) == 0;
            if (file.given().containsKey(material.key()) && !again) {
                continue;
            }
            switch (material.need()) {
                case REQUIRED, DEFERRABLE -> forward.add(new Move("owner", supplied(material.key())));
                case PROMISED -> forward.add(new Move("owner", new Event.Promised(material.key(), "2026-1")));
                case FETCHED, OPTIONAL -> {}
            }
        }
        // Only once nothing is missing do the rules let it pass.
        forward.add(new Move("owner", new Event.Submitted()));
    }

    private Event supplied(String material) {
        return new Event.Supplied(
                material,
                "%016x%016x%016x%016x"
                        .formatted(random.nextLong(), random.nextLong(), random.nextLong(), random.nextLong()),
                material + ".pdf",
                1 + random.nextInt(1_000_000));
    }

    private void receive() {
        Step accept = file.process().acceptance();
        forward.add(byDesk(accept.desk(), new Event.Accepted(accept.id(), List.of(), false)));
        Optional<Material> first = file.process().materials().stream()
                .filter(material -> material.need() == Material.Need.REQUIRED)
                .findFirst();
        if (first.isPresent() && (random.nextInt(10) == 0 || lacksDeferrable())) {
            List<Event.Want> wants =
                    new ArrayList<>(List.of(new Event.Want(first.get().key(), "盖章不清")));
            file.process().materials().stream()
                    .filter(material -> material.need() == Material.Need.DEFERRABLE)
                    .forEach(material -> wants.add(new Event.Want(material.key(), "未提供")));
            forward.add(byDesk(accept.desk(), new Event.Returned(accept.id(), wants, "", null)));
        }
        aside.add(byDesk(accept.desk(), new Event.HandedOver(accept.id(), "li", "出差")));
        if (random.nextInt(30) == 0 || file.returns() > 0 && lacksDeferrable()) {
            forward.add(byDesk(accept.desk(), new Event.NotAccepted(accept.id(), "不属本窗口", "区市场监管局")));
        }
    }

    private boolean lacksDeferrable() {
        return file.process().materials().stream()
                .anyMatch(material -> material.need() == Material.Need.DEFERRABLE
                        && !file.given().containsKey(material.key()));
    }

    private void work() {
        for (Request request : file.requests()) {
            if (request.isOpen()) {
                request.wants().forEach(want -> forward.add(new Move("owner", supplied(want.key()))));
                forward.add(new Move("owner", new Event.SupplementSent(request.number())));
            }
        }
        open().forEach(this::inTurn);
        List<Opinion> opinions = file.opinions();
        file.process().decider().ifPresent(decider -> {
            if (!opinions.isEmpty()) {
                Opinion some = opinions.get(random.nextInt(opinions.size()));
                aside.add(byDesk(decider.desk(), new Event.OpinionReturned(some.step(), some.number(), "请再核对面积")));
            }
        });
    }

    private void inTurn(StepView view) {
        String step = view.step().id();
        switch (view.step().kind()) {
            case REVIEW ->
                view.desks()
                        .forEach(desk ->
                                forward.add(byDesk(desk, new Event.OpinionGiven(step, desk, verdict(), "按所附材料审查"))));
            case WAIT -> {
                String desk = view.desks().isEmpty() ? "" : view.desks().getFirst();
                forward.add(new Move("system", new Event.OpinionGiven(step, desk, Verdict.AGREE, "")));
            }
            case DECIDE, DELIVER -> {
                forward.add(byDesk(view.step().desk(), new Event.Decided(step, true, "准予")));
                if (random.nextInt(10) == 0) {
                    forward.add(byDesk(view.step().desk(), new Event.Decided(step, false, "不符合条件")));
                }
            }
            case APPLICANT -> forward.add(new Move("owner", new Event.StepDone(step)));
            case ACCEPT -> {}
        }
        if (view.step().kind() == dev.xinmiao.zone.casework.process.StepKind.REVIEW) {
            file.process().materials().stream()
                    .findAny()
                    .ifPresent(material -> aside.add(byDesk(
                            view.step().desk(),
                            new Event.SupplementAsked(
                                    step, List.of(new Event.Want(material.key(), "与图纸不符")), "", null))));
            aside.add(byDesk(view.step().desk(), new Event.HandedOver(step, "wang", "休假")));
        }
    }

    private Verdict verdict() {
        int one = random.nextInt(30);
        return one == 0 ? Verdict.DISAGREE : one < 5 ? Verdict.AGREE_WITH_CONDITIONS : Verdict.AGREE;
    }

    private List<StepView> open() {
        return file.steps().stream()
                .filter(view -> view.state() == StepState.OPEN)
                .toList();
    }

    private static Move byDesk(String desk, Event event) {
        return new Move(DESK + desk, event);
    }
}
