package dev.xinmiao.zone.trial;

import dev.xinmiao.zone.audit.AuditFile;
import dev.xinmiao.zone.casework.CaseHistory.Stored;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Starts clients with their database, kills both, starts them again, and at last judges what is there. */
final class Chaos {
    private static final int CLIENTS = 6;
    private static final int START_SECONDS = 60;
    /** With what is under way then, and the judgement, it stays below five minutes. */
    private static final int MOST_SECONDS = 240;

    private final Path data;
    private final Random random;
    private final PrintWriter screen;
    private int made;

    Chaos(Path data, long seed, PrintWriter screen) {
        this.data = data;
        this.random = new Random(seed);
        this.screen = screen;
    }

    /** @param rounds how many are made, unless the time is over before */
    HistoryChecker.Verdict run(int rounds) throws IOException, InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(MOST_SECONDS);
        for (int round = 1; round <= rounds && System.nanoTime() < end; round++) {
            made = round;
            // The first round makes the database, and would often be killed before there is any.
            boolean whileStarting = round > 1 && random.nextInt(8) == 0;
            round(whileStarting);
            screen.printf("round %d: killed %s%n", round, whileStarting ? "while starting" : "under load");
            screen.flush();
        }
        return judge();
    }

    /** How many rounds there have been. */
    int rounds() {
        return made;
    }

    private void round(boolean whileStarting) throws IOException, InterruptedException {
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
                ChaosClients.class.getName(),
                data.toString(),
                Integer.toString(CLIENTS),
                Long.toString(random.nextLong())));
        Process program = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.appendTo(
                        data.resolve("clients.err").toFile()))
                .start();
        try {
            CompletableFuture<Boolean> ready = new CompletableFuture<>();
            Thread.ofPlatform().daemon().name("clients' output").start(() -> awaitReady(program, ready));
            if (whileStarting) {
                TimeUnit.MILLISECONDS.sleep(300 + random.nextInt(1200));
            } else {
                if (!ready.get(START_SECONDS, TimeUnit.SECONDS)) {
                    throw new IOException("the clients did not start; see " + data.resolve("clients.err"));
                }
                TimeUnit.MILLISECONDS.sleep(500 + random.nextInt(3000));
            }
        } catch (ExecutionException | TimeoutException e) {
            throw new IOException("the clients did not start; see " + data.resolve("clients.err"), e);
        } finally {
            kill(program);
        }
    }

    private static void awaitReady(Process program, CompletableFuture<Boolean> ready) {
        try (BufferedReader lines = program.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.equals(ChaosClients.READY)) {
                    ready.complete(true);
                }
            }
        } catch (IOException e) {
            // It has been killed, and its output with it.
        }
        ready.complete(false);
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

    private HistoryChecker.Verdict judge() throws IOException {
        try (CaseProgram program = CaseProgram.open(data)) {
            ChaosClients.settle(program, data, CLIENTS);
            program.sealer().seal();
            List<Stored> cases = program.history().ids().stream()
                    .map(id -> program.history().find(id).orElseThrow())
                    .toList();
            List<ClientLog.Told> clients = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) {
                clients.addAll(ClientLog.read(ChaosClients.log(data, i)));
            }
            Path exported = data.resolve("chain.jsonl");
            try (Writer out = Files.newBufferedWriter(exported)) {
                program.export().write(1, out);
            }
            HistoryChecker.Verdict verdict =
                    HistoryChecker.check(cases, clients, told(exported), program.time(), program.terms());
            if (AuditFile.verify(exported) instanceof AuditFile.Verdict.Broken broken) {
                List<String> problems = new ArrayList<>(verdict.problems());
                problems.add("the audit chain breaks at line " + broken.line() + ": " + broken.reason());
                return new HistoryChecker.Verdict(
                        verdict.commands(), verdict.acknowledged(), verdict.lost(), verdict.doubled(), problems);
            }
            return verdict;
        }
    }

    private static List<String> told(Path exported) throws IOException {
        JsonMapper json = JsonMapper.builder().build();
        List<String> told = new ArrayList<>();
        for (String line : Files.readAllLines(exported)) {
            int record = line.indexOf('{');
            if (record < 0) {
                continue;
            }
            JsonNode each = json.readTree(line.substring(record));
            if (each.get("action").asString().startsWith("case-")) {
                told.add(HistoryChecker.auditLine(
                        each.get("actor").asString(),
                        each.get("action").asString(),
                        each.get("object").asString(),
                        each.get("detail").asString()));
            }
        }
        return told;
    }
}
