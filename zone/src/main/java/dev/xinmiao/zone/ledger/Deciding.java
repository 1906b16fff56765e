package dev.xinmiao.zone.ledger;

import dev.xinmiao.zone.ledger.Book.OpenPot;
import dev.xinmiao.zone.ledger.Book.Standing;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Decides orders one after the other, each on what those before it left. Arithmetic alone: no database, no clock. */
final class Deciding {
    private final Book book;
    private final Instant now;

    Deciding(Book book, Instant now) {
        this.book = book;
        this.now = now;
    }

    Decision decide(Order order) {
        return switch (order) {
            case Order.OfPot about -> {
                OpenPot pot = book.pot(about.pot()).orElse(null);
                yield pot == null
                        ? new Decision.Refused(new Refusal.Unknown("pot " + about.pot()), 0)
                        : decide(about, pot);
            }
            case Order.OfReservation about -> {
                Standing standing = book.reservation(about.reservation()).orElse(null);
                yield standing == null
                        ? new Decision.Refused(new Refusal.Unknown("reservation " + about.reservation()), 0)
                        : decide(about, standing);
            }
        };
    }

    private Decision decide(Order.OfPot order, OpenPot pot) {
        if (!pot.open()) {
            return refused(pot, new Refusal.Closed(pot.pot().code()));
        }
        return switch (order) {
            case Order.Fund fund -> {
                pot.add(fund.amount());
                Account from = fund.interest() ? Account.INTEREST : Account.FUNDED;
                yield booked(
                        pot,
                        new Booking(fund.pot()).move(fund.pot(), from, Account.AVAILABLE, fund.amount(), null),
                        null,
                        fund.amount());
            }
            case Order.Reserve reserve -> new Reserving(book, now).reserve(reserve, pot);
            case Order.CloseYear close -> new YearEnd(book).close(close, pot);
        };
    }

    private Decision decide(Order.OfReservation order, Standing standing) {
        OpenPot pot = book.pot(standing.pot()).orElseThrow();
        return switch (order) {
            case Order.Settle settle -> settle(settle, standing, pot);
            case Order.Release release ->
                release(standing, pot, release.amount() == null ? held(standing) : release.amount());
            case Order.Expire _ ->
                standing.expired(now) ? release(standing, pot, held(standing)) : refused(pot, new Refusal.NotExpired());
            case Order.Refund refund ->
                across(standing, pot, refund.amount(), Account.PAID, (booking, from, amount) -> {
                    payableAgain(booking, standing, from, amount);
                });
            case Order.OpenRecall recall ->
                across(standing, pot, recall.amount(), Account.PAID, within(standing, Account.PAID, Account.RECALLING));
            case Order.DropRecall drop ->
                across(
                        standing,
                        pot,
                        drop.amount(),
                        Account.RECALLING,
                        within(standing, Account.RECALLING, Account.PAID));
            case Order.ReceiveRecall received ->
                across(standing, pot, received.amount(), Account.RECALLING, (booking, from, amount) -> {
                    giveBack(booking, standing, book.pot(from).orElseThrow(), Account.RECALLING, amount);
                });
        };
    }

    private Decision settle(Order.Settle order, Standing standing, OpenPot pot) {
        long held = held(standing);
        if (held < order.amount()) {
            return refused(
                    pot,
                    new Refusal.Beyond(
                            Account.RESERVED, order.amount(), held, pot.pot().unit()));
        }
        Booking booking = new Booking(standing.pot());
        shift(booking, standing, standing.pot(), Account.RESERVED, Account.PAID, order.amount());
        if (order.releaseRest()) {
            giveBack(booking, standing, pot, Account.RESERVED, held - order.amount());
        }
        return booked(pot, booking, standing.id(), order.amount());
    }

    private Decision release(Standing standing, OpenPot pot, long amount) {
        long held = held(standing);
        if (held < amount || amount == 0) {
            return refused(
                    pot,
                    new Refusal.Beyond(Account.RESERVED, amount, held, pot.pot().unit()));
        }
        Booking booking = new Booking(standing.pot());
        giveBack(booking, standing, pot, Account.RESERVED, amount);
        return booked(pot, booking, standing.id(), amount);
    }

    private interface Part {
        void book(Booking booking, long pot, long amount);
    }

    private Part within(Standing standing, Account from, Account to) {
        return (booking, pot, amount) -> shift(booking, standing, pot, from, to, amount);
    }

    /** What was paid from several pots comes back to the latest first. */
    private Decision across(Standing standing, OpenPot pot, long asked, Account account, Part part) {
        long there = standing.all(account);
        if (there < asked) {
            return refused(
                    pot, new Refusal.Beyond(account, asked, there, pot.pot().unit()));
        }
        Booking booking = new Booking(standing.pot());
        long left = asked;
        for (long each : standing.pots()) {
            long amount = Math.min(left, standing.of(each, account));
            if (amount > 0) {
                part.book(booking, each, amount);
                left -= amount;
            }
        }
        return booked(pot, booking, standing.id(), asked);
    }

    /** Where the reservation is now: a payment of a pot that it has left comes after it. */
    private void payableAgain(Booking booking, Standing standing, long from, long amount) {
        if (from == standing.pot()) {
            shift(booking, standing, from, Account.PAID, Account.RESERVED, amount);
            return;
        }
        booking.move(from, Account.PAID, Account.CARRIED, amount, standing.id());
        booking.move(standing.pot(), Account.FUNDED, Account.RESERVED, amount, standing.id());
        standing.add(from, Account.PAID, -amount);
        standing.add(standing.pot(), Account.RESERVED, amount);
    }

    private void giveBack(Booking booking, Standing standing, OpenPot pot, Account from, long amount) {
        if (amount == 0) {
            return;
        }
        long id = pot.pot().id();
        booking.move(id, from, pot.back(), amount, standing.id());
        standing.add(id, from, -amount);
        if (pot.open()) {
            pot.add(amount);
        }
        standing.ceilings().forEach(each -> book.ceiling(each).giveBack(amount));
        boolean nothingOut =
                standing.all(Account.RESERVED) + standing.all(Account.PAID) + standing.all(Account.RECALLING) == 0;
        if (nothingOut) {
            book.free(standing.id());
        }
    }

    private static void shift(Booking booking, Standing standing, long pot, Account from, Account to, long amount) {
        booking.move(pot, from, to, amount, standing.id());
        standing.add(pot, from, -amount);
        standing.add(pot, to, amount);
    }

    private static long held(Standing standing) {
        return standing.of(standing.pot(), Account.RESERVED);
    }

    static Decision booked(OpenPot pot, Booking booking, @Nullable Long reservation, long amount) {
        return new Decision.Booked(booking, reservation, amount, pot.available());
    }

    static Decision refused(OpenPot pot, Refusal refusal) {
        return new Decision.Refused(refusal, pot.available());
    }
}
