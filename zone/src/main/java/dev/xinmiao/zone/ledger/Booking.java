package dev.xinmiao.zone.ledger;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One transaction to be: what an order comes to once it is allowed. */
final class Booking {
    /** @param reservation the part of the entry's reservation; null for none, {@link #NEW} for the one that is made here */
    record Line(
            long pot,
            Account account,
            long amount,
            @Nullable Long reservation) {}

    /** Stands for the id of a reservation that has none yet. */
    static final long NEW = 0;

    private final long pot;
    private final List<Line> lines = new ArrayList<>();

    Booking(long pot) {
        this.pot = pot;
    }

    long pot() {
        return pot;
    }

    List<Line> lines() {
        return lines;
    }

    /** Moves an amount within a pot. Nothing moves nowhere. */
    Booking move(long within, Account from, Account to, long amount, @Nullable Long reservation) {
        if (amount != 0) {
            lines.add(new Line(within, from, -amount, reservation));
            lines.add(new Line(within, to, amount, reservation));
        }
        return this;
    }
}
