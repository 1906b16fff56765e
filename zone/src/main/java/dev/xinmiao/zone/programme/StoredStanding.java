package dev.xinmiao.zone.programme;

import dev.xinmiao.zone.kernel.SubjectId;
import dev.xinmiao.zone.programme.Standing.State;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A standing as the last evaluation left it, for lists and counts. Its reasons are found by judging anew.
 *
 * @param outcome as {@link Outcome#text()}; null where the programme has none
 * @param failing how many conditions are known to fail
 * @param distance of a near miss; else null
 * @param missing facts that could change the answer
 */
public record StoredStanding(
        SubjectId subject,
        String programme,
        String edition,
        State state,
        @Nullable Score score,
        @Nullable String outcome,
        int failing,
        @Nullable BigDecimal distance,
        List<FactNeeded> missing) {

    static StoredStanding of(SubjectId subject, Standing standing) {
        return new StoredStanding(
                subject,
                standing.programme(),
                standing.edition(),
                standing.state(),
                standing.score(),
                standing.outcome() == null ? null : standing.outcome().text(),
                standing.failing(),
                standing.distance(),
                List.copyOf(standing.missing()));
    }

    /** 差一点: refused for one condition only, by a number within a fifth of what is demanded. */
    public boolean near() {
        return Standing.isNear(distance);
    }
}
