package dev.xinmiao.zone.request;

import dev.xinmiao.zone.kernel.Bilingual;
import dev.xinmiao.zone.request.RequestEvent.Answered;
import dev.xinmiao.zone.request.RequestEvent.Closed;
import dev.xinmiao.zone.request.RequestEvent.Filed;
import dev.xinmiao.zone.request.RequestEvent.Reopened;
import dev.xinmiao.zone.request.RequestEvent.SentBack;
import java.util.Map;
import java.util.Set;

/** Where a request stands. */
public enum RequestState {
    TO_SORT("待分拣", "to be sorted"),
    AT_DESK("办理中", "with a desk"),
    ANSWERED("已答复", "answered"),
    CLOSED("已办结", "closed");

    /**
     * What may happen where. With a desk it may be filed again, and what has ended can be opened again: no decision is past
     * mending.
     */
    static final Map<RequestState, Set<Class<? extends RequestEvent>>> MOVES = Map.of(
            TO_SORT, Set.of(Filed.class, Closed.class),
            AT_DESK, Set.of(Filed.class, SentBack.class, Answered.class, Closed.class),
            ANSWERED, Set.of(Reopened.class),
            CLOSED, Set.of(Reopened.class));

    private final Bilingual text;

    RequestState(String zh, String en) {
        text = new Bilingual(zh, en);
    }

    public Bilingual text() {
        return text;
    }

    boolean allows(RequestEvent event) {
        return MOVES.getOrDefault(this, Set.of()).contains(event.getClass());
    }

    public boolean isOver() {
        return this == ANSWERED || this == CLOSED;
    }
}
