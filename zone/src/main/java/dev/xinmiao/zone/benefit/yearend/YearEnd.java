package dev.xinmiao.zone.benefit.yearend;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 年终 A proposal to end a pot's year.
 *
 * @param moves whether what is reserved goes on into the next pot; else it stays payable from this one
 * @param carries whether what is free goes on into the next pot; else it lapses
 * @param decision null until somebody decided
 */
public record YearEnd(
        long id,
        long pot,
        boolean moves,
        boolean carries,
        String reason,
        String by,
        Instant at,
        @Nullable Decision decision) {
    /** @param order by which the ledger closed the pot; null where it was not approved */
    public record Decision(
            boolean approved,
            String reason,
            String by,
            Instant at,
            @Nullable UUID order) {}

    public boolean open() {
        return decision == null;
    }
}
