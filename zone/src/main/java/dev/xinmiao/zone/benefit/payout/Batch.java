package dev.xinmiao.zone.benefit.payout;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * 拨付批次.
 *
 * @param decision null until it is released or withdrawn
 * @param payments how many it was made of, dropped ones left out
 * @param amount fen of those
 */
public record Batch(
        long id, String madeBy, Instant madeAt, @Nullable Decision decision, int payments, long amount) {
    /** @param reason of a withdrawal */
    public record Decision(boolean released, String reason, String by, Instant at) {}

    public boolean released() {
        return decision != null && decision.released();
    }

    public boolean open() {
        return decision == null;
    }
}
