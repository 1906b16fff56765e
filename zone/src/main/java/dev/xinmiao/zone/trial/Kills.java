package dev.xinmiao.zone.trial;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Starts a program of clients with its database, kills both, and starts them again. */
final class Kills {
    /** What such a program prints once the first command is about to be sent. */
    static final String READY = "READY";

    private static final int START_SECONDS = 60;

    private final Path data;
    private final Class<?> clients;
    private final int count;
    private final int longestMillis;
    private final boolean databaseAlone;
    private final Random random;
    private final PrintWriter screen;

    /**
     * @param clients whose {@code main} takes the data folder, a number of clients and a seed, and which works until it is
     *     killed
     * @param longestMillis how long they work at most before they are killed
     * @param databaseAlone whether the database is also made to crash and start again under a program that goes on
     */
    Kills(
            Path data,
            Class<?> clients,
            int count,
            int longestMillis,
            boolean databaseAlone,
            Random random,
            PrintWriter screen) {
        this.data = data;
        this.clients = clients;
        this.count = count;
        this.longestMillis = longestMillis;
        this.databaseAlone = databaseAlone;
        this.random = random;
        this.screen = screen;
    }

    /** Returns how many rounds there were: so many, unless the time is over before. */
    int run(int rounds, Duration most) throws IOException, InterruptedException {
        long end = System.nanoTime() + most.toNanos();
        int made = 0;
        while (made < rounds && System.nanoTime() < end) {
            made++;
            // The first round makes the database, and would often be killed before there is any.
            screen.printf("round %d: %s%n", made, round(made > 1 && random.nextInt(8) == 0));
            screen.flush();
        }
        return made;
    }

    private String round(boolean whileStarting) throws IOException, InterruptedException {
        Process program = start();
        StringBuilder told = new StringBuilder();
        try {
            CompletableFuture<Boolean> ready = new CompletableFuture<>();
            Thread.ofPlatform().daemon().name("clients' output").start(() -> awaitReady(program, ready));
            if (whileStarting) {
                TimeUnit.MILLISECONDS.sleep(300 + random.nextInt(1200));
            } else {
                if (!ready.get(START_SECONDS, TimeUnit.SECONDS)) {
                    throw new IOException("the clients did not start; see " + data.resolve("clients.err"));
                }
                TimeUnit.MILLISECONDS.sleep(500 + random.nextInt(longestMillis - 500));
                if (databaseAlone && random.nextBoolean() && crashDatabase(program)) {
                    told.append("database restarted under load, ");
                    TimeUnit.MILLISECONDS.sleep(500 + random.nextInt(longestMillis - 500));
                }
            }
        } catch (ExecutionException | TimeoutException e) {
            throw new IOException("the clients did not start; see " + data.resolve("clients.err"), e);
        } finally {
            kill(program);
        }
        return told + "killed " + (whileStarting ? "while starting" : "under load");
    }

    private Process start() throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(each ->
                        each.startsWith("-X") || each.startsWith("-Dxinmiao") || each.startsWith("--enable-native"))
                .forEach(command::add);
        command.addAll(List.of(
                "-Xmx512m",
                "-cp",
                System.getProperty("java.class.path"),
                clients.getName(),
                data.toString(),
                Integer.toString(count),
                Long.toString(random.nextLong())));
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.appendTo(
                        data.resolve("clients.err").toFile()))
                .start();
    }

    private static void awaitReady(Process program, CompletableFuture<Boolean> ready) {
        try (BufferedReader lines = program.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.equals(READY)) {
                    ready.complete(true);
                }
            }
        } catch (IOException e) {
            // It has been killed, and its output with it.
        }
        ready.complete(false);
    }

    /** A server that loses one of its processes by kill -9 drops all others, recovers from its log and goes on. */
    private boolean crashDatabase(Process program) {
        List<ProcessHandle> leaves = program.descendants()
                .filter(each -> each.children().findAny().isEmpty())
                .toList();
        return !leaves.isEmpty() && leaves.get(random.nextInt(leaves.size())).destroyForcibly();
    }

    /** Program and database at once, or either of them a moment before the other; all with kill -9. */
    private void kill(Process program) throws InterruptedException {
        List<ProcessHandle> all = new ArrayList<>(program.descendants().toList());
        int order = random.nextInt(3);
        if (order == 0) {
            program.destroyForcibly();
            TimeUnit.MILLISECONDS.sleep(random.nextInt(100));
        }
        all.forEach(ProcessHandle::destroyForcibly);
        if (order == 1) {
            TimeUnit.MILLISECONDS.sleep(random.nextInt(300));
        }
        program.destroyForcibly().waitFor();
        for (ProcessHandle each : all) {
            try {
                each.onExit().get(20, TimeUnit.SECONDS);
            } catch (ExecutionException | TimeoutException e) {
                throw new IllegalStateException("process " + each.pid() + " of the database does not end", e);
            }
        }
    }
}
