package dev.xinmiao.bench.decision;

import dev.xinmiao.decision.DmnModel;
import dev.xinmiao.decision.column.Population;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Times what a Java process does first with the library, in processes of their own, with Java's default options. */
final class FirstAnswer {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static long cpuAtStart;

    private FirstAnswer() {}

    public static void main(String[] args) throws Exception {
        // Made beforehand: bytes and rows are not the library's work.
        Subject large = args[0].equals("large") ? Large.subject(20_000, 0) : null;
        Subject scoring = args[0].equals("scoring") ? Scoring.subject(1, 0) : null;
        cpuAtStart = THREADS.getCurrentThreadCpuTime();
        long start = System.nanoTime();
        if (large != null) {
            DmnModel model = Ours.read(large);
            double read = since(start);
            double readCpu = cpu();
            Population population = Ours.population(model, large);
            long ready = System.nanoTime();
            model.columns(population, List.of(Ours.decision(model, large)));
            System.out.println("read=" + read + " readCpu=" + readCpu + " columns=" + since(ready));
        }
        if (scoring != null) {
            Contender rows = new Ours.Rows(Ours.read(scoring), scoring, 1);
            check(rows.verdict(0) != null);
            System.out.println("first=" + since(start) + " cpu=" + cpu());
        }
    }

    private static void check(boolean right) {
        if (!right) {
            throw new IllegalStateException("a wrong answer");
        }
    }

    private static double cpu() {
        return (THREADS.getCurrentThreadCpuTime() - cpuAtStart) / 1e6;
    }

    private static double since(long start) {
        return (System.nanoTime() - start) / 1e6;
    }

    /** Milliseconds by name, medians of as many fresh processes as asked for. */
    static Map<String, Double> measure(String what, int processes) throws IOException, InterruptedException {
        return measure(what, processes, List.of());
    }

    /** As {@link #measure}, with a cache of loaded classes (JEP 483) made by a process before, as ./xinmiao has one. */
    static Map<String, Double> measureWithCache(String what, int processes, Path cache)
            throws IOException, InterruptedException {
        run(what, List.of("-XX:AOTCacheOutput=" + cache));
        return measure(what, processes, List.of("-XX:AOTCache=" + cache, "-Xlog:aot*=off", "-Xlog:cds*=off"));
    }

    private static String run(String what, List<String> options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.addAll(
                what.equals("small")
                        ? List.of(SmallModel.class.getName())
                        : List.of(FirstAnswer.class.getName(), what));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException("a fresh process failed");
        }
        return said;
    }

    private static Map<String, Double> measure(String what, int processes, List<String> options)
            throws IOException, InterruptedException {
        Map<String, List<Double>> times = new java.util.TreeMap<>();
        for (int i = 0; i < processes; i++) {
            for (String each : run(what, options).strip().split("\\s+")) {
                String[] parts = each.split("=");
                times.computeIfAbsent(parts[0], name -> new ArrayList<>()).add(Double.valueOf(parts[1]));
            }
        }
        Map<String, Double> medians = new java.util.TreeMap<>();
        times.forEach((name, each) -> medians.put(name, Rates.median(each)));
        return medians;
    }
}
