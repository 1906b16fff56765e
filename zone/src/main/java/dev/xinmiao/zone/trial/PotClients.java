package dev.xinmiao.zone.trial;

import dev.xinmiao.zone.command.LedgerProgram;
import dev.xinmiao.zone.kernel.Bilingual;
import dev.xinmiao.zone.kernel.DerivedId;
import dev.xinmiao.zone.ledger.Opening;
import dev.xinmiao.zone.ledger.Order;
import dev.xinmiao.zone.ledger.Outcome;
import dev.xinmiao.zone.ledger.Pot;
import dev.xinmiao.zone.ledger.PotKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** Payers that draw on one pot at once and keep a log each. As a program it goes on until it is killed. */
final class PotClients {
    /** Far less than the payers ask for, so that they meet at its end again and again. */
    private static final long FUNDS = 500_000;
    /** Nobody works that long: a program whose killer was killed ends by itself. */
    private static final long LIFE_SECONDS = 120;
    /** Between two orders of a payer, at most. */
    private static final int THINKING_MILLIS = 100;

    private final LedgerProgram program;
    private final long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LIFE_SECONDS);

    private PotClients(LedgerProgram program) {
        this.program = program;
    }

    /** @param args data folder, number of payers, seed */
    public static void main(String[] args) throws IOException, InterruptedException {
        Path data = Path.of(args[0]);
        try (LedgerProgram program = LedgerProgram.open(data)) {
            PotClients clients = new PotClients(program);
            // Most draw on the first; the second shows that a document can't be used there again.
            List<Pot> pots = List.of(clients.pot(data, "trial"), clients.pot(data, "trial-beside"));
            List<Thread> threads = new ArrayList<>();
            for (int i = 0; i < Integer.parseInt(args[1]); i++) {
                Path log = log(data, i);
                PotOrders orders =
                        new PotOrders(program.reading(), pots, i, new Random(Long.parseLong(args[2]) * 31 + i));
                threads.add(Thread.ofPlatform().start(() -> clients.work(log, orders)));
            }
            threads.add(Thread.ofPlatform().start(clients::expire));
            System.out.println(Kills.READY);
            System.out.flush();
            for (Thread each : threads) {
                each.join();
            }
        }
    }

    static Path log(Path data, int payer) {
        return data.resolve("payer-" + payer + ".log");
    }

    static Path setUpLog(Path data) {
        return data.resolve("set-up.log");
    }

    /** Sends again what no payer was answered. */
    static void settle(LedgerProgram program, List<Path> logs) throws IOException {
        PotClients all = new PotClients(program);
        for (Path file : logs) {
            try (PotLog log = PotLog.open(file)) {
                all.sendAgain(file, log);
            }
        }
    }

    private Pot pot(Path data, String code) throws IOException {
        Opening opening =
                program.ledger().open("trial", code, PotKind.BUDGET, Pot.FEN, 2026, new Bilingual("考验", "Trial"));
        Pot pot = opening instanceof Opening.Opened opened ? opened.pot() : ((Opening.Taken) opening).by();
        UUID id = DerivedId.of(code);
        Order fund = new Order.Fund(id, "trial", pot.id(), FUNDS, false, "");
        try (PotLog log = PotLog.open(setUpLog(data))) {
            log.sent(fund);
            send(log, fund);
        }
        return pot;
    }

    private void work(Path file, PotOrders orders) {
        try (PotLog log = PotLog.open(file)) {
            sendAgain(file, log);
            while (System.nanoTime() < end) {
                Order order = next(orders);
                log.sent(order);
                Outcome outcome = send(log, order);
                orders.answered(outcome);
                // Who clicks twice is answered the same twice, and nothing happens twice.
                if (orders.chance(8)) {
                    send(log, order);
                }
                pause(orders.upTo(THINKING_MILLIS));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Order next(PotOrders orders) {
        while (true) {
            try {
                return orders.next();
            } catch (DataAccessException | TransactionException e) {
                pause(50);
            }
        }
    }

    private void sendAgain(Path file, PotLog log) throws IOException {
        for (PotLog.Told told : PotLog.read(file)) {
            if (told.answers().isEmpty()) {
                send(log, told.order());
            }
        }
    }

    /** Until it is answered: a database that was killed says nothing of what became of an order. */
    private Outcome send(PotLog log, Order order) throws IOException {
        while (true) {
            try {
                Outcome outcome = program.ledger().carryOut(order);
                log.answered(order.id(), outcome);
                return outcome;
            } catch (DataAccessException | TransactionException e) {
                pause(50);
            }
        }
    }

    private void expire() {
        while (System.nanoTime() < end) {
            try {
                program.ledger().expireDue();
            } catch (DataAccessException | TransactionException e) {
                // The next time finds it due still.
            }
            pause(300);
        }
    }

    private static void pause(int millis) {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
