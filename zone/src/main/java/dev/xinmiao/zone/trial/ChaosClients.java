package dev.xinmiao.zone.trial;

import dev.xinmiao.zone.casework.CaseFile;
import dev.xinmiao.zone.casework.CaseNumber;
import dev.xinmiao.zone.casework.Casework;
import dev.xinmiao.zone.casework.Event;
import dev.xinmiao.zone.casework.Outcome;
import dev.xinmiao.zone.kernel.SubjectId;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** Clients that work on the same cases at once and keep a log each. As a program it goes on until it is killed. */
final class ChaosClients {
    private static final List<String> PROCESSES = List.of("land-and-start", "simple-service", "consultation");
    private static final int CASES_AT_WORK = 40;
    /** Nobody works that long: a program whose killer was killed ends by itself. */
    private static final long LIFE_SECONDS = 120;

    private final Casework casework;
    private final List<CaseNumber> numbers;
    private final long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LIFE_SECONDS);

    private ChaosClients(CaseProgram program) {
        this.casework = program.casework();
        this.numbers = new CopyOnWriteArrayList<>();
        List<Long> ids = program.history().ids();
        ids.subList(Math.max(0, ids.size() - CASES_AT_WORK), ids.size())
                .forEach(id ->
                        numbers.add(program.history().find(id).orElseThrow().number()));
    }

    /** @param args data folder, number of clients, seed */
    public static void main(String[] args) throws InterruptedException {
        Path data = Path.of(args[0]);
        try (CaseProgram program = CaseProgram.open(data)) {
            ChaosClients clients = new ChaosClients(program);
            List<Thread> threads = new ArrayList<>();
            for (int i = 0; i < Integer.parseInt(args[1]); i++) {
                Path log = log(data, i);
                Random random = new Random(Long.parseLong(args[2]) * 31 + i);
                threads.add(Thread.ofPlatform().start(() -> clients.work(log, random)));
            }
            System.out.println(Kills.READY);
            System.out.flush();
            for (Thread each : threads) {
                each.join();
            }
        }
    }

    static Path log(Path data, int client) {
        return data.resolve("client-" + client + ".log");
    }

    /** Sends again what no client was answered. */
    static void settle(CaseProgram program, Path data, int clients) throws IOException {
        ChaosClients all = new ChaosClients(program);
        for (int i = 0; i < clients; i++) {
            try (ClientLog log = ClientLog.open(log(data, i))) {
                all.sendAgain(log(data, i), log);
            }
        }
    }

    private void work(Path file, Random random) {
        try (ClientLog log = ClientLog.open(file)) {
            sendAgain(file, log);
            while (System.nanoTime() < end) {
                ClientLog.Command command = command(random);
                if (command == null) {
                    continue;
                }
                log.sent(command);
                send(log, command);
                // Who clicks twice is answered the same twice, and nothing happens twice.
                if (random.nextInt(8) == 0) {
                    send(log, command);
                }
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private void sendAgain(Path file, ClientLog log) throws IOException {
        for (ClientLog.Told told : ClientLog.read(file)) {
            if (!told.answered()) {
                send(log, told.command());
            }
        }
    }

    private ClientLog.@org.jspecify.annotations.Nullable Command command(Random random) {
        try {
            if (numbers.size() < CASES_AT_WORK / 2 || random.nextInt(12) == 0) {
                return new ClientLog.Command(
                        UUID.randomUUID(),
                        PROCESSES.get(random.nextInt(PROCESSES.size())),
                        "owner",
                        new Event.Started("trial", 1));
            }
            CaseNumber number = numbers.get(random.nextInt(numbers.size()));
            CaseFile file = casework.find(number).orElseThrow();
            Walk.Move move = Walk.next(file, random).orElse(null);
            if (move == null) {
                numbers.remove(number);
                return null;
            }
            return new ClientLog.Command(UUID.randomUUID(), number.toString(), move.who(), move.event());
        } catch (DataAccessException | TransactionException e) {
            pause();
            return null;
        }
    }

    /** Until it is answered: a database that was killed says nothing of what became of a command. */
    private void send(ClientLog log, ClientLog.Command command) throws IOException {
        while (System.nanoTime() < end) {
            try {
                Outcome outcome = carryOut(command);
                log.answered(command.id(), outcome);
                if (outcome instanceof Outcome.Done done && command.event() instanceof Event.Started) {
                    numbers.add(done.number());
                }
                return;
            } catch (DataAccessException | TransactionException e) {
                pause();
            }
        }
    }

    private Outcome carryOut(ClientLog.Command command) {
        return command.event() instanceof Event.Started started
                ? casework.start(
                        Walk.actor(command.who()),
                        command.id(),
                        started.item(),
                        started.itemVersion(),
                        command.where(),
                        new SubjectId(1))
                : casework.act(
                        CaseNumber.parse(command.where()).orElseThrow(),
                        Walk.actor(command.who()),
                        command.id(),
                        command.event());
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
