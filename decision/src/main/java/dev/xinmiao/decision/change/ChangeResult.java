package dev.xinmiao.decision.change;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What it would take for one row.
 *
 * @param alternatives the cheapest first; each changes another set of inputs, and none only adds to another. The first is
 *     what the status speaks of; the others are the cheapest of their sets where all combinations could be tried, and where
 *     they couldn't, there may be only one.
 * @param lowerBound no change costs less than this; null where there is none at all
 */
public record ChangeResult(
        Status status,
        List<ChangeSet> alternatives,
        @Nullable BigDecimal lowerBound) {
    public enum Status {
        /** The first alternative is proved to be the cheapest. */
        EXACT,
        /** It is proved that no change by these levers reaches the goal. */
        IMPOSSIBLE,
        /** The search stopped: alternatives, if any, reach the goal, but something cheaper may exist. */
        BOUNDED
    }

    static final ChangeResult IMPOSSIBLE = new ChangeResult(Status.IMPOSSIBLE, List.of(), null);

    /** Nothing needs to change. */
    static final ChangeResult NOTHING =
            new ChangeResult(Status.EXACT, List.of(new ChangeSet(List.of(), BigDecimal.ZERO)), BigDecimal.ZERO);
}
