package dev.xinmiao.zone.ledger;

import static dev.xinmiao.zone.ledger.LedgerStory.award;
import static dev.xinmiao.zone.ledger.LedgerStory.reserve;
import static dev.xinmiao.zone.ledger.LedgerStory.withInvoice;
import static org.assertj.core.api.Assertions.assertThat;

import dev.xinmiao.zone.database.TestDatabase;
import dev.xinmiao.zone.kernel.SubjectId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Many at once: nothing over, nothing twice, no deadlock. */
class ConcurrentPayersTest {
    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    private static final int PAYERS = 64;

    private final LedgerStory story = new LedgerStory(database);
    /** As a second program on the same database. */
    private final LedgerStory other = new LedgerStory(database);

    private static List<Outcome> together(List<Callable<Outcome>> all) throws InterruptedException, ExecutionException {
        List<Outcome> outcomes = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Outcome> each : threads.invokeAll(all)) {
                outcomes.add(each.get());
            }
        }
        return outcomes;
    }

    private static long done(List<Outcome> outcomes) {
        return outcomes.stream().filter(Outcome.Done.class::isInstance).count();
    }

    @Test
    void a_pot_for_ten_pays_ten_of_many_through_two_programs() throws Exception {
        Pot pot = story.pot(10);
        List<Outcome> outcomes = together(IntStream.range(0, PAYERS)
                .<Callable<Outcome>>mapToObj(
                        i -> () -> (i % 2 == 0 ? story : other).ledger.carryOut(reserve(pot, 100, false, award())))
                .toList());
        assertThat(done(outcomes)).isEqualTo(10);
        assertThat(story.balance(pot, Account.AVAILABLE)).isZero();
        story.sound();
    }

    @Test
    void one_order_sent_by_many_is_carried_out_once() throws Exception {
        Pot pot = story.pot(10);
        Order.Reserve order = reserve(pot, 100, false, award());
        List<Outcome> outcomes = together(IntStream.range(0, PAYERS)
                .<Callable<Outcome>>mapToObj(i -> () -> (i % 2 == 0 ? story : other).ledger.carryOut(order))
                .toList());
        assertThat(outcomes.stream().filter(each -> !((Outcome.Done) each).again()))
                .hasSize(1);
        assertThat(story.balance(pot, Account.RESERVED)).isEqualTo(100);
    }

    @Test
    void one_invoice_from_several_pots_is_used_once() throws Exception {
        List<Pot> pots = IntStream.range(0, 8).mapToObj(_ -> story.pot(10)).toList();
        List<Outcome> outcomes = together(IntStream.range(0, PAYERS)
                .<Callable<Outcome>>mapToObj(i -> () -> {
                    Award award = new Award("clause", new SubjectId(i), "basis");
                    return (i % 2 == 0 ? story : other).ledger.carryOut(withInvoice(pots.get(i % 8), award, "77001"));
                })
                .toList());
        assertThat(done(outcomes)).isEqualTo(1);
        assertThat(outcomes.stream()
                        .filter(each -> each instanceof Outcome.Refused refused
                                && refused.refusal() instanceof Refusal.UsedBefore used
                                && !used.award()))
                .hasSize(PAYERS - 1);
        story.sound();
    }

    @Test
    void ceilings_and_invoices_in_any_order_over_several_pots_never_deadlock_or_overflow() throws Exception {
        List<Pot> pots =
                IntStream.range(0, 4).mapToObj(_ -> story.pot(1_000_000)).toList();
        String prefix = "shared/" + pots.getFirst().code() + "/";
        List<Outcome> outcomes = together(IntStream.range(0, PAYERS * 4)
                .<Callable<Outcome>>mapToObj(i -> () -> {
                    Random random = new Random(i);
                    List<Ceiling> ceilings = new ArrayList<>(IntStream.range(0, 5)
                            .mapToObj(c -> new Ceiling(prefix + c, 4_000 + 1_000 * c))
                            .toList());
                    java.util.Collections.shuffle(ceilings, random);
                    List<DocumentKey> invoices = random.ints(3, 0, 400)
                            .mapToObj(each -> DocumentKey.invoice(prefix + each))
                            .toList();
                    Outcome outcome = (i % 2 == 0 ? story : other)
                            .ledger.carryOut(new Order.Reserve(
                                    java.util.UUID.randomUUID(),
                                    "officer",
                                    pots.get(random.nextInt(4)).id(),
                                    100,
                                    random.nextBoolean(),
                                    award(),
                                    invoices,
                                    ceilings.subList(0, 3),
                                    "",
                                    null));
                    if (outcome instanceof Outcome.Done done && random.nextInt(3) == 0) {
                        story.done(new Order.Release(
                                java.util.UUID.randomUUID(),
                                "officer",
                                java.util.Objects.requireNonNull(done.reservation()),
                                null,
                                ""));
                    }
                    return outcome;
                })
                .toList());
        assertThat(done(outcomes)).isBetween(40L, PAYERS * 4L);
        story.sound();
    }

    @Test
    void a_year_that_ends_among_payers_takes_along_all_that_was_reserved_before() throws Exception {
        Pot pot = story.pot(1_000_000);
        Pot next = story.pot(PotKind.BUDGET, Pot.FEN, 2027, 0);
        List<Outcome> outcomes = together(IntStream.range(0, PAYERS)
                .<Callable<Outcome>>mapToObj(i -> () -> story.ledger.carryOut(
                        i == PAYERS / 2
                                ? new Order.CloseYear(
                                        java.util.UUID.randomUUID(), "finance", pot.id(), true, true, next.id())
                                : reserve(pot, 100, false, award())))
                .toList());
        long reserved = done(outcomes) - 1;
        assertThat(story.balance(pot, Account.RESERVED)).isZero();
        assertThat(story.balance(next, Account.RESERVED)).isEqualTo(reserved * 100);
        assertThat(outcomes.stream()
                        .filter(each ->
                                each instanceof Outcome.Refused refused && refused.refusal() instanceof Refusal.Closed))
                .hasSize(PAYERS - 1 - (int) reserved);
        story.sound();
    }
}
