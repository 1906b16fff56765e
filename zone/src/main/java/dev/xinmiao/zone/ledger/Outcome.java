package dev.xinmiao.zone.ledger;

import org.jspecify.annotations.Nullable;

/** What became of an order. */
public sealed interface Outcome {
    /**
     * @param transaction which it became
     * @param reservation which it made or was about; null for an order about a pot
     * @param amount reserved, paid, given back and so on: less than was asked only where a part was allowed
     * @param remaining free in the pot afterwards
     * @param again whether the same order had been carried out before; nothing happened twice
     */
    record Done(long transaction, @Nullable Long reservation, long amount, long remaining, boolean again)
            implements Outcome {}

    /**
     * Nothing happened.
     *
     * @param again whether the same order had been refused before
     */
    record Refused(Refusal refusal, boolean again) implements Outcome {}
}
