package dev.xinmiao.zone.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.xinmiao.zone.audit.AuditTesting;
import dev.xinmiao.zone.database.TestDatabase;
import dev.xinmiao.zone.kernel.Bilingual;
import dev.xinmiao.zone.kernel.SubjectId;
import dev.xinmiao.zone.kernel.ZoneClock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A ledger in a real database, and short words for what is done with it. */
final class LedgerStory {
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private Instant now = Instant.parse("2026-03-02T02:00:00Z");
    final Ledger ledger;
    final LedgerReading reading;
    final BalanceCheck check;

    LedgerStory(TestDatabase database) {
        ZoneClock clock = ZoneClock.of(() -> now);
        BookStore store = new BookStore(database.jdbc());
        var audit = AuditTesting.audit(database.jdbc(), clock);
        ledger = new Ledger(
                store,
                new PotStore(database.jdbc()),
                new Bookkeeper(store, new BookWriter(database.jdbc()), audit, clock),
                audit,
                clock,
                database.transaction());
        reading = new LedgerReading(database.jdbc());
        check = new BalanceCheck(database.jdbc(), List.of(), database.transaction());
    }

    void now(String instant) {
        now = Instant.parse(instant);
    }

    /** A pot of money with so many yuan in it. */
    Pot pot(long yuan) {
        return pot(PotKind.BUDGET, Pot.FEN, 2026, yuan * 100);
    }

    Pot pot(PotKind kind, String unit, int year, long amount) {
        Opening opening = ledger.open(
                "finance", "pot-" + NUMBER.incrementAndGet(), kind, unit, year, new Bilingual("资金池", "Pot"));
        Pot pot = ((Opening.Opened) opening).pot();
        if (amount > 0) {
            done(new Order.Fund(UUID.randomUUID(), "finance", pot.id(), amount, false, "budget"));
        }
        return pot;
    }

    static Award award(String basis) {
        return new Award("clause-12", new SubjectId(7), basis);
    }

    /** Another award each time. */
    static Award award() {
        return award("certificate " + NUMBER.incrementAndGet());
    }

    static Order.Reserve reserve(Pot pot, long amount, boolean part, Award award, Ceiling... ceilings) {
        return new Order.Reserve(
                UUID.randomUUID(), "officer", pot.id(), amount, part, award, List.of(), List.of(ceilings), "", null);
    }

    static Order.Reserve expiring(Pot pot, long amount, @Nullable String expires) {
        return new Order.Reserve(
                UUID.randomUUID(),
                "officer",
                pot.id(),
                amount,
                false,
                award(),
                List.of(),
                List.of(),
                "",
                expires == null ? null : Instant.parse(expires));
    }

    static Order.Reserve withInvoice(Pot pot, Award award, String invoice) {
        return new Order.Reserve(
                UUID.randomUUID(),
                "officer",
                pot.id(),
                100,
                false,
                award,
                List.of(DocumentKey.invoice(invoice)),
                List.of(),
                "",
                null);
    }

    /** Reserves for a new award, to the fen and all or nothing; its number. */
    long reserved(Pot pot, long amount, Ceiling... ceilings) {
        Long reservation = done(reserve(pot, amount, false, award(), ceilings)).reservation();
        return java.util.Objects.requireNonNull(reservation);
    }

    Outcome.Done settle(long reservation, long amount, boolean releaseRest) {
        return done(new Order.Settle(UUID.randomUUID(), "finance", reservation, amount, releaseRest, "payment"));
    }

    Outcome.Done done(Order order) {
        Outcome outcome = ledger.carryOut(order);
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        return (Outcome.Done) outcome;
    }

    Refusal refused(Order order) {
        Outcome outcome = ledger.carryOut(order);
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        return ((Outcome.Refused) outcome).refusal();
    }

    long balance(Pot pot, Account account) {
        return java.util.Objects.requireNonNull(reading.balances(pot.id()).get(account));
    }

    Reservation reservation(long id) {
        return reading.reservation(id).orElseThrow();
    }

    /** All figures follow from the entries. */
    void sound() {
        assertThat(check.check().differences()).isEmpty();
    }
}
