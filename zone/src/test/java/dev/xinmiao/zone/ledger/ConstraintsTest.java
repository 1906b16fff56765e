package dev.xinmiao.zone.ledger;

import static dev.xinmiao.zone.ledger.LedgerStory.award;
import static dev.xinmiao.zone.ledger.LedgerStory.reserve;
import static dev.xinmiao.zone.ledger.LedgerStory.withInvoice;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.xinmiao.zone.database.TestDatabase;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Whatever the code would do: the database itself refuses overdraft, giving twice, and a past that changes. */
class ConstraintsTest {
    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    private LedgerStory story = new LedgerStory(database);
    private long number;

    @BeforeEach
    void open() {
        story = new LedgerStory(database);
    }

    @AfterEach
    void nothingGotThrough() {
        story.sound();
    }

    /** A transaction that some other code might write. */
    private void book(Pot pot, String entries) {
        database.transaction().executeWithoutResult(_ -> {
            number = database.jdbc()
                    .sql("select nextval('ledger_transaction_id')")
                    .query((row, _) -> row.getLong(1))
                    .single();
            UUID command = UUID.randomUUID();
            database.jdbc().sql("""
                            insert into ledger_command (id, at, actor, kind, content, transaction, amount, remaining)
                            values (?, now(), 'x', 'x', 'x', ?, 0, 0)
                            """).params(command, number).update();
            database.jdbc()
                    .sql("insert into ledger_transaction values (?, ?, ?, 'x', now(), 'x', '')")
                    .params(number, pot.id(), command)
                    .update();
            database.jdbc()
                    .sql("insert into ledger_entry (transaction, line, pot, account, amount, reservation) values "
                            + entries.replace("T", Long.toString(number)).replace("P,", pot.id() + ","))
                    .update();
        });
    }

    private void refuses(String what, Runnable change) {
        assertThatThrownBy(change::run).hasStackTraceContaining(what);
    }

    @Test
    void a_transaction_that_does_not_sum_to_zero() {
        Pot pot = story.pot(10);
        refuses("out of balance", () -> book(pot, "(T, 1, P, 'AVAILABLE', 5, null)"));
        refuses("out of balance", () -> book(pot, "(T, 1, P, 'FUNDED', -5, null), (T, 2, P, 'AVAILABLE', 4, null)"));
    }

    @Test
    void a_transaction_that_balances_over_two_pots_only() {
        Pot pot = story.pot(10);
        Pot other = story.pot(10);
        refuses(
                "out of balance",
                () -> book(pot, "(T, 1, P, 'AVAILABLE', -5, null), (T, 2, " + other.id() + ", 'AVAILABLE', 5, null)"));
    }

    @Test
    void an_overdraft() {
        Pot pot = story.pot(10);
        refuses("not_overdrawn", () -> book(pot, "(T, 1, P, 'AVAILABLE', -1001, null), (T, 2, P, 'PAID', 1001, null)"));
    }

    @Test
    void a_reservation_that_pays_more_than_it_holds() {
        Pot pot = story.pot(10);
        long first = story.reserved(pot, 100);
        story.reserved(pot, 100);
        refuses(
                "held",
                () -> book(pot, "(T, 1, P, 'RESERVED', -101, " + first + "), (T, 2, P, 'PAID', 101, " + first + ")"));
    }

    @Test
    void an_exceeded_ceiling() {
        Pot pot = story.pot(10);
        Ceiling ceiling = new Ceiling("c/" + pot.code(), 100);
        story.reserved(pot, 100, ceiling);
        refuses(
                "not_exceeded",
                () -> database.jdbc()
                        .sql("update ledger_ceiling set drawn = 101 where key = ?")
                        .param(ceiling.key())
                        .update());
        refuses(
                "not_exceeded",
                () -> database.jdbc()
                        .sql("update ledger_ceiling set most = 99 where key = ?")
                        .param(ceiling.key())
                        .update());
    }

    @Test
    void the_same_award_or_document_a_second_time() {
        Pot pot = story.pot(10);
        Award award = award();
        story.done(withInvoice(pot, award, "990" + pot.id()));
        long second = story.reserved(pot, 10);
        refuses(
                "ledger_used_once",
                () -> database.jdbc()
                        .sql("insert into ledger_use values (?, 'DOCUMENT', ?, true)")
                        .params(second, DocumentKey.invoice("990" + pot.id()).value())
                        .update());
        refuses(
                "ledger_award_once",
                () -> database.jdbc()
                        .sql("update ledger_reservation set clause = ?, basis = ? where id = ?")
                        .params(award.clause(), award.basis(), second)
                        .update());
    }

    @Test
    void a_past_that_changes() {
        story.done(reserve(story.pot(10), 10, false, award()));
        for (String change : new String[] {
            "update ledger_entry set amount = 1",
            "delete from ledger_entry",
            "truncate ledger_entry cascade",
            "update ledger_transaction set note = ''",
            "delete from ledger_transaction",
            "update ledger_command set amount = 1",
            "delete from ledger_command",
            "delete from ledger_draw",
            "update ledger_account set balance = balance + 1 where account = 'AVAILABLE'"
        }) {
            refuses("append-only", () -> database.jdbc().sql(change).update());
        }
    }

    @Test
    void an_entry_of_an_account_that_is_none() {
        Pot pot = story.pot(10);
        refuses(
                "ledger_entry_pot_account_fkey",
                () -> book(pot, "(T, 1, P, 'AVAILABLE', -1, null), (T, 2, P, 'POCKET', 1, null)"));
        assertThat(story.balance(pot, Account.AVAILABLE)).isEqualTo(1_000);
    }
}
