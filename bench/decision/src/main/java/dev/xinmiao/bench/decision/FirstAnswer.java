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

/** Times what a Java process does first with the library, in processes of their own. */
final class FirstAnswer {
    private static final String SMALL = """
            <definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/" name="small" namespace="small">
              <inputData id="i" name="staff"><variable name="staff" typeRef="number"/></inputData>
              <decision id="d" name="size"><variable name="size" typeRef="string"/>
                <informationRequirement><requiredInput href="#i"/></informationRequirement>
                <decisionTable hitPolicy="UNIQUE">
                  <input><inputExpression><text>staff</text></inputExpression></input>
                  <output/>
                  <rule><inputEntry><text>&lt; 20</text></inputEntry><outputEntry><text>"micro"</text></outputEntry></rule>
                  <rule><inputEntry><text>[20..300)</text></inputEntry><outputEntry><text>"small"</text></outputEntry></rule>
                  <rule><inputEntry><text>&gt;= 300</text></inputEntry><outputEntry><text>"medium"</text></outputEntry></rule>
                </decisionTable>
              </decision>
            </definitions>
            """;

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static long cpuAtStart;

    private FirstAnswer() {}

    public static void main(String[] args) throws Exception {
        // Made beforehand: bytes and rows are not the library's work.
        Subject large = args[0].equals("large") ? Large.subject(20_000, 0) : null;
        Subject scoring = args[0].equals("scoring") ? Scoring.subject(1, 0) : null;
        byte[] small = SMALL.getBytes(java.nio.charset.StandardCharsets.UTF_8);
        cpuAtStart = THREADS.getCurrentThreadCpuTime();
        long start = System.nanoTime();
        if (large != null) {
            DmnModel model = Ours.read(large);
            double read = since(start);
            Population population = Ours.population(model, large);
            long ready = System.nanoTime();
            model.columns(population, List.of(Ours.decision(model, large)));
            System.out.println("read=" + read + " columns=" + since(ready));
        } else if (scoring != null) {
            Contender rows = new Ours.Rows(Ours.read(scoring), scoring, 1);
            check(rows.verdict(0) != null);
            System.out.println("first=" + since(start) + " cpu=" + cpu());
        } else {
            DmnModel model = DmnModel.read("small.dmn", new java.io.ByteArrayInputStream(small));
            check("small".equals(model.strictEvaluator().set("staff", 20).value("size")));
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
        return measure(what, processes, "-Xshare:auto");
    }

    /** As {@link #measure}, with a cache of loaded classes (JEP 483) made by a process before, as ./xinmiao has one. */
    static Map<String, Double> measureWithCache(String what, int processes, Path cache)
            throws IOException, InterruptedException {
        run(what, "-XX:AOTCacheOutput=" + cache);
        return measure(what, processes, "-XX:AOTCache=" + cache);
    }

    private static String run(String what, String option) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:+UseCompactObjectHeaders",
                        "-Xlog:aot*=off",
                        "-Xlog:cds*=off",
                        option,
                        "-cp",
                        System.getProperty("java.class.path"),
                        FirstAnswer.class.getName(),
                        what)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException("a fresh process failed");
        }
        return said;
    }

    private static Map<String, Double> measure(String what, int processes, String option)
            throws IOException, InterruptedException {
        Map<String, List<Double>> times = new java.util.TreeMap<>();
        for (int i = 0; i < processes; i++) {
            for (String each : run(what, option).strip().split("\\s+")) {
                String[] parts = each.split("=");
                times.computeIfAbsent(parts[0], name -> new ArrayList<>()).add(Double.valueOf(parts[1]));
            }
        }
        Map<String, Double> medians = new java.util.TreeMap<>();
        times.forEach((name, each) -> medians.put(name, Rates.median(each)));
        return medians;
    }
}
