package dev.xinmiao.zone.ledger;

import static dev.xinmiao.zone.ledger.LedgerStory.award;
import static dev.xinmiao.zone.ledger.LedgerStory.expiring;
import static dev.xinmiao.zone.ledger.LedgerStory.reserve;
import static dev.xinmiao.zone.ledger.LedgerStory.withInvoice;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.xinmiao.zone.database.TestDatabase;
import dev.xinmiao.zone.kernel.Bilingual;
import dev.xinmiao.zone.kernel.SubjectId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.transaction.support.TransactionTemplate;

/** Pots in a real database: the worked examples, and what is refused. */
class LedgerTest {
    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    private static final long YUAN = 100;

    private LedgerStory story = new LedgerStory(database);

    @BeforeEach
    void open() {
        story = new LedgerStory(database);
    }

    @AfterEach
    void everyFigureFollowsFromTheEntries() {
        story.sound();
    }

    @Test
    void example_a_a_voucher_stops_at_the_enterprises_year() {
        Pot pot = story.pot(PotKind.VOUCHER, Pot.FEN, 2026, 100_000_000 * YUAN);
        Ceiling year = new Ceiling("clause-12/2026/enterprise/7/" + pot.code(), 5_000_000 * YUAN);
        story.reserved(pot, 1_200_000 * YUAN, year);

        Outcome.Done granted = story.done(reserve(pot, 5_000_000 * YUAN, true, award(), year));
        assertThat(granted.amount()).isEqualTo(3_800_000 * YUAN);

        Refusal refusal = story.refused(reserve(pot, 1, true, award(), year));
        assertThat(refusal).isEqualTo(new Refusal.CeilingReached(year.key(), 1, 0, Pot.FEN));
    }

    @Test
    void example_c_an_advance_is_recalled_when_nothing_is_due() {
        Pot pot = story.pot(1_000_000);
        Ceiling ceiling = new Ceiling("saving/" + pot.code(), 8_000_000 * YUAN);
        long advance = story.reserved(pot, 300_000 * YUAN, ceiling);
        story.settle(advance, 300_000 * YUAN, false);

        story.done(new Order.OpenRecall(UUID.randomUUID(), "finance", advance, 300_000 * YUAN, "400 tce verified"));
        assertThat(story.balance(pot, Account.RECALLING)).isEqualTo(300_000 * YUAN);
        assertThat(story.reading.drawn(ceiling.key())).isEqualTo(300_000 * YUAN);

        story.done(new Order.ReceiveRecall(UUID.randomUUID(), "finance", advance, 100_000 * YUAN, ""));
        story.done(new Order.ReceiveRecall(UUID.randomUUID(), "finance", advance, 200_000 * YUAN, ""));
        assertThat(story.balance(pot, Account.AVAILABLE)).isEqualTo(1_000_000 * YUAN);
        assertThat(story.reading.drawn(ceiling.key())).isZero();
        assertThat(story.refused(new Order.ReceiveRecall(UUID.randomUUID(), "finance", advance, 1, "")))
                .isEqualTo(new Refusal.Beyond(Account.RECALLING, 1, 0, Pot.FEN));
    }

    @Test
    void a_recall_may_be_dropped() {
        Pot pot = story.pot(1_000);
        long paid = story.reserved(pot, 500);
        story.settle(paid, 500, false);
        story.done(new Order.OpenRecall(UUID.randomUUID(), "finance", paid, 200, ""));
        story.done(new Order.DropRecall(UUID.randomUUID(), "finance", paid, 200, ""));
        assertThat(story.reservation(paid).paid()).isEqualTo(500);
    }

    @Test
    void example_e_first_come_first_served_all_or_part_as_the_clause_says() {
        Pot pot = story.pot(1_000_000);
        story.reserved(pot, 600_000 * YUAN);

        Refusal wait = story.refused(reserve(pot, 500_000 * YUAN, false, award()));
        assertThat(wait).isEqualTo(new Refusal.NotEnough(pot.code(), 500_000 * YUAN, 400_000 * YUAN, Pot.FEN));
        assertThat(wait.text().zh()).contains("¥500,000.00").contains("¥400,000.00");

        Outcome.Done part = story.done(reserve(pot, 500_000 * YUAN, true, award()));
        assertThat(part.amount()).isEqualTo(400_000 * YUAN);
        assertThat(part.remaining()).isZero();
        assertThat(story.refused(reserve(pot, 300_000 * YUAN, true, award()))).isInstanceOf(Refusal.NotEnough.class);
    }

    @Test
    void a_voucher_used_in_part_gives_the_rest_back_to_pot_and_year() {
        Pot pot = story.pot(PotKind.VOUCHER, Pot.FEN, 2026, 10_000_000 * YUAN);
        Ceiling year = new Ceiling("voucher/" + pot.code(), 5_000_000 * YUAN);
        long order = story.reserved(pot, 5_000_000 * YUAN, year);
        story.settle(order, 3_720_000 * YUAN, true);

        assertThat(story.reservation(order))
                .returns(3_720_000 * YUAN, Reservation::paid)
                .returns(1_280_000 * YUAN, Reservation::givenBack)
                .returns(0L, Reservation::held);
        assertThat(story.reading.drawn(year.key())).isEqualTo(3_720_000 * YUAN);
        assertThat(story.reading.balances(pot.id()))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        Account.FUNDED, -10_000_000 * YUAN,
                        Account.INTEREST, 0L,
                        Account.AVAILABLE, 6_280_000 * YUAN,
                        Account.RESERVED, 0L,
                        Account.PAID, 3_720_000 * YUAN,
                        Account.RECALLING, 0L,
                        Account.LAPSED, 0L,
                        Account.CARRIED, 0L));
    }

    @Test
    void a_quota_counts_what_it_counts() {
        Pot hours = story.pot(PotKind.QUOTA, "card-hour", 2026, 1_000);
        Refusal refusal = story.refused(reserve(hours, 1_001, false, award()));
        assertThat(refusal.text().en()).contains("1,001 card-hour asked, 1,000 card-hour free");
    }

    @Test
    void interest_is_kept_apart_from_what_was_given() {
        Pot pot = story.pot(PotKind.RISK_POOL, Pot.FEN, 2026, 500);
        story.done(new Order.Fund(UUID.randomUUID(), "finance", pot.id(), 20, true, "first quarter"));
        assertThat(story.balance(pot, Account.INTEREST)).isEqualTo(-20);
        assertThat(story.balance(pot, Account.AVAILABLE)).isEqualTo(520);
    }

    @Test
    void a_returned_payment_may_be_paid_again() {
        Pot pot = story.pot(1_000);
        long reservation = story.reserved(pot, 800);
        story.settle(reservation, 800, false);
        story.done(new Order.Refund(UUID.randomUUID(), "finance", reservation, 800, "account closed"));
        assertThat(story.reservation(reservation)).returns(800L, Reservation::held);
        story.settle(reservation, 800, false);
        assertThat(story.refused(new Order.Settle(UUID.randomUUID(), "finance", reservation, 1, false, "")))
                .isEqualTo(new Refusal.Beyond(Account.RESERVED, 1, 0, Pot.FEN));
        assertThat(story.refused(new Order.Refund(UUID.randomUUID(), "finance", reservation, 801, "")))
                .isEqualTo(new Refusal.Beyond(Account.PAID, 801, 800, Pot.FEN));
    }

    @Test
    void the_same_order_is_answered_what_it_was_answered_first() {
        Pot pot = story.pot(10);
        Order.Reserve order = reserve(pot, 600, false, award());
        Outcome.Done first = story.done(order);
        assertThat(story.done(order))
                .isEqualTo(new Outcome.Done(first.transaction(), first.reservation(), 600, 400, true));

        Order.Reserve tooMuch = reserve(pot, 600, false, award());
        Refusal refusal = story.refused(tooMuch);
        story.done(new Order.Fund(UUID.randomUUID(), "finance", pot.id(), 1_000, false, ""));
        assertThat(story.ledger.carryOut(tooMuch)).isEqualTo(new Outcome.Refused(refusal, true));
    }

    @Test
    void another_order_under_the_same_id_is_refused_in_any_pot() {
        Pot pot = story.pot(10);
        Order.Reserve order = reserve(pot, 600, false, award());
        story.done(order);
        UUID id = order.id();
        assertThat(story.refused(new Order.Fund(id, "finance", pot.id(), 1, false, "")))
                .isInstanceOf(Refusal.OtherContent.class);
        assertThat(story.refused(new Order.Fund(id, "finance", story.pot(0).id(), 1, false, "")))
                .isInstanceOf(Refusal.OtherContent.class);
    }

    @Test
    void an_award_is_given_once_while_anything_of_it_is_out() {
        Pot pot = story.pot(100);
        Pot other = story.pot(100);
        Award award = award("GR2026 32001234");
        Award same = award("ｇｒ２０２６-32001234");
        long first = java.util.Objects.requireNonNull(
                story.done(reserve(pot, 1_000, false, award)).reservation());

        Refusal refusal = story.refused(reserve(other, 50, false, same));
        assertThat(refusal).isInstanceOf(Refusal.UsedBefore.class);
        assertThat(refusal.text().zh())
                .contains(pot.code())
                .contains("clause-12")
                .contains("2026-03-02");
        // Neither whose it was nor how much.
        assertThat(refusal.text().toString()).doesNotContain("1,000").doesNotContain("10.00");
        story.settle(first, 400, true);
        assertThat(story.refused(reserve(pot, 50, false, award))).isInstanceOf(Refusal.UsedBefore.class);

        story.done(new Order.OpenRecall(UUID.randomUUID(), "finance", first, 400, ""));
        story.done(new Order.ReceiveRecall(UUID.randomUUID(), "finance", first, 400, ""));
        story.done(reserve(pot, 50, false, award));
    }

    @Test
    void an_invoice_is_used_once_over_all_pots_clauses_and_years() {
        Pot pot = story.pot(100);
        Pot next = story.pot(PotKind.VOUCHER, Pot.FEN, 2027, 10_000);
        Award parent = new Award("equipment", new SubjectId(1), "invoice");
        Award daughter = new Award("upgrade", new SubjectId(2), "invoice");
        long first = java.util.Objects.requireNonNull(
                story.done(withInvoice(pot, parent, "03100220 0111 12345678")).reservation());

        Refusal refusal = story.refused(withInvoice(next, daughter, "０３１００２２００１１１-12345678"));
        assertThat(refusal)
                .isEqualTo(new Refusal.UsedBefore(
                        false,
                        "invoice:03100220011112345678",
                        pot.code(),
                        "equipment",
                        java.time.Instant.parse("2026-03-02T02:00:00Z")));
        assertThat(story.reading
                        .behind(DocumentKey.invoice("03100220011112345678"))
                        .orElseThrow()
                        .award())
                .isEqualTo(parent);

        story.done(new Order.Release(UUID.randomUUID(), "officer", first, null, "withdrawn"));
        story.done(withInvoice(next, daughter, "03100220011112345678"));
    }

    @Test
    void a_ceiling_that_is_lowered_below_what_is_drawn_leaves_nothing_and_stays() {
        Pot pot = story.pot(100);
        String key = "project/" + pot.code();
        long first = story.reserved(pot, 800, new Ceiling(key, 1_000));
        assertThat(story.refused(reserve(pot, 10, true, award(), new Ceiling(key, 500))))
                .isEqualTo(new Refusal.CeilingReached(key, 10, 0, Pot.FEN));
        story.done(new Order.Release(UUID.randomUUID(), "officer", first, 700L, ""));
        Outcome.Done part = story.done(reserve(pot, 600, true, award(), new Ceiling(key, 500)));
        assertThat(part.amount()).isEqualTo(400);
        assertThat(most(key)).isEqualTo(500);
        story.reserved(pot, 400, new Ceiling(key, 900));
        assertThat(most(key)).isEqualTo(900);
        assertThat(story.reading.drawn(key)).isEqualTo(900);
    }

    private static long most(String ceiling) {
        return database.jdbc()
                .sql("select most from ledger_ceiling where key = ?")
                .param(ceiling)
                .query((row, _) -> row.getLong(1))
                .single();
    }

    @Test
    void the_least_of_several_ceilings_decides() {
        Pot pot = story.pot(1_000_000);
        Outcome.Done granted = story.done(reserve(
                pot,
                900,
                true,
                award(),
                new Ceiling("x/" + pot.code(), 700),
                new Ceiling("y/" + pot.code(), 300),
                new Ceiling("z/" + pot.code(), 800)));
        assertThat(granted.amount()).isEqualTo(300);
    }

    @Test
    void what_is_held_past_its_expiry_falls_back_by_itself_once() {
        Pot pot = story.pot(100);
        long soon = java.util.Objects.requireNonNull(
                story.done(expiring(pot, 300, "2026-03-31T16:00:00Z")).reservation());
        long later = java.util.Objects.requireNonNull(
                story.done(expiring(pot, 500, "2026-06-30T16:00:00Z")).reservation());
        story.settle(soon, 100, false);

        assertThat(story.ledger.expireDue()).isZero();
        assertThat(story.refused(new Order.Expire(UUID.randomUUID(), "system", soon, "")))
                .isInstanceOf(Refusal.NotExpired.class);
        story.now("2026-03-31T16:00:00Z");
        assertThat(story.reading.dueToExpire(java.time.Instant.parse("2026-04-01T00:00:00Z"), 10))
                .singleElement()
                .returns(soon, Reservation::id);
        assertThat(story.ledger.expireDue()).isEqualTo(1);
        assertThat(story.ledger.expireDue()).isZero();
        assertThat(story.reservation(soon)).returns(100L, Reservation::paid).returns(200L, Reservation::givenBack);
        assertThat(story.reservation(later)).returns(500L, Reservation::held);

        // Back from the bank after the expiry: it is held again, and falls back again.
        story.done(new Order.Refund(UUID.randomUUID(), "finance", soon, 100, ""));
        assertThat(story.ledger.expireDue()).isEqualTo(1);
        assertThat(story.reservation(soon)).returns(300L, Reservation::givenBack);
    }

    @Test
    void at_the_years_end_what_is_reserved_stays_payable_and_the_rest_lapses() {
        Pot pot = story.pot(PotKind.BUDGET, Pot.FEN, 2026, 1_000);
        long reservation = story.reserved(pot, 300);
        story.done(new Order.CloseYear(UUID.randomUUID(), "finance", pot.id(), false, false, null));

        assertThat(story.balance(pot, Account.LAPSED)).isEqualTo(700);
        assertThat(story.refused(reserve(pot, 1, true, award()))).isEqualTo(new Refusal.Closed(pot.code()));
        assertThat(story.refused(new Order.Fund(UUID.randomUUID(), "finance", pot.id(), 1, false, "")))
                .isEqualTo(new Refusal.Closed(pot.code()));
        // What comes back too late lapses too.
        story.settle(reservation, 100, true);
        assertThat(story.balance(pot, Account.LAPSED)).isEqualTo(900);
        story.done(new Order.OpenRecall(UUID.randomUUID(), "finance", reservation, 100, ""));
        story.done(new Order.ReceiveRecall(UUID.randomUUID(), "finance", reservation, 100, ""));
        assertThat(story.balance(pot, Account.LAPSED)).isEqualTo(1_000);
        assertThat(story.balance(pot, Account.AVAILABLE)).isZero();
    }

    @Test
    void at_the_years_end_what_is_reserved_may_go_on_into_the_next_pot_with_the_rest() {
        Pot pot = story.pot(PotKind.BUDGET, Pot.FEN, 2026, 1_000);
        Pot next = story.pot(PotKind.BUDGET, Pot.FEN, 2027, 0);
        Award award = award();
        long moved = java.util.Objects.requireNonNull(
                story.done(reserve(pot, 300, false, award)).reservation());
        story.settle(moved, 120, false);
        Outcome.Done closed =
                story.done(new Order.CloseYear(UUID.randomUUID(), "finance", pot.id(), true, true, next.id()));

        assertThat(closed.amount()).isEqualTo(700);
        assertThat(story.balance(pot, Account.CARRIED)).isEqualTo(880);
        assertThat(story.balance(next, Account.FUNDED)).isEqualTo(-880);
        assertThat(story.balance(next, Account.RESERVED)).isEqualTo(180);
        assertThat(story.reservation(moved))
                .returns(next.id(), each -> each.pot().id())
                .returns(180L, Reservation::held);
        assertThat(story.refused(reserve(next, 10, false, award))).isInstanceOf(Refusal.UsedBefore.class);

        story.settle(moved, 100, false);
        assertThat(story.reading.drawn(new SubjectId(7))).contains(new Drawing("clause-12", 2027, Pot.FEN, 80, 100, 0));
        // The bank sends back this year's payment and a part of last year's: all of it is payable from the new pot.
        story.done(new Order.Refund(UUID.randomUUID(), "finance", moved, 150, ""));
        assertThat(story.balance(next, Account.PAID)).isZero();
        assertThat(story.balance(pot, Account.PAID)).isEqualTo(70);
        assertThat(story.balance(next, Account.RESERVED)).isEqualTo(230);
        story.settle(moved, 230, false);
        // Recalled last year's too, which lapses, as its pot is closed.
        story.done(new Order.OpenRecall(UUID.randomUUID(), "finance", moved, 300, ""));
        story.done(new Order.ReceiveRecall(UUID.randomUUID(), "finance", moved, 300, ""));
        assertThat(story.balance(pot, Account.LAPSED)).isEqualTo(70);
        assertThat(story.balance(next, Account.AVAILABLE)).isEqualTo(930);
        story.done(reserve(next, 10, false, award));
        assertThat(story.reading.statement(next.id(), null, 100).transactions())
                .anySatisfy(each -> assertThat(each.operation()).isEqualTo("CloseYear"));
    }

    @Test
    void only_an_open_pot_of_a_later_year_takes_over() {
        Pot pot = story.pot(1);
        for (Pot unfit : List.of(
                story.pot(PotKind.BUDGET, Pot.FEN, 2026, 0),
                story.pot(PotKind.VOUCHER, Pot.FEN, 2027, 0),
                story.pot(PotKind.BUDGET, "place", 2027, 0))) {
            assertThat(story.refused(
                            new Order.CloseYear(UUID.randomUUID(), "finance", pot.id(), true, true, unfit.id())))
                    .isEqualTo(new Refusal.NotNext(unfit.code()));
        }
        story.done(new Order.CloseYear(UUID.randomUUID(), "finance", pot.id(), false, false, null));
        assertThat(story.refused(new Order.CloseYear(UUID.randomUUID(), "finance", pot.id(), false, false, null)))
                .isEqualTo(new Refusal.Closed(pot.code()));
    }

    @Test
    void what_is_not_there_is_said_not_to_be_there() {
        assertThat(story.refused(new Order.Fund(UUID.randomUUID(), "finance", -1, 1, false, "")))
                .isEqualTo(new Refusal.Unknown("pot -1"));
        assertThat(story.refused(new Order.Release(UUID.randomUUID(), "finance", -5, null, "")))
                .isEqualTo(new Refusal.Unknown("reservation -5"));
    }

    @Test
    void a_pot_is_opened_once() {
        Bilingual name = new Bilingual("甲", "A");
        Opening opened = story.ledger.open("finance", "one", PotKind.BUDGET, Pot.FEN, 2026, name);
        assertThat(story.ledger.open("finance", "one", PotKind.BUDGET, Pot.FEN, 2026, name))
                .isEqualTo(opened);
        assertThat(story.ledger.open("finance", "one", PotKind.BUDGET, Pot.FEN, 2027, name))
                .isEqualTo(new Opening.Taken(((Opening.Opened) opened).pot()));
    }

    @Test
    void a_statement_is_paged_by_key() {
        Pot pot = story.pot(100);
        for (int i = 0; i < 5; i++) {
            story.reserved(pot, 10);
        }
        Statement first = story.reading.statement(pot.id(), null, 4);
        assertThat(first.transactions())
                .hasSize(4)
                .allSatisfy(each -> assertThat(each.entries().stream()
                                .mapToLong(Statement.Entry::amount)
                                .sum())
                        .isZero());
        Statement second = story.reading.statement(pot.id(), first.next(), 4);
        assertThat(second.transactions()).hasSize(2);
        assertThat(second.next()).isNull();
        assertThat(second.transactions().getLast().operation()).isEqualTo("Fund");
    }

    @Test
    void within_a_transaction_of_the_caller_it_stands_or_falls_with_that() {
        Pot pot = story.pot(100);
        TransactionTemplate callers = database.transaction();
        Order.Reserve order = reserve(pot, 10, false, award());
        callers.executeWithoutResult(status -> {
            assertThat(story.ledger.carryOut(order)).isInstanceOf(Outcome.Done.class);
            status.setRollbackOnly();
        });
        assertThat(story.balance(pot, Account.RESERVED)).isZero();
        assertThat(story.done(order).again()).isFalse();
    }

    @Test
    void every_answered_order_is_told_to_the_audit_chain() {
        Pot pot = story.pot(100);
        long reservation = story.reserved(pot, 10);
        story.refused(new Order.Settle(UUID.randomUUID(), "finance", reservation, 11, false, ""));
        List<String> told = database.jdbc()
                .sql("select action || ' ' || object || ' ' || detail from audit_pending order by id desc limit 3")
                .query((row, _) -> row.getString(1))
                .list();
        assertThat(told.getFirst()).isEqualTo("ledger-settle reservation/" + reservation + " refused: Beyond");
        assertThat(told.get(1)).startsWith("ledger-reserve pot/" + pot.id() + " transaction ");
    }

    @Test
    void refuses_amounts_that_are_none() {
        Pot pot = story.pot(1);
        assertThatThrownBy(() -> reserve(pot, 0, false, award())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> DocumentKey.invoice(" - ")).isInstanceOf(IllegalArgumentException.class);
    }
}
