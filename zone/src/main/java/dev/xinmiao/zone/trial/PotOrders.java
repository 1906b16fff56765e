package dev.xinmiao.zone.trial;

import dev.xinmiao.zone.kernel.SubjectId;
import dev.xinmiao.zone.ledger.Award;
import dev.xinmiao.zone.ledger.Ceiling;
import dev.xinmiao.zone.ledger.DocumentKey;
import dev.xinmiao.zone.ledger.LedgerReading;
import dev.xinmiao.zone.ledger.Order;
import dev.xinmiao.zone.ledger.Outcome;
import dev.xinmiao.zone.ledger.Pot;
import dev.xinmiao.zone.ledger.Reservation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;

/** What one payer asks next: random, often too much, and often for what was given or used before. */
final class PotOrders {
    private static final int BASES = 40;
    private static final int INVOICES = 3_000;
    private static final int MOST_OWN = 20;

    private final LedgerReading reading;
    private final List<Pot> pots;
    private final int payer;
    private final Random random;
    /** Reservations of which something may be out. */
    private final List<Long> own;

    PotOrders(LedgerReading reading, List<Pot> pots, int payer, Random random) {
        this.reading = reading;
        this.pots = pots;
        this.payer = payer;
        this.random = random;
        this.own = new ArrayList<>(reading.reservations(beneficiary()).stream()
                .filter(each -> each.givenBack() < each.amount())
                .limit(MOST_OWN)
                .map(Reservation::id)
                .toList());
    }

    private SubjectId beneficiary() {
        return new SubjectId(payer + 1);
    }

    boolean chance(int in) {
        return random.nextInt(in) == 0;
    }

    int upTo(int most) {
        return random.nextInt(most);
    }

    void answered(Outcome outcome) {
        if (outcome instanceof Outcome.Done done && done.reservation() != null && !own.contains(done.reservation())) {
            own.add(done.reservation());
        }
    }

    Order next() {
        while (!own.isEmpty() && !chance(3)) {
            Long id = own.get(random.nextInt(own.size()));
            Optional<Order> order = about(reading.reservation(id).orElseThrow());
            if (order.isPresent()) {
                return order.get();
            }
            own.remove(id);
        }
        return reserve();
    }

    private Order reserve() {
        String clause = "clause-" + random.nextInt(3);
        return new Order.Reserve(
                UUID.randomUUID(),
                "payer-" + payer,
                pots.get(chance(10) ? 1 : 0).id(),
                1 + random.nextInt(5_000),
                random.nextBoolean(),
                new Award(clause, beneficiary(), "basis " + random.nextInt(BASES)),
                chance(2) ? List.of() : List.of(DocumentKey.invoice("7700-" + random.nextInt(INVOICES))),
                List.of(
                        new Ceiling("trial/" + clause, 250_000),
                        new Ceiling("trial/enterprise/" + payer, 20_000),
                        new Ceiling("trial/project/" + random.nextInt(50), 30_000)),
                "",
                chance(4) ? Instant.now().plusMillis(200 + random.nextInt(3_000)) : null);
    }

    private Optional<Order> about(Reservation reservation) {
        UUID id = UUID.randomUUID();
        String actor = "payer-" + payer;
        long of = reservation.id();
        if (reservation.recalling() > 0) {
            return Optional.of(
                    chance(8)
                            ? new Order.DropRecall(id, actor, of, some(reservation.recalling()), "")
                            : new Order.ReceiveRecall(id, actor, of, some(reservation.recalling()), ""));
        }
        if (reservation.held() > 0) {
            return Optional.of(
                    chance(3)
                            ? new Order.Release(id, actor, of, chance(2) ? null : some(reservation.held()), "")
                            : new Order.Settle(id, actor, of, some(reservation.held()), chance(2), ""));
        }
        if (reservation.paid() > 0) {
            return Optional.of(
                    chance(3)
                            ? new Order.Refund(id, actor, of, some(reservation.paid()), "")
                            : new Order.OpenRecall(id, actor, of, some(reservation.paid()), ""));
        }
        return Optional.empty();
    }

    /** Mostly all or a part, now and then more than there is. */
    private long some(long there) {
        return chance(20) ? there + 1 : chance(2) ? there : 1 + (long) (random.nextDouble() * there);
    }
}
