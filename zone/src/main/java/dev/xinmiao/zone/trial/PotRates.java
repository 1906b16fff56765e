package dev.xinmiao.zone.trial;

import dev.xinmiao.zone.kernel.Bilingual;
import dev.xinmiao.zone.kernel.SubjectId;
import dev.xinmiao.zone.ledger.Award;
import dev.xinmiao.zone.ledger.Ceiling;
import dev.xinmiao.zone.ledger.DocumentKey;
import dev.xinmiao.zone.ledger.Ledger;
import dev.xinmiao.zone.ledger.Opening;
import dev.xinmiao.zone.ledger.Order;
import dev.xinmiao.zone.ledger.Outcome;
import dev.xinmiao.zone.ledger.Pot;
import dev.xinmiao.zone.ledger.PotKind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/** How fast many payers draw on one pot, each order on the disk before it counts. */
final class PotRates {
    private static final int PAYERS = 200;

    private final Ledger ledger;
    private final Pot pot;
    private final Queue<Long> reservations = new ConcurrentLinkedQueue<>();

    /** @param nanos that each answer took */
    record Rate(double perSecond, List<Long> nanos) {
        double millis(double quantile) {
            return nanos.isEmpty() ? Double.NaN : nanos.get((int) (quantile * (nanos.size() - 1))) / 1e6;
        }
    }

    PotRates(Ledger ledger, String code) {
        this.ledger = ledger;
        Opening opening = ledger.open("bench", code, PotKind.BUDGET, Pot.FEN, 2026, new Bilingual("测量", "Measured"));
        this.pot = ((Opening.Opened) opening).pot();
        ledger.carryOut(new Order.Fund(UUID.randomUUID(), "bench", pot.id(), Order.MOST, false, ""));
    }

    /** Each is an award of its own with an invoice, under the clause's ceiling and the enterprise's. */
    Rate reserve(int seconds) throws InterruptedException {
        return measure(seconds, payer -> {
            UUID id = UUID.randomUUID();
            Order.Reserve order = new Order.Reserve(
                    id,
                    "bench",
                    pot.id(),
                    100,
                    false,
                    new Award("clause", new SubjectId(payer), id.toString()),
                    List.of(DocumentKey.invoice(id.toString())),
                    List.of(
                            new Ceiling(pot.code() + "/clause", Order.MOST),
                            new Ceiling(pot.code() + "/enterprise/" + payer, Order.MOST)),
                    "",
                    null);
            if (!(ledger.carryOut(order) instanceof Outcome.Done done)) {
                return false;
            }
            reservations.add(Objects.requireNonNull(done.reservation()));
            return true;
        });
    }

    /** Pays what was reserved before, as long as there is any. */
    Rate settle(int seconds) throws InterruptedException {
        return measure(seconds, _ -> {
            Long next = reservations.poll();
            return next != null
                    && ledger.carryOut(new Order.Settle(UUID.randomUUID(), "bench", next, 100, false, ""))
                            instanceof Outcome.Done;
        });
    }

    private interface Paying {
        /** Returns false when there is nothing left to do. */
        boolean pay(int payer);
    }

    private static Rate measure(int seconds, Paying paying) throws InterruptedException {
        List<Long> nanos = Collections.synchronizedList(new ArrayList<>());
        long begin = System.nanoTime();
        long end = begin + TimeUnit.SECONDS.toNanos(seconds);
        List<Thread> payers = IntStream.range(0, PAYERS)
                .mapToObj(payer -> Thread.ofVirtual().start(() -> {
                    long last = System.nanoTime();
                    while (last < end && paying.pay(payer)) {
                        long now = System.nanoTime();
                        nanos.add(now - last);
                        last = now;
                    }
                }))
                .toList();
        for (Thread each : payers) {
            each.join();
        }
        double took = System.nanoTime() - begin;
        List<Long> sorted = nanos.stream().sorted().toList();
        return new Rate(sorted.size() * 1e9 / took, sorted);
    }
}
