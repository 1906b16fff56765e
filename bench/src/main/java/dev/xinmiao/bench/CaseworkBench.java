package dev.xinmiao.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

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
    private final Figures figures;

    private CaseworkBench(Path home, int cases, int seconds) {
        this.home = home;
        this.cases = cases;
        this.seconds = seconds;
        this.figures = new Figures(home);
    }

    public static void main(String[] args) throws Exception {
        boolean quick = Arrays.asList(args).contains("--quick");
        boolean reached = new CaseworkBench(
                        Path.of(System.getProperty("xinmiao.home", ".")), quick ? 20_000 : 200_000, quick ? 10 : 30)
                .run();
        System.exit(reached ? 0 : 1);
    }

    private boolean run() throws Exception {
        Path data = Figures.folder();
        try (RunningProduct product =
                RunningProduct.start(home, data, List.of("--enterprises", String.valueOf(ENTERPRISES)))) {
            product.await(line -> line.contains("standings evaluated: " + ENTERPRISES + " "), Duration.ofMinutes(10));
        }
        Figures.load("before");
        figures.program(List.of(
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
        figures.program(List.of("verify-audit", data.resolve("chain.jsonl").toString()));
        figures.put("verify-seconds", (System.nanoTime() - begin) / 1e9);
        try (RunningProduct product =
                RunningProduct.start(home, data, List.of("--enterprises", String.valueOf(ENTERPRISES)))) {
            pages(product);
        }
        Figures.load("after");
        Figures.delete(data);
        return table();
    }

    private void pages(RunningProduct product) throws IOException, InterruptedException {
        Map<String, Visitor> visitors = new HashMap<>();
        List<String[]> pages = new ArrayList<>();
        for (String line : Files.readAllLines(product.data().resolve("bench-cases.txt"))) {
            String[] words = line.split(" ");
            if (!visitors.containsKey(words[0])) {
                visitors.put(words[0], product.signedIn(words[0]));
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
        Visitor officer = product.signedIn("desk.intake");
        Latencies desk = new Latencies(DESK_RATE * seconds);
        load(
                DESK_RATE,
                DESK_RATE * seconds,
                desk,
                failures,
                () -> officer.get("/desk").statusCode());
        figures.put("desk-p50", desk.quantile(0.5));
        figures.put("desk-p99", desk.quantile(0.99));
        figures.put(
                "failures", failures.values().stream().mapToInt(each -> each).sum());
        Figures.print("failed requests: " + (failures.isEmpty() ? "none" : failures));
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

    private boolean table() {
        Figures.heading();
        boolean reached = figures.atLeast("durable case transitions/s", "transitions", 300);
        reached &= figures.atMost("case page at 100 requests/s, p99 ms", "page-p99", 100);
        reached &= figures.atLeast("audit events/s, one at a time", "audit-single", 500);
        reached &= figures.atLeast("audit events/s, sealed in batches", "audit-sealed", 20_000);
        reached &= figures.atMost("verify-audit, seconds for 1,000,000 records", "verify-seconds", 10);
        reached &= figures.atMost("failed requests", "failures", 0);
        figures.row("case page at 100 requests/s, p50 ms", "page-p50");
        figures.row("desk queue at 10 requests/s, p50 ms", "desk-p50");
        figures.row("desk queue at 10 requests/s, p99 ms", "desk-p99");
        figures.row("records exported and verified", "audit-exported");
        figures.row("cases", "cases");
        figures.row("events", "events");
        return reached;
    }
}
