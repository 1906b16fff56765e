package dev.xinmiao.zone.ledger;

import dev.xinmiao.zone.ledger.Book.OpenPot;
import dev.xinmiao.zone.ledger.Book.UseKey;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** 预留 Decides whether, and how much of, a reservation is possible: what was not given or used before, under the least limit. */
final class Reserving {
    private final Book book;
    private final Instant now;

    Reserving(Book book, Instant now) {
        this.book = book;
        this.now = now;
    }

    Decision reserve(Order.Reserve order, OpenPot pot) {
        Refusal used = usedBefore(order);
        if (used != null) {
            return Deciding.refused(pot, used);
        }
        long least = order.part() ? 1 : order.amount();
        long granted = order.amount();
        String unit = pot.pot().unit();
        for (Ceiling ceiling : order.ceilings()) {
            long left = Math.max(0, ceiling.most() - book.ceiling(ceiling.key()).drawn());
            if (left < least) {
                return Deciding.refused(pot, new Refusal.CeilingReached(ceiling.key(), order.amount(), left, unit));
            }
            granted = Math.min(granted, left);
        }
        if (pot.available() < least) {
            return Deciding.refused(
                    pot, new Refusal.NotEnough(pot.pot().code(), order.amount(), pot.available(), unit));
        }
        granted = Math.min(granted, pot.available());
        for (Ceiling ceiling : order.ceilings()) {
            book.ceiling(ceiling.key()).draw(ceiling.most(), granted);
        }
        Book.Used use = new Book.Used(pot.pot().code(), order.award().clause(), now, Booking.NEW);
        book.put(new UseKey(true, order.award().key()), use);
        order.documents().forEach(each -> book.put(new UseKey(false, each.value()), use));
        pot.add(-granted);
        return Deciding.booked(
                pot,
                new Booking(order.pot()).move(order.pot(), Account.AVAILABLE, Account.RESERVED, granted, Booking.NEW),
                null,
                granted);
    }

    private @Nullable Refusal usedBefore(Order.Reserve order) {
        Optional<Refusal> award = book.use(new UseKey(true, order.award().key()))
                .map(used -> new Refusal.UsedBefore(true, order.award().basis(), used.pot(), used.clause(), used.at()));
        return award.or(() -> order.documents().stream()
                        .flatMap(each -> book
                                .use(new UseKey(false, each.value()))
                                .map(used -> (Refusal) new Refusal.UsedBefore(
                                        false, each.value(), used.pot(), used.clause(), used.at()))
                                .stream())
                        .findFirst())
                .orElse(null);
    }
}
