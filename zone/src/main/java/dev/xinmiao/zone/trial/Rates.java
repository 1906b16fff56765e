package dev.xinmiao.zone.trial;

import dev.xinmiao.zone.casework.CaseFile;
import dev.xinmiao.zone.casework.CaseNumber;
import dev.xinmiao.zone.casework.Outcome;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** How fast cases and audit are, each transaction on the disk before it counts. */
final class Rates {
    private static final int CLIENTS = 8;
    private static final int SEALED = 200_000;

    private final CaseProgram program;

    Rates(CaseProgram program) {
        this.program = program;
    }

    /** What is wrong with some cases, which {@link HistoryChecker} finds. */
    List<String> problems(List<Long> ids, int sample) {
        Random random = new Random(9);
        return random.ints(sample, 0, ids.size())
                .distinct()
                .mapToObj(i -> program.history().find(ids.get(i)).orElseThrow())
                .flatMap(stored -> HistoryChecker.check(stored, program.time(), program.terms()).stream())
                .toList();
    }

    /** Transitions a second: each reads the case as it stands, makes the move that it allows, and is a transaction. */
    double transitions(List<CaseNumber> numbers, int seconds) throws InterruptedException {
        AtomicInteger done = new AtomicInteger();
        long begin = System.nanoTime();
        long end = begin + TimeUnit.SECONDS.toNanos(seconds);
        List<Thread> clients = IntStream.range(0, CLIENTS)
                .mapToObj(client -> Thread.ofPlatform().start(() -> {
                    Random random = new Random(client);
                    while (System.nanoTime() < end) {
                        done.addAndGet(move(numbers.get(random.nextInt(numbers.size())), random) ? 1 : 0);
                    }
                }))
                .toList();
        for (Thread each : clients) {
            each.join();
        }
        return perSecond(done.get(), begin);
    }

    private boolean move(CaseNumber number, Random random) {
        CaseFile file = program.casework().find(number).orElseThrow();
        return Walk.next(file, random)
                .map(move -> program.casework().act(number, Walk.actor(move.who()), UUID.randomUUID(), move.event()))
                .filter(Outcome.Done.class::isInstance)
                .isPresent();
    }

    /** Events a second, one after the other. */
    double single(int seconds) {
        long begin = System.nanoTime();
        long end = begin + TimeUnit.SECONDS.toNanos(seconds);
        int told = 0;
        for (; System.nanoTime() < end; told++) {
            String object = "case/" + told;
            program.transaction().executeWithoutResult(_ -> program.audit().tell("officer", "read-case", object, ""));
        }
        return perSecond(told, begin);
    }

    /** Events a second taken into the chain. */
    double sealed() {
        program.sealer().seal();
        program.jdbc().sql("""
                        insert into audit_pending (at, actor, action, object, detail)
                        select now(), 'officer', 'read-case', 'case/2026-' || lpad(i::text, 7, '0') || '-0', ''
                        from generate_series(1, ?) i
                        """).param(SEALED).update();
        long begin = System.nanoTime();
        // The program's own sealer, which begins every second, may take some of the batches.
        while (program.jdbc()
                .sql("select exists (select from audit_pending)")
                .query(Boolean.class)
                .single()) {
            program.sealer().seal();
        }
        return perSecond(SEALED, begin);
    }

    /** The last records of the chain into a file; how many they are. */
    long export(Path file, long most) throws IOException {
        long last = program.jdbc()
                .sql("select max(number) from audit_record")
                .query(Long.class)
                .single();
        long from = Math.max(1, last - most + 1);
        try (Writer out = Files.newBufferedWriter(file)) {
            return program.export().write(from, out) - from + 1;
        }
    }

    private static double perSecond(int count, long begin) {
        return count * 1e9 / (System.nanoTime() - begin);
    }
}
