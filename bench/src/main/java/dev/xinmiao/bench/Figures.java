package dev.xinmiao.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** What was measured, by name, and how it is shown beside its bars. */
final class Figures {
    private final Path home;
    private final Map<String, Double> figures = new HashMap<>();

    Figures(Path home) {
        this.home = home;
    }

    void put(String name, double figure) {
        figures.put(name, figure);
    }

    private double figure(String name) {
        return figures.getOrDefault(name, Double.NaN);
    }

    /** A folder that the database, which may run as another user, can pass through. */
    static Path folder() throws IOException {
        Path data = Files.createTempDirectory("xinmiao-bench");
        data.toFile().setExecutable(true, false);
        data.toFile().setReadable(true, false);
        return data;
    }

    static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        }
    }

    /** Runs one command of the product; what it prints is shown, and its figures are kept. */
    void program(List<String> arguments) throws IOException, InterruptedException {
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

    static void load(String when) {
        print(String.format(
                Locale.ROOT,
                "load average %s: %.1f",
                when,
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage()));
    }

    static void heading() {
        print(String.format(Locale.ROOT, "%-58s %-12s %10s", "", "bar", "figure"));
    }

    boolean atLeast(String name, String figure, double bar) {
        return row(name, figure, "≥ ", bar, figure(figure) >= bar);
    }

    boolean atMost(String name, String figure, double bar) {
        return row(name, figure, "≤ ", bar, figure(figure) <= bar);
    }

    private boolean row(String name, String figure, String sign, double bar, boolean reached) {
        print(String.format(
                Locale.ROOT,
                "%-58s %-12s %10.1f  %s",
                name,
                sign + String.format(Locale.ROOT, "%,.0f", bar),
                figure(figure),
                reached ? "reached" : "NOT REACHED"));
        return reached;
    }

    /** Without a bar. */
    void row(String name, String figure) {
        print(String.format(Locale.ROOT, "%-58s %-12s %10.1f", name, "-", figure(figure)));
    }

    static void print(String line) {
        System.out.println(line);
    }
}
