package dev.xinmiao.zone.ledger;

import org.jspecify.annotations.Nullable;

/** What is to become of an order; nothing is written yet. */
sealed interface Decision {
    /**
     * @param amount of the outcome
     * @param remaining free in the pot afterwards
     * @param reservation which the order is about; null where it makes one or is about a pot
     */
    record Booked(Booking booking, @Nullable Long reservation, long amount, long remaining) implements Decision {}

    record Refused(Refusal refusal, long remaining) implements Decision {}
}
