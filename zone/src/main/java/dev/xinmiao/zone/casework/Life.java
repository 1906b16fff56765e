package dev.xinmiao.zone.casework;

import static dev.xinmiao.zone.casework.CaseState.CLOSED;
import static dev.xinmiao.zone.casework.CaseState.DECIDED;
import static dev.xinmiao.zone.casework.CaseState.DELIVERED;
import static dev.xinmiao.zone.casework.CaseState.DRAFT;
import static dev.xinmiao.zone.casework.CaseState.IN_PROGRESS;
import static dev.xinmiao.zone.casework.CaseState.NOT_ACCEPTED;
import static dev.xinmiao.zone.casework.CaseState.PAUSED;
import static dev.xinmiao.zone.casework.CaseState.RATED;
import static dev.xinmiao.zone.casework.CaseState.RETURNED;
import static dev.xinmiao.zone.casework.CaseState.SUBMITTED;
import static dev.xinmiao.zone.casework.CaseState.WITHDRAWN;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The life of a case: every legal move. A move of a case that is under way ends in {@link CaseState#PAUSED} while a stop
 * is open, else in {@link CaseState#IN_PROGRESS}.
 */
public final class Life {
    /** From any of these states such an event leads to any of those; which of them, the stops decide. */
    public record Edge(Set<CaseState> from, Class<? extends Event> event, Set<CaseState> to) {}

    private static final Set<CaseState> UNDER_WAY = Set.of(IN_PROGRESS, PAUSED);

    /** An empty {@code to}: the case stays in its state. */
    public static final List<Edge> EDGES = List.of(
            stays(Event.Answered.class, DRAFT, RETURNED),
            stays(Event.Supplied.class, DRAFT, RETURNED),
            stays(Event.Promised.class, DRAFT, RETURNED),
            stays(Event.PassedOn.class, DRAFT, RETURNED, IN_PROGRESS, PAUSED),
            edge(Event.Submitted.class, Set.of(SUBMITTED), DRAFT, RETURNED),
            edge(Event.Returned.class, Set.of(RETURNED), SUBMITTED),
            edge(Event.NotAccepted.class, Set.of(NOT_ACCEPTED), SUBMITTED),
            edge(Event.Accepted.class, UNDER_WAY, SUBMITTED),
            underWay(Event.Answered.class),
            underWay(Event.Supplied.class),
            underWay(Event.SupplementAsked.class),
            underWay(Event.SupplementSent.class),
            underWay(Event.SupplementCancelled.class),
            underWay(Event.Stopped.class),
            underWay(Event.Resumed.class),
            underWay(Event.OpinionGiven.class),
            underWay(Event.OpinionReturned.class),
            underWay(Event.StepDone.class),
            underWay(Event.SignerAdded.class),
            edge(Event.Decided.class, Set.of(DECIDED), IN_PROGRESS, PAUSED),
            edge(Event.Delivered.class, Set.of(DELIVERED), DECIDED),
            edge(Event.Rated.class, Set.of(RATED), DELIVERED),
            edge(Event.Closed.class, Set.of(CLOSED), DELIVERED, RATED),
            edge(Event.Withdrawn.class, Set.of(WITHDRAWN), DRAFT, SUBMITTED, RETURNED, IN_PROGRESS, PAUSED),
            stays(Event.Urged.class, SUBMITTED, IN_PROGRESS, PAUSED, DECIDED),
            stays(Event.HandedOver.class, SUBMITTED, IN_PROGRESS, PAUSED, DECIDED),
            stays(Event.Copied.class, SUBMITTED, IN_PROGRESS, PAUSED, DECIDED, DELIVERED, RATED),
            stays(Event.RatingAnswered.class, RATED),
            stays(Event.ReplyOpened.class, RATED),
            stays(Event.PromiseChecked.class, DECIDED, DELIVERED, RATED, CLOSED));

    private Life() {}

    private static Edge edge(Class<? extends Event> event, Set<CaseState> to, CaseState... from) {
        return new Edge(EnumSet.copyOf(List.of(from)), event, to);
    }

    private static Edge stays(Class<? extends Event> event, CaseState... from) {
        return edge(event, Set.of(), from);
    }

    private static Edge underWay(Class<? extends Event> event) {
        return new Edge(UNDER_WAY, event, UNDER_WAY);
    }

    /** Whether such an event may happen in that state at all; {@link Rules} knows the rest. */
    public static boolean allows(CaseState state, Class<? extends Event> event) {
        return EDGES.stream().anyMatch(edge -> edge.event == event && edge.from.contains(state));
    }

    /**
     * The state after an event that is allowed.
     *
     * @param stopped whether a stop of the clock is open after it
     */
    static CaseState after(CaseState state, Class<? extends Event> event, boolean stopped) {
        Edge edge = EDGES.stream()
                .filter(each -> each.event == event && each.from.contains(state))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(event.getSimpleName() + " cannot happen in " + state));
        if (edge.to.isEmpty()) {
            return state;
        }
        return edge.to.size() == 1 ? edge.to.iterator().next() : stopped ? PAUSED : IN_PROGRESS;
    }
}
