package dev.xinmiao.bench;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Measures the built product with a demonstration zone: start to first page, load, evaluation, page latencies
 * under a constant rate, and memory. Sends requests to this machine's loopback only, for a bounded time.
 */
public final class ZoneBench {
    private static final Pattern ENTERPRISE = Pattern.compile("href=\"(/enterprises/[0-9][0-9A-Z]*)\"");

    private static final int WARM_UP_SECONDS = 20;

    private final Path home;
    private final int enterprises;
    private final int rate;
    private final int seconds;
    private final @Nullable Path kept;
    private long peakMemory;

    private ZoneBench(Path home, int enterprises, int rate, int seconds, @Nullable Path kept) {
        this.kept = kept;
        this.home = home;
        this.enterprises = enterprises;
        this.rate = rate;
        this.seconds = seconds;
    }

    public static void main(String[] args) throws Exception {
        int enterprises = Integer.parseInt(option(args, "--enterprises", "2000"));
        int rate = Integer.parseInt(option(args, "--rate", "50"));
        int seconds = Integer.parseInt(option(args, "--seconds", "60"));
        String data = option(args, "--data", "");
        new ZoneBench(
                        Path.of(System.getProperty("xinmiao.home", ".")),
                        enterprises,
                        rate,
                        seconds,
                        data.isEmpty() ? null : Path.of(data).toAbsolutePath())
                .run();
    }

    private static String option(String[] args, String name, String otherwise) {
        for (int i = 0; i + 1 < args.length; i++) {
            if (args[i].equals(name)) {
                return args[i + 1];
            }
        }
        return otherwise;
    }

    private void run() throws Exception {
        Path data = kept == null ? Files.createTempDirectory("xinmiao-bench") : Files.createDirectories(kept);
        boolean filled = Files.exists(data.resolve("database"));
        // The database may run as another user, who must be able to pass through.
        data.toFile().setExecutable(true, false);
        data.toFile().setReadable(true, false);
        try (RunningProduct product =
                RunningProduct.start(home, data, List.of("--enterprises", String.valueOf(enterprises)))) {
            Thread watcher = Thread.ofPlatform().daemon().start(() -> watchMemory(product));
            report("start to first page, data folder " + (filled ? "kept" : "new"), firstPage(product));
            if (!filled) {
                RunningProduct.Line loaded =
                        product.await(line -> line.contains("demonstration zone loaded"), Duration.ofMinutes(20));
                print(loaded.text());
            }
            RunningProduct.Line evaluated = product.await(
                    line -> line.contains("standings evaluated: " + enterprises + " "), Duration.ofMinutes(20));
            print(evaluated.text());
            report("start to all standings known", evaluated.after());
            load(product);
            watcher.interrupt();
        }
        try (RunningProduct product = RunningProduct.start(home, data, List.of())) {
            report("start to first page, data folder kept", firstPage(product));
        }
        print(String.format(Locale.ROOT, "peak memory, program and database: %.2f GB", peakMemory / 1e9));
        if (kept == null) {
            delete(data);
        }
    }

    private static Duration firstPage(RunningProduct product) throws IOException, InterruptedException {
        ProcessHandle.Info info = product.process().info();
        HttpResponse<String> answer = new Visitor(product.address()).get("/");
        if (answer.statusCode() != 200) {
            throw new IOException("the first page answered " + answer.statusCode());
        }
        return Duration.between(info.startInstant().orElseThrow(), java.time.Instant.now());
    }

    private void load(RunningProduct product) throws Exception {
        Visitor officer = product.signedIn("officer");
        List<String> enterprisePages = enterprisePages(officer);
        List<String> listPages = List.of(
                "/enterprises",
                "/enterprises?programme=high-tech-enterprise&state=met",
                "/enterprises?programme=tech-sme&state=missing",
                "/enterprises?programme=innovative-sme&state=not-met&sort=revenue",
                "/enterprises?sort=revenue",
                "/enterprises?q=%E7%B2%BE%E5%AF%86");
        // The code's first use is not what a day at an office looks like; still it is told.
        load("first ", WARM_UP_SECONDS, officer, listPages, enterprisePages);
        load("", seconds, officer, listPages, enterprisePages);
    }

    private void load(String which, int seconds, Visitor officer, List<String> listPages, List<String> enterprisePages)
            throws InterruptedException {
        Latencies lists = new Latencies(rate * seconds);
        Latencies pages = new Latencies(rate * seconds);
        Map<String, Integer> failures = new ConcurrentHashMap<>();
        SplittableRandom random = new SplittableRandom(7);
        long interval = 1_000_000_000L / rate;
        long begin = System.nanoTime();
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < rate * seconds; i++) {
                long due = begin + i * interval;
                TimeUnit.NANOSECONDS.sleep(due - System.nanoTime());
                boolean list = i % 2 == 0;
                String path = list
                        ? listPages.get(random.nextInt(listPages.size()))
                        : enterprisePages.get(random.nextInt(enterprisePages.size()));
                clients.submit(() -> {
                    try {
                        int status = officer.get(path).statusCode();
                        if (status != 200) {
                            failures.merge("answered " + status, 1, Integer::sum);
                        }
                    } catch (IOException e) {
                        failures.merge(e.toString(), 1, Integer::sum);
                    }
                    (list ? lists : pages).add(System.nanoTime() - due);
                    return null;
                });
            }
        }
        String of = which + seconds + " s at " + rate + " requests/s, ";
        printLatencies(of + "enterprise list", lists);
        printLatencies(of + "enterprise page", pages);
        print("failed requests: " + (failures.isEmpty() ? "none" : failures));
    }

    private static List<String> enterprisePages(Visitor officer) throws IOException, InterruptedException {
        List<String> pages = new ArrayList<>();
        for (String list : List.of("/enterprises", "/enterprises?sort=revenue", "/enterprises?q=%E8%BD%AF%E4%BB%B6")) {
            Matcher link = ENTERPRISE.matcher(officer.get(list).body());
            while (link.find()) {
                pages.add(link.group(1));
            }
        }
        if (pages.isEmpty()) {
            throw new IOException("the enterprise list shows no enterprise");
        }
        return pages.stream().distinct().toList();
    }

    private void watchMemory(RunningProduct product) {
        AtomicLong peak = new AtomicLong();
        try {
            while (product.process().isAlive()) {
                peak.accumulateAndGet(Memory.of(product.process()), Math::max);
                peakMemory = peak.get();
                TimeUnit.MILLISECONDS.sleep(500);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void printLatencies(String name, Latencies latencies) {
        print(String.format(
                Locale.ROOT,
                "%s: p50 %.1f ms, p99 %.1f ms, max %.1f ms over %d requests",
                name,
                latencies.quantile(0.5),
                latencies.quantile(0.99),
                latencies.quantile(1),
                latencies.count()));
    }

    private static void report(String name, Duration duration) {
        print(String.format(Locale.ROOT, "%s: %.1f s", name, duration.toMillis() / 1000.0));
    }

    private static void print(String line) {
        System.out.println(line);
    }

    private static void delete(Path folder) throws IOException, TimeoutException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        }
    }
}
