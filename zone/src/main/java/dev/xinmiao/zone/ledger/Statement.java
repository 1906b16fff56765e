package dev.xinmiao.zone.ledger;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** 明细 A page of a pot's transactions, the latest first. @param next the key of the page after; null for none */
public record Statement(
        List<Transaction> transactions, @Nullable Long next) {
    /**
     * One transaction, with its entries in this pot; they add up to zero.
     *
     * @param operation the order's name, such as {@code Settle}
     */
    public record Transaction(
            long id, UUID command, String operation, Instant at, String actor, String note, List<Entry> entries) {}

    /** @param reservation which it is a part of; null for none */
    public record Entry(
            Account account, long amount, @Nullable Long reservation) {}
}
