package dev.xinmiao.zone.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.xinmiao.zone.database.TestDatabase;
import dev.xinmiao.zone.kernel.Bilingual;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Whoever may switch triggers off can change anything; the check finds it. */
class BalanceCheckTest {
    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    private final LedgerStory story = new LedgerStory(database);

    /** Changes something, looks, and takes the change back. */
    private List<String> afterwards(String... changes) {
        return database.transaction().execute(status -> {
            // The constraints go too, as they would for whoever restores a doctored copy.
            database.jdbc().sql("set local session_replication_role = replica").update();
            database.jdbc()
                    .sql("alter table ledger_account drop constraint not_overdrawn")
                    .update();
            database.jdbc()
                    .sql("alter table ledger_reservation drop constraint parts_add_up")
                    .update();
            database.jdbc()
                    .sql("alter table ledger_ceiling drop constraint not_exceeded")
                    .update();
            database.jdbc().sql("drop index ledger_used_once").update();
            for (String change : changes) {
                assertThat(database.jdbc().sql(change).update()).isPositive();
            }
            List<String> found =
                    story.check.differences().stream().map(Bilingual::en).toList();
            status.setRollbackOnly();
            return found;
        });
    }

    @Test
    void finds_what_was_changed_behind_its_back() {
        Pot pot = story.pot(10_000);
        long reservation = story.reserved(pot, 500, new Ceiling("ceiling", 800));
        story.settle(reservation, 300, true);
        long held = story.reserved(pot, 200, new Ceiling("ceiling", 800));
        UUID command = UUID.randomUUID();
        long payment = story.done(new Order.Settle(command, "finance", held, 50, false, ""))
                .transaction();
        story.sound();
        String code = pot.code();
        String id = "where id = " + held;

        assertThat(afterwards("update ledger_account set balance = balance + 7 where account = 'PAID'"))
                .containsExactly("The pot " + code + ": the balance of PAID is 357, its entries add up to 350.");
        assertThat(afterwards("update ledger_entry set amount = amount + 7 where account = 'PAID' and transaction = "
                        + payment))
                .contains(
                        "Transaction " + payment + ": its entries in the pot " + code + " add up to 7, not to zero.",
                        "Transaction " + payment + " was answered as 50; its entries come to 57.",
                        "The pot " + code + ": the balance of PAID is 350, its entries add up to 357.")
                .hasSizeGreaterThan(3);
        // A balanced change of both entries shows against the answer, the balances and the reservation.
        assertThat(afterwards("update ledger_entry set amount = amount * 2 where transaction = " + payment))
                .contains("Transaction " + payment + " was answered as 50; its entries come to 100.")
                .anySatisfy(
                        each -> assertThat(each).startsWith("Reservation " + held + " (of 200) stands at 150 held"));
        assertThat(afterwards("delete from ledger_entry where transaction = " + payment))
                .contains("Transaction " + payment + " (Settle) has no entries.");
        assertThat(afterwards(
                        "delete from ledger_entry where transaction = " + payment,
                        "delete from ledger_transaction where id = " + payment))
                .contains(
                        "The order " + command + " was answered with transaction " + payment + ", which is not there.");
        assertThat(afterwards("delete from ledger_command where transaction = " + payment))
                .containsExactly("Transaction " + payment + " rests on the order " + command
                        + ", which was not answered with it.");
        assertThat(afterwards("update ledger_reservation set held = held - 10, paid = paid + 10 " + id))
                .containsExactly(
                        "Reservation " + held + " (of 200) stands at 140 held, 60 paid, 0 being recalled, 0 given"
                                + " back; its entries come to 150, 50, 0, 0.");
        assertThat(afterwards("update ledger_reservation set amount = 250, given_back = 50 " + id))
                .containsExactly("Reservation " + held + " is of 250; the order that made it was answered with 200.");
        assertThat(afterwards("update ledger_reservation set given_back = 1 " + id))
                .singleElement()
                .asString()
                .startsWith("Reservation " + held + " (of 200)");
        assertThat(afterwards("update ledger_ceiling set drawn = 900"))
                .containsExactly(
                        "The ceiling ceiling has 900 drawn; the entries come to 500.",
                        "The ceiling ceiling has 900 drawn, more than 800.");
        assertThat(afterwards("update ledger_use set used = false where reservation = " + held))
                .singleElement()
                .asString()
                .endsWith("is said to be free, unlike its entries.");
        assertThat(afterwards("update ledger_use set key = 'same'"))
                .contains("The same basis or document (AWARD same) is behind 2 reservations at once.")
                .anySatisfy(each -> assertThat(each).endsWith("has not claimed its basis."));
        assertThat(afterwards("update ledger_entry set amount = amount - 2000000 where account = 'AVAILABLE'"
                        + " and transaction = " + payment
                        + " or account = 'AVAILABLE' and amount > 0 and reservation is null"))
                .anySatisfy(each -> assertThat(each).startsWith("The pot " + code + ": AVAILABLE is overdrawn"));
        story.sound();
    }

    @Test
    void counts_what_it_looked_at() {
        Pot pot = story.pot(100);
        story.reserved(pot, 10);
        BalanceCheck.Report report = story.check.check();
        assertThat(report.pots()).isPositive();
        assertThat(report.transactions()).isGreaterThanOrEqualTo(2);
        assertThat(report.entries()).isGreaterThanOrEqualTo(4);
        assertThat(report.reservations()).isPositive();
    }
}
