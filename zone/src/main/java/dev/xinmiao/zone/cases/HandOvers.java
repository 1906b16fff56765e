package dev.xinmiao.zone.cases;

import dev.xinmiao.zone.casework.Actor;
import dev.xinmiao.zone.casework.CaseFile;
import dev.xinmiao.zone.casework.CaseLists;
import dev.xinmiao.zone.casework.CaseNumber;
import dev.xinmiao.zone.casework.Casework;
import dev.xinmiao.zone.casework.Event;
import dev.xinmiao.zone.casework.StepState;
import dev.xinmiao.zone.casework.StepView;
import dev.xinmiao.zone.identity.WorkHandedOver;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Who takes over somebody's desks takes over the cases that they have in hand: each case says so itself. */
@Component
class HandOvers {
    private static final String REASON = "岗位移交 all desks handed over";

    private final CaseLists lists;
    private final Casework casework;

    HandOvers(CaseLists lists, Casework casework) {
        this.lists = lists;
        this.casework = casework;
    }

    /** Steps that wait for somebody else go too: they come back to whoever has them in hand. */
    @EventListener
    void follow(WorkHandedOver told) {
        for (CaseNumber number : lists.inHandOf(told.from())) {
            CaseFile file = casework.find(number).orElseThrow();
            for (StepView step : file.steps()) {
                if (step.person().equals(told.from()) && step.state() != StepState.PASSED) {
                    Actor actor = Actor.officer(told.by(), Set.copyOf(step.desks()));
                    casework.act(
                            number,
                            actor,
                            UUID.randomUUID(),
                            new Event.HandedOver(step.step().id(), told.to(), REASON));
                }
            }
        }
    }
}
