package dev.xinmiao.zone.ledger;

import dev.xinmiao.zone.ledger.Book.OpenPot;
import dev.xinmiao.zone.ledger.Book.Standing;

/** 年终 Closes a pot: what is reserved stays or goes on, what is free lapses or goes on, as the order says. */
final class YearEnd {
    private final Book book;

    YearEnd(Book book) {
        this.book = book;
    }

    Decision close(Order.CloseYear order, OpenPot pot) {
        OpenPot next = order.next() == null ? null : book.pot(order.next()).orElse(null);
        if (order.next() != null && (next == null || !follows(pot.pot(), next))) {
            String code =
                    next == null ? String.valueOf(order.next()) : next.pot().code();
            return new Decision.Refused(new Refusal.NotNext(code), pot.available());
        }
        Booking booking = new Booking(order.pot());
        if (order.move() && next != null) {
            book.heldIn(order.pot())
                    .forEach(each -> move(booking, each, next.pot().id()));
        }
        long free = pot.available();
        if (order.carry() && next != null) {
            booking.move(order.pot(), Account.AVAILABLE, Account.CARRIED, free, null);
            booking.move(next.pot().id(), Account.FUNDED, Account.AVAILABLE, free, null);
            next.add(free);
        } else {
            booking.move(order.pot(), Account.AVAILABLE, Account.LAPSED, free, null);
        }
        pot.add(-free);
        pot.close();
        return new Decision.Booked(booking, null, free, 0);
    }

    private static boolean follows(Pot pot, OpenPot next) {
        Pot after = next.pot();
        return next.open()
                && after.year() > pot.year()
                && after.kind() == pot.kind()
                && after.unit().equals(pot.unit());
    }

    private static void move(Booking booking, Standing standing, long next) {
        long pot = standing.pot();
        long held = standing.of(pot, Account.RESERVED);
        booking.move(pot, Account.RESERVED, Account.CARRIED, held, standing.id());
        booking.move(next, Account.FUNDED, Account.RESERVED, held, standing.id());
        standing.add(pot, Account.RESERVED, -held);
        standing.add(next, Account.RESERVED, held);
        standing.goTo(next);
    }
}
