package dev.xinmiao.zone.ledger;

import dev.xinmiao.zone.audit.Audit;
import dev.xinmiao.zone.kernel.Bilingual;
import dev.xinmiao.zone.kernel.DerivedId;
import dev.xinmiao.zone.kernel.ZoneClock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * 台账 Carries out orders on pots. What was answered is on the disk by then, whatever happens next, unless the caller has a
 * transaction of its own: then the order is part of that, and stands or falls with it. Such a caller keeps a pot's row until
 * it ends; it should have little left to do. An exception says nothing of what became of an order: send the same again.
 */
@Service
public class Ledger {
    /** More would make each wait longer for its answer than the disk takes. */
    private static final int TOGETHER = 256;

    private static final int ATTEMPTS = 5;
    private static final int DUE_AT_ONCE = 500;
    /** The counter of orders about no pot at all. */
    private static final long NO_POT = 0;

    private final BookStore store;
    private final PotStore pots;
    private final Bookkeeper bookkeeper;
    private final Audit audit;
    private final ZoneClock clock;
    private final TransactionTemplate transaction;
    private final int together;
    private final Map<Long, Counter<Order, Optional<Outcome>>> counters = new ConcurrentHashMap<>();
    private final Counter<Order, Optional<Outcome>> alone = new Counter<>(1, this::serve);

    @Autowired
    Ledger(
            BookStore store,
            PotStore pots,
            Bookkeeper bookkeeper,
            Audit audit,
            ZoneClock clock,
            TransactionTemplate transaction) {
        this(store, pots, bookkeeper, audit, clock, transaction, TOGETHER);
    }

    /** @param together how many orders share a transaction at most */
    Ledger(
            BookStore store,
            PotStore pots,
            Bookkeeper bookkeeper,
            Audit audit,
            ZoneClock clock,
            TransactionTemplate transaction,
            int together) {
        this.store = store;
        this.pots = pots;
        this.bookkeeper = bookkeeper;
        this.audit = audit;
        this.clock = clock;
        this.transaction = transaction;
        this.together = together;
    }

    /** The same ledger, each order in a transaction of its own: what sharing one is worth is measured against it. */
    public Ledger oneByOne() {
        return new Ledger(store, pots, bookkeeper, audit, clock, transaction, 1);
    }

    /** Opens an empty pot. The same asked twice is one pot. */
    public Opening open(String actor, String code, PotKind kind, String unit, int year, Bilingual name) {
        return transaction.execute(_ -> {
            Optional<Pot> made = pots.insert(code, kind, unit, year, name, actor, clock.instant());
            if (made.isPresent()) {
                audit.tell(actor, "ledger-open", "pot/" + made.get().id(), code);
                return new Opening.Opened(made.get());
            }
            Pot there = pots.byCode(code).orElseThrow();
            boolean same = there.kind() == kind
                    && there.unit().equals(unit)
                    && there.year() == year
                    && there.name().equals(name);
            return same ? new Opening.Opened(there) : new Opening.Taken(there);
        });
    }

    public Outcome carryOut(Order order) {
        while (true) {
            long pot = switch (order) {
                case Order.OfPot about -> about.pot();
                case Order.OfReservation about ->
                    store.potOf(about.reservation()).orElse(NO_POT);
            };
            // Empty: a year's end has just moved the reservation to another pot.
            Optional<Outcome> outcome;
            if (TransactionSynchronizationManager.isActualTransactionActive()) {
                outcome = bookkeeper.carryOut(List.of(order)).getFirst();
            } else if (order instanceof Order.CloseYear) {
                // What is reserved in the same transaction has no number yet by which it could be moved.
                outcome = alone.ask(order);
            } else {
                outcome = counter(pot).ask(order);
            }
            if (outcome.isPresent()) {
                return outcome.get();
            }
        }
    }

    /** Lets everything fall back that is held past its expiry; returns how many reservations that were. */
    public int expireDue() {
        int expired = 0;
        List<PotStore.Due> due = pots.due(clock.instant(), DUE_AT_ONCE);
        for (int before = -1; !due.isEmpty() && expired > before; ) {
            before = expired;
            for (PotStore.Due each : due) {
                // The same for the same thing, however often it is tried; what was refunded since can expire again.
                UUID id = DerivedId.of("expire/%d/%d".formatted(each.reservation(), each.last()));
                Outcome outcome = carryOut(new Order.Expire(id, "system", each.reservation(), ""));
                expired += outcome instanceof Outcome.Done done && !done.again() ? 1 : 0;
            }
            due = pots.due(clock.instant(), DUE_AT_ONCE);
        }
        return expired;
    }

    private Counter<Order, Optional<Outcome>> counter(long pot) {
        return counters.computeIfAbsent(pot, _ -> new Counter<>(together, this::serve));
    }

    private List<Counter.Answer<Optional<Outcome>>> serve(List<Order> orders) {
        try {
            return transaction.execute(_ -> bookkeeper.carryOut(orders)).stream()
                    .<Counter.Answer<Optional<Outcome>>>map(Counter.Answer.Given::new)
                    .toList();
        } catch (DataIntegrityViolationException | PessimisticLockingFailureException e) {
            // Another pot's order was faster to claim the same; or one of these can't be written. Only that one fails.
            return orders.stream().map(this::serveAlone).toList();
        }
    }

    private Counter.Answer<Optional<Outcome>> serveAlone(Order order) {
        for (int attempt = 1; ; attempt++) {
            try {
                return new Counter.Answer.Given<>(transaction
                        .execute(_ -> bookkeeper.carryOut(List.of(order)))
                        .getFirst());
            } catch (DataIntegrityViolationException | PessimisticLockingFailureException e) {
                if (attempt == ATTEMPTS) {
                    return new Counter.Answer.Failed<>(e);
                }
            } catch (RuntimeException e) {
                return new Counter.Answer.Failed<>(e);
            }
        }
    }
}
