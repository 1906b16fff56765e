package dev.xinmiao.zone.ledger;

import dev.xinmiao.zone.audit.Audit;
import dev.xinmiao.zone.audit.AuditEntry;
import dev.xinmiao.zone.kernel.ZoneClock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Carries out the orders of one pot, any number of them in one transaction, in the order in which they came. */
@Component
class Bookkeeper {
    private final BookStore store;
    private final BookWriter writer;
    private final Audit audit;
    private final ZoneClock clock;

    Bookkeeper(BookStore store, BookWriter writer, Audit audit, ZoneClock clock) {
        this.store = store;
        this.writer = writer;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Within a transaction that the caller ends.
     *
     * @return the outcome of each; none for one whose reservation has gone to another pot meanwhile
     */
    List<Optional<Outcome>> carryOut(List<Order> orders) {
        Book book = store.lock(orders);
        Map<UUID, BookStore.Known> known = store.known(orders);
        // To the microsecond, as the database keeps it.
        Instant now = clock.instant().truncatedTo(java.time.temporal.ChronoUnit.MICROS);
        Deciding deciding = new Deciding(book, now);
        Map<UUID, Decided> decided = new HashMap<>();
        List<Decided> items = new ArrayList<>();
        for (Order order : orders) {
            if (!known.containsKey(order.id()) && !decided.containsKey(order.id()) && isHere(order, book)) {
                Decided item = new Decided(order, deciding.decide(order));
                decided.put(order.id(), item);
                items.add(item);
            }
        }
        if (!items.isEmpty()) {
            writer.write(items, now);
            audit.tellAll(items.stream().map(each -> entry(each, now)).toList());
        }
        List<Optional<Outcome>> outcomes = new ArrayList<>();
        for (Order order : orders) {
            Decided item = decided.get(order.id());
            outcomes.add(
                    item == null
                            ? Optional.ofNullable(known.get(order.id())).map(each -> again(order, each))
                            : Optional.of(first(order, item)));
        }
        return outcomes;
    }

    /** A reservation may have moved between the moment when its pot was looked up and the lock. */
    private static boolean isHere(Order order, Book book) {
        return !(order instanceof Order.OfReservation about)
                || book.reservation(about.reservation())
                        .map(each -> book.pot(each.pot()).isPresent())
                        .orElse(true);
    }

    private static Outcome first(Order order, Decided item) {
        if (order == item.order()) {
            return item.outcome();
        }
        return order.equals(item.order())
                ? repeated(item.outcome())
                : new Outcome.Refused(new Refusal.OtherContent(), false);
    }

    private static Outcome again(Order order, BookStore.Known known) {
        return Order.STORED.write(order).equals(known.content())
                ? known.outcome()
                : new Outcome.Refused(new Refusal.OtherContent(), false);
    }

    private static Outcome repeated(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done done ->
                new Outcome.Done(done.transaction(), done.reservation(), done.amount(), done.remaining(), true);
            case Outcome.Refused refused -> new Outcome.Refused(refused.refusal(), true);
        };
    }

    private static AuditEntry entry(Decided item, Instant now) {
        Order order = item.order();
        String action = "ledger-"
                + Order.STORED.kind(order).replaceAll("(?<=.)([A-Z])", "-$1").toLowerCase(java.util.Locale.ROOT);
        String object = order instanceof Order.OfPot about
                ? "pot/" + about.pot()
                : "reservation/" + ((Order.OfReservation) order).reservation();
        String detail = switch (item.outcome()) {
            case Outcome.Done done ->
                "transaction " + done.transaction() + ", amount " + done.amount()
                        + (done.reservation() == null ? "" : ", reservation " + done.reservation());
            case Outcome.Refused refused ->
                "refused: " + refused.refusal().getClass().getSimpleName();
        };
        return new AuditEntry(now, order.actor(), action, object, detail);
    }
}
