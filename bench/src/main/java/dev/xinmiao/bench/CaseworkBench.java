package dev.xinmiao.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Measures cases and audit of the built product against their bars: what the database bears by the program's own hidden
 * command, pages from outside as signed-in people. Requests go to this machine's loopback only, for a bounded time.
 */
public final class CaseworkBench {
    private static final int ENTERPRISES = 300;
    private static final int RATE = 100;
    private static final int DESK_RATE = 10;
    private static final int RECORDS = 1_000_000;

    private final Path home;
    private final int cases;
    private final int seconds;
    private final Map<String, Double> figures = new HashMap<>();

    private CaseworkBench(Path home, int cases, int seconds) {
        this.home = home;
        this.cases = cases;
        this.seconds = seconds;
    }

    public static void main(String[] args) throws Exception {
        boolean quick = Arrays.asList(args).contains("--quick");
        boolean reached = new CaseworkBench(
                        Path.of(System.getProperty("xinmiao.home", ".")), quick ? 20_000 : 200_000, quick ? 10 : 30)
                .run();
        System.exit(reached ? 0 : 1);
    }

    private boolean run() throws Exception {
        Path data = Files.createTempDirectory("xinmiao-bench");
        // The database may run as another user, who must be able to pass through.
        data.toFile().setExecutable(true, false);
        data.toFile().setReadable(true, false);
        try (RunningProduct product =
                RunningProduct.start(home, data, List.of("--enterprises", String.valueOf(ENTERPRISES)))) {
            product.await(line -> line.contains("standings evaluated: " + ENTERPRISES + " "), Duration.ofMinutes(10));
        }
        load("before");
        program(List.of(
                "measure-casework",
                "--data",
                data.toString(),
                "--cases",
                String.valueOf(cases),
                "--seconds",
                String.valueOf(seconds),
                "--records",
                String.valueOf(RECORDS)));
        long begin = System.nanoTime();
        program(List.of("verify-audit", data.resolve("chain.jsonl").toString()));
        figures.put("verify-seconds", (System.nanoTime() - begin) / 1e9);
        try (RunningProduct product =
                RunningProduct.start(home, data, List.of("--enterprises", String.valueOf(ENTERPRISES)))) {
            pages(product);
        }
        load("after");
        delete(data);
        return table();
    }

    /** Runs one command of the product; what it prints is shown, and its figures are kept. */
    private void program(List<String> arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(home.toAbsolutePath().normalize().resolve("xinmiao").toString());
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("XINMIAO_BUILD", "never");
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        Process process = builder.start();
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                print(line);
                String[] words = line.split(" ");
                if (words.length == 3 && words[0].equals("FIGURE")) {
                    figures.put(words[1], Double.parseDouble(words[2]));
                }
            }
        }
        if (process.waitFor() != 0) {
            throw new IOException(arguments.getFirst() + " ended with " + process.exitValue());
        }
    }

    private void pages(RunningProduct product) throws IOException, InterruptedException {
        Map<String, String> passwords = passwords(product.data());
        Map<String, Visitor> visitors = new HashMap<>();
        List<String[]> pages = new ArrayList<>();
        for (String line : Files.readAllLines(product.data().resolve("bench-cases.txt"))) {
            String[] words = line.split(" ");
            if (!visitors.containsKey(words[0])) {
                visitors.put(words[0], signedIn(product, words[0], passwords));
            }
            pages.add(words);
        }
        SplittableRandom random = new SplittableRandom(7);
        Map<String, Integer> failures = new ConcurrentHashMap<>();
        Latencies page = new Latencies(RATE * seconds);
        for (boolean first : List.of(true, false)) {
            // The code's first use is not what a day at an office looks like.
            int count = RATE * (first ? 20 : seconds);
            Latencies kept = first ? new Latencies(count) : page;
            load(RATE, count, kept, failures, () -> {
                String[] words = pages.get(random.nextInt(pages.size()));
                Visitor member = java.util.Objects.requireNonNull(visitors.get(words[0]));
                return member.get("/cases/" + words[1]).statusCode();
            });
        }
        figures.put("page-p50", page.quantile(0.5));
        figures.put("page-p99", page.quantile(0.99));
        Visitor officer = signedIn(product, "desk.intake", passwords);
        Latencies desk = new Latencies(DESK_RATE * seconds);
        load(
                DESK_RATE,
                DESK_RATE * seconds,
                desk,
                failures,
                () -> officer.get("/desk").statusCode());
        figures.put("desk-p50", desk.quantile(0.5));
        figures.put("desk-p99", desk.quantile(0.99));
        figures.put("failures", (double)
                failures.values().stream().mapToInt(each -> each).sum());
        print("failed requests: " + (failures.isEmpty() ? "none" : failures));
    }

    /** A request; its status. */
    private interface Asking {
        int ask() throws IOException, InterruptedException;
    }

    private static void load(int rate, int count, Latencies latencies, Map<String, Integer> failures, Asking asking)
            throws InterruptedException {
        long interval = 1_000_000_000L / rate;
        long begin = System.nanoTime();
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < count; i++) {
                long due = begin + i * interval;
                TimeUnit.NANOSECONDS.sleep(due - System.nanoTime());
                clients.submit(() -> {
                    try {
                        int status = asking.ask();
                        if (status != 200) {
                            failures.merge("answered " + status, 1, Integer::sum);
                        }
                    } catch (IOException e) {
                        failures.merge(e.toString(), 1, Integer::sum);
                    }
                    latencies.add(System.nanoTime() - due);
                    return null;
                });
            }
        }
    }

    private static Visitor signedIn(RunningProduct product, String username, Map<String, String> passwords)
            throws IOException, InterruptedException {
        String password = passwords.get(username);
        if (password == null) {
            throw new IOException(username + " is not among the demo sign-ins");
        }
        Visitor visitor = new Visitor(product.address());
        visitor.signIn(username, password);
        return visitor;
    }

    private static Map<String, String> passwords(Path data) throws IOException {
        Map<String, String> passwords = new HashMap<>();
        for (String line : Files.readAllLines(data.resolve("demo-sign-ins.txt"))) {
            String[] words = line.strip().split("\\s+");
            if (words.length >= 2) {
                passwords.put(words[0], words[1]);
            }
        }
        return passwords;
    }

    private boolean table() {
        print(String.format(Locale.ROOT, "%-58s %-12s %10s", "", "bar", "figure"));
        boolean reached = row("durable case transitions/s", "transitions", 300, true);
        reached &= row("case page at 100 requests/s, p99 ms", "page-p99", 100, false);
        reached &= row("audit events/s, one at a time", "audit-single", 500, true);
        reached &= row("audit events/s, sealed in batches", "audit-sealed", 20_000, true);
        reached &= row("verify-audit, seconds for 1,000,000 records", "verify-seconds", 10, false);
        reached &= row("failed requests", "failures", 0, false);
        for (Map.Entry<String, String> each : List.of(
                Map.entry("case page at 100 requests/s, p50 ms", "page-p50"),
                Map.entry("desk queue at 10 requests/s, p50 ms", "desk-p50"),
                Map.entry("desk queue at 10 requests/s, p99 ms", "desk-p99"),
                Map.entry("records exported and verified", "audit-exported"),
                Map.entry("cases", "cases"),
                Map.entry("events", "events"))) {
            print(String.format(Locale.ROOT, "%-58s %-12s %10.1f", each.getKey(), "-", figure(each.getValue())));
        }
        return reached;
    }

    private boolean row(String name, String figure, double bar, boolean least) {
        double value = figure(figure);
        boolean reached = least ? value >= bar : value <= bar;
        print(String.format(
                Locale.ROOT,
                "%-58s %-12s %10.1f  %s",
                name,
                (least ? "≥ " : "≤ ") + String.format(Locale.ROOT, "%,.0f", bar),
                value,
                reached ? "reached" : "NOT REACHED"));
        return reached;
    }

    private double figure(String name) {
        return figures.getOrDefault(name, Double.NaN);
    }

    private static void load(String when) {
        print(String.format(
                Locale.ROOT,
                "load average %s: %.1f",
                when,
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage()));
    }

    private static void print(String line) {
        System.out.println(line);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        }
    }
}
