package dev.xinmiao.bench.decision;

import dev.xinmiao.decision.DmnModel;
import dev.xinmiao.decision.column.Execution;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** {@code ./xinmiao bench decision}: the decision library beside other engines, on two models, with and without nulls. */
public final class DecisionBench {
    private static final int FEW = 20_000;
    private static final int MANY = 220_000;
    private static final String NULLS = ", 5 % nulls";
    private static final String INTERPRETER = "our row interpreter";
    private static final String COLUMNS = "our columns, 20,000 rows";
    private static final String COLUMNS_MANY = "our columns, 220,000 rows";
    private static final String GENERATED = "our columns, generated loops, 20,000 rows";
    private static final String GENERATED_MANY = "our columns, generated loops, 220,000 rows";
    private static final String BY_HAND = "Java by hand, 20,000 rows";
    private static final String BY_HAND_MANY = "Java by hand, 220,000 rows";

    /** @param verdictSeconds how long a peer may take to decide all rows once, to be compared */
    private record Effort(
            int rounds, double fast, double slow, double warmUp, double slowWarmUp, double verdictSeconds) {}

    private record Compared(int different, int rows) {}

    private final Report report = new Report();
    private final Peers peers;
    private final boolean quick;
    private final Effort effort;
    private final Path target;

    private DecisionBench(Path target, boolean quick) throws IOException {
        this.target = target;
        this.peers = new Peers(target);
        this.quick = quick;
        this.effort = quick ? new Effort(5, 0.1, 0.3, 0.5, 2, 4) : new Effort(11, 0.15, 0.4, 1, 3, 25);
    }

    public static void main(String[] args) throws Exception {
        List<String> options = Arrays.asList(args);
        if (!List.of("--quick", "--changes").containsAll(options)) {
            System.out.println("./xinmiao bench decision [--quick] [--changes]");
            System.exit(options.equals(List.of("--help")) ? 0 : 2);
        }
        String target = Objects.requireNonNull(System.getProperty("xinmiao.bench"));
        DecisionBench bench = new DecisionBench(Path.of(target), options.contains("--quick"));
        if (options.contains("--changes")) {
            bench.changes();
        } else {
            bench.run();
        }
    }

    /** Only what it takes to be qualified, which no peer tells. */
    private void changes() throws IOException {
        new ChangesBench(report, Scoring.subject(MANY, 0)).run(quick ? 1000 : 5000);
        report.bars();
        report.save(target.resolve("changes-bench.txt"));
    }

    private void run() throws IOException, InterruptedException {
        long start = System.nanoTime();
        report.line(
                "Decision engines, %s, %s, JDK %s, %d processors, load %.1f",
                LocalDateTime.now().truncatedTo(ChronoUnit.MINUTES),
                quick ? "a quick run" : "the whole run",
                Runtime.version(),
                Runtime.getRuntime().availableProcessors(),
                java.lang.management.ManagementFactory.getOperatingSystemMXBean()
                        .getSystemLoadAverage());
        report.line(
                "Rows per second of the thread's own CPU time: medians of %d interleaved rounds. In one row of ten",
                effort.rounds);
        report.line("thresholds are hit exactly. \"different\": verdicts unlike our BigDecimal row interpreter's.");
        report.line("%s.", Peers.LACKING);
        if (quick) {
            report.line("Left out of a quick run: Camunda 7.");
        }
        fresh();
        csv();
        model(Scoring.subject(MANY, 0), Scoring.subject(MANY, 0.05));
        model(Large.subject(MANY, 0), Large.subject(MANY, 0.05));
        report.bars();
        report.line("");
        report.line("Took %.0f s.", (System.nanoTime() - start) / 1e9);
        report.save(target.resolve("decision-bench.txt"));
    }

    private void fresh() throws IOException, InterruptedException {
        int processes = quick ? 3 : 7;
        report.line("");
        report.line("Fresh Java processes, ms by the clock (of the thread's own CPU time)");
        for (String what : List.of("small", "scoring")) {
            Map<String, Double> bare = FirstAnswer.measure(what, what.equals("small") ? 15 : processes);
            Map<String, Double> cached = FirstAnswer.measureWithCache(what, processes, target.resolve(what + ".aot"));
            report.line(
                    "  first answer of %s: %.0f (%.0f); with a class cache: %.0f (%.0f)",
                    what.equals("small") ? "three tables" : "the scoring model",
                    time(bare, "first"),
                    time(bare, "cpu"),
                    time(cached, "first"),
                    time(cached, "cpu"));
            if (what.equals("small")) {
                report.atMost("first answer of a small model in a fresh JVM, ms", time(bare, "first"), 50);
                report.atMost("the same with a class cache, ms", time(cached, "first"), 50);
            }
        }
        Map<String, Double> large = FirstAnswer.measure("large", processes);
        double read = time(large, "read");
        double columns = time(large, "columns");
        report.line(
                "  1,000 rules read in %.0f (%.0f), made ready as columns of 20,000 rows in %.0f",
                read, time(large, "readCpu"), columns);
        report.atMost("1,000-rule model read and made ready as columns, cold, ms", read + columns, 1000);
    }

    private void csv() throws IOException, InterruptedException {
        int rows = quick ? 1_000_000 : 4_000_000;
        CsvSpeed.Seconds taken = new CsvSpeed(target, rows).measure(quick ? 1 : 5);
        report.line("");
        report.line(
                "./xinmiao decide, CSV to CSV, %,d rows, 2 threads: %.2f s by the clock (%.2f s of CPU time)",
                rows, taken.wall(), taken.cpu());
        report.line(
                "  %s rows/s; of the CPU time of two processors %s",
                Report.number(rows / taken.wall()), Report.number(rows / taken.cpu() * 2));
        if (!quick) {
            report.atLeast("CSV to verdicts, the start of Java included, rows/s", rows / taken.wall(), 1e6);
        }
    }

    private static double time(Map<String, Double> measured, String what) {
        return measured.getOrDefault(what, Double.NaN);
    }

    private void model(Subject plain, Subject nulls) {
        Rates rates = new Rates();
        Map<String, Compared> compared = new LinkedHashMap<>();
        Map<String, Long> held = new LinkedHashMap<>();
        Map<String, String> failed = new LinkedHashMap<>();
        for (Subject subject : List.of(plain, nulls)) {
            String suffix = subject == plain ? "" : NULLS;
            ours(subject, suffix, rates, compared, held);
        }
        for (Peers.Kind kind : Peers.ALL) {
            if (!quick || !kind.slow()) {
                peer(kind, plain, nulls, rates, compared, held, failed);
            }
        }
        rates.measure(effort.rounds);
        table(plain.name(), rates, compared, held, failed);
        twoThreads(plain);
        bars(plain.name(), rates, compared);
    }

    private @Nullable Object[] expected = {};
    private final Map<String, @Nullable Object[]> expectedBySuffix = new LinkedHashMap<>();

    private void ours(
            Subject subject, String suffix, Rates rates, Map<String, Compared> compared, Map<String, Long> held) {
        long before = heap();
        DmnModel model = Ours.read(subject);
        if (suffix.isEmpty()) {
            held.put(INTERPRETER, heap() - before);
        }
        Subject few = subject.first(FEW);
        Contender rows = new Ours.Rows(model, subject, FEW);
        expected = new @Nullable Object[subject.rows().length];
        for (int i = 0; i < expected.length; i++) {
            expected[i] = rows.verdict(i);
        }
        expectedBySuffix.put(suffix, expected);
        report.line("");
        report.line("%s%s: %s", subject.name(), suffix, counts());

        rates.add(INTERPRETER + suffix, rows, effort.fast * 2, effort.warmUp);
        Ours.Columns many = new Ours.Columns(model, subject, 1, Execution.KERNELS);
        Ours.Columns generated = new Ours.Columns(model, subject, 1, Execution.GENERATED);
        report.line("  columns: %s", many.shape());
        report.line("  generated: %s", generated.shape());
        rates.add(COLUMNS + suffix, new Ours.Columns(model, few, 1, Execution.KERNELS), effort.fast, effort.warmUp);
        rates.add(COLUMNS_MANY + suffix, many, effort.fast, effort.warmUp);
        rates.add(GENERATED + suffix, new Ours.Columns(model, few, 1, Execution.GENERATED), effort.fast, effort.warmUp);
        rates.add(GENERATED_MANY + suffix, generated, effort.fast, effort.warmUp);
        rates.add(BY_HAND + suffix, byHand(few, !suffix.isEmpty()), effort.fast, effort.warmUp);
        Contender hand = byHand(subject, !suffix.isEmpty());
        rates.add(BY_HAND_MANY + suffix, hand, effort.fast, effort.warmUp);
        hand.pass();
        compared.put(COLUMNS_MANY + suffix, compare(many, Double.MAX_VALUE));
        compared.put(GENERATED_MANY + suffix, compare(generated, Double.MAX_VALUE));
        compared.put(BY_HAND_MANY + suffix, compare(hand, Double.MAX_VALUE));
    }

    private static Contender byHand(Subject subject, boolean nulls) {
        if (subject.name().equals("large")) {
            return new BitmapIndex(subject);
        }
        return nulls ? new ScoringWithNullsByHand(subject) : new ScoringByHand(subject);
    }

    private String counts() {
        Map<String, Integer> counts = new java.util.TreeMap<>();
        for (Object each : expected) {
            counts.merge(String.valueOf(each), 1, Integer::sum);
        }
        return counts.toString();
    }

    private void peer(
            Peers.Kind kind,
            Subject plain,
            Subject nulls,
            Rates rates,
            Map<String, Compared> compared,
            Map<String, Long> held,
            Map<String, String> failed) {
        String name = peers.name(kind);
        try {
            long before = heap();
            Peer peer = peers.load(kind, plain);
            held.put(name, heap() - before);
            for (Subject subject : List.of(plain, nulls)) {
                String suffix = subject == plain ? "" : NULLS;
                expected = Objects.requireNonNull(expectedBySuffix.get(suffix));
                RowByRow rows = new RowByRow(peer, subject, FEW);
                compared.put(
                        name + suffix,
                        compare(rows, kind.patient() ? effort.verdictSeconds : effort.verdictSeconds / 3));
                rates.add(name + suffix, rows, effort.slow, effort.slowWarmUp);
            }
        } catch (ReflectiveOperationException | RuntimeException | LinkageError e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            failed.put(name, cause.toString().lines().findFirst().orElse(""));
        }
    }

    /** As many rows as there is time for. */
    private Compared compare(Contender contender, double seconds) {
        long start = System.nanoTime();
        int different = 0;
        int row = 0;
        while (row < expected.length && (System.nanoTime() - start) / 1e9 < seconds) {
            if (!Objects.equals(expected[row], contender.verdict(row))) {
                different++;
            }
            row++;
        }
        return new Compared(different, row);
    }

    /** Bytes in use, garbage left out. */
    private static long heap() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private void table(
            String model,
            Rates rates,
            Map<String, Compared> compared,
            Map<String, Long> held,
            Map<String, String> failed) {
        String kie = rates.names().stream()
                .filter(each -> each.startsWith("KIE"))
                .findFirst()
                .orElse(INTERPRETER);
        report.line("");
        report.line(
                "%-62s %12s %9s %9s %10s %9s  %s",
                model, "rows/cpu-s", "x KIE", "x by hand", "B/row", "held KiB", "different");
        for (String name : rates.names()) {
            String suffix = name.endsWith(NULLS) ? NULLS : "";
            String hand = (name.contains("220,000") ? BY_HAND_MANY : BY_HAND) + suffix;
            boolean hasKie = rates.has(kie + suffix) && kie.startsWith("KIE");
            double byHand = rates.ratio(name, hand);
            Compared verdicts = compared.get(name);
            report.line(
                    "%-62s %12s %9s %9s %10s %9s  %s",
                    name,
                    Report.number(rates.rate(name)),
                    hasKie ? Report.number(rates.ratio(name, kie + suffix)) : "-",
                    byHand < 0.01 ? "1/" + Report.number(1 / byHand) : Report.number(byHand),
                    Report.number(rates.bytes(name)),
                    held.containsKey(name) ? Report.number(held.getOrDefault(name, 0L) / 1024.0) : "",
                    verdicts == null ? "" : String.format("%,d of %,d", verdicts.different, verdicts.rows));
        }
        failed.forEach((name, why) -> report.line("%-62s FAILED: %s", name, why));
    }

    /** By the clock, as two threads are about nothing else. */
    private void twoThreads(Subject subject) {
        DmnModel model = Ours.read(subject);
        Contender one = new Ours.Columns(model, subject, 1, Execution.KERNELS);
        Contender two = new Ours.Columns(model, subject, 2, Execution.KERNELS);
        List<Double> ones = new java.util.ArrayList<>();
        List<Double> twos = new java.util.ArrayList<>();
        for (int i = 0; i < (quick ? 15 : 60); i++) {
            ones.add(wall(one));
            twos.add(wall(two));
        }
        report.line(
                "  %,d rows as columns by the clock: %.2f ms on one thread, %.2f ms on two (%.2f times)",
                subject.rows().length, Rates.median(ones), Rates.median(twos), Rates.median(ones) / Rates.median(twos));
    }

    private static double wall(Contender contender) {
        long start = System.nanoTime();
        for (int i = 0; i < 5; i++) {
            contender.pass();
        }
        return (System.nanoTime() - start) / 5e6;
    }

    private void bars(String model, Rates rates, Map<String, Compared> compared) {
        boolean large = model.equals("large");
        String hand = large ? " ÷ bitmap index by hand" : " ÷ Java columns by hand";
        double bar = large ? 0.5 : 1;
        report.atLeast(model + ": columns" + hand + ", 20,000 rows", rates.ratio(COLUMNS, BY_HAND), bar);
        report.atLeast(model + ": columns" + hand + ", 220,000 rows", rates.ratio(COLUMNS_MANY, BY_HAND_MANY), bar);
        report.atLeast(
                model + ": with 5 % nulls, columns" + hand + " that checks nulls",
                rates.ratio(COLUMNS + NULLS, BY_HAND + NULLS),
                bar / 2);
        report.atLeast(
                model + ": columns with 5 % nulls" + hand + " without any",
                rates.ratio(COLUMNS + NULLS, BY_HAND),
                bar / 2);
        if (!large) {
            generatedBars(model, hand, rates);
        }
        rates.names().stream()
                .filter(each -> each.startsWith("KIE") && !each.endsWith(NULLS))
                .findFirst()
                .ifPresent(kie -> {
                    report.atLeast(model + ": columns ÷ KIE", rates.ratio(COLUMNS, kie), 2500);
                    report.atLeast(model + ": row interpreter ÷ KIE", rates.ratio(INTERPRETER, kie), 10);
                });
        for (String suffix : List.of("", NULLS)) {
            Compared verdicts = compared.getOrDefault(COLUMNS_MANY + suffix, new Compared(1, 0));
            report.atMost(model + suffix + ": verdicts of columns that differ, of 220,000", verdicts.different, 0);
            Compared generated = compared.getOrDefault(GENERATED_MANY + suffix, new Compared(1, 0));
            report.atMost(
                    model + suffix + ": verdicts of generated loops that differ, of 220,000", generated.different, 0);
        }
    }

    private void generatedBars(String model, String hand, Rates rates) {
        report.atLeast(model + ": generated" + hand + ", 20,000 rows", rates.ratio(GENERATED, BY_HAND), 2);
        report.atLeast(model + ": generated" + hand + ", 220,000 rows", rates.ratio(GENERATED_MANY, BY_HAND_MANY), 2);
        report.atLeast(
                model + ": with 5 % nulls, generated" + hand + " that checks nulls",
                rates.ratio(GENERATED + NULLS, BY_HAND + NULLS),
                1);
        report.atLeast(
                model + ": generated with 5 % nulls" + hand + " without any",
                rates.ratio(GENERATED + NULLS, BY_HAND),
                1);
        report.line(
                "  generated ÷ kernels: %.2f and %.2f; with 5 %% nulls %.2f and %.2f; 5 %% nulls ÷ none: %.2f and %.2f",
                rates.ratio(GENERATED, COLUMNS),
                rates.ratio(GENERATED_MANY, COLUMNS_MANY),
                rates.ratio(GENERATED + NULLS, COLUMNS + NULLS),
                rates.ratio(GENERATED_MANY + NULLS, COLUMNS_MANY + NULLS),
                rates.ratio(GENERATED + NULLS, GENERATED),
                rates.ratio(GENERATED_MANY + NULLS, GENERATED_MANY));
    }
}
