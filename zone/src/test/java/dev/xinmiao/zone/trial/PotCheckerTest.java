package dev.xinmiao.zone.trial;

import static org.assertj.core.api.Assertions.assertThat;

import dev.xinmiao.zone.kernel.SubjectId;
import dev.xinmiao.zone.ledger.Account;
import dev.xinmiao.zone.ledger.Award;
import dev.xinmiao.zone.ledger.Ceiling;
import dev.xinmiao.zone.ledger.DocumentKey;
import dev.xinmiao.zone.ledger.LedgerHistory.Kept;
import dev.xinmiao.zone.ledger.LedgerHistory.Line;
import dev.xinmiao.zone.ledger.Order;
import dev.xinmiao.zone.trial.PotLog.Answer;
import dev.xinmiao.zone.trial.PotLog.Told;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A sound history of a pot passes; each way of breaking one is found, and named. */
class PotCheckerTest {
    private static final long POT = 1;

    private final List<Kept> transactions = new ArrayList<>();
    private final List<Told> payers = new ArrayList<>();

    @BeforeEach
    void soundHistory() {
        happened(
                new Order.Fund(id(), "x", POT, 1_000, false, ""),
                1_000,
                move(Account.FUNDED, Account.AVAILABLE, 1_000, 0));
        reserved(1, 400, 400, "a", "77-1");
        happened(
                new Order.Settle(id(), "x", 1, 300, true, ""),
                300,
                move(Account.RESERVED, Account.PAID, 300, 1),
                move(Account.RESERVED, Account.AVAILABLE, 100, 1));
        reserved(2, 600, 600, "b", "77-2");
        happened(new Order.OpenRecall(id(), "x", 1, 300, ""), 300, move(Account.PAID, Account.RECALLING, 300, 1));
        happened(
                new Order.ReceiveRecall(id(), "x", 1, 300, ""),
                300,
                move(Account.RECALLING, Account.AVAILABLE, 300, 1));
        // What came back wholly may be given again.
        reserved(3, 400, 400, "a", "77-1");
        refused(reserve(50, "b", "77-9"), "UsedBefore");
    }

    private static UUID id() {
        return UUID.randomUUID();
    }

    private static Order.Reserve reserve(long amount, String basis, String invoice) {
        return new Order.Reserve(
                id(),
                "x",
                POT,
                amount,
                true,
                new Award("clause", new SubjectId(7), basis),
                List.of(DocumentKey.invoice(invoice)),
                List.of(new Ceiling("year", 1_000)),
                "",
                null);
    }

    private static List<Line> move(Account from, Account to, long amount, long reservation) {
        return List.of(new Line(POT, from, -amount, reservation), new Line(POT, to, amount, reservation));
    }

    private void reserved(long reservation, long asked, long granted, String basis, String invoice) {
        happened(
                reserve(asked, basis, invoice),
                granted,
                move(Account.AVAILABLE, Account.RESERVED, granted, reservation));
    }

    @SafeVarargs
    private void happened(Order order, long amount, List<Line>... moves) {
        List<Line> lines = List.of(moves).stream().flatMap(List::stream).toList();
        Kept kept = new Kept(transactions.size() + 1, order.id(), Order.STORED.kind(order), lines);
        transactions.add(kept);
        Answer answer = new Answer.Done(kept.id(), lines.getFirst().reservation(), amount);
        // Sent twice, and answered the same twice.
        payers.add(new Told(order, List.of(answer, answer)));
    }

    private void refused(Order order, String why) {
        payers.add(new Told(order, List.of(new Answer.Refused(why))));
    }

    private Verdict verdict() {
        return PotChecker.check(transactions, payers);
    }

    private void found(String... beginnings) {
        List<String> problems = verdict().problems();
        for (String each : beginnings) {
            assertThat(problems).anySatisfy(problem -> assertThat(problem).startsWith(each));
        }
        assertThat(problems).hasSize(beginnings.length);
    }

    /** The transaction of that number does something else. */
    @SafeVarargs
    private void instead(int number, List<Line>... moves) {
        Kept was = transactions.get(number - 1);
        transactions.set(
                number - 1,
                new Kept(
                        was.id(),
                        was.command(),
                        was.operation(),
                        List.of(moves).stream().flatMap(List::stream).toList()));
    }

    private void answeredInstead(int place, Answer... answers) {
        payers.set(place, new Told(payers.get(place).order(), List.of(answers)));
    }

    @Test
    void passes_what_is_sound() {
        Verdict verdict = verdict();
        assertThat(verdict.problems()).isEmpty();
        assertThat(verdict.commands()).isEqualTo(8);
        assertThat(verdict.acknowledged()).isEqualTo(7);
    }

    @Test
    void finds_an_acknowledged_payment_that_is_lost() {
        transactions.removeLast();
        found("lost:");
        assertThat(verdict().lost()).isEqualTo(1);
    }

    @Test
    void finds_an_order_carried_out_twice() {
        Kept last = transactions.getLast();
        transactions.add(
                new Kept(99, last.command(), last.operation(), move(Account.AVAILABLE, Account.RESERVED, 0, 3)));
        found("doubled:", "other than asked:");
        assertThat(verdict().doubled()).isEqualTo(1);
    }

    @Test
    void finds_an_overdrawn_pot() {
        instead(7, move(Account.AVAILABLE, Account.RESERVED, 401, 3));
        found(
                "over: after transaction 7 pot 1 AVAILABLE stands at -1",
                "over: after transaction 7 reservation 3 has 401 of 400 out",
                "over: after transaction 7 ceiling year of 1000 has 1001 drawn",
                "other than acknowledged:",
                "other than asked:");
    }

    @Test
    void finds_a_ceiling_that_was_exceeded_for_a_moment() {
        happened(new Order.Fund(id(), "x", POT, 500, false, ""), 500, move(Account.FUNDED, Account.AVAILABLE, 500, 0));
        reserved(4, 10, 10, "c", "77-4");
        happened(new Order.Release(id(), "x", 4, null, ""), 10, move(Account.RESERVED, Account.AVAILABLE, 10, 4));
        found("over: after transaction 9 ceiling year");
    }

    @Test
    void finds_a_payment_beyond_its_reservation() {
        instead(3, move(Account.RESERVED, Account.PAID, 450, 1), move(Account.AVAILABLE, Account.RESERVED, 50, 1));
        assertThat(verdict().problems())
                .anySatisfy(each ->
                        assertThat(each).isEqualTo("over: after transaction 3 reservation 1 has 450 of 400 out"))
                .anySatisfy(each -> assertThat(each).startsWith("other than acknowledged:"))
                .anySatisfy(each -> assertThat(each).startsWith("other than asked:"));
    }

    @Test
    void finds_an_award_given_twice_and_an_invoice_used_twice() {
        // What the third reservation asked for, while the second is out for b and 77-2.
        Told last = payers.get(6);
        Order.Reserve was = (Order.Reserve) last.order();
        payers.set(6, new Told(again(was, "b", "77-1"), last.answers()));
        found("twice: transaction 7 gives reservation 3 for award");
        payers.set(6, new Told(again(was, "a", "77-2"), last.answers()));
        found("twice: transaction 7 gives reservation 3 for document");
    }

    /** The same order, but for another basis and invoice. */
    private static Order.Reserve again(Order.Reserve was, String basis, String invoice) {
        return new Order.Reserve(
                was.id(),
                was.actor(),
                was.pot(),
                was.amount(),
                was.part(),
                new Award("clause", new SubjectId(7), basis),
                List.of(DocumentKey.invoice(invoice)),
                was.ceilings(),
                "",
                null);
    }

    @Test
    void finds_entries_that_do_not_sum_to_zero() {
        Kept first = transactions.getFirst();
        transactions.set(
                0,
                new Kept(
                        first.id(),
                        first.command(),
                        first.operation(),
                        List.of(new Line(POT, Account.FUNDED, -900, 0), new Line(POT, Account.AVAILABLE, 1_000, 0))));
        found("out of balance: transaction 1");
    }

    @Test
    void finds_another_amount_transaction_or_reservation_than_was_acknowledged() {
        for (Answer wrong :
                List.of(new Answer.Done(2, 1, 399), new Answer.Done(3, 1, 400), new Answer.Done(2, 8, 400))) {
            answeredInstead(1, wrong);
            found("other than acknowledged:");
        }
    }

    @Test
    void finds_two_answers_that_differ() {
        answeredInstead(7, new Answer.Refused("UsedBefore"), new Answer.Refused("NotEnough"));
        found("answered one thing and then another:");
    }

    @Test
    void finds_what_was_refused_and_happened_all_the_same() {
        answeredInstead(1, new Answer.Refused("NotEnough"));
        found("refused, and yet transaction 2");
    }

    @Test
    void finds_an_order_that_nobody_was_answered_but_lets_it_be_there_once() {
        answeredInstead(6);
        found("unanswered:");
        transactions.removeLast();
        found("unanswered:");
    }

    @Test
    void finds_a_payment_that_nobody_asked_for_but_lets_expire_what_expires() {
        transactions.add(new Kept(98, id(), "Expire", move(Account.RESERVED, Account.AVAILABLE, 400, 3)));
        assertThat(verdict().problems()).isEmpty();
        transactions.add(new Kept(99, id(), "Settle", move(Account.RESERVED, Account.PAID, 600, 2)));
        found("nobody's: transaction 99");
    }

    @Test
    void finds_a_payment_of_another_reservation_or_pot_than_was_asked() {
        instead(5, List.of(new Line(2, Account.PAID, -300, 1), new Line(2, Account.RECALLING, 300, 1)));
        assertThat(verdict().problems()).anySatisfy(each -> assertThat(each).startsWith("over: after transaction 5"));
        instead(5, move(Account.RESERVED, Account.RECALLING, 300, 2));
        assertThat(verdict().problems()).anySatisfy(each -> assertThat(each).startsWith("other than asked:"));
    }
}
