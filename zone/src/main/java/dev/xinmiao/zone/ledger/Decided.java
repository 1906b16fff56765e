package dev.xinmiao.zone.ledger;

import org.jspecify.annotations.Nullable;

/** An order with its decision, and the numbers that it gets. */
final class Decided {
    private final Order order;
    private final Decision decision;
    private long transaction;
    private @Nullable Long reservation;

    Decided(Order order, Decision decision) {
        this.order = order;
        this.decision = decision;
        this.reservation = decision instanceof Decision.Booked booked ? booked.reservation() : null;
    }

    Order order() {
        return order;
    }

    Outcome outcome() {
        return switch (decision) {
            case Decision.Booked booked ->
                new Outcome.Done(transaction, reservation, booked.amount(), booked.remaining(), false);
            case Decision.Refused refused -> new Outcome.Refused(refused.refusal(), false);
        };
    }

    /** What it books; null for a refusal. */
    Decision.@Nullable Booked booked() {
        return decision instanceof Decision.Booked booked ? booked : null;
    }

    Decision decision() {
        return decision;
    }

    long transaction() {
        return transaction;
    }

    @Nullable
    Long reservation() {
        return reservation;
    }

    void transaction(long number) {
        transaction = number;
    }

    void reservation(long number) {
        reservation = number;
    }

    /** The order, if it makes a reservation; else null. */
    Order.@Nullable Reserve reserve() {
        return decision instanceof Decision.Booked && order instanceof Order.Reserve reserve ? reserve : null;
    }
}
