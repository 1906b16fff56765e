package dev.xinmiao.zone.ledger;

import dev.xinmiao.zone.kernel.StoredRecords;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 资金指令 What somebody asks of the ledger. Its id makes it safe to send again: the same order is answered what it was answered
 * first, a refusal included, so whoever waits for money sends a new one later. Amounts are in the pot's unit, more than zero.
 */
public sealed interface Order {
    StoredRecords<Order> STORED = new StoredRecords<>(Order.class);

    /** Far below what a long holds, so that no sum of orders overflows. */
    long MOST = 1_000_000_000_000_000L;

    UUID id();

    /** The account name of who asks. */
    String actor();

    /** An order about a pot. */
    sealed interface OfPot extends Order {
        long pot();
    }

    /** An order about a reservation; it is carried out in the pot in which that is. */
    sealed interface OfReservation extends Order {
        long reservation();

        String note();
    }

    /** 拨入, or interest earned. */
    record Fund(UUID id, String actor, long pot, long amount, boolean interest, String note) implements OfPot {
        public Fund {
            positive(amount);
        }
    }

    /**
     * 预留.
     *
     * @param part whether less may be given where less is left; else all or nothing (the clause says which)
     * @param documents behind it
     * @param ceilings it draws on, each by the whole amount
     * @param expires from when it falls back by itself; null for never
     */
    record Reserve(
            UUID id,
            String actor,
            long pot,
            long amount,
            boolean part,
            Award award,
            List<DocumentKey> documents,
            List<Ceiling> ceilings,
            String purpose,
            @Nullable Instant expires)
            implements OfPot {
        public Reserve {
            positive(amount);
            documents = documents.stream().distinct().sorted().toList();
            ceilings = List.copyOf(ceilings);
            if (ceilings.stream().map(Ceiling::key).distinct().count() < ceilings.size()) {
                throw new IllegalArgumentException("a ceiling is named twice: " + ceilings);
            }
        }
    }

    /**
     * 支付 of the whole or of a part.
     *
     * @param releaseRest whether what is left of the reservation is given back
     */
    record Settle(UUID id, String actor, long reservation, long amount, boolean releaseRest, String note)
            implements OfReservation {
        public Settle {
            positive(amount);
        }
    }

    /**
     * 释放.
     *
     * @param amount null for all that is still held
     */
    record Release(
            UUID id,
            String actor,
            long reservation,
            @Nullable Long amount,
            String note) implements OfReservation {
        public Release {
            if (amount != null) {
                positive(amount);
            }
        }
    }

    /** 退票: a payment came back from the bank; it is reserved again and may be paid again. */
    record Refund(UUID id, String actor, long reservation, long amount, String note) implements OfReservation {
        public Refund {
            positive(amount);
        }
    }

    /** 追回: the beneficiary is to give something back. */
    record OpenRecall(UUID id, String actor, long reservation, long amount, String note) implements OfReservation {
        public OpenRecall {
            positive(amount);
        }
    }

    /** 追回到账: it was given back. */
    record ReceiveRecall(UUID id, String actor, long reservation, long amount, String note) implements OfReservation {
        public ReceiveRecall {
            positive(amount);
        }
    }

    /** 撤销追回: it need not be given back after all. */
    record DropRecall(UUID id, String actor, long reservation, long amount, String note) implements OfReservation {
        public DropRecall {
            positive(amount);
        }
    }

    /** 到期: what is held past its expiry falls back. */
    record Expire(UUID id, String actor, long reservation, String note) implements OfReservation {}

    /**
     * 年终: closes a pot.
     *
     * @param move whether what is reserved goes on into the next pot; else it stays payable from this one
     * @param carry whether what is free goes on into the next pot; else it lapses
     * @param next null where nothing goes on
     */
    record CloseYear(
            UUID id,
            String actor,
            long pot,
            boolean move,
            boolean carry,
            @Nullable Long next) implements OfPot {
        public CloseYear {
            if ((move || carry) && next == null) {
                throw new IllegalArgumentException("what goes on needs a pot to go on into");
            }
        }
    }

    private static void positive(long amount) {
        if (amount < 1 || amount > MOST) {
            throw new IllegalArgumentException("an amount lies between 1 and " + MOST + ", unlike " + amount);
        }
    }
}
